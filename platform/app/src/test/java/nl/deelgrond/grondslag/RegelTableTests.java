// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The table of the ledger takes a line of each kind when it says all that its kind has to say, and
/// refuses it when one thing is missing; also those kinds that nothing writes yet.
@SceneTest
class RegelTableTests {

  private static final String BASE = "0198c0de-0000-7000-8000-000000000001";
  private static final String OTHER = "0198c0de-0000-7000-8000-000000000002";
  private static final Set<String> LISTS = Set.of("aan_partijen", "groepen", "rechtsgronden");

  /// What every line says, whatever its kind.
  private static final Map<String, String> COMMON =
      columns(
          "regel_id", "gen_random_uuid()",
          "partij", "'wijkkracht/sociaal-makelaar'",
          "functie", "'sociaal-makelaar'",
          "door", "'n.terhorst'",
          "geldig_van", "now()",
          "audit_idx", "77777777");

  private static final Map<String, String> PERSOON =
      columns("onderwerp_id", "'" + BASE + "'", "inwoner_id", "'" + BASE + "'");
  private static final Map<String, String> OVER_CASUS =
      columns("onderwerp_id", "'" + BASE + "'", "casus_id", "'" + BASE + "'");
  private static final Map<String, String> CASUS = columns("casus_id", "gen_random_uuid()");
  private static final Map<String, String> TOELICHTING =
      columns("toelichting", "'\\x00'", "toelichting_plaats", "gen_random_uuid()");
  private static final Map<String, String> EINDE = columns("betreft", "'" + BASE + "'");
  private static final Map<String, String> ZITTING =
      columns(
          "onderwerp_id",
          "'" + BASE + "'",
          "casus_id",
          "'" + BASE + "'",
          "zitting_id",
          "gen_random_uuid()",
          "reden",
          "'een-plan-maken'");
  private static final Map<String, String> TOT = columns("geldig_tot", "now() + interval '1 day'");
  private static final Map<String, String> GEVRAAGD =
      columns(
          "toestemming_soort", "'avg'",
          "doel", "'een-plan'",
          "van_partij", "'siz/mantelzorg'",
          "aan_partijen", "'{gemeente-borne/wmo}'",
          "groepen", "'{hulp}'",
          "hoedanigheid", "'inwoner'",
          "wijze", "'mondeling'",
          "tekst_versie", "'2026-1'",
          "taal", "'nl'",
          "hulp", "'geen'",
          "zonder_gevolg", "true");
  private static final Map<String, String> GEWEIGERD =
      columns("leeftijd", "'18+'", "rechtsgronden", "'{avg 6 1-a}'");

