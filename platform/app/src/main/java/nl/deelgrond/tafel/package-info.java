// SPDX-License-Identifier: EUPL-1.2
/// The casustafel: zittingen, their agenda and who has a seat.
@NullMarked
package nl.deelgrond.tafel;

import org.jspecify.annotations.NullMarked;
