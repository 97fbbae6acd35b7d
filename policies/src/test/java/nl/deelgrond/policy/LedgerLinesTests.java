// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Promise 1: whatever the rules answer, a release that cites a line which cannot carry it is no
/// answer. Each thing that a line has to be about is changed alone.
class LedgerLinesTests {

  private static final PolicyData DATA = PolicyData.of(Convenanten.borne());
  private static final String VRAGER = "gemeente-borne/wmo";
  private static final String ELDERS = "halt/halt";
  private static final String DOEL = "een-plan";
  private static final String GEHEIM = "wgbo-7:457";

  private static final Grondslag GEVEN =
      first(g -> g.richting() == Richting.GEVEN && !g.besluitNodig());
  private static final Grondslag ONTVANGEN =
      first(g -> g.richting() == Richting.ONTVANGEN && g.partij().equals(VRAGER));
  private static final Grondslag OP_BESLUIT = first(Grondslag::besluitNodig);

  private static final Klasse KLASSE = klasse("huisarts/huisartsenzorg", "gezondheid", "art9");

  private static Grondslag first(Predicate<Grondslag> which) {
    return DATA.convenant().grondslagen().stream().filter(which).findFirst().orElseThrow();
  }

  private static Klasse klasse(String bron, String groep, String aard) {
    return new Klasse(bron, groep, "wgbo", aard, false, null, GEHEIM, "gezondheid.diagnose");
  }

  /// What a ground to give is about.
  private static Klasse klasse(Grondslag g) {
    return new Klasse(
        g.partij(),
        g.groepen().getFirst(),
        g.herkomst().getFirst(),
        "gewoon",
        false,
        null,
        null,
        null);
  }

  private static Question question(String doel, Trede trede) {
    return new Question(
        Scene.id(1),
        Scene.NOON,
        VRAGER,
        "wmo-consulent",
        doel,
        trede,
        new TreeSet<>(Set.of("gezondheid.diagnose")));
  }

  private static Question question(Grondslag g) {
    return question(g.doelen().getFirst(), Trede.MET_NAAM);
  }

  private static VastgesteldeGrondslag recorded(Grondslag g, String... ontvangers) {
    return new VastgesteldeGrondslag(
        Scene.id(10),
        g.id(),
        g.partij(),
        g.doelen().getFirst(),
        Set.of(ontvangers),
        Scene.EARLIER,
        null);
  }

  private static Toestemming yes(ToestemmingSoort soort) {
    return new Toestemming(
        Scene.id(20),
        soort,
        KLASSE.bron(),
        Set.of(VRAGER),
        DOEL,
        Set.of(KLASSE.groep()),
        Scene.EARLIER,
        Scene.LATER,
        Toestemming.Staat.GEGEVEN,
        "inwoner",
        null,
        Leeftijd.VANAF_18,
        7);
  }

  private static Toestemming by(String hoedanigheid, @Nullable UUID namens) {
    Toestemming t = yes(ToestemmingSoort.AVG);
    return new Toestemming(
        t.id(),
        t.soort(),
        t.van(),
        t.aan(),
        t.doel(),
        t.groepen(),
        t.vanaf(),
        t.tot(),
        t.staat(),
        hoedanigheid,
        namens,
        null,
        t.volgnummer());
  }

  private static GeheimhouderBesluit besluit(
      String bron, String veld, String doel, String aan, Trede trede, @Nullable UUID rustOp) {
    return new GeheimhouderBesluit(
        Scene.id(30),
        bron,
        veld,
        doel,
        Set.of(aan),
        trede,
        rustOp == null
            ? GeheimhouderBesluit.Grond.CONFLICT_VAN_PLICHTEN
            : GeheimhouderBesluit.Grond.TOESTEMMING,
        rustOp,
        null,
        Scene.EARLIER,
        null);
  }

  private static GeheimhouderBesluit besluit(Trede trede) {
    return besluit(KLASSE.bron(), "gezondheid.diagnose", DOEL, VRAGER, trede, null);
  }

  private static OntvangerNagegaan nagegaan(String bron, String aan, String doel) {
    return new OntvangerNagegaan(Scene.id(40), bron, aan, doel, Scene.EARLIER, null);
  }

