// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a form as the page shows it: what was typed or chosen, and what is wrong with it.
public record Invoerveld(String naam, String waarde, List<Optie> opties, @Nullable String fout) {

  public Invoerveld {
    opties = List.copyOf(opties);
  }

  /// The ids of what describes this field: its hint, its problem, both, or nothing.
  public @Nullable String omschrevenDoor(boolean hint) {
    if (fout == null) {
      return hint ? naam + "-hint" : null;
    }
    return hint ? naam + "-hint " + naam + "-fout" : naam + "-fout";
  }

  /// The value of `aria-invalid`, absent when nothing is wrong.
  public @Nullable String ongeldig() {
    return fout == null ? null : "true";
  }
}
