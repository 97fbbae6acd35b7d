// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Verwerkingsactiviteit;
import nl.deelgrond.convenant.Verwerkingsregister;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documents say what the convenant says, and stand on their own.
class DocumentFilesTests {

  private static final int MEBIBYTE = 1 << 20;

  private final Convenant borne = Convenanten.borne();
  private final Verwerkingsregister register = Verwerkingsregister.borne();
  private final Map<String, String> files = DocumentFiles.of(borne, register);

  @Test
  void theSameConvenantGivesTheSameBytes() {
    assertThat(DocumentFiles.of(Convenanten.borne(), Verwerkingsregister.borne())).isEqualTo(files);
  }

  @Test
  void aPageNeedsNoScriptAndNothingFromElsewhere() {
    pages()
        .forEach((name, text) -> {
          assertThat(text).as(name).startsWith("<!DOCTYPE html>").doesNotContain("<script");
          assertThat(text)
              .as(name)
              .doesNotContain("<link", "<img", "<iframe", "@import", "url(", "javascript:");
          assertThat(text).as(name).containsOnlyOnce("<h1>").doesNotContain("null");
          assertThat(text.getBytes(StandardCharsets.UTF_8).length).as(name).isLessThan(MEBIBYTE);
        });
  }

  @Test
  void everyPrintedPageSaysWhichVersionItIs() {
    pages()
        .forEach((name, text) ->
            assertThat(text)
                .as(name)
                .contains("@top-right")
                .contains("sha256 " + borne.sha256().substring(0, 16))
                .contains(borne.versie()));
  }

  @Test
  void everyPlaceThatAPagePointsAtIsThere() {
    pages()
        .forEach((name, text) -> {
          Set<String> places = new HashSet<>(found("id=\"([^\"]+)\"", text));
          assertThat(found("id=\"([^\"]+)\"", text)).as(name).doesNotHaveDuplicates();
          assertThat(places).as(name).containsAll(found("href=\"#([^\"]+)\"", text));
        });
  }

  @Test
  void theReportHasAPlaceToSignForEveryReceiver() {
    String report = file(VerstrekkingPagina.FILE);
    Set<String> receivers = new HashSet<>();
    borne.matrix().forEach(cel -> receivers.add(cel.partij()));

    assertThat(found("(Bevestiging: wat naar)", report)).hasSameSizeAs(receivers);
    receivers.forEach(one ->
        assertThat(report)
            .contains("Ontvanger: " + borne.partij(one).naam())
            .contains("Bevestiging: wat naar " + borne.partij(one).naam()));
  }

  @Test
  void theMatrixHasARowForEveryLineAndBothLanguages() {
    String matrix = file(MatrixPagina.FILE);
    long lines = borne.matrix().stream().map(c -> c.partij() + c.doel()).distinct().count();

    assertThat(found("(<th scope=\"row\">)", matrix)).hasSize((int) lines);
    borne.groepen().forEach(groep -> assertThat(matrix).contains(groep.naam(), groep.naamEn()));
    assertThat(matrix).contains("@page { size: A3 landscape").contains("table-header-group");
  }

  /// Which partij, for which doel, which veld: the last step is in the matrix itself.
  @Test
  void theMatrixNamesEveryVeldWithItsBronnenAndSecrets() {
    String matrix = file(MatrixPagina.FILE);

    for (Veld veld : borne.velden()) {
      String row = matrix.substring(matrix.indexOf("<code>" + veld.code() + "</code>"));
      assertThat(matrix).contains(veld.label(), veld.labelEn());
      int at = 0;
      for (Herkomst herkomst : veld.bronnen()) {
        String secret = herkomst.geheim() == null ? "nee" : "ja, " + herkomst.geheim();
        String bron =
            "<td>%s (%s)</td><td class=\"%s\">%s</td>"
                .formatted(
                    borne.partij(herkomst.bron()).kort(),
                    borne.wet(herkomst.herkomstWet()).kort(),
                    herkomst.geheim() == null ? "" : "geheim",
                    secret);
        at = row.indexOf(bron, at) + bron.length();
        assertThat(at).as("%s from %s", veld.code(), herkomst.bron()).isGreaterThan(bron.length());
      }
    }
    assertThat(found("<code>([^<]+)</code></td>", matrix)).hasSameSizeAs(borne.velden());
  }

