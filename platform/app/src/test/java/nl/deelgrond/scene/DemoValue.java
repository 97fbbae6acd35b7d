// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.grondslag.Gevraagd;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value of the demo, read from its file once more, for whoever looks for it where it should not
/// be.
///
/// @param casus number of the casus in the file, from 0
/// @param persoon number of the person, from 1
/// @param writings how it would stand in a page or an answer; empty when it says nothing by itself,
///   like "ja"
public record DemoValue(
    int casus, int persoon, String veld, String door, String value, List<String> writings) {

  private static final Pattern DAY = Pattern.compile("vandaag([+-])(P.+)");
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl", "NL"));

  /// What pages say of their own, like "Loopt" of a toestemming.
  private static final Set<String> WORDS_OF_PAGES =
      Stream.of(Locale.ROOT, Locale.ENGLISH)
          .map(language -> ResourceBundle.getBundle("messages", language))
          .flatMap(texts -> texts.keySet().stream().map(texts::getString))
          .collect(Collectors.toUnmodifiableSet());

  /// Who answered a question, and the choices of the form that asks for it: codes like `mentor`
  /// that are not about anybody's gegeven.
  private static final Pattern WHO_ANSWERED =
      Pattern.compile(
          "\"hoedanigheid\":\"(?:%1$s)\"|<input [^>]*name=\"hoedanigheid\"[^>]*>"
              .formatted(String.join("|", Gevraagd.HOEDANIGHEDEN)));

  public DemoValue {
    writings = List.copyOf(writings);
  }

  /// Whether it stands in an answer, other than as a part of what was released.
  public boolean standsIn(String answer, Collection<String> released) {
    return writings.stream()
        .filter(writing -> isIn(answer, writing))
        .filter(writing -> isIn(WHO_ANSWERED.matcher(answer).replaceAll(""), writing))
        .anyMatch(writing -> released.stream().noneMatch(text -> isIn(text, bare(writing))));
  }

  /// Whole: `6 februari` does not stand in `26 februari`.
  private static boolean isIn(String answer, String writing) {
    for (int at = answer.indexOf(writing); at >= 0; at = answer.indexOf(writing, at + 1)) {
      int end = at + writing.length();
      boolean more =
          (Character.isDigit(writing.charAt(0))
                  && at > 0
                  && Character.isDigit(answer.charAt(at - 1)))
              || (Character.isDigit(writing.charAt(writing.length() - 1))
                  && end < answer.length()
                  && Character.isDigit(answer.charAt(end)));
      if (!more) {
        return true;
      }
    }
    return false;
  }

  /// All of them, with the days as they were worked out on `today`.
  public static List<DemoValue> all(Convenant convenant, LocalDate today) {
    List<DemoValue> values = new ArrayList<>();
    JsonNode casussen = file().get("casussen");
    for (int casus = 0; casus < casussen.size(); casus++) {
      JsonNode personen = casussen.get(casus).get("personen");
      for (int persoon = 1; persoon <= personen.size(); persoon++) {
        JsonNode about = personen.get(persoon - 1);
        for (JsonNode group : about.get("gegevens")) {
          for (var veld : group.get("velden").properties()) {
            String value = worked(veld.getValue().asString(), about, today);
            values.add(
                new DemoValue(
                    casus,
                    persoon,
                    veld.getKey(),
                    group.get("door").asString(),
                    value,
                    writings(convenant.veld(veld.getKey()), value)));
          }
        }
      }
    }
    return values;
  }

  /// The file of the demo.
  public static JsonNode file() {
    try (InputStream in = DemoValue.class.getResourceAsStream("/demo/casussen.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String worked(String inFile, JsonNode persoon, LocalDate today) {
    if (inFile.equals("geboortedatum")) {
      return today.minus(Period.parse(persoon.get("leeftijd").asString())).toString();
    }
    Matcher day = DAY.matcher(inFile);
    if (!day.matches()) {
      return inFile;
    }
    Period away = Period.parse(day.group(2));
    return (day.group(1).equals("+") ? today.plus(away) : today.minus(away)).toString();
  }

  private static String bare(String writing) {
    return writing.replaceAll("^[\">]|[\"<]$", "");
  }

  /// As a whole string of JSON, and as the whole text of an element.
  private static Stream<String> standingAlone(String value) {
    return Stream.of("\"" + value + "\"", ">" + value + "<");
  }

  private static List<String> writings(Veld veld, String value) {
    return switch (veld.soort()) {
      case TEKST, ADRES ->
          List.of(
              value,
              value.replace("'", "&#39;"),
              value.replace("'", "\\u0027"),
              value.replace(" ", "+"),
              value.replace(" ", "%20"));
      case DATUM -> {
        LocalDate day = LocalDate.parse(value);
        yield List.of(
            value,
            day.format(DateTimeFormatter.ofPattern("d-M-uuuu")),
            day.format(DateTimeFormatter.ofPattern("dd-MM-uuuu")),
            day.format(DUTCH));
      }
      case BEDRAG ->
          value.length() < 3
              ? List.of()
              : Stream.concat(Stream.of("€ " + value, "€\u00a0" + value), standingAlone(value))
                  .toList();
      case KEUZE ->
          veld.keuzes().stream()
              .filter(keuze -> keuze.code().equals(value))
              .flatMap(keuze -> Stream.of(keuze.code(), keuze.label(), keuze.labelEn()))
              .filter(word -> !WORDS_OF_PAGES.contains(word))
              .flatMap(DemoValue::standingAlone)
              .toList();
      case JANEE, GETAL -> List.of();
    };
  }
}
