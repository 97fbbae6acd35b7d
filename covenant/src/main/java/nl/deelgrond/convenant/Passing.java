// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One way in which gegevens can pass: from a bron to a partij, for a doel, of one groep, in one
/// trede.
///
/// The one place that says which grounds of the convenant fit a passing, and which of them carry
/// the gegeven that passes. It decides nothing: the policy is told these grounds, and pages and
/// reports show them.
///
/// @param van the bron
/// @param aan who asks; a partij asks for its own gegevens too
public record Passing(String van, String aan, String doel, String groep, Trede trede) {

  /// The sides on which these articles want a toestemming for gegevens of this wet, so that no
  /// ground does; none on the way to who holds them.
  public Set<Richting> toestemmingNodig(
      Convenant convenant, String herkomstWet, List<Artikel> artikelen) {
    List<Hergebruik> regels =
        artikelen.stream()
            .flatMap(artikel -> artikel.hergebruik().stream())
            .filter(Hergebruik::toestemming)
            .toList();
    if (regels.isEmpty()) {
      return Set.of(); // as most articles do; the documents ask this of each, for every passing
    }
    Partij bron = convenant.partij(van);
    Partij ontvanger = convenant.partij(aan);
    return regels.stream()
        .filter(regel -> regel.isAbout(herkomstWet, bron, ontvanger))
        .flatMap(regel -> regel.kanten().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Those of these grounds that fit on this side, in their order. Whether they are in force, and
  /// for which gegevens, is not looked at.
  ///
  /// @param toestemmingNodig where the law wants a toestemming: there only a ground fits that is
  ///   for who cannot know whom it is about
  public List<Grondslag> fitting(
      Richting richting, List<Grondslag> grondslagen, Set<Richting> toestemmingNodig) {
    String own = richting == Richting.GEVEN ? van : aan;
    String other = richting == Richting.GEVEN ? aan : van;
    return grondslagen.stream()
        .filter(grondslag -> grondslag.richting() == richting)
        .filter(grondslag -> grondslag.partij().equals(own))
        .filter(grondslag -> isTowards(grondslag, other))
        .filter(grondslag -> grondslag.doelen().contains(doel))
        .filter(grondslag -> grondslag.groepen().contains(groep))
        .filter(grondslag -> grondslag.tredes().contains(trede))
        .filter(grondslag -> grondslag.onherleidbaar() || !toestemmingNodig.contains(richting))
        .toList();
  }

  /// Whether a ground says that it is for gegevens of this categorie that were collected for this
  /// wet.
  public static boolean carries(Grondslag grondslag, String herkomstWet, Categorie categorie) {
    return grondslag.herkomst().contains(herkomstWet) && isFor(grondslag, categorie);
  }

  private static boolean isFor(Grondslag grondslag, Categorie categorie) {
    return switch (categorie) {
      case BIJZONDER -> grondslag.bijzonder();
      case STRAFRECHTELIJK -> grondslag.strafrechtelijk();
      case GEWOON, FINANCIEEL, BSN -> true;
    };
  }

  /// A ground that names no other side is for all of them.
  private static boolean isTowards(Grondslag grondslag, String other) {
    List<String> tegenpartijen = grondslag.tegenpartijen();
    return tegenpartijen == null || tegenpartijen.contains(other);
  }
}
