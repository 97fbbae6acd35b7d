// SPDX-License-Identifier: EUPL-1.2
/// Documents for people, made from the convenant alone: the same convenant gives the same bytes.
@NullMarked
package nl.deelgrond.convenant.documenten;

import org.jspecify.annotations.NullMarked;
