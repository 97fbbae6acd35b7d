// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import org.jspecify.annotations.Nullable;

/// One choice of a radio group, a list of checkboxes or a select.
///
/// @param groep heading above this choice, when it differs from that of the choice before it
public record Optie(
    String waarde, String label, @Nullable String uitleg, @Nullable String groep, boolean gekozen) {

  public static Optie of(String waarde, String label) {
    return new Optie(waarde, label, null, null, false);
  }

  public static Optie of(String waarde, String label, String uitleg) {
    return new Optie(waarde, label, uitleg, null, false);
  }

  public Optie inGroep(String naam) {
    return new Optie(waarde, label, uitleg, naam, gekozen);
  }

  Optie gekozen(boolean ja) {
    return new Optie(waarde, label, uitleg, groep, ja);
  }
}
