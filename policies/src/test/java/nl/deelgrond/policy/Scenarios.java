// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Ondertekening;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;

/// The named cases of the corpus, worked out from the convenant so that they follow its changes.
final class Scenarios {

  /// A question with its facts, under the convenant or a variant of it.
  record Scenario(String variant, Question question, Facts facts) {}

  /// The convenant as it is.
  static final String AS_IT_IS = "borne";

  /// The convenant as if it had begun on another day.
  static final String EARLIER = "geldig-vanaf-";

  private final Convenant convenant;
  private final SortedMap<String, Scenario> all = new TreeMap<>();

  private Scenarios(Convenant convenant) {
    this.convenant = convenant;
  }

  /// The cases by name; the name is the file.
  static SortedMap<String, Scenario> of(Convenant convenant) {
    Scenarios scenarios = new Scenarios(convenant);
    scenarios.vraag();
    scenarios.partijen();
    scenarios.gronden();
    scenarios.herleidbaar();
    scenarios.toestemmingen();
    scenarios.vastgesteld();
    scenarios.beperkingen();
    scenarios.redenen();
    scenarios.ondertekeningen();
    scenarios.convenantstanden();
    scenarios.gezinnen();
    LawScenarios.of(convenant).forEach(scenarios::add);
    return scenarios.all;
  }

  /// The convenant, or a variant that lacks the signature of one organisatie or began earlier.
  static Convenant variant(Convenant convenant, String variant) {
    if (variant.equals(AS_IT_IS)) {
      return convenant;
    }
    if (variant.startsWith(EARLIER)) {
      return from(convenant, LocalDate.parse(variant.substring(EARLIER.length())));
    }
    String organisatie = variant.substring("zonder-handtekening-".length());
    return unsigned(convenant, organisatie);
  }

  static Convenant unsigned(Convenant c, String organisatie) {
    List<Ondertekening> left =
        c.ondertekeningen().stream().filter(o -> !o.organisatie().equals(organisatie)).toList();
    return c.met(left);
  }

  static Convenant from(Convenant c, LocalDate geldigVan) {
    return new Convenant(
        c.id(),
        c.versie(),
        c.gemeente(),
        c.convenantbeheer(),
        c.titel(),
        geldigVan,
        c.geldigTot(),
        c.opzegtermijnMaanden(),
        c.sha256(),
        c.organisaties(),
        c.partijen(),
        c.functies(),
        c.tafels(),
        c.doelen(),
        c.groepen(),
        c.velden(),
        c.grondslagen(),
        c.rechtsgronden(),
        c.matrix(),
        c.ondertekeningen(),
        c.wetten(),
        c.handelingen());
  }

  private void add(String name, Scene scene) {
    String variant =
        scene.question().askedAt().isBefore(begin()) && name.startsWith("wie-")
            ? EARLIER + "2026-07-01"
            : AS_IT_IS;
    add(name, variant, scene);
  }

  private Instant begin() {
    return convenant.geldigVan().atStartOfDay(PolicyData.AMSTERDAM).toInstant();
  }

  private void add(String name, String variant, Scene scene) {
    String file = name.replace('/', '-').replace(':', '-').replace(' ', '-');
    if (all.put(file, new Scenario(variant, scene.question(), scene.facts())) != null) {
      throw new IllegalStateException("two scenarios are called `" + file + "`");
    }
  }

  private Scene scene() {
    return Scene.at(convenant);
  }

