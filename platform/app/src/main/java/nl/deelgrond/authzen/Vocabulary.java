// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What things are called here (ADR-0073). The ids are those of the platform: they say nothing
/// about anybody.
final class Vocabulary {

  /// A person who works for a partij; the id is that of sign-in.
  static final String SUBJECT = "urn:deelgrond:type:medewerker";

  /// A veld of one bron, of one person in one casus.
  static final String RESOURCE = "urn:deelgrond:type:veld";

  /// Seeing a veld, for a doel, in a trede.
  static final String ACTION = "inzien";

  private static final Pattern ID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private Vocabulary() {}

  /// An id of the platform.
  static Optional<UUID> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /// Which veld is meant.
  record VeldId(UUID casus, UUID persoon, String veld, String bron) {

    /// Reads `casus/persoon/veld/bron`; the code of a bron holds a slash itself.
    static Optional<VeldId> parse(String text) {
      String[] parts = text.split("/", 4);
      if (parts.length < 4) {
        return Optional.empty();
      }
      return id(parts[0])
          .flatMap(
              casus -> id(parts[1]).map(persoon -> new VeldId(casus, persoon, parts[2], parts[3])));
    }

    String text() {
      return casus + "/" + persoon + "/" + veld + "/" + bron;
    }
  }
}
