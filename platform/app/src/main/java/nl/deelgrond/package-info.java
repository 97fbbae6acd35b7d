// SPDX-License-Identifier: EUPL-1.2
/// Deelgrond: ground to share on.
@NullMarked
package nl.deelgrond;

import org.jspecify.annotations.NullMarked;