  /// Beside these columns of each kind, it has to say what [#COMMON] does.
  private static final Map<Regelsoort, List<Map<String, String>>> KINDS =
      new LinkedHashMap<>(
          Map.ofEntries(
              Map.entry(
                  Regelsoort.TOESTEMMING_GEVRAAGD,
                  List.of(PERSOON, CASUS, GEVRAAGD, TOT, columns("reden", "'beslist-later'"))),
              Map.entry(
                  Regelsoort.TOESTEMMING_GEGEVEN,
                  List.of(
                      PERSOON, CASUS, GEVRAAGD, TOT, GEWEIGERD, columns("bewijs", "'verslag-7'"))),
              Map.entry(
                  Regelsoort.TOESTEMMING_GEWEIGERD,
                  List.of(PERSOON, CASUS, GEVRAAGD, TOT, GEWEIGERD)),
              Map.entry(Regelsoort.TOESTEMMING_INGETROKKEN, List.of(PERSOON, EINDE)),
              Map.entry(Regelsoort.TOESTEMMING_VERLOPEN, List.of(PERSOON, EINDE)),
              Map.entry(Regelsoort.TOESTEMMING_ONGELDIG, List.of(PERSOON, EINDE)),
              Map.entry(
                  Regelsoort.GRONDSLAG_VASTGESTELD,
                  List.of(
                      PERSOON,
                      CASUS,
                      columns("grondslag", "'wmo-ontvangen-onderzoek'", "doel", "'een-plan'"),
                      TOELICHTING)),
              Map.entry(Regelsoort.GRONDSLAG_BEEINDIGD, List.of(PERSOON, EINDE)),
              Map.entry(Regelsoort.BEZWAAR, List.of(PERSOON, TOELICHTING)),
              Map.entry(Regelsoort.BEPERKING, List.of(PERSOON)),
              Map.entry(Regelsoort.BEPERKING_BEEINDIGD, List.of(PERSOON, EINDE)),
              Map.entry(
                  Regelsoort.VERTEGENWOORDIGING,
                  List.of(
                      PERSOON,
                      columns(
                          "hoedanigheid", "'ouder'",
                          "gezag", "'alleen'",
                          "bewijs", "'beschikking-7'"),
                      TOELICHTING)),
              Map.entry(Regelsoort.VERTEGENWOORDIGING_BEEINDIGD, List.of(PERSOON, EINDE)),
              Map.entry(
                  Regelsoort.WILSBEKWAAMHEID,
                  List.of(
                      PERSOON,
                      CASUS,
                      columns("doel", "'een-plan'", "reden", "'niet-wilsbekwaam'"),
                      TOELICHTING)),
              Map.entry(
                  Regelsoort.GEHEIMHOUDER_BESLUIT,
                  List.of(
                      PERSOON,
                      CASUS,
                      columns(
                          "doel", "'een-plan'",
                          "veld", "'gezondheid.diagnose'",
                          "aan_partijen", "'{gemeente-borne/wmo}'",
                          "reden", "'conflict-van-plichten'",
                          "trede", "'met_naam'",
                          "geinformeerd", "'later'"),
                      TOELICHTING)),
              Map.entry(Regelsoort.GEHEIMHOUDER_BESLUIT_BEEINDIGD, List.of(PERSOON, EINDE)),
              Map.entry(
                  Regelsoort.ONTVANGER_NAGEGAAN,
                  List.of(
                      PERSOON,
                      CASUS,
                      columns("doel", "'een-plan'", "aan_partijen", "'{gemeente-borne/wmo}'"),
                      TOELICHTING)),
              Map.entry(Regelsoort.ONTVANGER_NAGEGAAN_BEEINDIGD, List.of(PERSOON, EINDE)),
              Map.entry(Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, List.of(ZITTING, TOT)),
              Map.entry(Regelsoort.BESLUIT_MET_NAAM, List.of(ZITTING, TOT, EINDE)),
              Map.entry(Regelsoort.BESLUIT_MET_NAAM_GEWEIGERD, List.of(ZITTING, EINDE)),
              Map.entry(Regelsoort.BESLUIT_MET_NAAM_BEEINDIGD, List.of(OVER_CASUS, EINDE))));

  /// The rule that says what lines of a kind have to say; the others only end an earlier line.
  private static final Map<Regelsoort, String> RULES =
      Map.ofEntries(
          Map.entry(Regelsoort.TOESTEMMING_GEVRAAGD, "regel_toestemming_ck"),
          Map.entry(Regelsoort.TOESTEMMING_GEGEVEN, "regel_toestemming_ck"),
          Map.entry(Regelsoort.TOESTEMMING_GEWEIGERD, "regel_toestemming_ck"),
          Map.entry(Regelsoort.GRONDSLAG_VASTGESTELD, "regel_grondslag_ck"),
          Map.entry(Regelsoort.BEZWAAR, "regel_bezwaar_ck"),
          Map.entry(Regelsoort.BEPERKING, "regel_beperking_ck"),
          Map.entry(Regelsoort.VERTEGENWOORDIGING, "regel_vertegenwoordiging_ck"),
          Map.entry(Regelsoort.WILSBEKWAAMHEID, "regel_wilsbekwaamheid_ck"),
          Map.entry(Regelsoort.GEHEIMHOUDER_BESLUIT, "regel_geheimhouder_ck"),
          Map.entry(Regelsoort.ONTVANGER_NAGEGAAN, "regel_nagegaan_ck"),
          Map.entry(Regelsoort.BESLUIT_MET_NAAM_GEVRAAGD, "regel_besluit_ck"),
          Map.entry(Regelsoort.BESLUIT_MET_NAAM, "regel_besluit_ck"),
          Map.entry(Regelsoort.BESLUIT_MET_NAAM_GEWEIGERD, "regel_besluit_ck"));

  private final TestDatabase database;

  RegelTableTests(Scenes scenes) {
    this.database = scenes.database();
  }

  /// @param value what stands there instead
  record Missing(Regelsoort soort, String column, String value) {

    /// The line, in which nothing else is wrong than this.
    Map<String, String> line() {
      Map<String, String> line = RegelTableTests.line(soort);
      line.put(column, value);
      switch (column) {
        case "toelichting" -> line.put("toelichting_plaats", value);
        case "inwoner_id" -> line.putAll(isOfItsKind() ? OVER_CASUS : Map.of());
        case "casus_id" -> line.putAll(rule().equals("regel_besluit_ck") ? PERSOON : Map.of());
        default -> {}
      }
      return line;
    }

