// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static nl.deelgrond.regels.WithoutVersionTests.Verdict.GAAT_DOOR;
import static nl.deelgrond.regels.WithoutVersionTests.Verdict.STOPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.deelgrond.casus.Aanbiedingen;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Handeling;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.Leemten;
import nl.deelgrond.grondslag.Ontvangers.Nagegaan;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Teruggaven;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The version of the convenant was ended: every handeling that people signed is tried, by who may
/// do it and with what it needs, and only what ends, narrows, takes care or oversees is done.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutVersionTests {

  enum Verdict {
    STOPT,
    GAAT_DOOR
  }

  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";
  private static final String WMO = "wmo-consulent";
  private static final String JEUGD = "jeugdconsulent";
  private static final String KLANT = "klantmanager";
  private static final String MW = "maatschappelijk-werker";
  private static final String SIZ = "mantelzorgconsulent";
  private static final String WMO_PARTIJ = "gemeente-borne/wmo";
  private static final String MAKELAAR_PARTIJ = "wijkkracht/sociaal-makelaar";
  private static final String THUIS = "veiligheid.zorgen-thuis";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Overdrachten overdrachten = node.context().getBean(Overdrachten.class);
  private final Aanbiedingen aanbiedingen = node.context().getBean(Aanbiedingen.class);
  private final Teruggaven teruggaven = node.context().getBean(Teruggaven.class);
  private final Leemten leemten = node.context().getBean(Leemten.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);

  private final Scene scene =
      scenes
          .aCasus("tafel-18plus", "een-plan")
          .aanTafel(WMO, JEUGD, KLANT, MW)
          .persoon("P40Y")
          .persoon("P10Y")
          .gegeven(MW, THUIS, "ernstig")
          .metNaam()
          .build();
  private final Scene other =
      scenes.aCasus("tafel-18plus", "een-plan").aanTafel(WMO).persoon("P40Y").build();
  private final Scene closing =
      scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").withoutZitting();
  private final Scene left =
      scenes.aCasus("tafel-18plus", "een-plan").persoon("P40Y").withoutZitting();

  private final UUID given = toestemming(1, WMO_PARTIJ);
  private final UUID invalid = toestemming(1, "gemeente-borne/jeugdwet");
  private final UUID grond = scene.stelVast(WMO, 1, "wmo-ontvangen-onderzoek");
  private final UUID geheim = scene.heftOp(MW, 1, THUIS, Trede.ANONIEM, null, WMO_PARTIJ);
  private final UUID nagegaan = nagegaan(WMO_PARTIJ);
  private final UUID mentor = scene.staatIn(1, "mentor", null, "beschikking-2026-7");
  private final UUID beperking = scene.beperkt(1, "wonen");
  private final UUID aanvraag = vraagtNaam(other);

  WithoutVersionTests() {
    oordeel("een-plan", "niet-wilsbekwaam");
    database.execute(
        "update casus.casus set ingebracht_door = 'siz/mantelzorg' where casus_id = '%s'"
            .formatted(left.casus()));
    UUID melding = versies.stelVoor(wie(SIZ), Wat.UITTREDING, convenant.sha256(), null);
    versies.geefAkkoord(wie(VOORZITTER), melding);
    versies.geefAkkoord(wie(MAKELAAR), stelVoor(Wat.BEEINDIGING));
  }

  @AfterAll
  void stop() {
    scenes.log().isWhole();
    node.close();
    database.close();
  }

  // --- The table ------------------------------------------------------------------------------

  private record Row(String handeling, Verdict verdict, Callable<?> act) {}

  /// Each handeling of the convenant once; those that go on in an order in which they can.
  private final List<Row> rows =
      List.of(
          new Row("casus-openen", STOPT, () -> scenes.casussen().open(wie(MAKELAAR))),
          new Row("persoon-toevoegen", STOPT, () -> voegToe()),
          new Row("geboortedatum-vastleggen", STOPT, done(this::legtGeboortedatumVast)),
          new Row("gegeven-inbrengen", STOPT, () -> scene.brengIn(MW, 1, THUIS, "zorgen")),
          new Row(
              "grondslag-vaststellen",
              STOPT,
              () -> scene.stelVast(WMO, 2, "wmo-ontvangen-onderzoek")),
          new Row(
              "geheimhouder-besluiten",
              STOPT,
              () -> scene.heftOp(MW, 1, THUIS, Trede.ANONIEM, null, "gemeente-borne/jeugdwet")),
          new Row("ontvanger-nagaan", STOPT, () -> nagegaan(MAKELAAR_PARTIJ)),
          new Row("toestemming-vastleggen", STOPT, () -> toestemming(1, "gemeente-borne/wgs")),
          new Row("toestemming-vragen", STOPT, () -> antwoordt(Keuze.GEVRAAGD)),
          new Row("toestemming-weigeren", STOPT, () -> antwoordt(Keuze.NEE)),
          new Row(
              "gezag-vastleggen",
              STOPT,
              () -> scene.staatIn(2, "ouder", "alleen", "gezagsregister-2026-7")),
          new Row(
              "vertegenwoordiging-vastleggen",
              STOPT,
              () -> scene.staatIn(1, "curator", null, "beschikking-2026-8")),
          new Row(
              "wilsbekwaamheid-vastleggen", STOPT, () -> oordeel("meedoen", "niet-wilsbekwaam")),
          new Row("beperking-opheffen", STOPT, done(this::heftBeperkingOp)),
          new Row("besluit-met-naam-akkoord", STOPT, () -> akkoord(aanvraag)),
          new Row("besluit-met-naam-vragen", STOPT, () -> vraagtNaam(other)),
          new Row("zitting-plannen", STOPT, this::plan),
          new Row("agendapunt-toevoegen", STOPT, this::zetOpAgenda),
          new Row("uitnodigen", STOPT, this::nodigUit),
          new Row("toestemming-intrekken", GAAT_DOOR, done(() -> scene.trektIn(given))),
          new Row("toestemming-ongeldig-verklaren", GAAT_DOOR, done(this::verklaartOngeldig)),
          new Row("grondslag-beeindigen", GAAT_DOOR, done(() -> scene.beeindigtGrond(WMO, grond))),
          new Row(
              "geheimhouder-besluit-beeindigen",
              GAAT_DOOR,
              done(() -> scenes.geheim().beeindig(wie(MW), geheim))),
          new Row(
              "ontvanger-nagaan-beeindigen",
              GAAT_DOOR,
              done(() -> scenes.ontvangers().beeindig(wie(KLANT), nagegaan))),
          new Row(
              "vertegenwoordiging-beeindigen",
              GAAT_DOOR,
              done(() -> scenes.vertegenwoordigingen().beeindig(wie(MAKELAAR), mentor))),
          new Row(
              "wilsbekwaamheid-terugnemen", GAAT_DOOR, () -> oordeel("een-plan", "wilsbekwaam")),
          new Row("beperking-vastleggen", GAAT_DOOR, () -> scene.beperkt(1, "werk")),
          new Row(
              "besluit-met-naam-beeindigen",
              GAAT_DOOR,
              done(() -> scene.beeindigtBesluit(scene.besluit()))),
          new Row("deelname-beeindigen", GAAT_DOOR, done(() -> other.verlaatTafel(WMO))),
          new Row("leemten-bekijken", GAAT_DOOR, () -> leemten.vanPartij(wie(WMO))),
          new Row("leemten-tellen", GAAT_DOOR, () -> leemten.tel(wie("fg"))),
          new Row("casus-overdragen", GAAT_DOOR, done(this::draagtOver)),
          new Row("casus-overnemen", GAAT_DOOR, done(this::neemtOver)),
          new Row("gegevens-terughalen", GAAT_DOOR, () -> teruggaven.haalTerug(wie(SIZ))),
          new Row(
              "convenant-opzeggen",
              GAAT_DOOR,
              () ->
                  versies.zegOp(
                      wie("gastheer-kulturhus"),
                      today().plusMonths(convenant.opzegtermijnMaanden()))),
          new Row("uittreding-melden", GAAT_DOOR, () -> meldtUittreding("woonconsulent")),
          new Row(
              "uittreding-akkoord",
              GAAT_DOOR,
              () -> versies.geefAkkoord(wie(VOORZITTER), meldtUittreding("wijkagent"))),
          new Row("casus-sluiten", GAAT_DOOR, done(this::sluit)),
          new Row("convenant-voorstellen", GAAT_DOOR, () -> stelVoor(Wat.ACTIVERING)),
          new Row("convenant-akkoord", GAAT_DOOR, () -> versies.geefAkkoord(wie(MAKELAAR), open())),
          new Row("zitting-beeindigen", GAAT_DOOR, done(scene::zittingEindigt)));

  private static Callable<?> done(Runnable act) {
    return () -> {
      act.run();
      return true;
    };
  }

  // --- The claims -----------------------------------------------------------------------------

  @Test
  void everyHandelingOfTheConvenantIsInTheTableAsThePartiesSignedIt() {
    Map<String, Boolean> table = new LinkedHashMap<>();
    rows.forEach(row -> table.put(row.handeling(), row.verdict() == GAAT_DOOR));
    Map<String, Boolean> signed = new LinkedHashMap<>();
    convenant.handelingen().forEach((Handeling h) -> signed.put(h.code(), h.ookZonderVersie()));

    assertThat(table).hasSameSizeAs(rows).containsExactlyInAnyOrderEntriesOf(signed);
  }

  /// The last ones that go on activate the version again: what stopped is then done, so it was
  /// nothing else that stopped it. The zitting ends last of all.
  @Test
  void whatRecordsAnewStopsUntilAVersionWorksAgain() {
    for (Row row : of(STOPT)) {
      long before = scenes.log().size();
      assertThat(outcome(row)).as(row.handeling()).isEqualTo("CONVENANT_NIET_VAN_KRACHT");
      assertThat(scenes.log().actsFrom(before))
          .as(row.handeling())
          .containsExactly("handeling-geweigerd");
    }
    List<Row> goOn = of(GAAT_DOOR);
    List<Row> again = new ArrayList<>(goOn.subList(0, goOn.size() - 1));
    again.addAll(of(STOPT));
    again.add(goOn.getLast());
    for (Row row : again) {
      assertThat(outcome(row)).as(row.handeling()).isEqualTo("gedaan");
    }
  }

  private List<Row> of(Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).toList();
  }

  private static String outcome(Row row) {
    Throwable thrown =
        catchThrowable(() -> {
          Object _ = row.act().call();
        });
    return switch (thrown) {
      case null -> "gedaan";
      case Fault fault -> fault.code().name();
      default -> throw new AssertionError(row.handeling(), thrown);
    };
  }

  // --- The acts -------------------------------------------------------------------------------

  private Requester wie(String functie) {
    return scene.wie(functie);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenes.clock().instant(), Regelboek.NEDERLAND);
  }

  private UUID stelVoor(Wat wat) {
    return versies.stelVoor(wie(VOORZITTER), wat, convenant.sha256(), null);
  }

  private UUID open() {
    return node.context().getBean(Versiestanden.class).verloop().open().stream()
        .filter(regel -> regel.wat() == Wat.ACTIVERING)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID meldtUittreding(String functie) {
    return versies.stelVoor(wie(functie), Wat.UITTREDING, convenant.sha256(), null);
  }

  /// Of somebody who was added while it was not known, by the act before this one.
  private void legtGeboortedatumVast() {
    scenes
        .geboortedata()
        .legVast(
            wie(MAKELAAR),
            scene.casus(),
            scenes.casussen().personen(scene.casus()).getLast().id(),
            LocalDate.of(1986, 5, 2));
  }

  private Object voegToe() {
    return scenes.casussen().voegPersoonToe(wie(MAKELAAR), scene.casus(), null, null);
  }

  private UUID toestemming(int persoon, String aan) {
    return scene.geeftToestemming(persoon, ToestemmingSoort.AVG, MAKELAAR_PARTIJ, aan, "plan");
  }

  private UUID antwoordt(Keuze keuze) {
    return scene.antwoordt(
        "inwoner",
        null,
        1,
        ToestemmingSoort.AVG,
        MAKELAAR_PARTIJ,
        List.of("ubhh/werk-en-inkomen"),
        List.of("plan"),
        keuze);
  }

  private void verklaartOngeldig() {
    scenes.toestemmingen().verklaarOngeldig(wie(MAKELAAR), invalid, "Er was geen keuze.");
  }

  private UUID nagegaan(String aan) {
    return scenes
        .ontvangers()
        .legVast(
            wie(KLANT),
            new Nagegaan(
                scene.casus(),
                scene.persoon(1),
                List.of(aan),
                scene.doel(),
                "Het onderzoek is ingezien.",
                today().plusMonths(1)));
  }

  private UUID oordeel(String doel, String oordeel) {
    return scenes
        .wilsbekwaamheid()
        .legVast(wie(WMO), scene.casus(), scene.persoon(1), doel, oordeel, "Een gesprek.");
  }

  private void heftBeperkingOp() {
    scenes.beperkingen().beeindig(wie(MAKELAAR), beperking);
  }

  private UUID vraagtNaam(Scene where) {
    return scenes
        .besluiten()
        .vraag(
            where.wie(MAKELAAR),
            new Aanvraag(
                where.casus(), where.zitting(), "veiligheid", "Er is haast bij.", where.einde()));
  }

  private UUID akkoord(UUID open) {
    UUID besluit = scenes.besluiten().geefAkkoord(other.wie(VOORZITTER), open);
    scenes.besluiten().beeindig(other.wie(VOORZITTER), besluit);
    return besluit;
  }

  private Object plan() {
    Instant now = scenes.clock().instant();
    return scenes
        .zittingen()
        .plan(wie(VOORZITTER), "tafel-18plus", now, now.plus(Duration.ofHours(1)));
  }

  private Object zetOpAgenda() {
    return scenes
        .zittingen()
        .zetOpAgenda(wie(VOORZITTER), scene.zitting(), left.casus(), "een-plan");
  }

  private Object nodigUit() {
    return scenes
        .zittingen()
        .nodigUit(wie(VOORZITTER), scene.zitting(), other.wie(WMO).sub(), null);
  }

  private void draagtOver() {
    overdrachten.biedAan(wie(VOORZITTER), left.casus(), MAKELAAR_PARTIJ);
  }

  private void neemtOver() {
    UUID aanbod = aanbiedingen.gelezenDoor(wie(MAKELAAR)).getFirst().aanbod().id();
    aanbiedingen.neemOver(wie(MAKELAAR), aanbod);
  }

  private void sluit() {
    scenes.casussen().sluit(wie(MAKELAAR), closing.casus());
  }
}