  private static final Vertegenwoordiger OUDER =
      new Vertegenwoordiger(Scene.id(50), "ouder", null, Scene.EARLIER, null);

  private static LedgerLines lines(UnaryOperator<PersoonFacts> facts) {
    return new LedgerLines(DATA, facts.apply(Scene.at(DATA.convenant()).persoon("p1")));
  }

  private static LedgerLines gronden(VastgesteldeGrondslag line) {
    return lines(p -> p.withGronden(List.of(line)));
  }

  private static LedgerLines toestemmingen(Toestemming line) {
    return lines(p -> p.withToestemmingen(List.of(line)));
  }

  private static @Nullable String fills(
      LedgerLines lines, Grondslag about, Richting richting, Klasse klasse) {
    return lines.fills(question(about), richting, klasse, ToestemmingSoort.AVG, 0);
  }

  @Test
  void recordedGroundFillsItsOwnSideForWhatItIsAbout() {
    VastgesteldeGrondslag line = recorded(GEVEN);
    Klasse k = klasse(GEVEN);
    assertThat(fills(gronden(line), GEVEN, Richting.GEVEN, k)).isEqualTo(line.id().toString());
    VastgesteldeGrondslag other = recorded(ONTVANGEN);
    assertThat(fills(gronden(other), ONTVANGEN, Richting.ONTVANGEN, klasse(ONTVANGEN)))
        .isEqualTo(other.id().toString());
  }

  @Test
  void recordedGroundFillsNothingElse() {
    VastgesteldeGrondslag line = recorded(GEVEN);
    Klasse k = klasse(GEVEN);
    Klasse groep = new Klasse(k.bron(), "x", k.herkomstWet(), "gewoon", false, null, null, null);
    Klasse wet = new Klasse(k.bron(), k.groep(), "x", "gewoon", false, null, null, null);
    Klasse bron = new Klasse("x/y", k.groep(), k.herkomstWet(), "gewoon", false, null, null, null);

    assertThat(fills(gronden(line), GEVEN, Richting.ONTVANGEN, k)).isNull();
    assertThat(Stream.of(groep, wet, bron))
        .allSatisfy(one -> assertThat(fills(gronden(line), GEVEN, Richting.GEVEN, one)).isNull());
    assertThat(
            Stream.of(
                Scene.withPartij(line, ELDERS),
                Scene.withDoel(line, "x"),
                Scene.withGrondslag(line, "vervallen")))
        .allSatisfy(
            one -> assertThat(fills(gronden(one), GEVEN, Richting.GEVEN, klasse(GEVEN))).isNull());
    // of the same partij on both sides only the side tells them apart
    VastgesteldeGrondslag own = recorded(ONTVANGEN);
    Klasse ofOwn = klasse(ONTVANGEN);
    assertThat(fills(gronden(own), ONTVANGEN, Richting.GEVEN, ofOwn)).isNull();
    // a ground of another, recorded as one's own
    Klasse elders =
        new Klasse(ELDERS, k.groep(), k.herkomstWet(), "gewoon", false, null, null, null);
    assertThat(fills(gronden(Scene.withPartij(line, ELDERS)), GEVEN, Richting.GEVEN, elders))
        .isNull();
  }

  @Test
  void groundOnABesluitFillsItsSideOnlyForTheReceiversThatItNames() {
    Klasse k = klasse(OP_BESLUIT);
    Richting side = OP_BESLUIT.richting();

    assertThat(fills(gronden(recorded(OP_BESLUIT, VRAGER)), OP_BESLUIT, side, k)).isNotNull();
    assertThat(fills(gronden(recorded(OP_BESLUIT, ELDERS)), OP_BESLUIT, side, k)).isNull();
    assertThat(fills(gronden(recorded(OP_BESLUIT)), OP_BESLUIT, side, k)).isNull();
  }

  private static @Nullable String yesFills(Toestemming t, Klasse klasse) {
    return toestemmingen(t)
        .fills(question(DOEL, Trede.MET_NAAM), Richting.ONTVANGEN, klasse, ToestemmingSoort.AVG, 0);
  }

