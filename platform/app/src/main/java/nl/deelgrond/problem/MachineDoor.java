// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import java.util.Arrays;
import java.util.Optional;

/// A door for machines: where it is, and how it says no.
public enum MachineDoor {
  /// REST after the NL API Design Rules: a problem (RFC 9457).
  REST,

  /// AuthZEN, which has rules of its own: a text, and 400 for whatever cannot be read (ADR-0074).
  AUTHZEN;

  /// The door that this address leads to.
  public static Optional<MachineDoor> at(String path) {
    return Arrays.stream(values()).filter(door -> door.leadsTo(path)).findFirst();
  }

  boolean leadsTo(String address) {
    return switch (this) {
      case REST -> isUnder(address, "/v1");
      case AUTHZEN ->
          isUnder(address, "/access") || isUnder(address, "/.well-known/authzen-configuration");
    };
  }

  private static boolean isUnder(String address, String path) {
    return address.equals(path) || address.startsWith(path + "/");
  }

  /// The status under which a no goes out here. AuthZEN knows no other than 400 for what cannot be
  /// read (section "Error Responses").
  int status(int status) {
    return switch (this) {
      case REST -> status;
      case AUTHZEN -> status == 406 || status == 413 || status == 415 ? 400 : status;
    };
  }
}
