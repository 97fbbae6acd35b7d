// SPDX-License-Identifier: EUPL-1.2
/// The ledger: toestemmingen, recorded grondslagen and what restricts them; lines are only added.
@NullMarked
package nl.deelgrond.grondslag;

import org.jspecify.annotations.NullMarked;
