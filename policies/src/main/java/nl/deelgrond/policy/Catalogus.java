// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;

/// Every veld × bron of the convenant with the klasse it belongs to, in one trede.
///
/// With a name fewer velden can be told apart: how a veld appears without one does not matter then.
final class Catalogus {

  /// One veld of one bron.
  ///
  /// @param klasse the number of its klasse
  /// @param grover whether there is a less precise form of it
  record Item(String veld, String bron, int klasse, boolean grover) {}

  private final List<Klasse> klassen;
  private final Map<String, List<Item>> items;

  private Catalogus(List<Klasse> klassen, Map<String, List<Item>> items) {
    this.klassen = List.copyOf(klassen);
    this.items = Map.copyOf(items);
  }

  static Catalogus of(Convenant convenant, Trede trede) {
    SortedSet<Klasse> all = new TreeSet<>();
    for (Veld veld : convenant.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        all.add(Klasse.of(veld, herkomst, trede));
      }
    }
    List<Klasse> klassen = List.copyOf(all);
    Map<String, List<Item>> items = new HashMap<>();
    for (Veld veld : convenant.velden()) {
      boolean grover = Klasse.ZonderNaam.of(veld) == Klasse.ZonderNaam.GEGENERALISEERD;
      List<Item> ofVeld = new ArrayList<>();
      for (Herkomst herkomst : veld.bronnen()) {
        int klasse = klassen.indexOf(Klasse.of(veld, herkomst, trede));
        ofVeld.add(new Item(veld.code(), herkomst.bron(), klasse, grover));
      }
      ofVeld.sort(Comparator.comparing(Item::bron));
      items.put(veld.code(), List.copyOf(ofVeld));
    }
    return new Catalogus(klassen, items);
  }

  /// In order; the rules know a klasse by its place in this list.
  List<Klasse> klassen() {
    return klassen;
  }

  /// The bronnen of this veld, in order; an unknown veld is the caller's mistake.
  List<Item> items(String veld) {
    List<Item> found = items.get(veld);
    if (found == null) {
      throw new IllegalArgumentException("unknown veld `" + veld + "`");
    }
    return found;
  }

  /// The numbers of the klassen that decide these velden.
  BitSet klassenVan(SortedSet<String> velden) {
    BitSet asked = new BitSet(klassen.size());
    for (String veld : velden) {
      for (Item item : items(veld)) {
        asked.set(item.klasse());
      }
    }
    return asked;
  }
}
