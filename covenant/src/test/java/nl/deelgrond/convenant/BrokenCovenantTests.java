// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static nl.deelgrond.convenant.CovenantCopy.pointer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of mistake in the files is reported where it was made.
class BrokenCovenantTests {

  /// One mistake and where it has to be reported.
  record Mistake(
      String name, UnaryOperator<CovenantCopy> make, String file, String pointer, String message) {

    static Mistake set(String name, String file, String pointer, String json, String message) {
      return new Mistake(name, copy -> copy.set(file, pointer, json), file, pointer, message);
    }

    Mistake at(String place) {
      return in(file, place);
    }

    Mistake in(String other, String place) {
      return new Mistake(name, make, other, place, message);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource({
    "mistakesOfForm",
    "mistakesOfReference",
    "mistakesOfMeaning",
    "mistakesInTime",
    "mistakesOfLaw"
  })
  void isReportedWhereItWasMade(Mistake mistake) {
    List<Violation> violations = mistake.make().apply(CovenantCopy.ofBorne()).checkUnsigned();

    assertThat(violations)
        .anySatisfy(violation -> {
          assertThat(violation.file()).isEqualTo(mistake.file());
          assertThat(violation.pointer()).isEqualTo(mistake.pointer());
          assertThat(violation.messageEn()).contains(mistake.message());
          assertThat(violation.message()).isNotBlank();
        });
  }

  @Test
  void theCovenantOfBorneHasNoMistake() {
    assertThat(CovenantCopy.ofBorne().check()).isEmpty();
  }

  @Test
  void manyMistakesAreReportedAtOnce() {
    CovenantCopy copy = CovenantCopy.ofBorne();
    copy.set("borne/functies.json", "/functies/0/partij", "\"gemeente-borne/zorg\"");
    copy.remove("borne/grondslagen.json", "/grondslagen/3/artikel");
    copy.set("borne/velden.json", "/velden/2/bronnen", "[]");
    copy.set("borne/velden.json", "/velden/5/bewaartermijn", "\"twee jaar\"");
    copy.set("wetten/sr.json", "/artikelen/0/geldigVan", "\"2026-02-30\"");

    assertThat(copy.check())
        .extracting(violation -> violation.file() + violation.pointer())
        .contains(
            "borne/functies.json/functies/0/partij",
            "borne/grondslagen.json/grondslagen/3",
            "borne/velden.json/velden/2/bronnen",
            "borne/velden.json/velden/5/bewaartermijn",
            "wetten/sr.json/artikelen/0/geldigVan",
            "borne/handtekeningen/gemeente-borne.p7s");
  }

  /// A bill that becomes a law gives a grondslag from the day after the last one that it was none.
  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-11-29, true",
    "2026-11-30, 2026-11-30, true",
    "2026-11-30, 2026-12-01, false",
    ", 2026-12-01, true"
  })
  void aLawThatIsSwitchedOffGivesAGrondslagFromTheDayAfter(
      @Nullable String lastDay, String begin, boolean refused) {
    CovenantCopy copy =
        CovenantCopy.ofBorne()
            .set("borne/grondslagen.json", "/grondslagen/0/wet", "\"wams\"")
            .set("borne/grondslagen.json", "/grondslagen/0/artikel", "\"1\"")
            .remove("borne/grondslagen.json", "/grondslagen/0/lid")
            .set("borne/grondslagen.json", "/grondslagen/0/geldigVan", "\"" + begin + "\"");
    if (lastDay != null) {
      copy.set("wetten/wams.json", "/uit/tot", "\"" + lastDay + "\"");
    }

    assertThat(copy.checkUnsigned())
        .extracting(
            violation -> violation.file() + violation.pointer() + " " + violation.messageEn())
        .filteredOn(text -> text.contains("a bill and no law yet"))
        .hasSize(refused ? 1 : 0)
        .allMatch(text -> text.startsWith("borne/grondslagen.json/grondslagen/0/wet "));
  }