    private boolean isOfItsKind() {
      return RULES.containsKey(soort);
    }

    /// The rule that refuses it; for what every line says, the column.
    String rule() {
      if (value.startsWith("'{") && !value.equals("'{}'")) {
        return "regel_lijsten_ck";
      }
      if (COMMON.containsKey(column)) {
        return column;
      }
      return switch (column) {
        case "onderwerp_id" -> column;
        case "betreft" -> "regel_betreft_ck";
        case "toelichting_plaats" -> "regel_toelichting_ck";
        case "leeftijd", "rechtsgronden" -> "regel_antwoord_ck";
        case "hulp", "zonder_gevolg", "wijze", "hoedanigheid" ->
            soort.code().startsWith("toestemming-")
                ? "regel_gevraagd_hoe_ck"
                : RULES.getOrDefault(soort, "");
        case "reden" ->
            soort == Regelsoort.TOESTEMMING_GEVRAAGD
                ? "regel_gevraagd_ck"
                : RULES.getOrDefault(soort, "");
        case "bewijs" ->
            soort == Regelsoort.TOESTEMMING_GEGEVEN
                ? "regel_antwoord_ck"
                : RULES.getOrDefault(soort, "");
        default -> RULES.getOrDefault(soort, "regel_onderwerp_ck");
      };
    }

    @Override
    public String toString() {
      return soort.code() + " with " + column + " " + value;
    }
  }

  @Test
  void everyKindIsTried() {
    assertThat(KINDS.keySet()).isEqualTo(Set.of(Regelsoort.values()));
  }

