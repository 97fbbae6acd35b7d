// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A law of the catalogue, with the articles that the convenant leans on.
///
/// @param kort how people call it, such as `Wmo 2015`
/// @param vindplaats id in the Basiswettenbestand; a European regulation has its CELEX number, and
///   what is no law yet the number of the bill
/// @param boek of the Burgerlijk Wetboek the book, such as `7`; null of other laws
/// @param uit why it gives no grondslag at a casustafel; null when it can
/// @param ontvangerNagaan the article by which the bron looks into whether the receiver may have
///   it, before it is given with a name, such as `65 4`; null when it has none
/// @param nooitDelen gegevens of this herkomst never leave their bron
/// @param toestemmingGeven the kind of toestemming that can stand in for a ground to give
public record Wet(
    String id,
    String naam,
    String kort,
    String vindplaats,
    @Nullable String boek,
    @Nullable Uit uit,
    boolean nooitDelen,
    @Nullable String ontvangerNagaan,
    ToestemmingSoort toestemmingGeven,
    List<Artikel> artikelen) {

  /// Why a law gives no grondslag at a casustafel.
  ///
  /// @param tot last day that this holds, inclusive; null means until further notice
  public record Uit(String reden, String redenEn, @Nullable LocalDate tot) {}

  public Wet {
    artikelen = List.copyOf(artikelen);
  }

  /// What is cited before the number of an article: the short name, or `BW`.
  public String citeernaam() {
    return boek == null ? kort : "BW";
  }

  /// The number of an article as it is cited: of the Burgerlijk Wetboek with its book, such as
  /// `7:450`.
  public String nummer(String artikel) {
    return boek == null ? artikel : boek + ":" + artikel;
  }
}
