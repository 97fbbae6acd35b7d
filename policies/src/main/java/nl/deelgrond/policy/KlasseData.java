// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Passing;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Wet;

/// What the rules know of each klasse, and which grounds can carry it.
final class KlasseData {

  private static final List<String> AARDEN = List.of("gewoon", "art9", "art10");

  private final PolicyData data;
  private final Convenant convenant;

  /// @param data whose codes and catalogues are used
  KlasseData(PolicyData data) {
    this.data = data;
    this.convenant = data.convenant();
  }

  Map<String, Object> klassen() {
    Map<String, Object> all = new TreeMap<>();
    for (Trede trede : Trede.values()) {
      all.put(trede.code(), data.catalogus(trede).klassen().stream().map(this::klasse).toList());
    }
    return all;
  }

  private Map<String, Object> klasse(Klasse klasse) {
    Map<String, Object> one = new TreeMap<>();
    one.put("bron", klasse.bron());
    one.put("van", data.partijcodes().codeOf(klasse.bron()));
    one.put("org", data.orgcodes().codeOf(convenant.partij(klasse.bron()).organisatie()));
    one.put("groep", data.groepcodes().codeOf(klasse.groep()));
    one.put("wet", klasse.herkomstWet());
    one.put("dekt", dragend(klasse.herkomstWet(), "gewoon"));
    one.put("draagt", dragend(klasse.herkomstWet(), klasse.aard()));
    one.put("aard", klasse.aard());
    one.put("drempels", drempels(klasse));
    one.put("soort", toestemmingGeven(convenant.wet(klasse.herkomstWet())));
    if (convenant.wet(klasse.herkomstWet()).ontvangerNagaan() != null) {
      one.put("nagaan", true);
    }
    if (klasse.geheim() != null && klasse.veld() != null) {
      one.put("geheim", klasse.geheim());
      one.put("doorbreking", Wetregels.doorbreking(klasse.geheim()));
      one.put("slot", data.slotcode(klasse.bron(), klasse.veld()));
    }
    if (klasse.zonderNaam() != null) {
      one.put("anoniem", klasse.zonderNaam().code());
    }
    return one;
  }

  /// What rests on a klasse that most klassen are free of, and that a rule must find lifted.
  private List<String> drempels(Klasse klasse) {
    List<String> drempels = new ArrayList<>();
    if (klasse.zonderNaam() == Klasse.ZonderNaam.WEGGELATEN) {
      drempels.add("weglaten");
    }
    if (convenant.wet(klasse.herkomstWet()).nooitDelen()) {
      drempels.add("nooit-delen");
    }
    if (klasse.bsn()) {
      drempels.add("bsn");
    }
    return drempels;
  }

  private static String toestemmingGeven(Wet wet) {
    return switch (wet.toestemmingGeven()) {
      case AVG, PW65_GEEN_BEZWAAR -> wet.toestemmingGeven().code();
      case DOORBREKING_GEHEIM, INSTEMMING_HULP ->
          throw new IllegalArgumentException(
              "`" + wet.toestemmingGeven().code() + "` can never stand in for a ground");
    };
  }

  Map<String, Object> gronden() {
    Map<String, Object> all = new TreeMap<>();
    for (Grondslag grondslag : convenant.grondslagen()) {
      if (grondslag.herkomst().isEmpty()) {
        throw new IllegalArgumentException("`" + grondslag.id() + "` covers no wet");
      }
      Map<String, Object> one = PolicyData.child(all, data.grondcodes().codeOf(grondslag.id()));
      one.put("id", grondslag.id());
      one.put("partij", data.partijcodes().codeOf(grondslag.partij()));
      one.put("onherleidbaar", grondslag.onherleidbaar());
      one.put("strafrechtelijk", grondslag.strafrechtelijk());
    }
    return all;
  }

  /// For every wet and aard the grounds that say they are for such gegevens; a klasse names its set
  /// by its place.
  List<Object> dragend() {
    List<Object> all = new ArrayList<>();
    for (Wet wet : convenant.wetten()) {
      for (String aard : AARDEN) {
        Map<String, Object> gronden = new TreeMap<>();
        for (Grondslag grondslag : convenant.grondslagen()) {
          if (Passing.carries(grondslag, wet.id(), categorie(aard))) {
            gronden.put(data.grondcodes().codeOf(grondslag.id()), true);
          }
        }
        all.add(gronden);
      }
    }
    return all;
  }

  private int dragend(String wet, String aard) {
    return convenant.wetten().indexOf(convenant.wet(wet)) * AARDEN.size() + AARDEN.indexOf(aard);
  }

  /// A categorie that stands for all of this aard.
  private static Categorie categorie(String aard) {
    return switch (aard) {
      case "art9" -> Categorie.BIJZONDER;
      case "art10" -> Categorie.STRAFRECHTELIJK;
      default -> Categorie.GEWOON;
    };
  }
}
