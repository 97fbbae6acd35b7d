// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Handeling;
import org.junit.jupiter.api.Test;

/// What the parties signed about who may do what is what the platform asks, and the other way
/// around.
class HandelingenTests {

  private static final String MAIN = "platform/app/src/main/java/.*\\.java";
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:eisBevoegd|magDoen|werkplek\\s*\\.(?:eis|mag))\\(\\s*\\w+,\\s*\"([a-z-]+)\"");
  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

  private final List<String> signed =
      Convenanten.borne().handelingen().stream().map(Handeling::code).toList();

  @Test
  void everyHandelingOfTheConvenantIsDoneByCode() {
    assertThat(named(NAMED)).containsAll(signed);
  }

  @Test
  void everyHandelingThatCodeAsksIsInTheConvenant() {
    assertThat(named(ASKED)).isNotEmpty().isSubsetOf(signed);
  }

  private static List<String> named(Pattern pattern) {
    return Repository.files(MAIN).stream()
        .map(Repository::text)
        .flatMap(text -> pattern.matcher(text).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /// A page never makes a refusal of its own: it would not be in the log. What was not found at the
  /// end of the straight line is in there already, and an explanation page is for everybody. Nor is
  /// a version, a document or a text of what was signed that does not exist: these are about
  /// nobody.
  @Test
  void pagesRefuseThroughTheLog() {
    assertThat(
            Repository.files("platform/app/src/main/java/nl/deelgrond/web/.*\\.java").stream()
                .filter(path -> Repository.text(path).contains("new Fault(HandelingFault"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1)))
        .containsExactlyInAnyOrder(
            "BeginController.java",
            "InzageController.java",
            "NodigPaginaController.java",
            "ConvenantController.java",
            "DocumentenController.java",
            "RegisterController.java",
            "Voorleesteksten.java");
  }

  @Test
  void thePatternsFindWhatTheyLookFor() {
    assertThat(
            Stream.of("eisBevoegd(door, \"casus-openen\")", "werkplek.mag(wie, \"casus-openen\")")
                .map(text -> ASKED.matcher(text).find()))
        .containsOnly(true);
  }
}
