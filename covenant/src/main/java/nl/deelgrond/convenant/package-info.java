// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.deelgrond.convenant;

import org.jspecify.annotations.NullMarked;
