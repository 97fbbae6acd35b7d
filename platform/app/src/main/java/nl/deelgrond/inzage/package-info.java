// SPDX-License-Identifier: EUPL-1.2
/// The straight line from a question to what may be seen.
@NullMarked
package nl.deelgrond.inzage;

import org.jspecify.annotations.NullMarked;
