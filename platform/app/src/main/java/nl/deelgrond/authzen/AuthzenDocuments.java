// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.deelgrond.fault.StartRefused;
import nl.deelgrond.signin.SigninProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What describes this door, for everybody: where it is and what it can (AuthZEN 1.0, "Policy
/// Decision Point Metadata"), and its OpenAPI document.
@RestController
class AuthzenDocuments {

  private static final String NAME = "openapi.json";

  private final String address;
  private final byte[] openapi;

  AuthzenDocuments(SigninProperties properties) {
    this.address = properties.address();
    try (InputStream in = AuthzenDocuments.class.getResourceAsStream(NAME)) {
      openapi = Objects.requireNonNull(in, NAME).readAllBytes();
    } catch (IOException unreadable) {
      throw new StartRefused(
          "cannot read `authzen/" + NAME + "`", "build the application again", unreadable);
    }
  }

  /// The addresses are those under which people and systems reach us: https, but for a demo on one
  /// machine (a real start refuses anything else).
  @GetMapping("/.well-known/authzen-configuration")
  Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("policy_decision_point", address);
    metadata.put("access_evaluation_endpoint", address + "/access/v1/evaluation");
    metadata.put("access_evaluations_endpoint", address + "/access/v1/evaluations");
    metadata.put("search_subject_endpoint", address + "/access/v1/search/subject");
    metadata.put("search_resource_endpoint", address + "/access/v1/search/resource");
    metadata.put("search_action_endpoint", address + "/access/v1/search/action");
    metadata.put("supported_obligations", Obligations.SUPPORTED);
    return metadata;
  }

  @GetMapping("/access/v1/openapi.json")
  ResponseEntity<byte[]> openapi() {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .contentType(MediaType.APPLICATION_JSON)
        .body(openapi.clone());
  }
}