  private void vraag() {
    Instant begin = convenant.geldigVan().atStartOfDay(PolicyData.AMSTERDAM).toInstant();
    Instant end = convenant.geldigTot().plusDays(1).atStartOfDay(PolicyData.AMSTERDAM).toInstant();
    add("vraag-convenant-eerste-moment", scene().askedAt(begin));
    add("vraag-convenant-nog-niet-van-kracht", scene().askedAt(begin.minusMillis(1)));
    add("vraag-convenant-laatste-moment", scene().askedAt(end.minusMillis(1)));
    add("vraag-convenant-niet-meer-van-kracht", scene().askedAt(end));
    add("vraag-plaats-geen", scene().plaats(Plaats.GEEN));
    add("vraag-plaats-voorbij", scene().plaats(Plaats.VOORBIJ));
    add("vraag-doel-anders-dan-agenda", scene().agendaDoel("schulden-aanpakken"));
    add("vraag-doel-onbekend", scene().doel("nieuwsgierigheid"));
    add("vraag-tafel-onbekend", scene().tafel("stamtafel"));
    add("vraag-partij-onbekend", scene().partij("elders/onbekend").functie("wmo-consulent"));
    add("vraag-functie-onbekend", scene().functie("toverdokter"));
    add("vraag-functie-van-andere-partij", scene().functie("jeugdconsulent"));
    convenant.functies().stream()
        .filter(functie -> !functie.rol().seesValues())
        .forEach(functie ->
            add(
                "vraag-rol-" + functie.code(),
                scene().partij(functie.partij()).functie(functie.code())));
    Scene metNaam = scene().metNaam();
    add("vraag-met-naam-zonder-besluit", metNaam.zonderBesluit());
    add("vraag-met-naam-besluit-eerste-moment", metNaam.besluit(Scene.NOON, Scene.LATER));
    add("vraag-met-naam-besluit-te-vroeg", metNaam.besluit(Scene.NOON.plusMillis(1), Scene.LATER));
    add("vraag-met-naam-besluit-voorbij", metNaam.besluit(Scene.EARLIER, Scene.NOON));
    add("vraag-anoniem-besluit-telt-niet", scene().besluit(Scene.EARLIER, Scene.NOON));
  }

  /// For each partij that the matrix knows: everything, in both tredes.
  private void partijen() {
    Map<String, String> doelen = new LinkedHashMap<>();
    for (MatrixCel cel : convenant.matrix()) {
      doelen.putIfAbsent(cel.partij(), cel.doel());
    }
    doelen.forEach((partij, doel) -> {
      Scene scene = scene().asker(partij, doel).alleVelden();
      add("partij-" + partij + "-anoniem", scene);
      add("partij-" + partij + "-met-naam-zonder-register", scene.metNaam());
      add("partij-" + partij + "-met-naam-alles-vastgesteld", scene.metNaam().allesVastgesteld());
    });
  }

  /// For each article on which somebody gives or receives: one item that rests on it.
  private void gronden() {
    for (Grondslag grondslag : convenant.grondslagen()) {
      for (Trede trede : grondslag.tredes()) {
        String name =
            "grond-%s-%s-%s-%s"
                .formatted(
                    grondslag.wet(),
                    grondslag.artikel().replace('.', '_')
                        + (grondslag.lid() == null ? "" : "_lid_" + grondslag.lid()),
                    grondslag.richting() == Richting.GEVEN ? "geven" : "ontvangen",
                    trede.code().replace('_', '-'));
        if (!all.containsKey(name)) {
          Scene.restingOn(convenant, grondslag, trede).ifPresent(scene -> add(name, scene));
        }
      }
    }
  }

  /// The way in which who had seen a name got the rest without one.
  private void herleidbaar() {
    for (String partij :
        List.of("wijkkracht/maatschappelijk-werk", "wijkkracht/sociaal-makelaar")) {
      Scene scene =
          scene()
              .asker(partij, "schulden-aanpakken")
              .velden(new TreeSet<>(Set.of("geld.inkomen", "geld.energieschuld", "geld.schulden")));
      add("herleidbaar-niet-" + partij, scene);
      add("herleidbaar-" + partij, scene.herleidbaar());
    }
    add("herleidbaar-alles", scene().alleVelden().herleidbaar());
    add("herleidbaar-telt-niet-met-naam", Scene.restingOn(convenant, Trede.MET_NAAM).herleidbaar());
  }