  @Test
  void yesFillsASideForWhatItIsAboutAndNothingElse() {
    Toestemming yes = yes(ToestemmingSoort.AVG);
    assertThat(yesFills(yes, KLASSE)).isEqualTo(yes.id().toString());
    assertThat(yesFills(by("ouder", OUDER.id()), KLASSE)).isNotNull();

    List<Toestemming> others = new ArrayList<>();
    for (ToestemmingSoort soort : ToestemmingSoort.values()) {
      others.add(yes(soort));
    }
    for (Toestemming.Staat staat : Toestemming.Staat.values()) {
      others.add(Scene.with(yes, staat));
    }
    others.removeIf(yes::equals);
    others.add(Scene.with(yes, (Leeftijd) null));
    others.add(by("ouder", null));
    others.add(by("inwoner", OUDER.id()));
    others.add(Scene.withVan(yes, ELDERS));
    others.add(Scene.withAan(yes, Set.of(ELDERS)));
    others.add(Scene.withDoel(yes, "x"));
    others.add(Scene.withGroepen(yes, Set.of("plan")));
    assertThat(others)
        .hasSize(ToestemmingSoort.values().length + Toestemming.Staat.values().length + 5)
        .allSatisfy(one -> assertThat(yesFills(one, KLASSE)).as(one.toString()).isNull());
    assertThat(yesFills(yes, klasse(KLASSE.bron(), KLASSE.groep(), "art10"))).isNull();
  }

  private static @Nullable String lifts(GeheimhouderBesluit besluit, Trede asked) {
    return lines(p -> p.withGeheim(List.of(besluit))).lifts(question(DOEL, asked), KLASSE, 0);
  }

  @Test
  void besluitLiftsTheSecrecyThatItIsAboutAndNoOther() {
    String bron = KLASSE.bron();
    String veld = "gezondheid.diagnose";
    GeheimhouderBesluit metNaam = besluit(Trede.MET_NAAM);

    assertThat(lifts(metNaam, Trede.MET_NAAM)).isEqualTo(metNaam.id().toString());
    assertThat(lifts(metNaam, Trede.ANONIEM)).isNotNull();
    assertThat(lifts(besluit(Trede.ANONIEM), Trede.ANONIEM)).isNotNull();
    assertThat(lifts(besluit(Trede.ANONIEM), Trede.MET_NAAM)).isNull();
    assertThat(
            Stream.of(
                besluit(ELDERS, veld, DOEL, VRAGER, Trede.MET_NAAM, null),
                besluit(bron, "gezondheid.opname", DOEL, VRAGER, Trede.MET_NAAM, null),
                besluit(bron, veld, "meedoen", VRAGER, Trede.MET_NAAM, null),
                besluit(bron, veld, DOEL, ELDERS, Trede.MET_NAAM, null)))
        .allSatisfy(one -> assertThat(lifts(one, Trede.MET_NAAM)).as(one.toString()).isNull());
  }

  private static @Nullable String supports(LedgerLines lines, Klasse klasse) {
    return lines.supports(question(DOEL, Trede.MET_NAAM), klasse, 0);
  }

  @Test
  void releaseAlsoRestsOnTheToestemmingBelowABesluitAndOnALookAtTheReceiver() {
    Toestemming lifting = yes(ToestemmingSoort.DOORBREKING_GEHEIM);
    assertThat(supports(toestemmingen(lifting), KLASSE)).isEqualTo(lifting.id().toString());
    Klasse open =
        new Klasse(KLASSE.bron(), KLASSE.groep(), "wgbo", "art9", false, null, null, null);
    assertThat(supports(toestemmingen(lifting), open)).isNull();
    assertThat(supports(toestemmingen(yes(ToestemmingSoort.AVG)), KLASSE)).isNull();

    OntvangerNagegaan checked = nagegaan(KLASSE.bron(), VRAGER, DOEL);
    assertThat(supports(lines(p -> p.withNagegaan(List.of(checked))), KLASSE))
        .isEqualTo(checked.id().toString());
    assertThat(
            Stream.of(
                nagegaan(ELDERS, VRAGER, DOEL),
                nagegaan(KLASSE.bron(), ELDERS, DOEL),
                nagegaan(KLASSE.bron(), VRAGER, "meedoen")))
        .allSatisfy(
            one -> assertThat(supports(lines(p -> p.withNagegaan(List.of(one))), KLASSE)).isNull());
  }

