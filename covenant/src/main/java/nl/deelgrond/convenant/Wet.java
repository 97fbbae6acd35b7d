// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// A law of the catalogue, with the articles that the convenant leans on.
///
/// @param kort how people call it, such as `Wmo 2015`
/// @param bwb id in the Basiswettenbestand; a European regulation has its CELEX number
/// @param nooitDelen gegevens of this herkomst never leave their bron
/// @param toestemmingGeven the kind of toestemming that can stand in for a ground to give
public record Wet(
    String id,
    String naam,
    String kort,
    String bwb,
    boolean nooitDelen,
    ToestemmingSoort toestemmingGeven,
    List<Artikel> artikelen) {

  public Wet {
    artikelen = List.copyOf(artikelen);
  }
}
