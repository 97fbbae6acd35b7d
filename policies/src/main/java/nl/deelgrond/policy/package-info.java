// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.deelgrond.policy;

import org.jspecify.annotations.NullMarked;
