// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;

/// A fact in a summary: its name, and one or more lines.
public record Feit(String naam, List<String> regels) {

  public Feit {
    regels = List.copyOf(regels);
  }

  public Feit(String naam, String regel) {
    this(naam, List.of(regel));
  }
}
