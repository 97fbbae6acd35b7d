// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Hergebruik;
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
    scenarios.spreekplichten();
    scenarios.wieAntwoordt();
    scenarios.regels();
    scenarios.staten();
    scenarios.hergebruik();
    scenarios.vanZorgaanbieder();
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
        Scene scene = another(veld, herkomst).allesVastgesteld();
        Scene gevraagd = scene.allesToegestaan();
        add(name + "-dicht", gevraagd.metNaam());
        for (Trede trede : Trede.values()) {
          add(name + "-vrij-" + code(trede), gevraagd.trede(trede).allesDoorbroken(trede));
        }
        add(name + "-zonder-grond", scene.metNaam().allesDoorbroken(Trede.MET_NAAM));
        add(name + "-alleen-anoniem-vrij", gevraagd.metNaam().allesDoorbroken(Trede.ANONIEM));
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

  /// A legal duty is one of an article that obliges to tell who asks what is secret here.
  private void spreekplichten() {
    Scene wmo =
        scene()
            .asker("gemeente-borne/wmo", "een-plan")
            .metNaam()
            .veld("geestelijke-gezondheid.middelengebruik")
            .allesVastgesteld()
            .allesToegestaan();
    add("plicht-aan-wie-het-artikel-noemt", wmo.verplicht("wmo2015 5.2.2"));
    add("plicht-zonder-artikel", wmo.verplicht(null));
    add("plicht-van-een-ander-geheim", wmo.verplicht("jeugdwet 7.4.0 2"));
    add("plicht-van-een-artikel-dat-niet-verplicht", wmo.verplicht("wmo2015 5.1.1 1"));
    add(
        "plicht-aan-wie-het-artikel-niet-noemt",
        another(
                convenant.veld("geestelijke-gezondheid.middelengebruik"),
                convenant.veld("geestelijke-gezondheid.middelengebruik").bronnen().getFirst(),
                partij -> !"college-wmo".equals(partij.wettelijkeRol()))
            .metNaam()
            .allesVastgesteld()
            .allesToegestaan()
            .verplicht("wmo2015 5.2.2"));
  }

  private Scene another(Veld veld, Herkomst herkomst) {
    return another(veld, herkomst, _ -> true);
  }

  /// Somebody of another partij than the bron who needs the veld, in both tredes when there is one.
  private Scene another(Veld veld, Herkomst herkomst, Predicate<Partij> who) {
    return convenant.matrix().stream()
        .filter(cel -> cel.groep().equals(veld.groep()) && !cel.partij().equals(herkomst.bron()))
        .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
        .filter(cel -> who.test(convenant.partij(cel.partij())))
        .filter(cel -> veld.bronnen().stream().noneMatch(h -> h.bron().equals(cel.partij())))
        .map(cel -> scene().asker(cel.partij(), cel.doel()).veld(veld.code()))
        .findFirst()
        .orElseThrow();
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
    Toestemming later = Scene.with(doorbreking, Scene.id(830));
    add(
        "geheim-besluit-op-een-later-ja-van-dezelfde",
        base.toestemmingen(Stream.concat(ofBron.stream(), Stream.of(later)).toList())
            .persoon(p ->
                p.withGeheim(
                    List.of(
                        base.doorbroken(
                            801,
                            "ggd-twente/jgz",
                            "gezondheid.ontwikkeling",
                            Trede.MET_NAAM,
                            later.id())))));
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
    sferen();
    volgorde(base);
    voorSeptember(base);
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

  /// For each law that says who answers, at each age: all who have to, and one who is not enough.
  private void regels() {
    Scene pw = Scene.onToestemming(convenant, ToestemmingSoort.PW65_GEEN_BEZWAAR);
    for (Leeftijd leeftijd : Leeftijd.values()) {
      regel("pw65", pw, leeftijd, leeftijd.compareTo(Leeftijd.TOT_16) <= 0);
      Set<String> done = new HashSet<>();
      for (Veld veld : convenant.velden()) {
        Herkomst herkomst = veld.bronnen().getFirst();
        String geheim = herkomst.geheim();
        if (geheim != null && veld.bronnen().size() == 1 && done.add(geheim)) {
          boolean eigen =
              leeftijd == Leeftijd.TOT_12
                  || (leeftijd == Leeftijd.TOT_16 && !geheim.startsWith("wmo"));
          regel(geheim, gevraagd(veld, herkomst), leeftijd, eigen);
        }
      }
    }
  }

  /// Asked to lift the secrecy, and for everything else that a release takes.
  private Scene gevraagd(Veld veld, Herkomst herkomst) {
    Scene scene = another(veld, herkomst).metNaam().allesToegestaan();
    return scene.toestemmingen(
        scene.personen().getFirst().toestemmingen().stream()
            .filter(t -> t.van().equals(herkomst.bron()))
            .filter(t ->
                t.soort() == ToestemmingSoort.AVG
                    || t.soort() == ToestemmingSoort.DOORBREKING_GEHEIM)
            .toList());
  }

  /// @param own whether the own yes is the one that is not enough; else it is that of the parent
  private void regel(String naam, Scene base, Leeftijd leeftijd, boolean own) {
    Scene gezin = base.leeftijd(leeftijd).ouders(1);
    List<@Nullable Vertegenwoordiger> allen = alle(gezin);
    List<@Nullable Vertegenwoordiger> een = new ArrayList<>();
    een.add(own ? null : allen.getFirst());
    allen.add(null);
    String name = "regel-" + naam + "-" + leeftijd.code().replace("+", "-en-ouder");
    add(name + "-allen-zeggen-ja", besloten(gezin.ookDoor(allen)));
    add(name + (own ? "-alleen-zelf" : "-alleen-een-ouder"), besloten(gezin.ookDoor(een)));
  }

  /// With a decision of the geheimhouder on each yes to lift the secrecy.
  private Scene besloten(Scene scene) {
    String veld = scene.question().velden().first();
    List<GeheimhouderBesluit> besluiten = new ArrayList<>();
    for (Toestemming t : scene.personen().getFirst().toestemmingen()) {
      if (t.soort() == ToestemmingSoort.DOORBREKING_GEHEIM) {
        besluiten.add(
            scene.doorbroken(850L + besluiten.size(), t.van(), veld, Trede.MET_NAAM, t.id()));
      }
    }
    return scene.persoon(p -> p.withGeheim(besluiten));
  }

  /// Who stands in for an adult in a part of life, asked about that part.
  private void sferen() {
    Map<String, String> groepen = Map.of("bewindvoerder", "geld", "mentor", "hulp");
    groepen.forEach((hoedanigheid, groep) -> {
      Scene base =
          Scene.onToestemming(convenant, ToestemmingSoort.AVG, groep)
              .vertegenwoordigd(hoedanigheid);
      add("wie-in-eigen-sfeer-" + hoedanigheid + "-zelf", base);
      add("wie-in-eigen-sfeer-" + hoedanigheid + "-zegt-ja", base.ookDoor(alle(base)));
    });
  }

  private static List<@Nullable Vertegenwoordiger> alle(Scene scene) {
    return new ArrayList<>(scene.personen().getFirst().vertegenwoordigers());
  }

  /// Of two who could answer for somebody who cannot weigh it, the first in the order of the law.
  private void volgorde(Scene base) {
    List<String> order = Nodig.ROLLEN.stream().filter(rol -> inOrder(rol)).toList();
    Scene onbekwaam = base.persoon(p -> p.withOnbekwaamVoor(Set.of(base.question().doel())));
    for (String rol : order) {
      Scene een = onbekwaam.vertegenwoordigd(rol);
      add("wie-in-volgorde-" + rol + "-zegt-ja", een.ookDoor(alle(een)));
    }
    List<String> lawful = volgorde();
    for (int i = 1; i < lawful.size(); i++) {
      Vertegenwoordiger eerst = vertegenwoordiger(630, lawful.get(i - 1));
      Vertegenwoordiger dan = vertegenwoordiger(631, lawful.get(i));
      Scene beiden = onbekwaam.persoon(p -> p.withVertegenwoordigers(List.of(eerst, dan)));
      String name = "wie-in-volgorde-" + lawful.get(i - 1) + "-voor-" + lawful.get(i);
      add(name + "-de-eerste-zegt-ja", beiden.ookDoor(List.of(eerst)));
      add(name + "-de-tweede-zegt-ja", beiden.ookDoor(List.of(dan)));
    }
  }

  private boolean inOrder(String rol) {
    return volgorde().contains(rol);
  }

  private List<String> volgorde() {
    return convenant.wetten().stream()
        .flatMap(wet -> wet.artikelen().stream())
        .flatMap(artikel -> artikel.volgorde().stream())
        .distinct()
        .toList();
  }

  private static Vertegenwoordiger vertegenwoordiger(long number, String hoedanigheid) {
    return new Vertegenwoordiger(Scene.id(number), hoedanigheid, null, Scene.EARLIER, null);
  }

  /// The last moment of the old UAVG art. 5, and the first of the new one.
  private void voorSeptember(Scene base) {
    Instant nieuw = Instant.parse("2026-08-31T22:00:00Z");
    for (Leeftijd leeftijd : List.of(Leeftijd.TOT_12, Leeftijd.TOT_16)) {
      Scene gezin = base.leeftijd(leeftijd).ouders(1);
      for (Instant at : List.of(nieuw.minusMillis(1), nieuw)) {
        String name =
            "wie-%s-%s"
                .formatted(leeftijd.code(), at.equals(nieuw) ? "op-1-9-2026" : "op-31-8-2026");
        List<@Nullable Vertegenwoordiger> allen = alle(gezin);
        allen.add(null);
        add(name + "-zelf", shifted(gezin, at));
        add(name + "-ouder-zegt-ja", shifted(gezin.ookDoor(alle(gezin)), at));
        add(name + "-allen-zeggen-ja", shifted(gezin.ookDoor(allen), at));
      }
    }
  }

  /// The same, asked at another moment, with everything that is in force moved there.
  private static Scene shifted(Scene scene, Instant at) {
    Instant eerder = at.minus(Duration.ofDays(30));
    Instant later = at.plus(Duration.ofDays(30));
    return scene
        .askedAt(at)
        .besluit(eerder, later)
        .toestemming(t -> Scene.with(t, eerder, later))
        .persoon(p ->
            p.withVertegenwoordigers(
                p.vertegenwoordigers().stream()
                    .map(v ->
                        new Vertegenwoordiger(v.id(), v.hoedanigheid(), v.gezag(), eerder, null))
                    .toList()));
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
          samen.toestemming(t ->
              Objects.equals(t.namens(), samen.toestemming().namens()) ? Scene.with(t, staat) : t));
    }
  }

  /// Every direction from a law to each receiver that a law of re-use names: with everything
  /// recorded, and with a toestemming for everything.
  private void hergebruik() {
    for (Partij aan : convenant.partijen()) {
      if (!isNamed(aan, Hergebruik::aan)) {
        continue;
      }
      Set<String> done = new HashSet<>();
      for (Veld veld : Scene.fewestBronnenFirst(convenant)) {
        for (Herkomst herkomst : veld.bronnen()) {
          boolean needed =
              convenant
                  .findCel(aan.code(), "een-plan", veld.groep())
                  .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
                  .isPresent();
          boolean other = !herkomst.bron().equals(aan.code()) && herkomst.geheim() == null;
          boolean bsn = veld.categorie() == Categorie.BSN;
          if (needed && other && !bsn && done.add(van(herkomst))) {
            Scene scene = scene().asker(aan.code(), "een-plan").metNaam().veld(veld.code());
            String name = "hergebruik-" + van(herkomst) + "-aan-" + aan.code();
            add(name + "-op-gronden", scene.allesVastgesteld());
            add(name + "-op-toestemming", scene.allesToegestaan().allesNagegaan());
          }
        }
      }
    }
  }

  private boolean isNamed(Partij partij, Function<Hergebruik, @Nullable String> side) {
    String rol = partij.wettelijkeRol();
    return rol != null
        && convenant.wetten().stream()
            .flatMap(wet -> wet.artikelen().stream())
            .flatMap(artikel -> artikel.hergebruik().stream())
            .anyMatch(regel -> rol.equals(side.apply(regel)));
  }

  /// What an article can tell apart on the giving side: the law, and what it calls the bron.
  private String van(Herkomst herkomst) {
    Partij bron = convenant.partij(herkomst.bron());
    String rol = isNamed(bron, Hergebruik::van) ? "-van-" + bron.wettelijkeRol() : "";
    return herkomst.herkomstWet() + rol;
  }

  /// From each zorgaanbieder to the college, with its secrecy lifted.
  private void vanZorgaanbieder() {
    for (Veld veld : convenant.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        boolean zorg = "zorgaanbieder".equals(convenant.partij(herkomst.bron()).wettelijkeRol());
        boolean needed =
            convenant.findCel("gemeente-borne/wmo", "een-plan", veld.groep()).isPresent();
        if (zorg && needed && veld.bronnen().size() == 1) {
          Scene scene =
              scene()
                  .asker("gemeente-borne/wmo", "een-plan")
                  .metNaam()
                  .veld(veld.code())
                  .allesVastgesteld()
                  .allesDoorbroken(Trede.MET_NAAM);
          String name = "zorgaanbieder-" + herkomst.bron() + "-" + veld.code();
          add(name + "-op-gronden", scene);
          add(name + "-op-toestemming", scene.allesToegestaan());
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
