// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody did with a version of the convenant after it was signed.
///
/// @param auditIdx index of its log entry, which is its place among the others
/// @param sha256 the version
/// @param organisatie who joins or leaves; null when it is about the version as a whole
/// @param betreft the line that it answers or takes back
/// @param ondertekenaars who had signed when the version was activated; empty otherwise
/// @param ingaand the day from which it counts
/// @param door subject of who did it
public record Versieregel(
    long auditIdx,
    UUID id,
    Soort soort,
    Wat wat,
    String sha256,
    @Nullable String organisatie,
    @Nullable UUID betreft,
    Set<String> ondertekenaars,
    LocalDate ingaand,
    String door,
    String doorOrganisatie,
    Instant op) {

  /// The kind of act.
  public enum Soort {
    /// Waits for somebody else.
    VOORSTEL,
    /// A second person agrees.
    AKKOORD,
    /// A second person says no.
    GEWEIGERD,
    /// Taken back by the side that said it.
    INGETROKKEN,
    /// Notice, which needs nobody else.
    OPZEGGING;

    /// As it is written in data.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What it is about.
  public enum Wat {
    /// The version starts to work, and takes the place of the one before.
    ACTIVERING,
    /// The version ends before its last day.
    BEEINDIGING,
    /// An organisatie that signed takes part from now on.
    TOETREDING,
    /// An organisatie leaves.
    UITTREDING;

    /// As it is written in data.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Versieregel {
    ondertekenaars = Set.copyOf(ondertekenaars);
  }

  static <E extends Enum<E>> E of(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  boolean is(Soort kind, Wat subject) {
    return soort == kind && wat == subject;
  }
}
