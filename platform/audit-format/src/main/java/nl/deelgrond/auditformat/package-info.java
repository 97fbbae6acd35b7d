// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.deelgrond.auditformat;

import org.jspecify.annotations.NullMarked;
