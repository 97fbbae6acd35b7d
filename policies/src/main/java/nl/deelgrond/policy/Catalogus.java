// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Veld;

/// Every veld × bron of the convenant with the klasse it belongs to.
final class Catalogus {

  /// One veld of one bron, and the code of its klasse.
  record Item(String veld, String bron, String klasse) {}

  private final SortedMap<String, Klasse> klassen;
  private final Map<String, List<Item>> items;

  private Catalogus(SortedMap<String, Klasse> klassen, Map<String, List<Item>> items) {
    this.klassen = klassen;
    this.items = items;
  }

  static Catalogus of(Convenant convenant) {
    SortedSet<Klasse> all = new TreeSet<>();
    for (Veld veld : convenant.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        all.add(Klasse.of(veld, herkomst));
      }
    }
    SortedMap<String, Klasse> klassen = new TreeMap<>();
    Map<Klasse, String> codes = new HashMap<>();
    for (Klasse klasse : all) {
      String code = Codes.code('k', codes.size(), all.size());
      codes.put(klasse, code);
      klassen.put(code, klasse);
    }
    Map<String, List<Item>> items = new HashMap<>();
    for (Veld veld : convenant.velden()) {
      List<Item> ofVeld = new ArrayList<>();
      for (Herkomst herkomst : veld.bronnen()) {
        String code = codes.get(Klasse.of(veld, herkomst));
        ofVeld.add(new Item(veld.code(), herkomst.bron(), String.valueOf(code)));
      }
      ofVeld.sort(Comparator.comparing(Item::bron));
      items.put(veld.code(), List.copyOf(ofVeld));
    }
    return new Catalogus(Collections.unmodifiableSortedMap(klassen), Map.copyOf(items));
  }

  SortedMap<String, Klasse> klassen() {
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

  /// The klassen that decide these velden.
  SortedSet<String> klassenVan(SortedSet<String> velden) {
    SortedSet<String> asked = new TreeSet<>();
    for (String veld : velden) {
      for (Item item : items(veld)) {
        asked.add(item.klasse());
      }
    }
    return asked;
  }
}
