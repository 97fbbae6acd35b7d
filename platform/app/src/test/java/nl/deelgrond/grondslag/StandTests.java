// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.policy.Beperking;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.GeheimhouderBesluit;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.OntvangerNagegaan;
import nl.deelgrond.policy.Toestemming;
import nl.deelgrond.policy.Toestemming.Staat;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.Vertegenwoordiger;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the ledger says now, from lines alone: of this inwoner, in this casus, not ended.
class StandTests {

  private static final UUID CASUS = new UUID(0, 1);
  private static final UUID OTHER_CASUS = new UUID(0, 2);
  private static final InwonerId INWONER = new InwonerId(new UUID(0, 3));
  private static final InwonerId SOMEBODY = new InwonerId(new UUID(0, 4));
  private static final UUID ZITTING = new UUID(0, 5);
  private static final UUID OTHER_ZITTING = new UUID(0, 6);
  private static final Instant BEGIN = Instant.parse("2026-11-28T10:00:00Z");
  private static final Instant END = BEGIN.plusSeconds(3600);
  private static final String PARTIJ = "gemeente-borne/wmo";
  private static final List<String> AAN = List.of("gemeente-borne/wgs");
  private static final String DOEL = "een-plan";
  private static final Medewerker DOOR =
      new Medewerker("s", "n", "gemeente-borne", "0", PARTIJ, "wmo-consulent", "2");

  private final List<Regel> regels = new ArrayList<>();

  private Stand stand() {
    return Stand.of(CASUS, regels.reversed());
  }

  private static NieuweRegel van(Regelsoort soort, InwonerId wie, UUID casus) {
    return new NieuweRegel(soort, DOOR, BEGIN).over(wie.value(), casus).doel(DOEL).tot(END);
  }

  private static NieuweRegel een(Regelsoort soort) {
    return van(soort, INWONER, CASUS);
  }

  private Regel log(NieuweRegel regel) {
    Regel logged = regel.gelogd(regels.size());
    regels.add(logged);
    return logged;
  }

  private void einde(Regelsoort soort, Regel ended) {
    Regel _ = log(NieuweRegel.einde(soort, DOOR, BEGIN, ended));
  }

  private static NieuweRegel vraag(Regelsoort soort, InwonerId wie, UUID casus) {
    return van(soort, wie, casus)
        .toestemming(ToestemmingSoort.AVG, PARTIJ, AAN)
        .groepen(List.of("geld"))
        .gevraagd(
            new Gevraagd("inwoner", "mondeling", "2026-1", "nl", "geen", true, null),
            Leeftijd.VANAF_18);
  }

  private static NieuweRegel vraag(Regelsoort soort) {
    return vraag(soort, INWONER, CASUS);
  }

  private List<Toestemming> toestemmingen() {
    return stand().toestemmingen(INWONER, op -> op.equals(BEGIN) ? Leeftijd.TOT_16 : null);
  }

  // --- Toestemmingen --------------------------------------------------------------------------

  @Test
  void aToestemmingIsAllThatItsLineSays() {
    UUID namens = UUID.randomUUID();
    Regel given = log(vraag(Regelsoort.TOESTEMMING_GEGEVEN).namens(namens));

    assertThat(toestemmingen())
        .containsExactly(
            new Toestemming(
                given.id(),
                ToestemmingSoort.AVG,
                PARTIJ,
                Set.copyOf(AAN),
                DOEL,
                Set.of("geld"),
                BEGIN,
                END,
                Staat.GEGEVEN,
                "inwoner",
                namens,
                Leeftijd.TOT_16,
                given.auditIdx()));
  }

  @ParameterizedTest
  @CsvSource({
    "TOESTEMMING_INGETROKKEN, INGETROKKEN",
    "TOESTEMMING_VERLOPEN, VERLOPEN",
    "TOESTEMMING_ONGELDIG, ONGELDIG",
    "GRONDSLAG_BEEINDIGD, ONGELDIG"
  })
  void whatEndedItSaysWhatBecameOfIt(Regelsoort end, Staat staat) {
    einde(end, log(vraag(Regelsoort.TOESTEMMING_GEGEVEN)));

    assertThat(toestemmingen()).extracting(Toestemming::staat).containsExactly(staat);
  }

  @Test
  void askedLaterAndRefusedAreStatesOfTheirOwnInTheOrderOfTheLedger() {
    Regel _ = log(vraag(Regelsoort.TOESTEMMING_GEVRAAGD));
    Regel _ = log(vraag(Regelsoort.TOESTEMMING_GEVRAAGD).reden(Stand.BESLIST_LATER));
    Regel refused = log(vraag(Regelsoort.TOESTEMMING_GEWEIGERD));
    assertThat(toestemmingen())
        .extracting(Toestemming::staat)
        .containsExactly(Staat.GEVRAAGD, Staat.UITGESTELD, Staat.GEWEIGERD);

    einde(Regelsoort.TOESTEMMING_INGETROKKEN, refused);
    assertThat(toestemmingen())
        .as("a refusal that was taken back is none")
        .extracting(Toestemming::staat)
        .containsExactly(Staat.GEVRAAGD, Staat.UITGESTELD);
  }