  @Test
  void theEssenceSaysWhoWhyAndWhereToGo() {
    for (String name : List.of(KernPagina.FILE, KernPagina.FILE_EN)) {
      String page = file(name);
      borne.organisaties().forEach(one -> assertThat(page).as(name).contains(one.naam()));
      assertThat(page)
          .as(name)
          .contains(borne.organisatie(register.contactpunt()).contact())
          .contains("autoriteitpersoonsgegevens.nl");
      assertThat(page)
          .as(name)
          .doesNotContain("grondslag", "verwerkingsverantwoordelijke", "betrokkene", "controller");
    }
    borne
        .doelen()
        .forEach(d -> {
          assertThat(file(KernPagina.FILE)).contains(d.naam(), d.omschrijving());
          assertThat(file(KernPagina.FILE_EN)).contains(d.naamEn(), d.omschrijvingEn());
        });
  }

  @Test
  void theWorksheetCountsAndAsksButNeverAnswers() {
    String worksheet = file(DpiaPagina.FILE);
    long special =
        borne.velden().stream().filter(v -> v.categorie() == Categorie.BIJZONDER).count();

    assertThat(worksheet).contains("bijzonder (AVG art. 9): " + special);
    assertThat(found("(class=\"regels\"></div>)", worksheet))
        .hasSize(found("(Vraag \\d+)", worksheet).size());
    assertThat(found("(Vraag \\d+)", worksheet)).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(worksheet).contains("Uit het convenant").doesNotContain("is laag", "aanvaardbaar");
  }

  @Test
  void theRegisterNamesEveryActivityWithItsAddress() {
    String page = file(RegisterPagina.FILE);
    JsonNode json = JsonMapper.shared().readTree(file(RegisterJson.FILE));

    assertThat(json.path("processing_activities")).hasSize(register.activiteiten().size());
    assertThat(json.path("entities")).hasSize(borne.organisaties().size());
    for (Verwerkingsactiviteit one : register.activiteiten()) {
      assertThat(page).contains(one.naam().nl(), register.uri(one));
      assertThat(json.toString()).contains("\"" + register.uri(one) + "\"");
    }
  }

  @Test
  void whatFollowsFromTheConvenantIsNotTypedTwice() {
    ActiviteitFacts anoniem = ActiviteitFacts.of(borne, register.laatste("anoniem-overleg"));
    ActiviteitFacts raadplegen =
        ActiviteitFacts.of(borne, register.laatste("casusveld-raadplegen"));

    Set<String> receivers = new HashSet<>();
    borne.matrix().stream()
        .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
        .forEach(cel -> receivers.add(cel.partij()));
    assertThat(raadplegen.ontvangers()).containsExactlyInAnyOrderElementsOf(receivers);
    assertThat(raadplegen.bsn()).isTrue();
    assertThat(raadplegen.count(Categorie.BSN)).isOne();
    assertThat(raadplegen.velden())
        .extracting(v -> v.code())
        .doesNotContain("geld.inkomen-suwinet");
    assertThat(anoniem.bsn()).isFalse();
    assertThat(anoniem.count(Categorie.BSN)).isZero();
    assertThat(raadplegen.bewaartermijnen()).containsExactly("P6M", "P1Y", "P2Y");
    assertThat(raadplegen.bases().keySet()).isSubsetOf(partijen());
  }

  private String file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private List<String> partijen() {
    return borne.partijen().stream().map(p -> p.code()).toList();
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>(files);
    pages.keySet().removeIf(name -> !name.endsWith(".html"));
    assertThat(pages).hasSize(6);
    return pages;
  }

  private static List<String> found(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Pattern.compile(pattern).matcher(text).results().forEach(one -> found.add(one.group(1)));
    return found;
  }
}
