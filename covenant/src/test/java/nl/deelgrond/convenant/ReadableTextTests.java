// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.deelgrond.convenant.documenten.DocumentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts that people read say what the data says.
///
/// When one of these fails: `ConvenantCommand tekst borne`.
class ReadableTextTests {

  private final Convenant borne = Convenanten.borne();
  private final CovenantDocuments documents =
      CovenantDocuments.read(CovenantCopy.ofBorne(), "borne", new Violations());

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void theTextIsTheOneThatTheDataMakes(String name, String text) throws IOException {
    assertThat(Files.readString(CovenantCopy.FOLDER.resolve(name))).isEqualTo(text);
  }

  @Test
  void noTextLiesThereThatTheDataDoesNotMake() throws IOException {
    Path folder = CovenantCopy.FOLDER.resolve(DocumentFiles.FOLDER);
    try (Stream<Path> found = Files.list(folder)) {
      assertThat(found.map(file -> DocumentFiles.FOLDER + "/" + file.getFileName()))
          .isSubsetOf(ReadableTexts.of(documents).keySet());
    }
  }

  static Stream<Arguments> texts() {
    CovenantDocuments borne =
        CovenantDocuments.read(CovenantCopy.ofBorne(), "borne", new Violations());
    return ReadableTexts.of(borne).entrySet().stream()
        .map(text -> Arguments.of(text.getKey(), text.getValue()));
  }

  @Test
  void everyArticleHasAnAnchorAndNoPlaceholderIsLeft() {
    String text = ConvenantTekst.of(documents);

    for (int number = 1; number <= 19; number++) {
      assertThat(text)
          .contains("<a id=\"artikel-" + number + "\"></a>\n\n## Artikel " + number + ".");
    }
    assertThat(text).doesNotContain("{").doesNotContain("null").doesNotContain("artikel-20");
  }

  @Test
  void theAnnexesLeaveNothingOut() {
    String text = ConvenantTekst.of(documents);

    assertThat(borne.partijen()).allSatisfy(p -> assertThat(text).contains("`" + p.code() + "`"));
    assertThat(borne.doelen()).allSatisfy(d -> assertThat(text).contains("`" + d.code() + "`"));
    assertThat(borne.velden()).allSatisfy(v -> assertThat(text).contains("`" + v.code() + "`"));
    assertThat(borne.grondslagen()).allSatisfy(g -> assertThat(text).contains("`" + g.id() + "`"));
    assertThat(borne.wetten())
        .allSatisfy(w -> assertThat(text).contains(w.naam() + " (" + w.vindplaats()));
    assertThat(borne.handelingen())
        .allSatisfy(h -> assertThat(text).contains("`" + h.code() + "`"));
    assertThat(text).contains(borne.sha256());
  }

  @Test
  void theMatrixShowsWhatACellSays() {
    CovenantCopy copy = CovenantCopy.ofBorne();
    copy.set("borne/matrix.json", "/regels/0/met_naam", "[]");
    copy.remove("borne/matrix.json", "/regels/0/grof");
    String text = ConvenantTekst.of(CovenantDocuments.read(copy, "borne", new Violations()));

    String row = text.lines().filter(line -> line.startsWith("| Wmo | a |")).findFirst().orElse("");
    assertThat(row).doesNotContain("n");
  }
}
