// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// Why the policy did not release an item. Texts: `covenant/redenen.json`.
///
/// `LEEMTE` is not among them: what could not be decided is a [Leemte]. The order counts: in their
/// answer the rules cite a reason by its place in this list (`policies/inzage/teken`).
public enum RedenCode {
  ZITTING,
  CONVENANT,
  DOEL,
  ROL,
  ANONIEM,
  HERLEIDBAAR,
  GEEN_GROND,
  GEEN_TOESTEMMING,
  HERKOMST,
  BIJZONDER,
  STRAFRECHTELIJK,
  BSN,
  BEROEPSGEHEIM,
  BEPERKING,
  TIJD
}
