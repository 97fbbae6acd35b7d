// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import java.util.stream.Collectors;

/// The covenant files are not usable; carries every problem, not only the first.
public final class ConvenantInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  ConvenantInvalid(List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(
                Collectors.joining(
                    "\n- ", violations.size() + " problems in the covenant\n- ", "")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