  @Test
  void lineOfAnotherKindOrThatIsNotThereCarriesNothing() {
    LedgerLines lines =
        lines(p ->
            p.withGronden(List.of(recorded(GEVEN)))
                .withToestemmingen(List.of(yes(ToestemmingSoort.INSTEMMING_HULP)))
                .withGeheim(List.of(besluit(Trede.MET_NAAM)))
                .withNagegaan(List.of(nagegaan(KLASSE.bron(), VRAGER, DOEL)))
                .withVertegenwoordigers(List.of(OUDER)));
    Question question = question(DOEL, Trede.MET_NAAM);
    List<String> carried = new ArrayList<>();
    for (int regel = -1; regel <= 5; regel++) {
      carried.add(
          "%d %b %b %b"
              .formatted(
                  regel,
                  lines.fills(question, Richting.GEVEN, KLASSE, ToestemmingSoort.AVG, regel)
                      != null,
                  lines.lifts(question, KLASSE, regel) != null,
                  lines.supports(question, KLASSE, regel) != null));
    }

    assertThat(lines.ids())
        .containsExactlyElementsOf(
            Stream.of(10, 20, 30, 40, 50).map(n -> Scene.id(n).toString()).toList());
    assertThat(carried)
        .containsExactly(
            "-1 false false false",
            "0 false false false",
            "1 false false false",
            "2 false true false",
            "3 false false true",
            "4 false false false",
            "5 false false false");
  }

  @Test
  void lineReferringToOneOfAnotherKindRefersToNothing() {
    Toestemming yes = by("ouder", OUDER.id());
    assertThat(numbers(yes, yes.id()))
        .containsExactly("grond 0", "namens 4", "rust op 1", "nagegaan 3", "wie 4");
    assertThat(numbers(by("ouder", Scene.id(30)), OUDER.id()))
        .containsExactly("grond 0", "namens null", "rust op null", "nagegaan 3", "wie 4");
    assertThat(numbers(by("ouder", Scene.id(77)), Scene.id(77)))
        .containsExactly("grond 0", "namens null", "rust op null", "nagegaan 3", "wie 4");
    assertThat(numbers(by("ouder", null), null))
        .containsExactly("grond 0", "namens null", "rust op null", "nagegaan 3", "wie 4");
  }

  /// To which lines an answer in the name of somebody and a besluit refer.
  private static List<String> numbers(Toestemming toestemming, @Nullable UUID rustOp) {
    List<String> numbers = new ArrayList<>();
    GeheimhouderBesluit besluit =
        besluit(KLASSE.bron(), "gezondheid.diagnose", DOEL, VRAGER, Trede.MET_NAAM, rustOp);
    lines(p ->
            p.withGronden(List.of(recorded(GEVEN)))
                .withToestemmingen(List.of(toestemming))
                .withNagegaan(List.of(nagegaan(KLASSE.bron(), VRAGER, DOEL)))
                .withGeheim(List.of(besluit))
                .withVertegenwoordigers(List.of(OUDER)))
        .forEach(
            new LedgerLines.Taker() {
              @Override
              public void grond(int regel, VastgesteldeGrondslag g, @Nullable Grondslag known) {
                numbers.add("grond " + regel);
              }

              @Override
              public void toestemming(int regel, Toestemming t, @Nullable Integer namens) {
                numbers.add("namens " + namens);
              }

              @Override
              public void vertegenwoordiger(int regel, Vertegenwoordiger who) {
                numbers.add("wie " + regel);
              }

              @Override
              public void geheim(int regel, GeheimhouderBesluit b, @Nullable Integer rust) {
                numbers.add("rust op " + rust);
              }

              @Override
              public void nagegaan(int regel, OntvangerNagegaan nagegaan) {
                numbers.add("nagegaan " + regel);
              }
            });
    return Collections.unmodifiableList(numbers);
  }
}
