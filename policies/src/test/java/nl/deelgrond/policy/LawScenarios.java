// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.jspecify.annotations.Nullable;

/// The named cases about secrecy, who answers, re-use and what is found out first.
final class LawScenarios {

  private final Convenant convenant;
  private final SortedMap<String, Scene> all = new TreeMap<>();

  private LawScenarios(Convenant convenant) {
    this.convenant = convenant;
  }

  /// The cases by name.
  static Map<String, Scene> of(Convenant convenant) {
    LawScenarios scenarios = new LawScenarios(convenant);
    scenarios.geheim();
    scenarios.geheimOpToestemming();
    scenarios.wieAntwoordt();
    scenarios.staten();
    scenarios.hergebruik();
    scenarios.nagaan();
    scenarios.politie();
    scenarios.periode();
    return scenarios.all;
  }

  private void add(String name, Scene scene) {
    all.put(name, scene);
  }

  private Scene scene() {
    return Scene.at(convenant);
  }

  private static String code(Trede trede) {
    return trede.code().replace('_', '-');
  }

  /// For each veld under a duty of secrecy: closed, lifted in either trede, and seen by its own.
  private void geheim() {
    for (Veld veld : convenant.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        if (herkomst.geheim() == null) {
          continue;
        }
        String name = "geheim-" + herkomst.geheim() + "-" + veld.code() + "-" + herkomst.bron();
        Scene scene =
            scene()
                .asker("gemeente-borne/jeugdwet", "veilig-opgroeien")
                .veld(veld.code())
                .allesVastgesteld();
        add(name + "-dicht", scene.metNaam());
        for (Trede trede : Trede.values()) {
          add(name + "-vrij-" + code(trede), scene.trede(trede).allesDoorbroken(trede));
        }
        add(name + "-alleen-anoniem-vrij", scene.metNaam().allesDoorbroken(Trede.ANONIEM));
        add(
            name + "-eigen-partij",
            scene()
                .asker(herkomst.bron(), "een-plan")
                .metNaam()
                .veld(veld.code())
                .allesVastgesteld());
      }
    }
  }

  private void geheimOpToestemming() {
    Scene open =
        scene()
            .asker("gemeente-borne/jeugdwet", "veilig-opgroeien")
            .metNaam()
            .veld("gezondheid.ontwikkeling")
            .allesToegestaan();
    List<Toestemming> ofBron =
        open.personen().getFirst().toestemmingen().stream()
            .filter(t -> t.van().equals("ggd-twente/jgz"))
            .toList();
    Toestemming doorbreking =
        ofBron.stream()
            .filter(t -> t.soort() == ToestemmingSoort.DOORBREKING_GEHEIM)
            .findFirst()
            .orElseThrow();
    Scene base = open.toestemmingen(ofBron);
    add("geheim-toestemming-heft-het-zelf-niet-op", base);
    Scene besloten =
        base.persoon(p ->
            p.withGeheim(
                List.of(
                    base.doorbroken(
                        801,
                        "ggd-twente/jgz",
                        "gezondheid.ontwikkeling",
                        Trede.MET_NAAM,
                        doorbreking.id()))));
    add("geheim-besluit-op-toestemming-van-volwassene", besloten);
    add(
        "geheim-besluit-valt-met-de-toestemming",
        besloten.toestemming(
            t -> t.equals(doorbreking) ? Scene.with(t, Toestemming.Staat.INGETROKKEN) : t));
    add(
        "geheim-besluit-rust-niet-op-een-andere-soort",
        besloten.toestemming(
            t -> t.equals(doorbreking) ? Scene.with(t, ToestemmingSoort.INSTEMMING_HULP) : t));
    add(
        "geheim-besluit-van-een-andere-partij",
        base.persoon(p ->
            p.withGeheim(
                List.of(
                    base.doorbroken(
                        801,
                        "gemeente-borne/tafel",
                        "gezondheid.ontwikkeling",
                        Trede.MET_NAAM,
                        null)))));
    add(
        "geheim-besluit-over-een-ander-veld",
        base.persoon(p ->
            p.withGeheim(
                List.of(
                    base.doorbroken(
                        801, "ggd-twente/jgz", "opvoeding.draagkracht", Trede.MET_NAAM, null)))));
    add("geheim-besluit-op-toestemming-van-een-kind", besloten.leeftijd(Leeftijd.TOT_16).ouders(2));
    Scene gezin = besloten.leeftijd(Leeftijd.TOT_16).ouders(1);
    add("geheim-besluit-op-toestemming-van-kind-en-ouder", allen(gezin, doorbreking));
  }

  /// Every kind but the one to lift the secrecy by all who have to; of that one the inwoner keeps
  /// the line that the decision rests on.
  private static Scene allen(Scene gezin, Toestemming doorbreking) {
    PersoonFacts persoon = gezin.personen().getFirst();
    List<@Nullable Vertegenwoordiger> both = new ArrayList<>(persoon.vertegenwoordigers());
    Scene ouders = gezin.ookDoor(both);
    List<Toestemming> all = new ArrayList<>(persoon.toestemmingen());
    all.addAll(ouders.personen().getFirst().toestemmingen());
    if (all.stream().noneMatch(t -> t.id().equals(doorbreking.id()))) {
      throw new IllegalStateException("the decision rests on a line that is gone");
    }
    return gezin.toestemmingen(all);
  }

  /// Ages × who says yes × who has gezag.
  private void wieAntwoordt() {
    Scene base = Scene.onToestemming(convenant, ToestemmingSoort.AVG);
    for (Leeftijd leeftijd : Leeftijd.values()) {
      for (int ouders = 0; ouders <= 2; ouders++) {
        Scene gezin = base.leeftijd(leeftijd).ouders(ouders);
        List<Vertegenwoordiger> wie = gezin.personen().getFirst().vertegenwoordigers();
        List<@Nullable Vertegenwoordiger> allen = new ArrayList<>(wie);
        allen.add(null);
        String name =
            "wie-"
                + leeftijd.code().replace("+", "-en-ouder")
                + "-"
                + List.of("gezag-onbekend", "een-ouder", "twee-ouders").get(ouders);
        add(name + "-zelf", gezin);
        if (ouders > 0) {
          add(name + "-een-ouder-zegt-ja", gezin.ookDoor(List.of(wie.getFirst())));
          add(name + "-allen-zeggen-ja", gezin.ookDoor(allen));
        }
      }
    }
    for (String hoedanigheid :
        List.of("curator", "mentor", "bewindvoerder", "gemachtigde", "partner")) {
      Scene wie = base.vertegenwoordigd(hoedanigheid);
      add("wie-volwassene-met-" + hoedanigheid + "-zelf", wie);
      add(
          "wie-volwassene-met-" + hoedanigheid + "-zegt-ja",
          wie.ookDoor(new ArrayList<>(wie.personen().getFirst().vertegenwoordigers())));
      Scene onbekwaam = wie.persoon(p -> p.withOnbekwaamVoor(Set.of(wie.question().doel())));
      add("wie-onbekwaam-met-" + hoedanigheid + "-zelf", onbekwaam);
      add(
          "wie-onbekwaam-met-" + hoedanigheid + "-zegt-ja",
          onbekwaam.ookDoor(new ArrayList<>(onbekwaam.personen().getFirst().vertegenwoordigers())));
    }
    add(
        "wie-onbekwaam-zonder-vertegenwoordiger",
        base.persoon(p -> p.withOnbekwaamVoor(Set.of(base.question().doel()))));
    Scene kind = base.leeftijd(Leeftijd.TOT_12).ouders(2);
    add(
        "wie-gezag-onduidelijk",
        kind.persoon(p ->
            p.withVertegenwoordigers(
                p.vertegenwoordigers().stream()
                    .map(v ->
                        new Vertegenwoordiger(
                            v.id(),
                            v.hoedanigheid(),
                            Vertegenwoordiger.Gezag.ONDUIDELIJK,
                            v.vanaf(),
                            v.tot()))
                    .toList())));
    add(
        "wie-zestien-geworden-zegt-het-opnieuw",
        base.leeftijd(Leeftijd.TOT_16).ouders(1).persoon(p -> p.withLeeftijd(Leeftijd.TOT_18)));
    add(
        "wie-achttien-geworden-houdt-het-eigen-ja",
        base.leeftijd(Leeftijd.TOT_18).persoon(p -> p.withLeeftijd(Leeftijd.VANAF_18)));
  }

  /// Each staat of a toestemming that is not there, of an adult and of one parent of two.
  private void staten() {
    Scene base = Scene.onToestemming(convenant, ToestemmingSoort.AVG);
    Scene gezin = base.leeftijd(Leeftijd.TOT_16).ouders(2);
    List<@Nullable Vertegenwoordiger> allen =
        new ArrayList<>(gezin.personen().getFirst().vertegenwoordigers());
    allen.add(null);
    Scene samen = gezin.ookDoor(allen);
    for (Toestemming.Staat staat : Toestemming.Staat.values()) {
      add(
          "staat-van-een-ouder-" + staat.code(),
          samen.toestemming(t -> t.equals(samen.toestemming()) ? Scene.with(t, staat) : t));
    }
  }

  /// Every direction from a law to each receiver with a wettelijke rol: with everything recorded,
  /// and with a toestemming for everything.
  private void hergebruik() {
    for (Partij aan : convenant.partijen()) {
      if (aan.wettelijkeRol() == null) {
        continue;
      }
      Set<String> done = new HashSet<>();
      for (Veld veld : convenant.velden()) {
        for (Herkomst herkomst : veld.bronnen()) {
          boolean needed =
              convenant
                  .findCel(aan.code(), "een-plan", veld.groep())
                  .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
                  .isPresent();
          boolean other = !herkomst.bron().equals(aan.code()) && herkomst.geheim() == null;
          if (needed && other && done.add(herkomst.herkomstWet())) {
            Scene scene = scene().asker(aan.code(), "een-plan").metNaam().veld(veld.code());
            String name = "hergebruik-" + herkomst.herkomstWet() + "-aan-" + aan.code();
            add(name + "-op-gronden", scene.allesVastgesteld());
            add(name + "-op-toestemming", scene.allesToegestaan().allesNagegaan());
          }
        }
      }
    }
  }

  private void nagaan() {
    Scene pw = Scene.onToestemming(convenant, ToestemmingSoort.PW65_GEEN_BEZWAAR);
    add("nagaan-ontvanger-niet-nagegaan", pw.persoon(p -> p.withNagegaan(List.of())));
    add("nagaan-ontvanger-nagegaan", pw);
    add("nagaan-voor-een-ander", pw.persoon(p -> p.withNagegaan(change(p, "halt/halt", null))));
    add("nagaan-voorbij", pw.persoon(p -> p.withNagegaan(change(p, null, Scene.NOON))));
  }

  private static List<OntvangerNagegaan> change(
      PersoonFacts p, @Nullable String aan, @Nullable Instant tot) {
    return p.nagegaan().stream()
        .map(n ->
            new OntvangerNagegaan(
                n.id(), n.bron(), aan == null ? n.aan() : aan, n.doel(), n.vanaf(), tot))
        .toList();
  }

  /// Police data: only on a decision with a number, to whom it names, until it ends.
  private void politie() {
    Scene scene =
        scene()
            .asker("gemeente-borne/jeugdwet", "veilig-opgroeien")
            .metNaam()
            .velden(
                new TreeSet<>(
                    convenant.velden().stream()
                        .filter(veld ->
                            veld.bronnen().stream()
                                .anyMatch(h -> h.bron().equals("politie/wijkteam")))
                        .map(Veld::code)
                        .toList()))
            .allesVastgesteld();
    add("politie-besluit-noemt-de-ontvanger", scene);
    add("politie-besluit-noemt-een-ander", ontvangers(scene, Set.of("gemeente-borne/wmo")));
    add("politie-zonder-besluit", ontvangers(scene, Set.of()));
    add(
        "politie-besluit-voorbij",
        scene.gronden(
            scene.gronden().stream().map(g -> Scene.with(g, g.vanaf(), Scene.NOON)).toList()));
  }

  private static Scene ontvangers(Scene scene, Set<String> ontvangers) {
    return scene.gronden(
        scene.gronden().stream()
            .map(g ->
                new VastgesteldeGrondslag(
                    g.id(), g.grondslag(), g.partij(), g.doel(), ontvangers, g.vanaf(), g.tot()))
            .toList());
  }

  /// A ground that the version in force does not know, on either side.
  private void periode() {
    Scene base = Scene.restingOn(convenant, Trede.MET_NAAM);
    VastgesteldeGrondslag geven = base.gronden().getFirst();
    VastgesteldeGrondslag ontvangen = base.gronden().getLast();
    add(
        "leemte-grond-onbekend-geven",
        base.gronden(List.of(Scene.withGrondslag(geven, "vervallen"), ontvangen)));
    add(
        "leemte-grond-onbekend-ontvangen",
        base.gronden(List.of(geven, Scene.withGrondslag(ontvangen, "vervallen"))));
  }
}
