// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import org.springframework.http.ResponseEntity;
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

  private final JsonNode activities;

  /// What each address under [#ADRES] answers.
  private final Map<String, JsonNode> answers = new LinkedHashMap<>();

  RegisterController(Versiestukken stukken) {
    String file =
        Objects.requireNonNull(stukken.teksten().get("documenten/verwerkingsregister.json"));
    activities = JsonMapper.shared().readTree(file).path("processing_activities");
    for (JsonNode activity : activities) {
      String id = activity.path("id").stringValue();
      answers.put(id, activity);
      answers.put(id + "/versions", activity.path("versions"));
      for (JsonNode version : activity.path("versions")) {
        answers.put(id + "/versions/" + version.path("version").intValue(), version);
      }
    }
  }

  @GetMapping(ADRES)
  ResponseEntity<byte[]> alle() {
    return DocumentAnswer.json(activities.toString());
  }

  @GetMapping(ADRES + "/{id}")
  ResponseEntity<byte[]> activiteit(@PathVariable String id) {
    return answer(id);
  }

  @GetMapping(ADRES + "/{id}/versions")
  ResponseEntity<byte[]> versies(@PathVariable String id) {
    return answer(id + "/versions");
  }

  @GetMapping(ADRES + "/{id}/versions/{versie}")
  ResponseEntity<byte[]> versie(@PathVariable String id, @PathVariable String versie) {
    return answer(id + "/versions/" + versie);
  }

  private ResponseEntity<byte[]> answer(String key) {
    JsonNode found = answers.get(key);
    if (found == null) {
      throw new Fault(HandelingFault.NIET_GEVONDEN, "no such processing activity");
    }
    return DocumentAnswer.json(found.toString());
  }
}