  private void toestemmingen() {
    Scene base = Scene.onToestemming(convenant, ToestemmingSoort.AVG);
    String bron = base.toestemming().van();
    add("toestemming-geen", base.toestemmingen(List.of()));
    add("toestemming-van-volwassene", base);
    for (Leeftijd leeftijd : Leeftijd.values()) {
      add(
          "toestemming-leeftijd-" + leeftijd.code().replace("+", "-en-ouder"),
          base.leeftijd(leeftijd));
    }
    add("toestemming-leeftijd-onbekend", base.leeftijd(null));
    Scene doorAnder = base.toestemming(t -> Scene.withHoedanigheid(t, "vertegenwoordiger"));
    add("toestemming-vertegenwoordiger-van-volwassene", doorAnder);
    add("toestemming-vertegenwoordiger-van-kind", doorAnder.leeftijd(Leeftijd.TOT_12));
    add("toestemming-daarna-geweigerd-dezelfde", base.daarnaGeweigerd(900));
    add("toestemming-na-een-weigering", base.daarnaGeweigerd(1));
    add(
        "toestemming-daarna-geweigerd-voor-andere-groep",
        base.daarnaGeweigerd(900)
            .toestemming(t ->
                t.staat() == Toestemming.Staat.GEWEIGERD
                    ? Scene.withGroepen(t, Set.of("plan"))
                    : t));
    add(
        "toestemming-daarna-geweigerd-aan-een-ander",
        base.daarnaGeweigerd(900)
            .toestemming(t ->
                t.staat() == Toestemming.Staat.GEWEIGERD ? Scene.withAan(t, Set.of(bron)) : t));
    for (Toestemming.Staat staat : Toestemming.Staat.values()) {
      add("toestemming-staat-" + staat.code(), base.toestemming(t -> Scene.with(t, staat)));
    }
    for (ToestemmingSoort soort : ToestemmingSoort.values()) {
      add("toestemming-soort-" + soort.code(), base.toestemming(t -> Scene.with(t, soort)));
    }
    add("toestemming-verlopen", base.toestemming(t -> Scene.with(t, t.vanaf(), Scene.NOON)));
    add(
        "toestemming-laatste-moment",
        base.toestemming(t -> Scene.with(t, t.vanaf(), Scene.NOON.plusMillis(1))));
    add("toestemming-eerste-moment", base.toestemming(t -> Scene.with(t, Scene.NOON, t.tot())));
    add(
        "toestemming-nog-niet",
        base.toestemming(t -> Scene.with(t, Scene.NOON.plusMillis(1), t.tot())));
    add("toestemming-ander-doel", base.toestemming(t -> Scene.withDoel(t, "schulden-aanpakken")));
    add(
        "toestemming-andere-bron",
        base.toestemming(t -> Scene.withVan(t, "humanitas/vrijwilligers")));
    add("toestemming-andere-vrager", base.toestemming(t -> Scene.withAan(t, Set.of(bron))));
    add("toestemming-andere-groep", base.toestemming(t -> Scene.withGroepen(t, Set.of("plan"))));
    add("toestemming-zonder-naam-telt-niet", base.anoniem());
    add("toestemming-twee-kleinste-nummer", base.toestemmingTwice());
    Scene pw = Scene.onToestemming(convenant, ToestemmingSoort.PW65_GEEN_BEZWAAR);
    add("toestemming-pw65-geen-bezwaar-en-avg", pw);
    add(
        "toestemming-pw65-alleen-avg",
        pw.toestemmingen(List.of(Scene.with(pw.toestemming(), ToestemmingSoort.AVG))));
    add(
        "toestemming-pw65-alleen-geen-bezwaar",
        pw.toestemmingen(
            List.of(Scene.with(pw.toestemming(), ToestemmingSoort.PW65_GEEN_BEZWAAR))));
  }

