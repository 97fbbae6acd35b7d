// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.fault;

import java.util.Objects;

/// Something failed. A decided *no* is a value and never a fault.
///
/// The message is for whoever runs the platform: lower case, input in backticks, no personal data.
public final class Fault extends RuntimeException {
  private final transient FaultCode code;

  public Fault(FaultCode code, String message) {
    super(code.name() + ": " + message);
    this.code = Objects.requireNonNull(code);
  }

  public Fault(FaultCode code, String message, Throwable cause) {
    super(code.name() + ": " + message, cause);
    this.code = Objects.requireNonNull(code);
  }

  public FaultCode code() {
    return code;
  }
}
