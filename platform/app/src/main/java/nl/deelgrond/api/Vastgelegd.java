// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.util.UUID;
import org.springframework.http.ResponseEntity;

/// Something was recorded; what, stands in the request.
record Vastgelegd(UUID id) {

  static ResponseEntity<Vastgelegd> in(String collection, UUID id) {
    return ResponseEntity.created(Plaats.van(collection, id)).body(new Vastgelegd(id));
  }
}