  private void vastgesteld() {
    Scene base = Scene.restingOn(convenant, Trede.MET_NAAM);
    VastgesteldeGrondslag geven = base.gronden().getFirst();
    VastgesteldeGrondslag ontvangen = base.gronden().getLast();
    add("vastgesteld-beide-kanten", base);
    add("vastgesteld-alleen-geven", base.gronden(List.of(geven)));
    add("vastgesteld-alleen-ontvangen", base.gronden(List.of(ontvangen)));
    add("vastgesteld-geen", base.gronden(List.of()));
    add(
        "vastgesteld-door-een-ander",
        base.gronden(List.of(Scene.withPartij(geven, "gemeente-borne/wgs"), ontvangen)));
    add(
        "vastgesteld-voor-ander-doel",
        base.gronden(List.of(Scene.withDoel(geven, "meedoen"), ontvangen)));
    add(
        "vastgesteld-beeindigd",
        base.gronden(List.of(geven, Scene.with(ontvangen, Scene.EARLIER, Scene.NOON))));
    add(
        "vastgesteld-nog-niet",
        base.gronden(List.of(geven, Scene.with(ontvangen, Scene.NOON.plusMillis(1), null))));
    add(
        "vastgesteld-eerste-moment",
        base.gronden(List.of(geven, Scene.with(ontvangen, Scene.NOON, null))));
    add(
        "vastgesteld-onbekende-grond",
        base.gronden(List.of(Scene.withGrondslag(geven, "vervallen"), ontvangen)));
    add(
        "vastgesteld-twee-kleinste-nummer",
        base.gronden(List.of(geven, Scene.again(geven), ontvangen)));
  }

  private void beperkingen() {
    for (Scene base :
        List.of(
            Scene.restingOn(convenant, Trede.ANONIEM),
            Scene.restingOn(convenant, Trede.MET_NAAM))) {
      String trede = base.question().trede().code().replace('_', '-');
      String groep = convenant.veld(base.question().velden().first()).groep();
      add("beperking-alles-" + trede, base.beperking(Set.of(), Scene.EARLIER, null));
      add("beperking-groep-" + trede, base.beperking(Set.of(groep), Scene.EARLIER, Scene.LATER));
      add(
          "beperking-andere-groep-" + trede,
          base.beperking(Set.of("justitie"), Scene.EARLIER, null));
      add("beperking-voorbij-" + trede, base.beperking(Set.of(), Scene.EARLIER, Scene.NOON));
      add(
          "beperking-bij-een-klok-die-achterloopt-" + trede,
          base.beperking(Set.of(), Scene.NOON.plusMillis(1), null));
      add(
          "beperking-na-eerdere-redenen-" + trede,
          base.alleVelden().beperking(Set.of(), Scene.EARLIER, null));
    }
  }

  /// For each reason in each trede, the smallest question that gets it.
  private void redenen() {
    Map<String, Scene> found = new TreeMap<>();
    for (Trede trede : Trede.values()) {
      for (Partij partij : convenant.partijen()) {
        for (String doel : convenant.doelen().stream().map(d -> d.code()).toList()) {
          Scene scene = scene().asker(partij.code(), doel).trede(trede).alleVelden();
          for (Scene one :
              List.of(
                  scene,
                  scene.allesVastgesteld(),
                  scene.vreemdVastgesteld(),
                  scene.herleidbaar())) {
            for (String reden : one.redenen()) {
              found.computeIfAbsent(
                  reden + "-" + trede.code().replace('_', '-'), _ -> one.onlyVeldWith(reden));
            }
          }
        }
      }
    }
    found.forEach(
        (reden, scene) -> add("reden-" + reden.toLowerCase(Locale.ROOT).replace('_', '-'), scene));
    List<Veld> strafrechtelijk =
        convenant.velden().stream()
            .filter(veld -> veld.categorie() == Categorie.STRAFRECHTELIJK)
            .toList();
    for (Veld veld : strafrechtelijk) {
      for (Trede trede : Trede.values()) {
        Scene scene =
            scene()
                .asker("gemeente-borne/jeugdwet", "veilig-opgroeien")
                .trede(trede)
                .veld(veld.code());
        String name = "strafrechtelijk-" + veld.code() + "-" + trede.code().replace('_', '-');
        add(name + "-zonder-besluit-vastgelegd", scene);
        add(name + "-met-besluit-vastgelegd", scene.allesVastgesteld());
        add(name + "-toestemming-helpt-niet", scene.allesToegestaan());
      }
    }
    Scene zorg =
        scene()
            .asker("wijkkracht/maatschappelijk-werk", "een-plan")
            .veld("gezondheid.zelfredzaamheid");
    add("bijzonder-geven-vraagt-een-uitzondering-anoniem", zorg);
    Scene welbevinden =
        scene()
            .asker("gemeente-borne/wmo", "een-plan")
            .metNaam()
            .veld("geestelijke-gezondheid.welbevinden");
    add(
        "bijzonder-geven-vraagt-een-uitzondering-met-naam",
        welbevinden.allesVastgesteld().allesDoorbroken(Trede.MET_NAAM));
    add(
        "bijzonder-geven-op-toestemming",
        welbevinden.allesToegestaan().allesDoorbroken(Trede.MET_NAAM));
    for (String partij :
        List.of("gemeente-borne/wmo", "wijkkracht/maatschappelijk-werk", "siz/mantelzorg")) {
      add(
          "bsn-" + partij,
          scene().asker(partij, "een-plan").metNaam().veld("identificatie.bsn").allesVastgesteld());
    }
  }

