// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import java.util.List;

/// Input that cannot be taken, with all its problems at once. Nothing was changed.
public final class OnjuisteInvoer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Probleem> problemen;

  /// @param problemen at least one
  public OnjuisteInvoer(List<Probleem> problemen) {
    super("input has " + problemen.size() + " problem(s): " + problemen);
    this.problemen = List.copyOf(problemen);
  }

  /// Every problem that was found.
  public List<Probleem> problemen() {
    return problemen;
  }
}
