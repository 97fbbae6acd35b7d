// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an article says of using gegevens of one law for another: the direction of re-use.
///
/// @param herkomst the laws that the gegevens come from; null means any
/// @param van the wettelijke rol of the bron; null means any
/// @param aan the wettelijke rol of the receiver
/// @param toestemming whether it takes an explicit toestemming, so that no grondslag does on these
///   sides where somebody can be traced; else the article says that a grondslag may
/// @param kanten the sides that this is about
public record Hergebruik(
    @Nullable List<String> herkomst,
    @Nullable String van,
    String aan,
    boolean toestemming,
    Set<Richting> kanten) {

  public Hergebruik {
    herkomst = herkomst == null ? null : List.copyOf(herkomst);
    kanten = Set.copyOf(kanten);
  }

  /// Whether the article is about gegevens of this law, on their way between these two.
  public boolean isAbout(String herkomstWet, Partij bron, Partij ontvanger) {
    return (herkomst == null || herkomst.contains(herkomstWet))
        && (van == null || van.equals(bron.wettelijkeRol()))
        && aan.equals(ontvanger.wettelijkeRol())
        && !bron.code().equals(ontvanger.code());
  }
}
