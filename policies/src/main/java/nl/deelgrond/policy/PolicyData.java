// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Ondertekening;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Passing;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the rules know of a convenant: one JSON document, `data.convenant`.
///
/// It states the convenant and indexes it, and decides nothing. It also says what the codes and
/// numbers of question and answer stand for, so that both can be read later. The same convenant
/// gives the same bytes; [#rev] is their hash, and every answer must echo it.
public final class PolicyData {

  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  /// Stands for an open end: the last millisecond of the year 9999.
  static final long OPEN_END = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private static final List<String> AARDEN = List.of("gewoon", "art9", "art10");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Convenant convenant;
  private final Map<Trede, Catalogus> catalogi = new EnumMap<>(Trede.class);
  private final Codes grondcodes;
  private final Wetregels wetregels;
  private final Codes partijcodes;
  private final Codes orgcodes;
  private final Codes groepcodes;
  private final Codes slotcodes;
  private final String rev;
  private final String json;

  private PolicyData(Convenant convenant) {
    this.convenant = convenant;
    this.wetregels = new Wetregels(convenant);
    for (Trede trede : Trede.values()) {
      catalogi.put(trede, Catalogus.of(convenant, trede));
    }
    this.grondcodes = Codes.of('g', convenant.grondslagen().stream().map(Grondslag::id).toList());
    this.orgcodes =
        Codes.of('o', convenant.organisaties().stream().map(Organisatie::code).toList());
    this.groepcodes = Codes.of('q', convenant.groepen().stream().map(Groep::code).toList());
    this.slotcodes = Codes.of('h', sloten(convenant));
    this.partijcodes = Codes.of('p', convenant.partijen().stream().map(Partij::code).toList());
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

  Catalogus catalogus(Trede trede) {
    return Objects.requireNonNull(catalogi.get(trede), "a trede has a catalogus");
  }

  Codes partijcodes() {
    return partijcodes;
  }

  Codes orgcodes() {
    return orgcodes;
  }

  Codes groepcodes() {
    return groepcodes;
  }

  /// The short code of a veld of a bron that rests under a duty of secrecy.
  String slotcode(String bron, String veld) {
    return slotcodes.codeOf(slot(bron, veld));
  }

  Codes grondcodes() {
    return grondcodes;
  }

  private Map<String, Object> build() {
    Map<String, Object> document = new TreeMap<>();
    document.put("sha256", convenant.sha256());
    document.put("vanaf", startOf(convenant.geldigVan()));
    document.put("tot", endOf(convenant.geldigTot()));
    document.put("gezag", gezag(convenant));
    document.put("beheer", convenant.convenantbeheer());
    document.put("overdracht", overdracht(convenant));
    document.put("organisaties", organisaties());
    document.put("groepen", groepen());
    document.put("redenen", Stream.of(RedenCode.values()).map(Enum::name).toList());
    document.put("nodig", Stream.of(Nodig.Soort.values()).map(Nodig.Soort::code).toList());
    document.put("staten", Stream.of(Nodig.Staat.values()).map(Nodig.Staat::code).toList());
    document.put("rollen", Nodig.ROLLEN);
    document.put("ondertekeningen", ondertekeningen());
    document.put("partijen", partijen());
    document.put("functies", functies());
    document.put("tafels", tafels());
    document.put("doelen", doelen());
    document.put("klassen", klassen());
    document.put("gronden", gronden());
    document.put("dragend", dragend());
    document.put("perioden", perioden());
    return document;
  }

  /// Who finds out about gezag over a minor: the partij that carries out the Jeugdwet.
  ///
  /// @throws IllegalArgumentException when no partij does
  public static String gezag(Convenant convenant) {
    return convenant.partijen().stream()
        .filter(partij -> partij.wetten().contains("jeugdwet"))
        .map(Partij::code)
        .sorted()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no partij carries out the `jeugdwet`"));
  }

  /// Who finds a new inbrenger for a casus whose inbrenger left: the partij of the voorzitter.
  ///
  /// @throws IllegalArgumentException when nobody may hand a casus over
  public static String overdracht(Convenant convenant) {
    return convenant.functies().stream()
        .filter(functie -> convenant.handeling("casus-overdragen").rollen().contains(functie.rol()))
        .map(Functie::partij)
        .sorted()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody may hand a casus over"));
  }

  private Map<String, Object> organisaties() {
    Map<String, Object> all = new TreeMap<>();
    for (Organisatie organisatie : convenant.organisaties()) {
      all.put(orgcodes.codeOf(organisatie.code()), organisatie.code());
    }
    return all;
  }

  private Map<String, Object> groepen() {
    Map<String, Object> all = new TreeMap<>();
    for (Groep groep : convenant.groepen()) {
      all.put(groepcodes.codeOf(groep.code()), groep.code());
    }
    return all;
  }

  private Map<String, Object> ondertekeningen() {
    Map<String, Object> all = new TreeMap<>();
    for (Ondertekening ondertekening : convenant.ondertekeningen()) {
      child(all, ondertekening.sha256()).put(orgcodes.codeOf(ondertekening.organisatie()), true);
    }
    return all;
  }

  private Map<String, Object> partijen() {
    Map<String, Object> all = new TreeMap<>();
    for (Partij partij : convenant.partijen()) {
      Map<String, Object> one = child(all, partij.code());
      one.put("code", partijcodes.codeOf(partij.code()));
      one.put("org", orgcodes.codeOf(partij.organisatie()));
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
      one.put("geheimen", set(functie.geheimen()));
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
      child(all, doel.code())
          .put("groepen", set(doel.groepen().stream().map(groepcodes::codeOf).toList()));
    }
    return all;
  }

  private Map<String, Object> klassen() {
    Map<String, Object> all = new TreeMap<>();
    catalogi.forEach((trede, catalogus) ->
        all.put(trede.code(), catalogus.klassen().stream().map(this::klasse).toList()));
    return all;
  }

  private Map<String, Object> klasse(Klasse klasse) {
    Map<String, Object> one = new TreeMap<>();
    one.put("bron", klasse.bron());
    one.put("van", partijcodes.codeOf(klasse.bron()));
    one.put("org", orgcodes.codeOf(convenant.partij(klasse.bron()).organisatie()));
    one.put("groep", groepcodes.codeOf(klasse.groep()));
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
      one.put("slot", slotcode(klasse.bron(), klasse.veld()));
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

  private Map<String, Object> gronden() {
    Map<String, Object> all = new TreeMap<>();
    for (Grondslag grondslag : convenant.grondslagen()) {
      if (grondslag.herkomst().isEmpty()) {
        throw new IllegalArgumentException("`" + grondslag.id() + "` covers no wet");
      }
      Map<String, Object> one = child(all, grondcodes.codeOf(grondslag.id()));
      one.put("id", grondslag.id());
      one.put("partij", partijcodes.codeOf(grondslag.partij()));
      one.put("onherleidbaar", grondslag.onherleidbaar());
      one.put("strafrechtelijk", grondslag.strafrechtelijk());
    }
    return all;
  }

  /// For every wet and aard the grounds that say they are for such gegevens; a klasse names its set
  /// by its place.
  private List<Object> dragend() {
    List<Object> all = new ArrayList<>();
    for (Wet wet : convenant.wetten()) {
      for (String aard : AARDEN) {
        Map<String, Object> gronden = new TreeMap<>();
        for (Grondslag grondslag : convenant.grondslagen()) {
          if (Passing.carries(grondslag, wet.id(), categorie(aard))) {
            gronden.put(grondcodes.codeOf(grondslag.id()), true);
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

  /// The stretches of time between the days on which a ground or a rule of a law starts or ends,
  /// each with an index of the grounds and rules that are in force during all of it.
  private List<Object> perioden() {
    SortedSet<Long> grenzen = new TreeSet<>(wetregels.grenzen());
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
    Wetregels.InForce regels = wetregels.op(vanaf);
    periode.put("matrix", matrix(vanKracht, regels));
    periode.put("wie", regels.wie());
    periode.put("vertegenwoordigt", regels.vertegenwoordigt(groepcodes));
    periode.put("volgorde", regels.volgorde());
    periode.put("spreekplichten", regels.spreekplichten());
    return periode;
  }

  /// Partij, doel and trede to a cell per klasse: how precisely the matrix lets the partij see it,
  /// and the grounds that fit on either side; or nothing, when the matrix does not name it.
  private Map<String, Object> matrix(List<Grondslag> vanKracht, Wetregels.InForce regels) {
    Map<String, Object> all = new TreeMap<>();
    for (MatrixCel cel : convenant.matrix()) {
      if (!convenant.doel(cel.doel()).groepen().contains(cel.groep())) {
        throw new IllegalArgumentException(
            "the matrix has `" + cel.groep() + "`, which `" + cel.doel() + "` does not need");
      }
      for (Trede trede : cel.tredes()) {
        List<List<Object>> cellen = cellen(child(child(all, cel.partij()), cel.doel()), trede);
        List<Klasse> klassen = catalogus(trede).klassen();
        for (int nummer = 0; nummer < klassen.size(); nummer++) {
          if (klassen.get(nummer).groep().equals(cel.groep())
              && !cellen
                  .set(nummer, cel(cel, trede, klassen.get(nummer), vanKracht, regels))
                  .isEmpty()) {
            throw new IllegalArgumentException("the matrix has a cell twice");
          }
        }
      }
    }
    return all;
  }

  /// The cells of this trede, empty ones when there are none yet.
  @SuppressWarnings("unchecked")
  private List<List<Object>> cellen(Map<String, Object> perTrede, Trede trede) {
    return (List<List<Object>>)
        perTrede.computeIfAbsent(
            trede.code(),
            _ ->
                new ArrayList<>(Collections.nCopies(catalogus(trede).klassen().size(), List.of())));
  }

  private List<Object> cel(
      MatrixCel cel,
      Trede trede,
      Klasse klasse,
      List<Grondslag> vanKracht,
      Wetregels.InForce regels) {
    Passing passing = new Passing(klasse.bron(), cel.partij(), cel.doel(), cel.groep(), trede);
    Set<Richting> toestemming =
        passing.toestemmingNodig(convenant, klasse.herkomstWet(), regels.artikelen());
    return List.of(
        cel.generaliseer() ? Weergave.GEGENERALISEERD.code() : Weergave.EXACT.code(),
        passend(passing.fitting(Richting.GEVEN, vanKracht, toestemming)),
        passend(passing.fitting(Richting.ONTVANGEN, vanKracht, toestemming)),
        toestemming.stream().map(PolicyData::plaats).sorted().toList());
  }

  /// The place of a side in a row of the rules.
  private static int plaats(Richting kant) {
    return switch (kant) {
      case GEVEN -> 3;
      case ONTVANGEN -> 4;
    };
  }

  private List<String> passend(List<Grondslag> gronden) {
    return gronden.stream().map(grondslag -> grondcodes.codeOf(grondslag.id())).toList();
  }

  private static List<String> sloten(Convenant convenant) {
    return convenant.velden().stream()
        .flatMap(veld ->
            veld.bronnen().stream()
                .filter(herkomst -> herkomst.geheim() != null)
                .map(herkomst -> slot(herkomst.bron(), veld.code())))
        .toList();
  }

  private static String slot(String bron, String veld) {
    return bron + " " + veld;
  }

  private static Map<String, Object> set(List<String> codes) {
    Map<String, Object> set = new TreeMap<>();
    for (String code : codes) {
      set.put(code, true);
    }
    return set;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> child(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.computeIfAbsent(key, _ -> new TreeMap<>());
  }

  static long startOf(LocalDate firstDay) {
    return firstDay.atStartOfDay(AMSTERDAM).toInstant().toEpochMilli();
  }

  static long endOf(@Nullable LocalDate lastDay) {
    return lastDay == null ? OPEN_END : startOf(lastDay.plusDays(1));
  }
}
