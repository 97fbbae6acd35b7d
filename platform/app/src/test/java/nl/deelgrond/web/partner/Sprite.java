// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The symbols that the committed sprite holds.
final class Sprite {
  static final Set<String> SYMBOLS = read();

  private Sprite() {}

  private static Set<String> read() {
    try (InputStream sprite = Sprite.class.getResourceAsStream("/static/iconen.svg")) {
      String svg =
          new String(Objects.requireNonNull(sprite).readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("<symbol id=\"([^\"]+)\"")
          .matcher(svg)
          .results()
          .map(match -> match.group(1))
          .collect(Collectors.toSet());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
