// SPDX-License-Identifier: EUPL-1.2
/// Rules that hold for all code, each with the reason why.
@NullMarked
package nl.deelgrond.architecture;

import org.jspecify.annotations.NullMarked;