  @Test
  void aMistakeIsReportedWithItsLine() {
    String groepen =
        new String(
            CovenantCopy.ofBorne().read("borne/groepen.json").orElseThrow(),
            StandardCharsets.UTF_8);
    String broken = groepen.replace("\"leefgebied\": \"justitie\"", "\"leefgebied\": 7");
    int line = (int) broken.lines().takeWhile(one -> !one.contains(": 7")).count() + 1;

    List<Violation> violations =
        CovenantCopy.ofBorne().put("borne/groepen.json", broken).checkUnsigned();

    assertThat(violations)
        .singleElement()
        .satisfies(violation -> {
          assertThat(violation.line()).isEqualTo(line);
          assertThat(violation.pointer()).endsWith("/leefgebied");
        });
  }

  @Test
  void aFileThatIsMissingIsReportedOnceAndHidesNothingElse() {
    CovenantCopy copy = CovenantCopy.ofBorne().delete("borne/partijen.json");
    copy.set("borne/matrix.json", "/regels/0/doel", "\"geluk\"");

    assertThat(copy.check())
        .extracting(Violation::toString)
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).contains("matrix.json").contains("unknown doel `geluk`"),
            one -> assertThat(one).contains("partijen.json").contains("file is missing"));
  }

  @Test
  void aFileThatIsNoJsonIsReportedWithTheLine() {
    CovenantCopy copy = CovenantCopy.ofBorne().put("borne/tafels.json", "{\n\"tafels\": [}\n");

    assertThat(copy.check())
        .anySatisfy(violation -> {
          assertThat(violation.file()).isEqualTo("borne/tafels.json");
          assertThat(violation.line()).isEqualTo(2);
          assertThat(violation.messageEn()).startsWith("no valid JSON");
        });
  }

  @Test
  void aMemberThatStandsThereTwiceIsNoValidJson() {
    CovenantCopy copy =
        CovenantCopy.ofBorne().put("wetten/sr.json", "{\"id\": \"sr\", \"id\": \"avg\"}");

    assertThat(copy.check())
        .anySatisfy(violation -> {
          assertThat(violation.file()).isEqualTo("wetten/sr.json");
          assertThat(violation.messageEn()).contains("no valid JSON").contains("id");
        });
  }

  @Test
  void aCovenantWithAMistakeIsNeverLoaded() {
    CovenantCopy copy = CovenantCopy.ofBorne();
    copy.set("borne/functies.json", "/functies/0/rol", "\"baas\"");

    assertThat(copy.check()).isNotEmpty();
    assertThatThrownBy(() -> Convenanten.load(copy, "borne"))
        .isInstanceOfSatisfying(
            ConvenantInvalid.class,
            invalid -> {
              assertThat(invalid.violations())
                  .isEqualTo(
                      copy.check().stream()
                          .filter(violation -> !violation.file().equals(Redenen.FILE))
                          .toList());
              assertThat(invalid).hasMessageContaining("baas");
            });
  }

  static Stream<Mistake> mistakesOfForm() {
    return Stream.of(
        Mistake.set("unknown rol", "borne/functies.json", "/functies/1/rol", "\"baas\"", "baas"),
        Mistake.set(
            "unknown categorie", "borne/velden.json", "/velden/0/categorie", "\"geheim\"", "known"),
        Mistake.set(
            "OIN of 19 digits",
            "borne/organisaties.json",
            "/organisaties/0/oin",
            "\"0000000000000000000\"",
            "form"),
        Mistake.set("empty label", "borne/velden.json", "/velden/0/labelEn", "\"\"", "is empty"),
        Mistake.set(
            "unknown member", "borne/doelen.json", "/doelen/0/kleur", "\"rood\"", "does not exist"),
        Mistake.set(
            "fraction", "borne/velden.json", "/velden/1/generalisatie/grenzen/0", "0.5", "integer"),
        Mistake.set(
            "groep named twice",
            "borne/doelen.json",
            "/doelen/0/groepen",
            "[\"plan\", \"plan\"]",
            "twice"),
        new Mistake(
            "grondslag without article",
            copy -> copy.remove("borne/grondslagen.json", "/grondslagen/0/artikel"),
            "borne/grondslagen.json",
            "/grondslagen/0",
            "`artikel` is missing"),
        Mistake.set(
            "veld without bron", "borne/velden.json", "/velden/0/bronnen", "[]", "is empty"),
        Mistake.set("BWB id without digits", "wetten/wgs.json", "/bwb", "\"BWBR\"", "form"),
        Mistake.set("reden without English", "redenen.json", "/redenen/0/en", "{}", "is missing"),
        Mistake.set(
            "reden with another placeholder",
            "redenen.json",
            "/redenen/1/en/reden",
            "\"{rol}\"",
            "placeholders"),
        Mistake.set(
            "unknown placeholder",
            "redenen.json",
            "/redenen/2/nl/doen",
            "\"{naam}\"",
            "unknown placeholder `naam`"),
        Mistake.set("reden twice", "redenen.json", "/redenen/3/code", "\"ZITTING\"", "twice"));
  }

  static Stream<Mistake> mistakesOfReference() {
    return Stream.of(
        Mistake.set(
            "partij of an unknown organisatie",
            "borne/partijen.json",
            "/partijen/0/organisatie",
            "\"hengelo\"",
            "unknown organisatie `hengelo`"),
        Mistake.set(
                "partij outside its organisatie",
                "borne/partijen.json",
                "/partijen/0/organisatie",
                "\"siz\"",
                "does not begin with")
            .at("/partijen/0/code"),
        Mistake.set(
            "partij with an unknown wet",
            "borne/partijen.json",
            "/partijen/0/wetten/0",
            "\"bijstandswet\"",
            "unknown wet `bijstandswet`"),
        Mistake.set(
            "BSN on an unknown article",
            "borne/partijen.json",
            "/partijen/0/bsnArtikel",
            "\"wmo2015 9.9.9\"",
            "not in `wetten/wmo2015.json`"),
        Mistake.set(
            "functie of an unknown partij",
            "borne/functies.json",
            "/functies/2/partij",
            "\"gemeente-borne/x\"",
            "unknown partij"),
        Mistake.set(
            "tafel with an unknown doel",
            "borne/tafels.json",
            "/tafels/0/doelen/0",
            "\"geluk\"",
            "unknown doel"),
        Mistake.set(
            "tafel with an unknown partij",
            "borne/tafels.json",
            "/tafels/1/tweedeSchil/0",
            "\"x/y\"",
            "unknown partij"),
        Mistake.set(
            "partij in both schillen",
            "borne/tafels.json",
            "/tafels/1/tweedeSchil/0",
            "\"gemeente-borne/wmo\"",
            "eerste schil already"),
        Mistake.set(
            "doel with an unknown groep",
            "borne/doelen.json",
            "/doelen/0/groepen/0",
            "\"liefde\"",
            "unknown groep"),
        Mistake.set(
            "veld in an unknown groep",
            "borne/velden.json",
            "/velden/0/groep",
            "\"liefde\"",
            "unknown groep"),
        Mistake.set(
                "veld outside its groep",
                "borne/velden.json",
                "/velden/0/groep",
                "\"wonen\"",
                "does not begin with")
            .at("/velden/0/code"),
        Mistake.set(
            "veld of an unknown bron",
            "borne/velden.json",
            "/velden/0/bronnen/0/bron",
            "\"x/y\"",
            "unknown partij"),
        Mistake.set(
            "veld of an unknown herkomst",
            "borne/velden.json",
            "/velden/0/bronnen/0/herkomstWet",
            "\"bijstandswet\"",
            "unknown wet"),
        Mistake.set(
            "herkomst that is no wet of the bron",
            "borne/velden.json",
            "/velden/0/bronnen/0/herkomstWet",
            "\"wgs\"",
            "is no wet of `gemeente-borne/wmo`"),
        Mistake.set(
            "unknown geheim",
            "borne/velden.json",
            "/velden/0/bronnen/0/geheim",
            "\"biecht\"",
            "unknown geheim"),
        Mistake.set(
            "anonymous grondslag for whoever knows the name",
            "borne/grondslagen.json",
            "/grondslagen/42/onherleidbaar",
            "false",
            "exactly when"),
        Mistake.set(
            "rechtsgrond on an unknown article",
            "borne/rechtsgronden.json",
            "/rechtsgronden/0/artikel",
            "\"99\"",
            "not in `wetten/avg.json`"),
        Mistake.set(
            "rechtsgrond from an unknown partij",
            "borne/rechtsgronden.json",
            "/rechtsgronden/2/van/0",
            "\"x/y\"",
            "unknown partij"),
        Mistake.set(
            "grondslag on an unknown wet",
            "borne/grondslagen.json",
            "/grondslagen/0/wet",
            "\"bijstandswet\"",
            "unknown wet"),
        Mistake.set(
            "grondslag on an unknown article",
            "borne/grondslagen.json",
            "/grondslagen/0/artikel",
            "\"5.9\"",
            "not in `wetten/"),
        Mistake.set(
                "grondslag on another lid",
                "borne/grondslagen.json",
                "/grondslagen/0/lid",
                "\"77\"",
                "not in `wetten/")
            .at("/grondslagen/0/artikel"),
        Mistake.set(
                "grondslag on an AVG article that is not listed",
                "wetten/avg.json",
                "/artikelen/5/lid",
                "\"1-z\"",
                "not in `wetten/avg.json`")
            .in("borne/partijen.json", "/partijen/0/avgGrond"),
        Mistake.set(
            "grondslag of an unknown partij",
            "borne/grondslagen.json",
            "/grondslagen/0/partij",
            "\"x/y\"",
            "unknown partij"),
        Mistake.set(
            "grondslag for an unknown doel",
            "borne/grondslagen.json",
            "/grondslagen/0/doelen/0",
            "\"geluk\"",
            "unknown doel"),
        Mistake.set(
            "grondslag for an unknown groep",
            "borne/grondslagen.json",
            "/grondslagen/0/groepen/0",
            "\"liefde\"",
            "unknown groep"),
        Mistake.set(
            "grondslag for an unknown herkomst",
            "borne/grondslagen.json",
            "/grondslagen/0/herkomst/0",
            "\"bijstandswet\"",
            "unknown wet"),
        Mistake.set(
            "grondslag with an unknown tegenpartij",
            "borne/grondslagen.json",
            "/grondslagen/0/tegenpartijen/0",
            "\"x/y\"",
            "unknown partij"),
        Mistake.set(
            "matrix with an unknown partij",
            "borne/matrix.json",
            "/regels/0/partij",
            "\"x/y\"",
            "unknown partij"),
        Mistake.set(
            "contactpunt that does not exist",
            "borne/convenant.json",
            "/contactpunt",
            "\"hengelo\"",
            "unknown organisatie"),
        Mistake.set(
            "wet without a file",
            "borne/convenant.json",
            "/wetten/0",
            "\"bijstandswet\"",
            "file `wetten/bijstandswet.json` of this wet is missing"),
        new Mistake(
            "wet that is not listed",
            copy -> copy.put("wetten/bijstandswet.json", copy.read("wetten/sr.json").orElseThrow()),
            "wetten/bijstandswet.json",
            "",
            "not listed"),
        Mistake.set(
            "wet under another name",
            "wetten/sr.json",
            "/id",
            "\"strafrecht\"",
            "name of the file"));
  }

  static Stream<Mistake> mistakesOfMeaning() {
    return Stream.of(
        Mistake.set(
                "no rechtsgrond for the kind that the law of a bron wants",
                "borne/rechtsgronden.json",
                "/rechtsgronden/9/van/0",
                "\"gemeente-borne/wmo\"",
                "`pw65-geen-bezwaar`")
            .in("borne/velden.json", "/velden/16/bronnen/0/herkomstWet"),
        Mistake.set(
                "a rechtsgrond for one receiver alone",
                "borne/rechtsgronden.json",
                "/rechtsgronden/9/aan",
                "[\"gemeente-borne/wmo\"]",
                "`pw65-geen-bezwaar`")
            .in("borne/velden.json", "/velden/16/bronnen/0/herkomstWet"),
        Mistake.set(
                "no rechtsgrond for special data",
                "borne/rechtsgronden.json",
                "/rechtsgronden/1/bijzonder",
                "false",
                "`avg`")
            .in("borne/velden.json", "/velden/38/bronnen/0/bron"),
        Mistake.set(
                "no rechtsgrond to lift the secrecy of a bron",
                "borne/rechtsgronden.json",
                "/rechtsgronden/7/artikel",
                "\"7.3.4\"",
                "`doorbreking-geheim`")
            .in("borne/velden.json", "/velden/52/bronnen/0/geheim"),
        Mistake.set(
                "a rechtsgrond against secrecy for special data alone",
                "borne/rechtsgronden.json",
                "/rechtsgronden/7/bijzonder",
                "true",
                "`doorbreking-geheim`")
            .in("borne/velden.json", "/velden/52/bronnen/0/geheim"),
        Mistake.set(
                "a rechtsgrond to lift a secret that the bron does not keep",
                "borne/rechtsgronden.json",
                "/rechtsgronden/7/van/-",
                "\"siz/mantelzorg\"",
                "has no veld under this secret")
            .at("/rechtsgronden/7/van/1"),
        Mistake.set(
                "a rechtsgrond on another lid of the article of secrecy",
                "borne/rechtsgronden.json",
                "/rechtsgronden/8/lid",
                "\"2\"",
                "carries no toestemming `doorbreking-geheim`")
            .at("/rechtsgronden/8/artikel"),
        new Mistake(
            "a rechtsgrond for special data on another article of the AVG",
            copy ->
                copy.set("borne/rechtsgronden.json", "/rechtsgronden/1/artikel", "\"5\"")
                    .set("borne/rechtsgronden.json", "/rechtsgronden/1/lid", "\"1\""),
            "borne/rechtsgronden.json",
            "/rechtsgronden/1/artikel",
            "carries no toestemming `avg`"),
        new Mistake(
            "a rechtsgrond for special data on the article about ordinary data",
            copy ->
                copy.set("borne/rechtsgronden.json", "/rechtsgronden/1/artikel", "\"6\"")
                    .set("borne/rechtsgronden.json", "/rechtsgronden/1/lid", "\"1-a\""),
            "borne/rechtsgronden.json",
            "/rechtsgronden/1/artikel",
            "carries no toestemming `avg` (`bijzonder`)"),
        Mistake.set(
                "a rechtsgrond on another exception of the Participatiewet",
                "borne/rechtsgronden.json",
                "/rechtsgronden/9/lid",
                "\"2-c\"",
                "carries no toestemming `pw65-geen-bezwaar`")
            .at("/rechtsgronden/9/artikel"),
        Mistake.set(
                "an article that carries another kind of toestemming",
                "wetten/jeugdwet.json",
                "/artikelen/1/draagtToestemming/soort",
                "\"avg\"",
                "carries no toestemming `instemming-hulp`")
            .in("borne/rechtsgronden.json", "/rechtsgronden/10/artikel"),
        Mistake.set(
            "code twice", "borne/velden.json", "/velden/3/code", "\"identificatie.naam\"", "twice"),
        Mistake.set(
            "OIN twice",
            "borne/organisaties.json",
            "/organisaties/1/oin",
            "\"00000099000000001000\"",
            "twice"),
        Mistake.set(
            "bron twice",
            "borne/velden.json",
            "/velden/0/bronnen/1/bron",
            "\"gemeente-borne/wmo\"",
            "twice"),
        Mistake.set(
            "line of the matrix twice",
            "borne/matrix.json",
            "/regels/1/doel",
            "\"een-plan\"",
            "twice"),
        Mistake.set(
                "cell for a groep outside the doel",
                "borne/matrix.json",
                "/regels/0/anoniem/-",
                "\"justitie\"",
                "does not belong to the doel `een-plan`")
            .at("/regels/0/anoniem/15"),
        Mistake.set(
                "less precise where nothing is shown",
                "borne/matrix.json",
                "/regels/0/grof",
                "[\"opvoeding\"]",
                "is not in `met_naam`")
            .at("/regels/0/grof/0"),
        Mistake.set(
                "grondslag outside its doelen",
                "borne/grondslagen.json",
                "/grondslagen/0/doelen",
                "[\"schulden-aanpakken\"]",
                "belongs to none of the doelen")
            .at("/grondslagen/0/groepen/4"),
        Mistake.set(
                "grondslag for what may never be shared",
                "borne/grondslagen.json",
                "/grondslagen/0/herkomst/-",
                "\"suwinet\"",
                "never shared")
            .at("/grondslagen/0/herkomst/1"),
        Mistake.set(
            "bewaartermijn that is no duration",
            "borne/velden.json",
            "/velden/0/bewaartermijn",
            "\"2 jaar\"",
            "ISO 8601"),
        Mistake.set(
            "bewaartermijn of nothing",
            "borne/velden.json",
            "/velden/0/bewaartermijn",
            "\"P0D\"",
            "ISO 8601"),
        Mistake.set(
            "free text that is shown in the anonymous trede",
            "borne/velden.json",
            "/velden/0/generalisatie/regel",
            "\"geen\"",
            "left out"),
        Mistake.set(
            "rule that does not fit",
            "borne/velden.json",
            "/velden/2/generalisatie/regel",
            "\"kwartaal\"",
            "does not fit"),
        Mistake.set(
            "classes without bounds",
            "borne/velden.json",
            "/velden/1/generalisatie",
            "{\"regel\": \"leeftijdsgroep\"}",
            "`grenzen` belong"),
        Mistake.set(
                "bounds that do not ascend",
                "borne/velden.json",
                "/velden/1/generalisatie/grenzen/1",
                "99",
                "do not ascend")
            .at("/velden/1/generalisatie/grenzen/2"),
        Mistake.set(
            "keuze that becomes an unknown keuze",
            "borne/velden.json",
            "/velden/5/keuzes/1/grover",
            "\"x\"",
            "unknown keuze"),
        Mistake.set(
            "keuze that becomes one that is not coarse",
            "borne/velden.json",
            "/velden/5/keuzes/1/grover",
            "\"arabisch\"",
            "not coarse itself"),
        Mistake.set(
                "keuzes of a text",
                "borne/velden.json",
                "/velden/0/keuzes",
                "[{\"code\": \"a\", \"label\": \"A\", \"labelEn\": \"A\"}]",
                "keuzes belong")
            .at("/velden/0/soort"),
        new Mistake(
            "partij without functie",
            copy -> copy.remove("borne/functies.json", "/functies/0"),
            "borne/partijen.json",
            "/partijen/0/code",
            "no functie belongs"));
  }

  /// Against what a law says of re-use, of who answers and of who keeps a secret.
  static Stream<Mistake> mistakesOfLaw() {
    return Stream.of(
        Mistake.set(
            "wettelijke rol that no article knows",
            "borne/partijen.json",
            "/partijen/0/wettelijkeRol",
            "\"college-wonen\"",
            "`college-wonen`"),
        Mistake.set(
                "exception for special data without the AVG",
                "borne/grondslagen.json",
                "/grondslagen/0/bijzonder",
                "[\"uavg 30 1\", \"uavg 30 4\"]",
                "names no article `avg 9 2-")
            .at("/grondslagen/0/bijzonder"),
        Mistake.set(
            "exception for special data in an article that is not there",
            "borne/grondslagen.json",
            "/grondslagen/0/bijzonder/1",
            "\"uavg 29 9\"",
            "not in `wetten/uavg.json`"),
        Mistake.set(
                "exception for special data that ends too early",
                "wetten/uavg.json",
                pointer("artikelen", "30") + "/geldigTot",
                "\"2027-01-01\"",
                "not in force on all days")
            .in("borne/grondslagen.json", "/grondslagen/0/bijzonder/1"),
        Mistake.set(
            "convenantbeheer by nobody",
            "borne/convenant.json",
            "/convenantbeheer",
            "\"gemeente-borne/archief\"",
            "`gemeente-borne/archief`"),
        new Mistake(
            "grondslag where the law wants a toestemming",
            copy ->
                copy.set(
                    "borne/grondslagen.json",
                    pointer("grondslagen", "wmo-ontvangen-onderzoek") + "/herkomst",
                    "[\"wmo2015\", \"wgs\"]"),
            "borne/grondslagen.json",
            pointer("grondslagen", "wmo-ontvangen-onderzoek") + "/herkomst/1",
            "wants a toestemming"),
        new Mistake(
            "grondslag of a law that is none yet",
            copy ->
                copy.set("borne/grondslagen.json", "/grondslagen/0/wet", "\"wams\"")
                    .set("borne/grondslagen.json", "/grondslagen/0/artikel", "\"1\"")
                    .remove("borne/grondslagen.json", "/grondslagen/0/lid"),
            "borne/grondslagen.json",
            "/grondslagen/0/wet",
            "a bill and no law yet"),
        new Mistake(
            "grondslag of a law for other partnerships",
            copy ->
                copy.set("borne/grondslagen.json", "/grondslagen/0/wet", "\"wgs-verbanden\"")
                    .set("borne/grondslagen.json", "/grondslagen/0/artikel", "\"1.5\""),
            "borne/grondslagen.json",
            "/grondslagen/0/wet",
            "no partnership in the meaning of this law"),
        Mistake.set(
            "switch with a day that does not exist",
            "wetten/wams.json",
            "/uit/tot",
            "\"2026-02-30\"",
            "no day of the calendar"),
        Mistake.set(
                "age with two answers",
                "wetten/avg.json",
                pointer("artikelen", "7") + "/antwoorden/0/leeftijden",
                "[\"12-15\", \"16-17\", \"18+\"]",
                "who answers for `avg 12-15` is there twice")
            .in("wetten/uavg.json", "/artikelen/0/antwoorden/1"),
        Mistake.set(
                "age without an answer",
                "wetten/avg.json",
                pointer("artikelen", "7") + "/antwoorden/0/leeftijden",
                "[\"18+\"]",
                "who answers for `avg 16-17`")
            .in("borne/convenant.json", "/wetten"),
        Mistake.set(
                "days without an answer",
                "wetten/uavg.json",
                "/artikelen/1/geldigVan",
                "\"2026-10-01\"",
                "who answers for `avg 0-11`")
            .in("borne/convenant.json", "/wetten"),
        Mistake.set(
                "answer about a secret that no article knows",
                "wetten/jeugdwet.json",
                pointer("artikelen", "7.3.11") + "/antwoorden/0/geheim",
                "\"jeugdwet-1\"",
                "unknown kind `doorbreking-geheim jeugdwet-1`")
            .in(
                "wetten/jeugdwet.json",
                pointer("artikelen", "7.3.11") + "/antwoorden/0/leeftijden/0"),
        Mistake.set(
            "article for looking into the receiver that is not there",
            "wetten/participatiewet.json",
            "/ontvangerNagaan",
            "\"66 1\"",
            "not in this law"),
        Mistake.set(
            "functie under a secret that no article knows",
            "borne/functies.json",
            pointer("functies", "huisarts") + "/geheimen/0",
            "\"biecht\"",
            "`biecht`"),
        Mistake.set(
            "duty to tell a secret that no article knows",
            "wetten/jeugdwet.json",
            "/artikelen/7/spreekplicht/geheimen/0",
            "\"biecht\"",
            "`biecht`"),
        Mistake.set(
            "duty to tell without a secret",
            "wetten/jeugdwet.json",
            "/artikelen/7/spreekplicht/geheimen",
            "[]",
            "is empty"),
        Mistake.set(
                "secret of a herkomst whose receiver is looked into",
                "wetten/jeugdwet.json",
                "/ontvangerNagaan",
                "\"7.4.0 1\"",
                "does not go with a secret")
            .in(
                "borne/velden.json",
                pointer("velden", "opvoeding.verslag-jeugdhulp") + "/bronnen/0/geheim"),
        new Mistake(
            "secret that nobody decides about",
            copy ->
                copy.remove(
                    "borne/functies.json", pointer("functies", "jeugdconsulent") + "/geheimen"),
            "borne/velden.json",
            pointer("velden", "opvoeding.verslag-jeugdhulp") + "/bronnen/0/geheim",
            "no functie of this bron decides"),
        Mistake.set(
            "secret in full without a name",
            "borne/velden.json",
            pointer("velden", "opvoeding.verslag-jeugdhulp") + "/generalisatie/regel",
            "\"geen\"",
            "less precise without a name"));
  }

  static Stream<Mistake> mistakesInTime() {
    return Stream.of(
        Mistake.set(
                "rechtsgrond on an article that ends too early",
                "wetten/wmo2015.json",
                "/artikelen/4/geldigTot",
                "\"2027-01-01\"",
                "not in force on all days")
            .in("borne/rechtsgronden.json", "/rechtsgronden/2/artikel"),
        Mistake.set(
                "BSN on an article that ends too early",
                "wetten/wmo2015.json",
                "/artikelen/12/geldigTot",
                "\"2027-01-01\"",
                "not in force on all days")
            .in("borne/partijen.json", "/partijen/0/bsnArtikel"),
        Mistake.set(
                "AVG ground of a partij that begins too late",
                "wetten/avg.json",
                "/artikelen/5/geldigVan",
                "\"2026-09-02\"",
                "not in force on all days")
            .in("borne/partijen.json", "/partijen/0/avgGrond"),
        Mistake.set(
                "AVG ground of a grondslag that ends too early",
                "wetten/avg.json",
                "/artikelen/5/geldigTot",
                "\"2027-01-01\"",
                "not in force on all days")
            .in("borne/grondslagen.json", "/grondslagen/0/avg"),
        Mistake.set(
            "day that does not exist",
            "borne/convenant.json",
            "/geldigTot",
            "\"2027-02-29\"",
            "no day of the calendar"),
        Mistake.set(
            "end before begin", "borne/convenant.json", "/geldigTot", "\"2026-01-01\"", "before"),
        Mistake.set(
            "grondslag that ends before it begins",
            "borne/grondslagen.json",
            "/grondslagen/0/geldigTot",
            "\"2020-01-01\"",
            "before"),
        Mistake.set(
            "grondslag outside the convenant",
            "borne/grondslagen.json",
            "/grondslagen/0/geldigVan",
            "\"2031-01-01\"",
            "on no day of the convenant"),
        Mistake.set(
                "article that ends too early",
                "wetten/wpolg.json",
                "/artikelen/1/geldigTot",
                "\"2027-01-01\"",
                "not in force on all days")
            .in(
                "borne/grondslagen.json",
                "/grondslagen/" + indexOf("politie-geven-incidenteel") + "/artikel"),
        Mistake.set(
                "two texts of an article on one day",
                "wetten/uavg.json",
                "/artikelen/0/geldigTot",
                "\"2026-09-01\"",
                "overlaps")
            .at("/artikelen/1/geldigVan"),
        Mistake.set(
                "days without a text of an article",
                "wetten/uavg.json",
                "/artikelen/0/geldigTot",
                "\"2026-08-30\"",
                "gap")
            .at("/artikelen/1/geldigVan"),
        new Mistake(
            "two grondslagen that say the same",
            copy -> {
              String same = copy.json("borne/grondslagen.json").at("/grondslagen/0").toString();
              return copy.set(
                  "borne/grondslagen.json",
                  "/grondslagen/-",
                  same.replace("eigen-wmo-geven", "eigen-wmo-geven-2"));
            },
            "borne/grondslagen.json",
            "/grondslagen/" + count("grondslagen") + "/geldigVan",
            "overlaps"));
  }

  private static int indexOf(String grondslag) {
    List<String> ids = Convenanten.borne().grondslagen().stream().map(Grondslag::id).toList();
    return ids.indexOf(grondslag);
  }

  private static int count(String list) {
    return CovenantCopy.ofBorne().json("borne/" + list + ".json").path(list).size();
  }
}
