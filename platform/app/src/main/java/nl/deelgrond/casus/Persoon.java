// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.util.UUID;
import nl.deelgrond.identity.InwonerId;

/// An inwoner in a casus.
///
/// @param volgorde 1 to 26; 1 is Persoon A
/// @param inwoner as this casus knows them
/// @param gegevensVersie log index of the newest gegeven of this person in this casus; 0 = none
/// @param herkenning who else they are
public record Persoon(
    UUID id,
    UUID casus,
    InwonerId inwoner,
    int volgorde,
    long gegevensVersie,
    Herkenning herkenning) {

  /// Name of this person in a question, `p1` … `p26`.
  public String naamInVraag() {
    return "p" + volgorde;
  }

  /// The letter people use for this person, `A` … `Z`.
  public String letter() {
    return String.valueOf((char) ('A' + volgorde - 1));
  }
}
