// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.deelgrond.web.pagina.Bladen;
import nl.deelgrond.web.pagina.Taal;
import nl.deelgrond.web.partner.Voorbeelden.Blad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page, in both languages, as the browser gets it.
class PaginaTests {
  private static final Bladen BLADEN = new Bladen();
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "br", "!doctype", "img", "hr");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>");

  static Stream<Arguments> pages() {
    return Stream.of(Taal.values())
        .flatMap(taal ->
            Voorbeelden.alle(taal).entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), taal, entry.getValue())));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void everyTextIsThere(String name, Taal taal, Blad blad) {
    assertThat(html(taal, blad)).doesNotContain("??", "th:", "null</", "${", "#{");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void nothingNeedsScriptOrInlineStyle(String name, Taal taal, Blad blad) {
    assertThat(html(taal, blad))
        .doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|data:image");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void tagsAreNestedAndClosed(String name, Taal taal, Blad blad) {
    Deque<String> open = new ArrayDeque<>();
    for (MatchResult tag : all(TAG, html(taal, blad).replaceAll("(?s)<!--.*?-->", ""))) {
      String element = tag.group(2).toLowerCase(java.util.Locale.ROOT);
      if (VOID.contains(element) || tag.group(3).endsWith("/")) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(element);
      } else {
        assertThat(open.pop()).as("closed by </%s>", element).isEqualTo(element);
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void onePageHasOneHeadingOneMainAndItsLanguage(String name, Taal taal, Blad blad) {
    String html = html(taal, blad);

    assertThat(all(Pattern.compile("<h1[ >]"), html)).hasSize(1);
    assertThat(all(Pattern.compile("<main[ >]"), html)).hasSize(1);
    assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + taal.code() + "\"");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void everyIdIsUniqueAndEveryReferenceLeadsToOne(String name, Taal taal, Blad blad) {
    String html = html(taal, blad);
    List<String> ids = values("\\sid=\"([^\"]+)\"", html);

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(values("\\sfor=\"([^\"]+)\"", html));
    assertThat(ids).containsAll(values("\\shref=\"#([^\"]+)\"", html));
    assertThat(ids)
        .containsAll(
            values("\\saria-(?:labelledby|describedby)=\"([^\"]+)\"", html).stream()
                .flatMap(one -> Stream.of(one.split(" ")))
                .toList());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void everySymbolIsInTheSprite(String name, Taal taal, Blad blad) {
    assertThat(Sprite.SYMBOLS)
        .containsAll(values("href=\"/statisch/iconen.svg#([^\"]+)\"", html(taal, blad)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void titlesNameTheProblemAndNeverAPerson(String name, Taal taal, Blad blad) {
    String title = values("<title>([^<]+)</title>", html(taal, blad)).getFirst();

    assertThat(title).endsWith("Gemeente Borne").doesNotContain("Yıldız", "Visser");
    assertThat(title.startsWith(Bladen.woorden(taal).tekst("titel.fout"))).isEqualTo(blad.fout());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void everyProblemStandsOnTopAndAtItsField(String name, Taal taal, Blad blad) {
    String html = html(taal, blad);
    long atFields = all(Pattern.compile("class=\"app-foutregel\""), html).size();
    long onTop = all(Pattern.compile("href=\"#[^\"]+\">"), section(html)).size();

    assertThat(html.contains("class=\"app-fout\"")).isEqualTo(blad.fout());
    if (!blad.template().equals("inloggen")) {
      assertThat(onTop).isEqualTo(atFields);
    }
  }

  private static String section(String html) {
    int begin = html.indexOf("class=\"app-fout\"");
    return begin < 0 ? "" : html.substring(begin, html.indexOf("</div>", begin));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("pages")
  void nothingIsChosenBeforehand(String name, Taal taal, Blad blad) {
    assertThat(html(taal, blad)).doesNotContainPattern("<(input|option)[^>]* (checked|selected)");
  }

  private static String html(Taal taal, Blad blad) {
    return BLADEN.schrijf(blad.template(), blad.pagina(), taal, blad.ingelogd());
  }

  private static List<String> values(String pattern, String html) {
    return all(Pattern.compile(pattern), html).stream().map(match -> match.group(1)).toList();
  }

  private static List<MatchResult> all(Pattern pattern, String text) {
    return new ArrayList<>(pattern.matcher(text).results().toList());
  }
}
