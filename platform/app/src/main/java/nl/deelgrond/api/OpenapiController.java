// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of `/v1`, for everybody and from every site.
@RestController
class OpenapiController {

  private final OpenapiDocument document;

  OpenapiController(OpenapiDocument document) {
    this.document = document;
  }

  @GetMapping(path = "/v1/openapi.json")
  ResponseEntity<byte[]> lees() {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .contentType(MediaType.APPLICATION_JSON)
        .body(document.bytes());
  }
}
