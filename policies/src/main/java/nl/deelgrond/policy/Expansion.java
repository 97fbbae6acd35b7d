// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/// Writes the cells out as the whole decision: one item per person, veld and bron.
final class Expansion {

  private final Catalogus catalogus;
  private final List<Vrijgave> vrijgegeven = new ArrayList<>();
  private final List<NietVrijgegeven> nietVrijgegeven = new ArrayList<>();
  private final List<Leemte> leemten = new ArrayList<>();

  Expansion(Catalogus catalogus) {
    this.catalogus = catalogus;
  }

  /// Adds the items of one person, in the order of veld and bron.
  void add(String persoon, SortedSet<String> velden, Map<String, Cel> cellen) {
    for (String veld : velden) {
      for (Catalogus.Item item : catalogus.items(veld)) {
        Cel cel = cellen.get(item.klasse());
        if (cel == null) {
          throw new PolicyFault(
              PolicyFault.Code.POLICY_ANSWER_INVALID, "no cell for `" + item.klasse() + "`");
        }
        add(persoon, item, cel);
      }
    }
  }

  private void add(String persoon, Catalogus.Item item, Cel cel) {
    switch (cel) {
      case Cel.Vrij(Weergave weergave, String geven, String ontvangen) ->
          vrijgegeven.add(
              new Vrijgave(persoon, item.veld(), item.bron(), weergave, geven, ontvangen, null));
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
