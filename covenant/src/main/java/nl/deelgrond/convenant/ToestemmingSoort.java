// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Kinds of toestemming; none ever stands in for another.
public enum ToestemmingSoort {
  /// The basis of AVG art. 6(1)(a), explicit where art. 9 asks it.
  AVG("avg"),

  /// Lets a geheimhouder speak.
  DOORBREKING_GEHEIM("doorbreking-geheim"),

  /// The written no-objection of Participatiewet art. 65.
  PW65_GEEN_BEZWAAR("pw65-geen-bezwaar"),

  /// Agreeing to the help itself; never a ground to share.
  INSTEMMING_HULP("instemming-hulp");

  private final String code;

  ToestemmingSoort(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static ToestemmingSoort of(String code) {
    return Codes.constant(ToestemmingSoort.class, values(), ToestemmingSoort::code, code);
  }
}
