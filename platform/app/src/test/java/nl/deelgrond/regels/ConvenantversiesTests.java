// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.StumblingPolicy;
import nl.deelgrond.scene.Trips;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A version of the convenant counts when two persons of two organisaties said so, and as long as
/// nobody ended it; who leaves sees nothing and shows nothing from that moment on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConvenantversiesTests {

  private static final String WMO = "wmo-consulent";
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";
  private static final String VRAAG = "plan.soort-vraag";

  private final TestDatabase database = TestDatabase.create();
  private final Path folder = SceneDatabase.newFolder();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final Scenes scenes = node.scenes();
  private final Convenantversies versies = node.context().getBean(Convenantversies.class);
  private final Versiestanden standen = node.context().getBean(Versiestanden.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);
  private final LogBook log = scenes.log();

  @AfterAll
  void stop() {
    node.close();
    database.close();
  }

  @BeforeEach
  void theVersionWorks() {
    if (!verloop().isActief(convenant.sha256())) {
      UUID open =
          verloop()
              .open(convenant.sha256(), Wat.ACTIVERING, null)
              .map(Versieregel::id)
              .orElseGet(() -> stelVoor(Wat.ACTIVERING));
      versies.geefAkkoord(wie(MAKELAAR), open);
    }
  }

  @AfterEach
  void theLogIsWhole() {
    scenes.clock().inStep();
    log.isWhole();
  }

  private Versieverloop verloop() {
    return standen.verloop();
  }

  private Requester wie(String functie) {
    return scenes.medewerker(functie + "-v", functie);
  }

  private UUID stelVoor(Wat wat) {
    return versies.stelVoor(wie(VOORZITTER), wat, convenant.sha256(), null);
  }

  private void beeindig() {
    versies.geefAkkoord(wie(MAKELAAR), stelVoor(Wat.BEEINDIGING));
  }

  private Scene scene() {
    return scenes
        .aCasus("tafel-18plus", "een-plan")
        .aanTafel(WMO, "mantelzorgconsulent")
        .persoon("P40Y")
        .gegeven(MAKELAAR, VRAAG, "complex")
        .build();
  }

  private static void refused(String code, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code().name()).isEqualTo(code));
  }

  private static void wrong(String code, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(
            OnjuisteInvoer.class,
            wrong -> assertThat(wrong.problemen()).extracting(p -> p.code()).contains(code));
  }

  private static List<String> reasons(CasusView view) {
    return Views.notShown(view).map(one -> one.reden()).distinct().toList();
  }

  // --- Two persons ----------------------------------------------------------------------------

  @Test
  void aVersionThatNobodyActivatedShowsNothingAndItsOwnerIsNamed() {
    Scene scene = scene();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).hasSize(1);

    beeindig();
    CasusView ended = scene.asks(WMO, Trede.ANONIEM, VRAAG);
    UUID voorstel = stelVoor(Wat.ACTIVERING);
    CasusView proposed = scene.asks(WMO, Trede.ANONIEM, VRAAG);
    versies.geefAkkoord(wie(MAKELAAR), voorstel);

    assertThat(Views.shown(ended)).isEmpty();
    assertThat(reasons(ended)).containsExactly("LEEMTE");
    assertThat(Views.shown(proposed)).as("one person is not two").isEmpty();
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).hasSize(1);
  }

  @Test
  void everyActIsInTheLogAndSoIsWhoTriedAlone() {
    long before = log.size();
    beeindig();
    UUID voorstel = stelVoor(Wat.ACTIVERING);
    refused("NIET_BEVOEGD", () -> versies.geefAkkoord(wie(VOORZITTER), voorstel));
    versies.weiger(wie(MAKELAAR), voorstel);
    UUID again = stelVoor(Wat.ACTIVERING);
    versies.trekIn(wie(VOORZITTER), again);

    assertThat(log.actsFrom(before))
        .containsExactly(
            "convenant-voorstel",
            "convenant-akkoord",
            "convenant-voorstel",
            "handeling-geweigerd",
            "convenant-geweigerd",
            "convenant-voorstel",
            "convenant-ingetrokken");
    assertThat(verloop().staat(convenant.sha256())).isEqualTo(Versieverloop.Staat.BEEINDIGD);
    refused("KAN_NIET_MEER", () -> versies.geefAkkoord(wie(MAKELAAR), again));
    refused("KAN_NIET_MEER", () -> versies.geefAkkoord(wie(MAKELAAR), voorstel));
  }

  /// Of the same organisatie, of the second schil, or not of the convenantbeheer: none is right.
  @Test
  void bothPersonsAreOfTheRightOrganisatie() {
    beeindig();
    refused(
        "NIET_BEVOEGD",
        () -> versies.stelVoor(wie(MAKELAAR), Wat.ACTIVERING, convenant.sha256(), null));
    UUID voorstel = stelVoor(Wat.ACTIVERING);

    for (String functie : List.of(WMO, "woonconsulent", "fg", "beheerder")) {
      refused("NIET_BEVOEGD", () -> versies.geefAkkoord(wie(functie), voorstel));
    }
    refused("NIET_GEVONDEN", () -> versies.geefAkkoord(wie(MAKELAAR), UUID.randomUUID()));
    assertThat(verloop().isActief(convenant.sha256())).isFalse();
  }

  @Test
  void onlyTheVersionThatIsLoadedAndNotOverIsProposed() {
    wrong(
        "versie-niet-geladen",
        () -> versies.stelVoor(wie(VOORZITTER), Wat.ACTIVERING, "0".repeat(64), null));
    wrong("versie-al-in-werking", () -> stelVoor(Wat.ACTIVERING));
    beeindig();
    wrong("versie-niet-in-werking", () -> stelVoor(Wat.BEEINDIGING));
    UUID voorstel = stelVoor(Wat.ACTIVERING);
    wrong("voorstel-ligt-er-al", () -> stelVoor(Wat.ACTIVERING));

    scenes
        .clock()
        .ahead(
            Duration.between(
                scenes.clock().instant(),
                convenant.geldigTot().plusDays(2).atStartOfDay(Regelboek.NEDERLAND).toInstant()));

    refused("KAN_NIET_MEER", () -> versies.geefAkkoord(wie(MAKELAAR), voorstel));
    versies.trekIn(wie(VOORZITTER), voorstel);
    wrong("versie-voorbij", () -> stelVoor(Wat.ACTIVERING));
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneIsTooLate() throws Exception {
    beeindig();
    UUID voorstel = stelVoor(Wat.ACTIVERING);
    AtomicInteger agreed = new AtomicInteger();
    List<Callable<Throwable>> both =
        List.of(
            () -> answer(agreed, () -> versies.geefAkkoord(wie(MAKELAAR), voorstel)),
            () -> answer(agreed, () -> versies.weiger(wie("mantelzorgconsulent"), voorstel)));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Throwable> one : threads.invokeAll(both)) {
        Throwable thrown = one.get();
        if (thrown != null) {
          assertThat(((Fault) thrown).code().name()).isEqualTo("KAN_NIET_MEER");
        }
      }
    }
    assertThat(agreed).hasValue(1);
    assertThat(verloop().regels().stream().filter(r -> voorstel.equals(r.betreft()))).hasSize(1);
  }

  private static Throwable answer(AtomicInteger agreed, Callable<?> act) {
    return catchThrowable(() -> {
      var _ = act.call();
      agreed.incrementAndGet();
    });
  }

  // --- Who leaves -----------------------------------------------------------------------------

  private void treedtUit(String functie) {
    UUID voorstel = versies.stelVoor(wie(functie), Wat.UITTREDING, convenant.sha256(), null);
    versies.geefAkkoord(wie(VOORZITTER), voorstel);
  }

  /// Comes back by an act of its own.
  private void treedtWeerToe(String functie, String organisatie) {
    versies.geefAkkoord(
        wie(MAKELAAR),
        versies.stelVoor(wie(functie), Wat.TOETREDING, convenant.sha256(), organisatie));
  }

  @Test
  void whoLeavesSeesNothingAndWhatTheyBroughtInIsNotShown() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(WMO, "mantelzorgconsulent")
            .persoon("P40Y")
            .gegeven(MAKELAAR, VRAAG, "complex")
            .gegeven("mantelzorgconsulent", "zorg-en-mantelzorg.belasting", "hoog")
            .build();
    String belasting = "zorg-en-mantelzorg.belasting";
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, belasting))).isNotEmpty();
    Requester siz = wie("mantelzorgconsulent");

    UUID melding = versies.stelVoor(siz, Wat.UITTREDING, convenant.sha256(), null);
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, belasting))).isNotEmpty();
    refused("NIET_BEVOEGD", () -> versies.geefAkkoord(siz, melding));
    refused("NIET_BEVOEGD", () -> versies.geefAkkoord(wie(MAKELAAR), melding));
    versies.geefAkkoord(wie(VOORZITTER), melding);

    assertThat(reasons(scene.asks("mantelzorgconsulent", Trede.ANONIEM, VRAAG)))
        .containsExactly("CONVENANT");
    assertThat(Views.notShown(scene.asks(WMO, Trede.ANONIEM, belasting)))
        .filteredOn(one -> one.bron().equals("siz/mantelzorg"))
        .extracting(one -> one.reden())
        .containsExactly("CONVENANT");
    assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).hasSize(1);
    refused("UITGETREDEN", () -> scene.brengIn("mantelzorgconsulent", 1, belasting, "laag"));
    refused("UITGETREDEN", () -> versies.zegOp(siz, LocalDate.MAX));

    // nobody else puts back who left
    wrong("organisatie-uitgetreden", () -> stelToe("siz"));
    refused(
        "NIET_BEVOEGD",
        () -> versies.stelVoor(wie(MAKELAAR), Wat.TOETREDING, convenant.sha256(), "siz"));
    treedtWeerToe("mantelzorgconsulent", "siz");
    assertThat(Views.shown(scene.asks("mantelzorgconsulent", Trede.ANONIEM, VRAAG))).hasSize(1);
    wrong("organisatie-doet-al-mee", () -> stelToe("siz"));
    wrong("organisatie-onbekend", () -> stelToe("elders"));
  }

  private UUID stelToe(String organisatie) {
    return versies.stelVoor(wie(VOORZITTER), Wat.TOETREDING, convenant.sha256(), organisatie);
  }

  @Test
  void theConvenantbeheerEndsTheVersionAndDoesNotLeave() {
    wrong(
        "beheer-treedt-niet-uit",
        () -> versies.stelVoor(wie(WMO), Wat.UITTREDING, convenant.sha256(), null));
  }

  /// Promise 4: what changes between the decision and its place in the log is decided again.
  @Test
  void anEndOrALeavingBetweenDecisionAndLogIsDecidedAgain() {
    Scene scene = scene();
    StumblingPolicy policy = node.context().getBean(StumblingPolicy.class);
    int before = policy.decisions();

    policy.afterTheNextDecision(() -> treedtUit("mantelzorgconsulent"));
    CasusView left = scene.asks("mantelzorgconsulent", Trede.ANONIEM, VRAAG);
    assertThat(reasons(left)).containsExactly("CONVENANT");
    assertThat(policy.decisions()).isEqualTo(before + 2);

    policy.afterTheNextDecision(this::beeindig);
    assertThat(reasons(scene.asks(WMO, Trede.ANONIEM, VRAAG))).containsExactly("LEEMTE");
    theVersionWorks();
    treedtWeerToe("mantelzorgconsulent", "siz");
  }

  @Test
  void noticeCountsOnItsDayAndNotWithinTheTerm() {
    Requester kulturhus = wie("gastheer-kulturhus");
    LocalDate today = LocalDate.ofInstant(scenes.clock().instant(), Regelboek.NEDERLAND);
    LocalDate first = today.plusMonths(convenant.opzegtermijnMaanden());

    wrong("binnen-opzegtermijn", () -> versies.zegOp(kulturhus, first.minusDays(1)));
    wrong("na-einde-convenant", () -> versies.zegOp(kulturhus, convenant.geldigTot().plusDays(1)));
    UUID notice = versies.zegOp(kulturhus, first);

    wrong("al-opgezegd", () -> versies.zegOp(kulturhus, first));
    Instant midnight = first.atStartOfDay(Regelboek.NEDERLAND).toInstant();
    assertThat(standen.op(midnight.minusMillis(1)).stand().uitgetreden()).isEmpty();
    assertThat(standen.op(midnight.minusMillis(1)).until()).isEqualTo(midnight);
    assertThat(standen.op(midnight).stand().uitgetreden()).containsExactly("kulturhus");
    refused("NIET_GEVONDEN", () -> versies.trekIn(wie(MAKELAAR), notice));
    versies.trekIn(kulturhus, notice);
    assertThat(standen.op(midnight).stand().uitgetreden()).isEmpty();
  }

  // --- Databases that fail --------------------------------------------------------------------

  /// Each step of the conversation with the database breaks once, before and after it was done.
  @Test
  void anAkkoordIsThereWithItsEntryOrNotAtAll() {
    beeindig();
    Trips trips = node.context().getBean(Trips.class);
    UUID voorstel = stelVoor(Wat.ACTIVERING);
    int broken = 0;
    for (int step = 1; !verloop().isActief(convenant.sha256()); step++) {
      for (Trips.Moment moment : Trips.Moment.values()) {
        trips.arm(step, moment);
        Throwable thrown = catchThrowable(() -> versies.geefAkkoord(wie(MAKELAAR), voorstel));
        trips.disarm();
        broken += thrown == null ? 0 : 1;
        assertThat(linesWithoutEntry()).isZero();
      }
    }
    assertThat(broken).isGreaterThan(5);
    assertThat(verloop().regels().stream().filter(r -> voorstel.equals(r.betreft()))).hasSize(1);
  }

  private long linesWithoutEntry() {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            select count(*) from regels.versieregel v
            where not exists (select 1 from audit.leaf e where e.idx = v.audit_idx)\
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void whatWasAgreedSurvivesTheDatabaseBeingKilled() {
    try (TestDatabase own = TestDatabase.createOnOwnServer()) {
      UUID voorstel;
      Path keys = SceneDatabase.newFolder();
      try (SecondNode other = SecondNode.start(own, keys)) {
        Convenantversies there = other.context().getBean(Convenantversies.class);
        Requester voorzitter = other.scenes().medewerker("v", VOORZITTER);
        Requester makelaar = other.scenes().medewerker("m", MAKELAAR);
        there.geefAkkoord(
            makelaar, there.stelVoor(voorzitter, Wat.BEEINDIGING, convenant.sha256(), null));
        voorstel = there.stelVoor(voorzitter, Wat.ACTIVERING, convenant.sha256(), null);
        own.kill();
        assertThat(catchThrowable(() -> there.geefAkkoord(makelaar, voorstel))).isNotNull();
      }
      own.start();
      try (SecondNode again = SecondNode.start(own, keys)) {
        Versieverloop after = again.context().getBean(Versiestanden.class).verloop();
        assertThat(after.isActief(convenant.sha256())).as("nothing was half agreed").isFalse();
        assertThat(after.open()).extracting(Versieregel::id).containsExactly(voorstel);
      }
    }
  }

  /// A data folder of before there was an activation: the lines are not there.
  @Test
  void aFolderOfBeforeWorksAfterTheNextStartOfTheDemo() {
    try (TestDatabase old = TestDatabase.create();
        SecondNode before = SecondNode.start(old, folder)) {
      Scene scene =
          before
              .scenes()
              .aCasus("tafel-18plus", "een-plan")
              .aanTafel(WMO)
              .persoon("P40Y")
              .gegeven(MAKELAAR, VRAAG, "complex")
              .build();
      old.execute("truncate regels.versieregel");
      assertThat(reasons(scene.asks(WMO, Trede.ANONIEM, VRAAG)))
          .as("nothing is shown until two persons activate it")
          .containsExactly("LEEMTE");

      try (SecondNode upgraded = SecondNode.start(old, folder)) {
        assertThat(upgraded.context().getBean(Versiestanden.class).verloop().regels())
            .extracting(regel -> regel.door())
            .containsExactly("a.jansen", "n.terhorst");
      }
      assertThat(Views.shown(scene.asks(WMO, Trede.ANONIEM, VRAAG))).hasSize(1);
    }
  }
}
