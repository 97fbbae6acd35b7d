// SPDX-License-Identifier: EUPL-1.2
/// What the README says, done.
@NullMarked
package nl.deelgrond.readme;

import org.jspecify.annotations.NullMarked;
