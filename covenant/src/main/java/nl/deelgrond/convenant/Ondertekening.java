// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;

/// An organisatie signed the version with this sha256.
///
/// Guarantees of those that [Convenanten] loaded: the signature was verified, over exactly this
/// version, with a certificate that names the organisatie.
///
/// @param op the day in the Netherlands that the timestamp says
/// @param soort `echt`, or `proef` when the certificates are those of a trial
public record Ondertekening(String organisatie, String sha256, LocalDate op, String soort) {

  static final String TRIAL = "proef";
  static final String REAL = "echt";
}
