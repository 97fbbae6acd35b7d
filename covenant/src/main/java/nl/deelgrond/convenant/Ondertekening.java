// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;

/// An organisatie signed the version with this sha256.
///
/// @param soort `proef` as long as it is no cryptographic signature
public record Ondertekening(String organisatie, String sha256, LocalDate op, String soort) {}
