// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.Objects;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register of processing activities for machines: what a line of the log refers to is found
/// here (Logboek Dataverwerkingen, draft register API v0.1). For everybody, as the register is.
@RestController
class RegisterController {

  static final String ADRES = "/processing_activities";

  private final Versiestukken stukken;
  private final SingletonSupplier<JsonNode> activities = SingletonSupplier.of(this::read);

  RegisterController(Versiestukken stukken) {
    this.stukken = stukken;
  }

  private JsonNode read() {
    String file =
        Objects.requireNonNull(stukken.teksten().get("documenten/verwerkingsregister.json"));
    return JsonMapper.shared().readTree(file).path("processing_activities");
  }

  @GetMapping(ADRES)
  ResponseEntity<byte[]> alle() {
    return DocumentAnswer.json(activities.obtain().toString());
  }

  @GetMapping(ADRES + "/{id}")
  ResponseEntity<byte[]> activiteit(@PathVariable String id) {
    return DocumentAnswer.json(activity(id).toString());
  }

  @GetMapping(ADRES + "/{id}/versions")
  ResponseEntity<byte[]> versies(@PathVariable String id) {
    return DocumentAnswer.json(activity(id).path("versions").toString());
  }

  @GetMapping(ADRES + "/{id}/versions/{versie}")
  ResponseEntity<byte[]> versie(@PathVariable String id, @PathVariable String versie) {
    return DocumentAnswer.json(only(activity(id).path("versions"), "version", versie).toString());
  }

  private JsonNode activity(String id) {
    return only(activities.obtain(), "id", id);
  }

  private static JsonNode only(JsonNode all, String key, String wanted) {
    for (JsonNode one : all) {
      if (one.path(key).asString().equals(wanted)) {
        return one;
      }
    }
    throw new Fault(HandelingFault.NIET_GEVONDEN, "no such processing activity");
  }
}
