// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Ondertekening;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the rules know of a convenant: one JSON document, `data.convenant`.
///
/// It states the convenant and indexes it, and decides nothing. The same convenant gives the same
/// bytes; [#rev] is their hash, and every answer must echo it.
public final class PolicyData {

  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  /// Stands for an open end: the last millisecond of the year 9999.
  static final long OPEN_END = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Convenant convenant;
  private final Catalogus catalogus;
  private final Grondcodes grondcodes;
  private final String rev;
  private final String json;

  private PolicyData(Convenant convenant) {
    this.convenant = convenant;
    this.catalogus = Catalogus.of(convenant);
    this.grondcodes = Grondcodes.of(convenant);
    Map<String, Object> document = build();
    this.rev = Sha256.hex(JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8));
    document.put("rev", rev);
    this.json = JSON.writeValueAsString(document);
  }

  /// States this convenant.
  ///
  /// @throws IllegalArgumentException when the convenant holds what the rules have no words for
  public static PolicyData of(Convenant convenant) {
    return new PolicyData(convenant);
  }

  /// The hash of the document, without itself.
  public String rev() {
    return rev;
  }

  /// The document that belongs at `data.convenant`.
  public String json() {
    return json;
  }

  /// The whole document that the rules call `data`.
  String document() {
    return "{\"convenant\":" + json + "}";
  }

  Convenant convenant() {
    return convenant;
  }

  Catalogus catalogus() {
    return catalogus;
  }

  Grondcodes grondcodes() {
    return grondcodes;
  }

  private Map<String, Object> build() {
    Map<String, Object> document = new TreeMap<>();
    document.put("sha256", convenant.sha256());
    document.put("vanaf", startOf(convenant.geldigVan()));
    document.put("tot", endOf(convenant.geldigTot()));
    document.put("gezag", gezag());
    document.put("ondertekeningen", ondertekeningen());
    document.put("partijen", partijen());
    document.put("functies", functies());
    document.put("tafels", tafels());
    document.put("doelen", doelen());
    document.put("matrix", matrix());
    document.put("klassen", klassen());
    document.put("gronden", gronden());
    document.put("perioden", perioden());
    return document;
  }

  /// Who finds out about gezag over a minor: the partij that carries out the Jeugdwet.
  private String gezag() {
    return convenant.partijen().stream()
        .filter(partij -> partij.wetten().contains("jeugdwet"))
        .map(Partij::code)
        .sorted()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no partij carries out the `jeugdwet`"));
  }

  private Map<String, Object> ondertekeningen() {
    Map<String, Object> all = new TreeMap<>();
    for (Ondertekening ondertekening : convenant.ondertekeningen()) {
      child(all, ondertekening.sha256()).put(ondertekening.organisatie(), true);
    }
    return all;
  }

  private Map<String, Object> partijen() {
    Map<String, Object> all = new TreeMap<>();
    for (Partij partij : convenant.partijen()) {
      Map<String, Object> one = child(all, partij.code());
      one.put("org", partij.organisatie());
      one.put("bsn", partij.bsn());
    }
    return all;
  }

  private Map<String, Object> functies() {
    Map<String, Object> all = new TreeMap<>();
    for (Functie functie : convenant.functies()) {
      Map<String, Object> one = child(all, functie.code());
      one.put("partij", functie.partij());
      one.put("ziet", functie.rol().seesValues());
    }
    return all;
  }

  private Map<String, Object> tafels() {
    Map<String, Object> all = new TreeMap<>();
    for (Tafel tafel : convenant.tafels()) {
      child(all, tafel.code()).put("doelen", set(tafel.doelen()));
    }
    return all;
  }

  private Map<String, Object> doelen() {
    Map<String, Object> all = new TreeMap<>();
    for (Doel doel : convenant.doelen()) {
      child(all, doel.code()).put("groepen", set(doel.groepen()));
    }
    return all;
  }

  private Map<String, Object> matrix() {
    Map<String, Object> all = new TreeMap<>();
    for (MatrixCel cel : convenant.matrix()) {
      for (Trede trede : cel.tredes()) {
        Object before =
            child(child(child(all, cel.partij()), cel.doel()), trede.code())
                .put(cel.groep(), cel.generaliseer() ? "gegeneraliseerd" : "exact");
        if (before != null) {
          throw new IllegalArgumentException(
              "matrix has `"
                  + cel.partij()
                  + "`, `"
                  + cel.doel()
                  + "`, `"
                  + cel.groep()
                  + "` twice");
        }
      }
    }
    return all;
  }

  private Map<String, Object> klassen() {
    Map<String, Object> all = new TreeMap<>();
    catalogus
        .klassen()
        .forEach((code, klasse) -> {
          Map<String, Object> one = child(all, code);
          one.put("bron", klasse.bron());
          one.put("org", convenant.partij(klasse.bron()).organisatie());
          one.put("groep", klasse.groep());
          one.put("wet", klasse.herkomstWet());
          one.put("deelbaar", !convenant.wet(klasse.herkomstWet()).nooitDelen());
          one.put("toestemming", toestemmingGeven(convenant.wet(klasse.herkomstWet())));
          one.put("aard", klasse.aard());
          one.put("bsn", klasse.bsn());
          one.put("anoniem", klasse.zonderNaam().code());
          one.put("geheim", klasse.geheim());
        });
    return all;
  }

  private static String toestemmingGeven(Wet wet) {
    return switch (wet.toestemmingGeven()) {
      case AVG, PW65_GEEN_BEZWAAR -> wet.toestemmingGeven().code();
      case DOORBREKING_GEHEIM, INSTEMMING_HULP ->
          throw new IllegalArgumentException(
              "`" + wet.toestemmingGeven().code() + "` can never stand in for a ground");
    };
  }

  private Map<String, Object> gronden() {
    Map<String, Object> all = new TreeMap<>();
    for (Grondslag grondslag : convenant.grondslagen()) {
      if (grondslag.herkomst().isEmpty()) {
        throw new IllegalArgumentException("`" + grondslag.id() + "` covers no wet");
      }
      Map<String, Object> one = child(all, grondcodes.codeOf(grondslag.id()));
      one.put("id", grondslag.id());
      one.put("gewoon", set(grondslag.herkomst()));
      one.put("art9", set(grondslag.bijzonder() ? grondslag.herkomst() : List.of()));
      one.put("art10", set(grondslag.strafrechtelijk() ? grondslag.herkomst() : List.of()));
      List<String> tegenpartijen = grondslag.tegenpartijen();
      one.put("allen", tegenpartijen == null);
      one.put("voor", set(tegenpartijen == null ? List.of() : tegenpartijen));
    }
    return all;
  }

  /// The stretches of time between the days on which a ground starts or ends, each with an index of
  /// the grounds that are in force during all of it.
  private List<Object> perioden() {
    SortedSet<Long> grenzen = new TreeSet<>();
    for (Grondslag grondslag : convenant.grondslagen()) {
      grenzen.add(startOf(grondslag.geldigVan()));
      grenzen.add(endOf(grondslag.geldigTot()));
    }
    List<Object> perioden = new ArrayList<>();
    Long vanaf = null;
    for (Long tot : grenzen) {
      if (vanaf != null) {
        perioden.add(periode(vanaf, tot));
      }
      vanaf = tot;
    }
    return perioden;
  }

  private Map<String, Object> periode(long vanaf, long tot) {
    List<Grondslag> vanKracht =
        convenant.grondslagen().stream()
            .filter(grondslag -> startOf(grondslag.geldigVan()) <= vanaf)
            .filter(grondslag -> tot <= endOf(grondslag.geldigTot()))
            .sorted(Comparator.comparing(Grondslag::id))
            .toList();
    Map<String, Object> periode = new TreeMap<>();
    periode.put("vanaf", vanaf);
    periode.put("tot", tot);
    periode.put("geven", geven(vanKracht));
    periode.put("ontvangen", ontvangen(vanKracht));
    return periode;
  }

  /// Doel, trede and klasse to the grounds on which the bron of that klasse may give its groep.
  private Map<String, Object> geven(List<Grondslag> vanKracht) {
    Map<String, Object> all = new TreeMap<>();
    for (Grondslag grondslag : vanKracht) {
      if (grondslag.richting() != Richting.GEVEN) {
        continue;
      }
      catalogus
          .klassen()
          .forEach((code, klasse) -> {
            if (klasse.bron().equals(grondslag.partij())
                && grondslag.groepen().contains(klasse.groep())) {
              index(all, grondslag, code);
            }
          });
    }
    return all;
  }

  /// Partij, doel, trede and groep to the grounds on which that partij may receive.
  private Map<String, Object> ontvangen(List<Grondslag> vanKracht) {
    Map<String, Object> all = new TreeMap<>();
    for (Grondslag grondslag : vanKracht) {
      if (grondslag.richting() != Richting.ONTVANGEN) {
        continue;
      }
      for (String groep : grondslag.groepen()) {
        index(child(all, grondslag.partij()), grondslag, groep);
      }
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private void index(Map<String, Object> all, Grondslag grondslag, String key) {
    for (String doel : grondslag.doelen()) {
      for (Trede trede : grondslag.tredes()) {
        Map<String, Object> ofTrede = child(child(all, doel), trede.code());
        ((List<String>) ofTrede.computeIfAbsent(key, _ -> new ArrayList<String>()))
            .add(grondcodes.codeOf(grondslag.id()));
      }
    }
  }

  private static Map<String, Object> set(List<String> codes) {
    Map<String, Object> set = new TreeMap<>();
    for (String code : codes) {
      set.put(code, true);
    }
    return set;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.computeIfAbsent(key, _ -> new TreeMap<>());
  }

  private static long startOf(LocalDate firstDay) {
    return firstDay.atStartOfDay(AMSTERDAM).toInstant().toEpochMilli();
  }

  private static long endOf(@Nullable LocalDate lastDay) {
    return lastDay == null ? OPEN_END : startOf(lastDay.plusDays(1));
  }
}
