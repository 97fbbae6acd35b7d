// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import nl.deelgrond.fault.StartRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document as it was written by hand. Its version is that of the interface.
@Component
final class OpenapiDocument {

  private static final String NAME = "openapi.json";

  private final byte[] bytes;
  private final String version;

  OpenapiDocument() {
    try (InputStream in = OpenapiDocument.class.getResourceAsStream(NAME)) {
      bytes = Objects.requireNonNull(in, NAME).readAllBytes();
    } catch (IOException unreadable) {
      throw new StartRefused(
          "cannot read `" + NAME + "`", "build the application again", unreadable);
    }
    version = JsonMapper.shared().readTree(bytes).at("/info/version").stringValue();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String version() {
    return version;
  }
}