  @Test
  void anotherCasusAndAnotherInwonerChangeNothing() {
    Regel _ = log(vraag(Regelsoort.TOESTEMMING_GEGEVEN, SOMEBODY, CASUS));
    Regel _ = log(vraag(Regelsoort.TOESTEMMING_GEGEVEN, INWONER, OTHER_CASUS));

    assertThat(toestemmingen()).isEmpty();
  }

  @Test
  void theArticlesAreThoseOfTheToestemmingAskedFor() {
    List<String> articles = List.of("participatiewet 65 2-b");
    Regel given = log(vraag(Regelsoort.TOESTEMMING_GEGEVEN).rechtsgronden(articles));
    Regel asked = log(vraag(Regelsoort.TOESTEMMING_GEVRAAGD).rechtsgronden(List.of("avg 6 1-a")));

    assertThat(stand().rechtsgronden(given.id())).isEqualTo(articles);
    assertThat(stand().rechtsgronden(asked.id())).isEmpty();
  }

  // --- Grounds and secrets ----------------------------------------------------------------------

  @Test
  void onlyADecisionWithNumberAndEndNamesReceivers() {
    Regel full = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", "ON-1").aan(AAN));
    Regel numberless = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null).aan(AAN));
    Regel endless =
        log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", "ON-2").aan(AAN).tot(null));

    assertThat(stand().gronden(INWONER))
        .containsExactly(
            new VastgesteldeGrondslag(full.id(), "g", PARTIJ, DOEL, Set.copyOf(AAN), BEGIN, END),
            new VastgesteldeGrondslag(numberless.id(), "g", PARTIJ, DOEL, Set.of(), BEGIN, END),
            new VastgesteldeGrondslag(endless.id(), "g", PARTIJ, DOEL, Set.of(), BEGIN, null));
    assertThat(stand().besluitnummer(full.id())).isEqualTo("ON-1");
    assertThat(stand().besluitnummer(numberless.id())).isNull();
    assertThat(stand().besluitnummer(endless.id())).isEqualTo("ON-2");
  }

  @Test
  void aGroundCountsForThisInwonerInThisCasusUntilItIsEnded() {
    Regel _ = log(van(Regelsoort.GRONDSLAG_VASTGESTELD, SOMEBODY, CASUS).grondslag("g", null));
    Regel _ = log(van(Regelsoort.GRONDSLAG_VASTGESTELD, INWONER, OTHER_CASUS).grondslag("g", null));
    Regel ended = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", "ON-1"));
    einde(Regelsoort.GRONDSLAG_BEEINDIGD, ended);

    assertThat(stand().gronden(INWONER)).isEmpty();
    assertThat(stand().besluitnummer(ended.id())).isNull();
  }

  @Test
  void aDecisionOfAGeheimhouderIsAllThatItsLineSays() {
    Regel decided =
        log(
            een(Regelsoort.GEHEIMHOUDER_BESLUIT)
                .doorbreking("gezondheid.diagnose", "met_naam", AAN, null, "ja")
                .plicht("wgbo 457 1")
                .reden("wettelijke-plicht"));

    assertThat(stand().geheim(INWONER))
        .containsExactly(
            new GeheimhouderBesluit(
                decided.id(),
                PARTIJ,
                "gezondheid.diagnose",
                DOEL,
                Set.copyOf(AAN),
                Trede.MET_NAAM,
                GeheimhouderBesluit.Grond.WETTELIJKE_PLICHT,
                null,
                "wgbo 457 1",
                BEGIN,
                END));
    assertThatThrownBy(() -> Stand.grond("zomaar")).hasMessageContaining("zomaar");
  }

  @Test
  void aCheckCountsForEachReceiverOfIt() {
    List<String> two = List.of("gemeente-borne/wgs", "ggd-twente/jgz");
    Regel checked = log(een(Regelsoort.ONTVANGER_NAGEGAAN).aan(two));

    assertThat(stand().nagegaan(INWONER))
        .containsExactly(
            new OntvangerNagegaan(checked.id(), PARTIJ, two.getFirst(), DOEL, BEGIN, END),
            new OntvangerNagegaan(checked.id(), PARTIJ, two.getLast(), DOEL, BEGIN, END));
  }

  @Test
  void aBeperkingCountsInWhicheverCasusItWasAskedFor() {
    Regel asked =
        log(van(Regelsoort.BEPERKING, INWONER, OTHER_CASUS).groepen(List.of("geld", "wonen")));
    Regel _ = log(van(Regelsoort.BEPERKING, SOMEBODY, CASUS).groepen(List.of("geld")));
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));

    assertThat(stand().beperkingen(INWONER))
        .containsExactly(new Beperking(asked.id(), Set.of("geld", "wonen"), BEGIN, END));
    einde(Regelsoort.BEPERKING_BEEINDIGD, asked);
    assertThat(stand().beperkingen(INWONER)).isEmpty();
  }

  // --- Who stands in, and who can weigh ---------------------------------------------------------

  @Test
  void whoStandsInIsKnownWithTheKindOfGezag() {
    NieuweRegel line = een(Regelsoort.VERTEGENWOORDIGING);
    Regel ouder = log(line.vertegenwoordiging("ouder", "gezamenlijk", "gezagsregister"));
    Regel mentor =
        log(een(Regelsoort.VERTEGENWOORDIGING).vertegenwoordiging("mentor", null, "beschikking"));
    Regel _ =
        log(
            van(Regelsoort.VERTEGENWOORDIGING, SOMEBODY, CASUS)
                .vertegenwoordiging("curator", null, "beschikking"));
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));

    assertThat(stand().vertegenwoordigers(INWONER))
        .containsExactly(
            new Vertegenwoordiger(ouder.id(), "ouder", Gezag.GEZAMENLIJK, BEGIN, END),
            new Vertegenwoordiger(mentor.id(), "mentor", null, BEGIN, END));
  }

  @Test
  void theLastWordOnWhoCanWeighADoelCounts() {
    Regel _ = log(een(Regelsoort.WILSBEKWAAMHEID).reden(Stand.NIET_WILSBEKWAAM));
    assertThat(stand().onbekwaamVoor(INWONER)).containsExactly(DOEL);
    assertThat(stand().onbekwaamVoor(SOMEBODY)).isEmpty();

    Regel last = log(een(Regelsoort.WILSBEKWAAMHEID).reden("wilsbekwaam"));
    assertThat(stand().onbekwaamVoor(INWONER)).isEmpty();
    assertThat(stand().wilsbekwaamheid(INWONER)).containsOnlyKeys(DOEL).containsValue(last);
  }

  // --- A besluit met naam -----------------------------------------------------------------------

  private static NieuweRegel besluit(UUID casus, UUID zitting) {
    return new NieuweRegel(Regelsoort.BESLUIT_MET_NAAM, DOOR, BEGIN)
        .over(null, casus)
        .inZitting(zitting)
        .tot(END);
  }

  @Test
  void theLatestBesluitOfThisCasusInThisZittingCounts() {
    Regel _ = log(besluit(OTHER_CASUS, ZITTING));
    assertThat(stand().ooitMetNaam()).isFalse();
    Regel _ = log(besluit(CASUS, OTHER_ZITTING));
    assertThat(stand().besluitMetNaam(ZITTING)).isEmpty();
    Regel _ = log(besluit(CASUS, ZITTING));
    Regel last = log(besluit(CASUS, ZITTING));

    assertThat(stand().besluitMetNaam(ZITTING)).contains(new BesluitMetNaam(last.id(), BEGIN, END));
    assertThat(stand().laatste(Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, ZITTING)).isEmpty();

    einde(Regelsoort.BESLUIT_MET_NAAM_BEEINDIGD, last);
    assertThat(stand().besluitMetNaam(ZITTING)).as("an earlier one never comes back").isEmpty();
    assertThat(stand().ooitMetNaam()).as("what people got to know they know").isTrue();
  }

  @Test
  void withoutABesluitNobodyEverGotAName() {
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));

    assertThat(stand().ooitMetNaam()).isFalse();
  }

  // --- Lines, versions and the first end --------------------------------------------------------

  @Test
  void linesAreInTheOrderOfTheLedgerAndEndedOnesOnlyAmongAll() {
    Regel first = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));
    Regel second = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));
    einde(Regelsoort.GRONDSLAG_BEEINDIGD, first);

    assertThat(stand().alle()).containsExactlyElementsOf(regels);
    assertThat(stand().regels()).containsExactly(second, regels.getLast());
  }

  @Test
  void theVersionIsThatOfTheLastLineAboutWhomItIs() {
    assertThat(stand().versie(INWONER.value())).isZero();
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));
    Regel _ = log(besluit(CASUS, ZITTING));

    assertThat(stand().versie(INWONER.value())).isEqualTo(2);
    assertThat(stand().versie(CASUS)).isEqualTo(3);
  }

  @Test
  void theFirstEndIsThatOfALineAskedForOrOfWhoStandsIn() {
    Instant later = END.plusSeconds(60);
    Regel asked = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null).tot(later));
    Regel open = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null).tot(null));
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD).grondslag("g", null));
    Regel _ =
        log(
            van(Regelsoort.VERTEGENWOORDIGING, SOMEBODY, CASUS)
                .vertegenwoordiging("curator", null, "beschikking"));
    assertThat(stand().eersteEinde(INWONER, Set.of(asked.id(), open.id()))).contains(later);
    assertThat(stand().eersteEinde(INWONER, Set.of(open.id()))).isEmpty();

    Regel _ =
        log(een(Regelsoort.VERTEGENWOORDIGING).vertegenwoordiging("mentor", null, "beschikking"));
    assertThat(stand().eersteEinde(INWONER, Set.of(asked.id()))).contains(END);
  }

  @Test
  void aLineThatLacksWhatItsTableRequiresIsNoLine() {
    Regel _ = log(een(Regelsoort.GRONDSLAG_VASTGESTELD));

    assertThatThrownBy(() -> stand().gronden(INWONER)).hasMessageContaining("requires");
  }
}
