// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// How a value becomes less precise.
public enum Regel {
  /// Never in the anonymous trede: identification, bsn, free text.
  WEGLATEN("weglaten"),

  /// Coarse by itself: shown as it is.
  GEEN("geen"),

  /// A date of birth becomes an age group.
  LEEFTIJDSGROEP("leeftijdsgroep"),

  /// An address becomes a wijk.
  WIJK("wijk"),

  /// A date becomes a quarter.
  KWARTAAL("kwartaal"),

  /// A date becomes a year.
  JAAR("jaar"),

  /// A number or an amount becomes a class.
  BEDRAGKLASSE("bedragklasse"),

  /// Any value becomes yes.
  JANEE("janee"),

  /// A keuze becomes its coarser keuze.
  GROVER("grover");

  private final String code;

  Regel(String code) {
    this.code = code;
  }

  /// The code as it stands in the covenant files, in requests and in the log.
  @JsonValue
  public String code() {
    return code;
  }

  /// The constant with this code; an unknown code is refused.
  @JsonCreator
  public static Regel of(String code) {
    return Codes.constant(Regel.class, values(), Regel::code, code);
  }
}