  private void ondertekeningen() {
    Set<String> some = Set.of("gemeente-borne", "wijkkracht", "ggd-twente", "welbions");
    for (Organisatie organisatie : convenant.organisaties()) {
      if (!some.contains(organisatie.code())) {
        continue;
      }
      add(
          "ondertekening-zonder-" + organisatie.code(),
          "zonder-handtekening-" + organisatie.code(),
          scene().alleVelden());
    }
  }

  /// What people did with the version since they signed it.
  private void convenantstanden() {
    Scene asked = scene().alleVelden();
    add("convenant-niet-in-werking", asked.convenantstand(new Convenantstand(false, Set.of())));
    add("uitgetreden-inbrenger-anoniem", scene().zonderInbrenger());
    add("uitgetreden-inbrenger-met-naam", scene().metNaam().allesVastgesteld().zonderInbrenger());
    add(
        "uitgetreden-vrager",
        asked.convenantstand(Convenantstand.zonder(Set.of("gemeente-borne"))));
    add(
        "uitgetreden-bron-anoniem",
        asked.convenantstand(Convenantstand.zonder(Set.of("welbions"))));
    add(
        "uitgetreden-bron-met-naam",
        asked
            .metNaam()
            .allesVastgesteld()
            .convenantstand(Convenantstand.zonder(Set.of("welbions"))));
    add(
        "uitgetreden-bron-gaat-voor-beperking",
        asked
            .convenantstand(Convenantstand.zonder(Set.of("ggd-twente")))
            .beperking(Set.of(), Scene.EARLIER, null));
    add(
        "uitgetreden-onbekende-organisatie",
        asked.convenantstand(Convenantstand.zonder(Set.of("elders"))));
    add(
        "uitgetreden-en-niet-in-werking",
        asked.convenantstand(new Convenantstand(false, Set.of("gemeente-borne"))));
    add(
        "uitgetreden-bron-die-niet-ondertekende",
        "zonder-handtekening-welbions",
        asked.convenantstand(Convenantstand.zonder(Set.of("welbions"))));
  }

  private void gezinnen() {
    Scene base = Scene.onToestemming(convenant, ToestemmingSoort.AVG);
    List<PersoonFacts> personen = new ArrayList<>();
    int nummer = 1;
    for (Leeftijd leeftijd : Leeftijd.values()) {
      personen.add(base.leeftijd(leeftijd).persoon("p" + nummer++));
    }
    personen.add(base.toestemmingen(List.of()).persoon("p" + nummer++));
    personen.add(base.beperking(Set.of(), Scene.EARLIER, null).persoon("p" + nummer));
    add("gezin-ieder-voor-zich-met-naam", base.personen(personen));
    add("gezin-ieder-voor-zich-anoniem", base.anoniem().personen(personen));
    add("gezin-zonder-personen", base.personen(List.of()));
  }
}
