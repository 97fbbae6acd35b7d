// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.convenant.Verwerkingsregister;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.scene.LogBook;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What follows from the convenant is served, to everybody who may read it and to nobody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentenTests {

  private static final String DPIA = "/convenant/dpia-werkblad";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final String address =
      String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres"));
  private final Map<String, String> teksten = Versiestukken.borne().teksten();

  /// Somebody who never signed in, and follows no redirect.
  private final HttpClient anybody = HttpClient.newHttpClient();

  @AfterAll
  void stop() {
    node.close();
    database.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return anybody.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void everyDocumentOfTheListIsServedAsItWasMade() throws IOException, InterruptedException {
    HttpResponse<String> list = get("/convenant/documenten");
    assertThat(list.statusCode()).isEqualTo(200);
    for (DocumentenPagina.Rij rij : DocumentenController.OPENBAAR) {
      assertThat(list.body()).contains("href=\"" + rij.adres() + "\"");
      HttpResponse<String> answer = get(rij.adres());
      String name = rij.adres().substring("/convenant/documenten/".length());
      String made = name.endsWith(".md") ? name : "documenten/" + name;

      assertThat(answer.statusCode()).as(name).isEqualTo(200);
      assertThat(answer.body()).as(name).isEqualTo(Objects.requireNonNull(teksten.get(made)));
      assertThat(header(answer, "Content-Type")).as(name).startsWith(type(name));
      assertThat(header(answer, "Content-Security-Policy"))
          .as(name)
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
      assertThat(header(answer, "Set-Cookie")).isEmpty();
    }
  }

  private static String type(String name) {
    if (name.endsWith(".json")) {
      return "application/json";
    }
    return (name.endsWith(".html") ? "text/html" : "text/plain") + ";charset=UTF-8";
  }

  @Test
  void everyTextThatIsMadeIsOnTheListOrIsTheWorksheet() {
    assertThat(DocumentenController.OPENBAAR).hasSize(teksten.size() - 1);
  }

  @Test
  void nothingElseIsAmongTheDocuments() throws IOException, InterruptedException {
    for (String other :
        new String[] {"dpia-werkblad.nl.html", "velden.json", "..%2fvelden.json", "%2e%2e", "x"}) {
      assertThat(get("/convenant/documenten/" + other).statusCode()).as(other).isBetween(400, 404);
    }
  }

  @Test
  void pagesThatAnybodySeesLeadToThem() throws IOException, InterruptedException {
    assertThat(get("/uitleg/privacy").body())
        .contains("href=\"/convenant/documenten\"")
        .contains("Lees wat de organisaties hebben afgesproken");
    assertThat(get("/uitleg/hulp").body()).contains("href=\"/convenant/documenten\"");
  }

  @Test
  void theWorksheetIsForTheFgAndTheConvenantbeheerOnly() throws IOException, InterruptedException {
    LogBook log = node.scenes().log();
    assertThat(get(DPIA).statusCode()).isEqualTo(302);
    for (String login : new String[] {"g.meijer", "a.jansen"}) {
      Visitor.Answer answer = Visitor.signedIn(address, login).page(DPIA);
      assertThat(answer.status()).as(login).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(teksten.get("documenten/dpia-werkblad.nl.html"));
    }
    Visitor other = Visitor.signedIn(address, "t.bakker");
    assertThat(other.page("/vandaag").status()).isEqualTo(200);
    long before = log.size();

    assertThat(other.page(DPIA).status()).isEqualTo(404);

    assertThat(log.actsFrom(before)).containsExactly("handeling-geweigerd");
  }

  /// A line of the log refers to these addresses.
  @Test
  void everyAddressOfTheRegisterLeadsToItsVersion() throws IOException, InterruptedException {
    Verwerkingsregister register = Verwerkingsregister.borne();
    JsonNode all = JsonMapper.shared().readTree(get("/processing_activities").body());
    assertThat(all).isNotEmpty();
    int followed = 0;
    for (JsonNode activity : all) {
      String own = "/processing_activities/" + activity.path("id").stringValue();
      assertThat(JsonMapper.shared().readTree(get(own).body())).isEqualTo(activity);
      assertThat(JsonMapper.shared().readTree(get(own + "/versions").body()))
          .isEqualTo(activity.path("versions"));
      for (JsonNode version : activity.path("versions")) {
        String uri = version.path("uri").stringValue();
        assertThat(uri).startsWith(register.basisUri() + "/");
        HttpResponse<String> answer = get(uri.substring(register.basisUri().length()));
        assertThat(answer.statusCode()).as(uri).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(JsonMapper.shared().readTree(answer.body())).isEqualTo(version);
        followed++;
      }
      assertThat(get(own + "/versions/999").statusCode()).isEqualTo(404);
    }
    assertThat(followed).isEqualTo(register.activiteiten().size());
    assertThat(get("/processing_activities/x").statusCode()).isEqualTo(404);
  }
}
