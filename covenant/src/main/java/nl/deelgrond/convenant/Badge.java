// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The badge that a veld carries in a view; always an icon and a word.
public enum Badge {
  /// Shown.
  ZICHTBAAR("zichtbaar"),

  /// Shown less precise.
  MINDER_PRECIES("minder-precies"),

  /// Not shown.
  AFGESCHERMD("afgeschermd"),

  /// Not shown: a duty of secrecy.
  BEROEPSGEHEIM("beroepsgeheim"),

  /// Not shown: the inwoner did not say yes.
  GEEN_TOESTEMMING("geen-toestemming"),

  /// The source does not answer.
  BRON("bron");

  private final String code;

  Badge(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Badge of(String code) {
    return Codes.constant(Badge.class, values(), Badge::code, code);
  }
}
