// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Besluit;
import nl.deelgrond.grondslag.Grondslagen.Vaststelling;
import nl.deelgrond.grondslag.Ontvangers.Nagegaan;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.inzage.CasusView.PersoonView;
import nl.deelgrond.inzage.Overwegingen;
import nl.deelgrond.scene.Needles;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.TableDump;
import nl.deelgrond.scene.Views;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;

/// Promise 7: what an inwoner tells is in the database, its files, its WAL and its dumps only
/// encrypted, and in the application's log not at all.
@SceneTest
class EncryptedAtRestTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String MW = "maatschappelijk-werker";

  private static final String NAAM = "Kanarievogel Kooistra";
  private static final String BSN = "999993331";
  private static final String VRIJE_TEKST = "Kanarie: zingt alleen nog achter gesloten gordijnen";
  private static final String MOTIVERING = "Kanariemotivering: nodig voor het onderzoek";
  private static final String BESLUITREDEN = "Kanariebesluit: anders loopt het langs elkaar";
  private static final String BEPERKING = "Kanariebeperking: dit klopt niet";
  private static final String AFWEGING = "Kanarieafweging: zwijgen schaadt het kind";
  private static final String NAGEGAAN = "Kanarieonderzoek: het besluit is ingezien";
  private static final String GEWEIGERD = "kanarie-geen-bedrag";

  private final Scenes scenes;
  private final Overwegingen overwegingen;
  private final TestDatabase database;
  private final String address;

  EncryptedAtRestTests(
      Scenes scenes, Overwegingen overwegingen, @Value("${deelgrond.adres}") String address) {
    this.overwegingen = overwegingen;
    this.address = address;
    this.scenes = scenes;
    this.database = scenes.database();
  }

  @Test
  void plaintextIsNowhereAtRestNorInTheLogOutput() throws IOException {
    List<String> output = logOutputOf(Level.TRACE, this::everythingThatKeepsAValue);
    Needles needles =
        Needles.of(
            NAAM,
            BSN,
            VRIJE_TEKST,
            MOTIVERING,
            BESLUITREDEN,
            BEPERKING,
            AFWEGING,
            NAGEGAAN,
            GEWEIGERD);

    assertThat(output).as("the log output was caught").hasSizeGreaterThan(100);
    assertThat(output).allSatisfy(line -> assertThat(needles.in(line)).isEmpty());

    String dump = TableDump.of(database.superuser());
    assertThat(dump).as("the dump has the rows").contains("identificatie.bsn", "gegeven");
    assertThat(needles.in(dump)).isEmpty();

    TableDump.checkpoint(database.superuser());
    assertThat(filesWith(needles, serverFolder())).isEmpty();
    assertThat(filesWith(needles, scenes.folder())).isEmpty();
  }

  /// As it is set up when it runs for real: also what cannot be read is not repeated.
  @Test
  void aRequestWithAPlaintextLeavesNoneInTheLogOutputNorInARefusal() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .metAccounts()
            .persoon("P40Y")
            .aanTafel(MAKELAAR)
            .build();
    Visitor visitor = Visitor.signedIn(address, "n.terhorst");
    Needles needles = Needles.of(VRIJE_TEKST);
    List<Visitor.Answer> answers = new ArrayList<>();

    List<String> output =
        logOutputOf(
            Level.INFO,
            () -> {
              for (String veld : List.of("plan.hulpvraag", "plan.fase", VRIJE_TEKST)) {
                answers.add(visitor.rest("/gegevens", gegeven(scene, veld)));
              }
              answers.add(visitor.rest("/gegevens", "{\"casus\": " + VRIJE_TEKST));
              answers.add(visitor.page("/casussen/" + VRIJE_TEKST.replace(' ', '+')));
            });

    assertThat(answers.stream().map(Visitor.Answer::status)).startsWith(201, 400, 400, 400);
    assertThat(answers).allSatisfy(answer -> assertThat(needles.in(answer.bytes())).isEmpty());
    assertThat(output).allSatisfy(line -> assertThat(needles.in(line)).isEmpty());
  }

  private static String gegeven(Scene scene, String veld) {
    return """
    {"casus":"%s","persoon":"%s","veld":"%s","herkomstWet":"wmo2015","waarde":"%s"}\
    """
        .formatted(scene.casus(), scene.persoon(1), veld, VRIJE_TEKST);
  }

  /// What is handed from one part to the next may be printed by whoever stumbles over it.
  @Test
  void whatHoldsAPlaintextDoesNotPrintIt() {
    UUID id = UUID.randomUUID();
    Getoond shown =
        new Getoond(
            "plan.hulpvraag",
            "siz/mantelzorg",
            VRIJE_TEKST,
            VRIJE_TEKST,
            false,
            null,
            new Grond("a", null),
            new Grond("b", null),
            List.of(),
            List.of());

    assertThat(
            List.of(
                new Gegevens.Nieuw(id, id, "plan.hulpvraag", "wmo2015", VRIJE_TEKST).toString(),
                new Vaststelling(id, id, "g", "d", VRIJE_TEKST, null, List.of(), null).toString(),
                new Aanvraag(id, id, "r", VRIJE_TEKST, scenes.clock().instant()).toString(),
                new Nagegaan(id, id, List.of(), "d", VRIJE_TEKST, Views.today(scenes)).toString(),
                Scene.conflict(VRIJE_TEKST).toString(),
                shown.toString(),
                new PersoonView(id, "A", 1, List.of(shown)).toString()))
        .noneMatch(text -> text.contains(VRIJE_TEKST));
  }

  /// The search would find what is there: otherwise it proves nothing.
  @Test
  void theSearchFindsAPlaintextThatIsThere() throws IOException {
    String planted = "Kanarieproef " + System.nanoTime();
    Needles needles = Needles.of(planted);
    TableDump.plant(database.superuser(), planted);
    TableDump.checkpoint(database.superuser());

    assertThat(needles.in(TableDump.of(database.superuser()))).isNotEmpty();
    assertThat(filesWith(needles, serverFolder()))
        .as("in a table and in the WAL")
        .hasSizeGreaterThanOrEqualTo(2);
  }

  /// With the server's own log beside its data.
  private Path serverFolder() {
    return Objects.requireNonNull(database.dataDirectory().getParent());
  }

  private void everythingThatKeepsAValue() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel("klantmanager", MW)
            .persoon("P40Y")
            .gegeven(MAKELAAR, "identificatie.naam", NAAM)
            .gegeven(MAKELAAR, "plan.hulpvraag", VRIJE_TEKST)
            .gegeven(WMO, "identificatie.bsn", BSN)
            .grond(MAKELAAR, "eigen-makelaar-geven")
            .makelaarMagVertellen()
            .build();
    scenes
        .grondslagen()
        .stelVast(
            scene.wie(WMO),
            new Vaststelling(
                scene.casus(),
                scene.persoon(1),
                "wmo-ontvangen-onderzoek",
                scene.doel(),
                MOTIVERING,
                null,
                List.of(),
                null));
    scenes
        .beperkingen()
        .legVast(scene.wie(MAKELAAR), scene.casus(), scene.persoon(1), List.of("werk"), BEPERKING);
    scene.geeftToestemming(
        1, ToestemmingSoort.AVG, "siz/mantelzorg", "gemeente-borne/wmo", "zorg-en-mantelzorg");
    UUID lifted =
        scenes
            .geheim()
            .neem(
                scene.wie(MW),
                new Besluit(
                    scene.casus(),
                    scene.persoon(1),
                    "veiligheid.zorgen-thuis",
                    scene.doel(),
                    List.of("gemeente-borne/wmo"),
                    Trede.ANONIEM,
                    Scene.conflict(AFWEGING),
                    null,
                    Views.today(scenes).plusMonths(1)));
    assertThat(overwegingen.lees(scene.wie(MW), scene.casus()).get(lifted))
        .isEqualTo(Scene.conflict(AFWEGING));
    refused(() ->
        scenes
            .geheim()
            .neem(
                scene.wie(MW),
                new Besluit(
                    scene.casus(),
                    scene.persoon(1),
                    "veiligheid.zorgen-thuis",
                    scene.doel(),
                    List.of("gemeente-borne/wmo"),
                    Trede.ANONIEM,
                    Scene.conflict(AFWEGING),
                    null,
                    Views.today(scenes).minusDays(1))));
    scenes
        .ontvangers()
        .legVast(
            scene.wie("klantmanager"),
            new Nagegaan(
                scene.casus(),
                scene.persoon(1),
                List.of("gemeente-borne/wmo"),
                scene.doel(),
                NAGEGAAN,
                Views.today(scenes).plusMonths(1)));
    var aanvraag =
        scenes
            .besluiten()
            .vraag(
                scene.wie(MAKELAAR),
                new Aanvraag(
                    scene.casus(), scene.zitting(), "een-plan-maken", BESLUITREDEN, scene.einde()));
    scenes.besluiten().geefAkkoord(scene.wie("voorzitter"), aanvraag);
    refused(() -> scene.brengIn(WMO, 1, "identificatie.bsn", GEWEIGERD));
    refused(() -> scene.brengIn("klantmanager", 1, "geld.inkomen", GEWEIGERD));
    assertThat(
            Views.value(
                scene.asksForAll(WMO, Trede.MET_NAAM),
                "identificatie.naam",
                "wijkkracht/sociaal-makelaar"))
        .isEqualTo(NAAM);
    scene.asksForAll(WMO, Trede.ANONIEM);
  }

  private static void refused(Runnable wrong) {
    try {
      wrong.run();
    } catch (OnjuisteInvoer problems) {
      LoggerFactory.getLogger(EncryptedAtRestTests.class).info("refused", problems);
      return;
    }
    throw new AssertionError("was taken in");
  }

  /// Everything that is logged meanwhile, at this level.
  private static List<String> logOutputOf(Level level, Runnable doing) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> caught = new ListAppender<>();
    caught.setContext(context);
    caught.start();
    List<ch.qos.logback.core.Appender<ILoggingEvent>> others = new ArrayList<>();
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    root.addAppender(caught);
    Map<Logger, Level> levels = new LinkedHashMap<>();
    context.getLoggerList().stream()
        .filter(logger -> logger.getLevel() != null)
        .forEach(logger -> levels.put(logger, logger.getLevel()));
    levels.keySet().forEach(logger -> logger.setLevel(level));
    try {
      doing.run();
    } finally {
      levels.forEach(Logger::setLevel);
      root.detachAppender(caught);
      others.forEach(root::addAppender);
    }
    return List.copyOf(caught.list).stream().map(EncryptedAtRestTests::text).toList();
  }

  private static String text(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getKeyValuePairs()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }

  private static List<Path> filesWith(Needles needles, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !needles.in(bytesOf(file)).isEmpty())
          .toList();
    }
  }

  private static String bytesOf(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return ""; // PostgreSQL removes files while we read
    }
  }
}