  static Stream<Regelsoort> kinds() {
    return KINDS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void takesAWholeLine(Regelsoort soort) throws SQLException {
    insert(soort, line(soort));
  }

  static Stream<Missing> missing() {
    return KINDS.keySet().stream()
        .flatMap(soort ->
            line(soort).keySet().stream()
                .flatMap(
                    column -> nothing(column).map(value -> new Missing(soort, column, value))));
  }

  private static Stream<String> nothing(String column) {
    return LISTS.contains(column)
        ? Stream.of("null", "'{}'", "'{NULL}'", "'{\"\"}'")
        : Stream.of("null");
  }

  @ParameterizedTest
  @MethodSource("missing")
  void refusesALineThatLeavesSomethingOut(Missing missing) {
    assertRefused(missing.soort(), missing.line(), missing.rule());
  }

  /// Agreeing to help needs no law that asks for it; nothing else goes without.
  @Test
  void onlyAgreeingToHelpRestsOnNoArticle() throws SQLException {
    Map<String, String> line = line(Regelsoort.TOESTEMMING_GEGEVEN);
    line.put("rechtsgronden", "null");
    line.put("toestemming_soort", "'instemming-hulp'");

    insert(Regelsoort.TOESTEMMING_GEGEVEN, line);
  }

  /// It rests on a toestemming and names it, or on something else.
  @Test
  void theBesluitOfAGeheimhouderSaysWhatItRestsOn() throws SQLException {
    Regelsoort soort = Regelsoort.GEHEIMHOUDER_BESLUIT;
    String rule = "regel_geheimhouder_ck";
    Map<String, String> line = line(soort);
    line.put("rechtsgronden", "'{wmo2015 5.2.2}'");
    assertRefused(soort, line, "regel_plicht_ck");
    line.put("reden", "'wettelijke-plicht'");
    insert(soort, line);
    line.put("rechtsgronden", "'{wmo2015 5.2.2, jeugdwet 7.4.0 2}'");
    assertRefused(soort, line, "regel_plicht_ck");
    line.put("rechtsgronden", "null");
    assertRefused(soort, line, "regel_plicht_ck");
    line.put("reden", "'omdat-het-handig-is'");
    assertRefused(soort, line, rule);
    line.put("reden", "'toestemming'");
    assertRefused(soort, line, rule);

    line.put("rust_op", "'" + BASE + "'");
    line.put("casus_id", "'" + BASE + "'");
    insert(Regelsoort.TOESTEMMING_GEGEVEN, doorbreking(), soort, line);
    line.put("reden", "'wettelijke-plicht'");
    line.put("rechtsgronden", "'{wmo2015 5.2.2}'");
    assertRefused(Regelsoort.TOESTEMMING_GEGEVEN, doorbreking(), soort, line, rule);
  }

  private static Map<String, String> doorbreking() {
    Map<String, String> line = line(Regelsoort.TOESTEMMING_GEGEVEN);
    line.put("toestemming_soort", "'doorbreking-geheim'");
    line.put("casus_id", "'" + BASE + "'");
    return line;
  }

  /// Of the right kind, and about the same inwoner in the same casus.
  @ParameterizedTest
  @CsvSource({
    "toestemming_soort, avg",
    "casus_id, 0198c0de-0000-7000-8000-000000000002",
    "inwoner_id, 0198c0de-0000-7000-8000-000000000002"
  })
  void aBesluitRestsOnADoorbrekingOfThisInwonerAndCasus(String column, String value) {
    Map<String, String> other = doorbreking();
    other.put(column, "'" + value + "'");
    if (column.equals("inwoner_id")) {
      other.put("onderwerp_id", "'" + value + "'");
    }
    Map<String, String> line = line(Regelsoort.GEHEIMHOUDER_BESLUIT);
    line.put("reden", "'toestemming'");
    line.put("rust_op", "'" + BASE + "'");
    line.put("casus_id", "'" + BASE + "'");

    assertRefused(
        Regelsoort.TOESTEMMING_GEGEVEN,
        other,
        Regelsoort.GEHEIMHOUDER_BESLUIT,
        line,
        "regel_rust_op_ck");
  }

  @Test
  void aBesluitDoesNotRestOnAQuestionOrARefusal() {
    Map<String, String> refusal = doorbreking();
    refusal.remove("bewijs");
    Map<String, String> line = line(Regelsoort.GEHEIMHOUDER_BESLUIT);
    line.put("reden", "'toestemming'");
    line.put("rust_op", "'" + BASE + "'");
    line.put("casus_id", "'" + BASE + "'");

    assertRefused(
        Regelsoort.TOESTEMMING_GEWEIGERD,
        refusal,
        Regelsoort.GEHEIMHOUDER_BESLUIT,
        line,
        "regel_rust_op_ck");
  }

  @Test
  void anAnswerForSomebodyNamesWhoStandsInForThatInwoner() throws SQLException {
    Regelsoort who = Regelsoort.VERTEGENWOORDIGING;
    Regelsoort soort = Regelsoort.TOESTEMMING_GEGEVEN;
    Map<String, String> line = line(soort);
    line.put("hoedanigheid", "'ouder'");
    line.put("namens", "'" + BASE + "'");
    insert(who, line(who), soort, line);

    Map<String, String> ofSomebodyElse = line(who);
    ofSomebodyElse.put("onderwerp_id", "'" + OTHER + "'");
    ofSomebodyElse.put("inwoner_id", "'" + OTHER + "'");
    assertRefused(who, ofSomebodyElse, soort, line, "regel_namens_van_ck");
    assertRefused(soort, line, "regel_namens_van_ck");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inwoner", "buurvrouw"})
  void aVertegenwoordigerIsSomebodyThatTheLawKnows(String hoedanigheid) {
    Map<String, String> line = line(Regelsoort.VERTEGENWOORDIGING);
    line.put("hoedanigheid", "'" + hoedanigheid + "'");

    assertRefused(Regelsoort.VERTEGENWOORDIGING, line, "regel_vertegenwoordiging_ck");
  }

  /// What lies in the clear is no sentence and no date of birth, and stands on no line of another
  /// kind.
  @ParameterizedTest
  @CsvSource({
    "TOESTEMMING_GEGEVEN, bewijs, zei het tegen de wijkagent 7, regel_bewijs_ck",
    "TOESTEMMING_GEGEVEN, bewijs, verslag, regel_bewijs_ck",
    "TOESTEMMING_GEGEVEN, leeftijd, 43, regel_leeftijd_ck",
    "TOESTEMMING_GEGEVEN, bewijs, 999990019, regel_bewijs_bsn_ck",
    "TOESTEMMING_GEGEVEN, bewijs, 12345672, regel_bewijs_bsn_ck",
    "VERTEGENWOORDIGING, bewijs, 999990019, regel_bewijs_bsn_ck",
    "BESLUIT_MET_NAAM, reden, zij zegt dat hij drinkt, regel_reden_ck",
    "BESLUIT_MET_NAAM, reden, Jansen, regel_reden_ck",
    "BEPERKING, reden, een-plan-maken, regel_alleen_reden_ck",
    "TOESTEMMING_GEGEVEN, reden, gevraagd, regel_alleen_reden_ck",
    "BEPERKING, hoedanigheid, ouder, regel_alleen_hoedanigheid_ck",
    "WILSBEKWAAMHEID, hoedanigheid, ouder, regel_alleen_hoedanigheid_ck",
    "BEPERKING, grondslag, wmo-ontvangen-onderzoek, regel_alleen_grondslag_ck",
    "TOESTEMMING_GEGEVEN, besluitnummer, B-7, regel_alleen_grondslag_ck",
    "BEPERKING, toestemming_soort, avg, regel_alleen_toestemming_ck",
    "BEPERKING, van_partij, siz/mantelzorg, regel_alleen_toestemming_ck",
    "VERTEGENWOORDIGING, wijze, mondeling, regel_alleen_toestemming_ck",
    "VERTEGENWOORDIGING, tekst_versie, 2026-1, regel_alleen_toestemming_ck",
    "VERTEGENWOORDIGING, taal, nl, regel_alleen_toestemming_ck",
    "BEPERKING, bewijs, verslag-7, regel_bewijs_ck",
    "BEPERKING, leeftijd, 18+, regel_alleen_antwoord_ck",
    "BEPERKING, rechtsgronden, {avg 6 1-a}, regel_alleen_rechtsgronden_ck",
    "BEPERKING, veld, gezondheid.diagnose, regel_alleen_geheimhouder_ck",
    "BEPERKING, rust_op, 0198c0de-0000-7000-8000-000000000001, regel_rust_op_ck"
  })
  void refusesWhatDoesNotBelongInAColumn(
      Regelsoort soort, String column, String value, String rule) {
    Map<String, String> line = line(soort);
    line.put(column, "'" + value + "'");

    assertRefused(soort, line, rule);
  }

  /// The database knows a BSN as the platform does.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theDatabaseKnowsABareBsn(long seed) throws SQLException {
    SplittableRandom random = new SplittableRandom(seed);
    try (Connection connection = database.superuser().getConnection();
        PreparedStatement statement = connection.prepareStatement("select grondslag.is_bsn(?)")) {
      for (int n = 0; n < 1000; n++) {
        String text = String.valueOf(random.nextInt(1_000_000, 2_000_000_000));
        statement.setString(1, text);
        try (ResultSet result = statement.executeQuery()) {
          assertThat(result.next()).isTrue();
          assertThat(result.getBoolean(1)).as(text).isEqualTo(Bsn.find(text).isPresent());
        }
      }
    }
  }

  /// Refused by the rule of its kind, and not by another one that happens to be in the way.
  private void assertRefused(Regelsoort soort, Map<String, String> line, String rule) {
    assertRefused(Regelsoort.BEPERKING, named(), soort, line, rule);
  }

  private void assertRefused(
      Regelsoort earlier,
      Map<String, String> before,
      Regelsoort soort,
      Map<String, String> line,
      String rule) {
    assertThatThrownBy(() -> insert(earlier, before, soort, line))
        .isInstanceOfSatisfying(
            PSQLException.class,
            refused -> assertThat(rule(refused.getServerErrorMessage())).isEqualTo(rule));
  }

  private static @Nullable String rule(@Nullable ServerErrorMessage message) {
    ServerErrorMessage said = Objects.requireNonNull(message);
    return said.getConstraint() == null ? said.getColumn() : said.getConstraint();
  }

  private static Map<String, String> named() {
    return join(List.of(COMMON, PERSOON));
  }

  private void insert(Regelsoort soort, Map<String, String> line) throws SQLException {
    insert(Regelsoort.BEPERKING, named(), soort, line);
  }

  /// Inserts as whoever may do anything, after a line that it can name, and takes both back.
  private void insert(
      Regelsoort earlier, Map<String, String> before, Regelsoort soort, Map<String, String> line)
      throws SQLException {
    Map<String, String> named = new LinkedHashMap<>(before);
    named.put("regel_id", "'" + BASE + "'");
    named.put("audit_idx", "77777776");
    try (Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        assertThat(statement.executeUpdate(sql(earlier, named))).isEqualTo(1);
        assertThat(statement.executeUpdate(sql(soort, line))).isEqualTo(1);
      } finally {
        connection.rollback();
      }
    }
  }

  private static String sql(Regelsoort soort, Map<String, String> line) {
    return "insert into grondslag.regel (soort, "
        + String.join(", ", line.keySet())
        + ") values ('"
        + soort.code()
        + "', "
        + line.values().stream().collect(Collectors.joining(", "))
        + ")";
  }

  private static Map<String, String> line(Regelsoort soort) {
    List<Map<String, String>> parts = new ArrayList<>(List.of(COMMON));
    parts.addAll(KINDS.getOrDefault(soort, List.of()));
    return join(parts);
  }

  private static Map<String, String> join(List<Map<String, String>> parts) {
    Map<String, String> line = new LinkedHashMap<>();
    parts.forEach(line::putAll);
    return line;
  }

  private static Map<String, String> columns(String... namesAndValues) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      columns.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return columns;
  }
}
