// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Ondertekening;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.Trede;
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

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Convenant convenant;
  private final Map<Trede, Catalogus> catalogi = new EnumMap<>(Trede.class);
  private final Codes grondcodes;
  private final Codes partijcodes;
  private final Codes orgcodes;
  private final Codes groepcodes;
  private final Codes slotcodes;
  private final String rev;
  private final String json;

  private PolicyData(Convenant convenant) {
    this.convenant = convenant;
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
    KlasseData klassen = new KlasseData(this);
    document.put("klassen", klassen.klassen());
    document.put("gronden", klassen.gronden());
    document.put("dragend", klassen.dragend());
    document.put("perioden", new PeriodData(this).perioden());
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
