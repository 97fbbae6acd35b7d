// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the cells out as the whole decision: one item per person, veld and bron. A veld that has
/// no less precise form is shown as it is, or not at all.
final class Expansion {

  private final Asked asked;
  private final List<Vrijgave> vrijgegeven = new ArrayList<>();
  private final List<NietVrijgegeven> nietVrijgegeven = new ArrayList<>();
  private final List<Leemte> leemten = new ArrayList<>();

  Expansion(Asked asked) {
    this.asked = asked;
  }

  /// Adds the items of one person, in the order of veld and bron.
  ///
  /// @param cellen one per klasse that was asked, in order
  void add(String persoon, List<Cel> cellen) {
    @Nullable Cel[] perKlasse = new Cel[asked.catalogus().klassen().size()];
    Iterator<Cel> next = cellen.iterator();
    asked.klassen().stream().forEach(nummer -> perKlasse[nummer] = next.next());
    for (String veld : asked.question().velden()) {
      for (Catalogus.Item item : asked.catalogus().items(veld)) {
        Cel cel = perKlasse[item.klasse()];
        if (cel == null) {
          throw new PolicyFault(
              PolicyFault.Code.POLICY_ANSWER_INVALID, "no cell for klasse " + item.klasse());
        }
        add(persoon, item, cel);
      }
    }
  }

  private void add(String persoon, Catalogus.Item item, Cel cel) {
    switch (cel) {
      case Cel.Vrij(
              Weergave weergave,
              String geven,
              String ontvangen,
              String geheim,
              List<String> verder) ->
          vrijgegeven.add(
              new Vrijgave(
                  persoon,
                  item.veld(),
                  item.bron(),
                  item.grover() ? weergave : Weergave.EXACT,
                  geven,
                  ontvangen,
                  geheim,
                  verder));
      case Cel.Dicht(RedenCode reden, List<Nodig> nodig) ->
          nietVrijgegeven.add(new NietVrijgegeven(persoon, item.veld(), item.bron(), reden, nodig));
      case Cel.Onbekend(Leemte.Ontbreekt ontbreekt, String eigenaar) ->
          leemten.add(new Leemte(persoon, item.veld(), item.bron(), ontbreekt, eigenaar));
    }
  }

  boolean isRelease() {
    return !vrijgegeven.isEmpty();
  }

  Decision decision(Echo echo, List<String> verplichtingen, Exchange exchange) {
    return new Decision(
        echo, isRelease(), vrijgegeven, nietVrijgegeven, leemten, verplichtingen, exchange);
  }
}
