// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An article of the convenant itself, as people read it. Articles and leden are numbered by their
/// place, from 1.
///
/// @param leden how many it has
record OwnArticle(String titel, int leden) {

  private static final Path FILE = Path.of("..", "covenant", "borne", "artikelen.json");

  private static final List<OwnArticle> ALL = read();

  /// The article with this number; empty when the convenant has none, or not this lid of it.
  static Optional<OwnArticle> find(String nummer, @Nullable String lid) {
    int place = Integer.parseInt(nummer);
    if (place < 1 || place > ALL.size()) {
      return Optional.empty();
    }
    return Optional.of(ALL.get(place - 1)).filter(one -> lid == null || one.hasLid(lid));
  }

  private boolean hasLid(String lid) {
    int place = Integer.parseInt(lid);
    return place >= 1 && place <= leden;
  }

  private static List<OwnArticle> read() {
    try {
      List<OwnArticle> all = new ArrayList<>();
      for (JsonNode one : JsonMapper.shared().readTree(Files.readString(FILE)).path("artikelen")) {
        all.add(new OwnArticle(one.path("titel").stringValue(), one.path("leden").size()));
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
