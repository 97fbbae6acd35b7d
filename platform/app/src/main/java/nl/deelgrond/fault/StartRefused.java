// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.fault;

import org.jspecify.annotations.Nullable;

/// Deelgrond cannot start, and whoever runs it can put that right.
///
/// Printed as one line, without a stack trace: what is wrong, and what to do.
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String whatToDo;

  public StartRefused(String problem, String whatToDo) {
    this(problem, whatToDo, null);
  }

  public StartRefused(String problem, String whatToDo, @Nullable Throwable cause) {
    super(problem, cause);
    this.whatToDo = whatToDo;
  }

  public String whatToDo() {
    return whatToDo;
  }
}
