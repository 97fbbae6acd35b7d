// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// A function in which people work for a partij.
///
/// @param geheimen the duties of secrecy that bind who works in it: they decide, as the
///   geheimhouder, about what rests under these at their own partij, and nobody else does
public record Functie(
    String code, String naam, String naamEn, String partij, Rol rol, List<String> geheimen) {

  public Functie {
    geheimen = List.copyOf(geheimen);
  }
}
