// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody at the table.
///
/// @param verwijderAdres where the seat can be ended, for who may
record Deelnemer(String initialen, String naam, String rol, @Nullable String verwijderAdres) {

  private static final Pattern BETWEEN = Pattern.compile("[\\s.]+");

  /// The first letters of first and last part of a name: `L. Visser` gives `LV`.
  static String initialenVan(String naam) {
    List<String> delen = BETWEEN.splitAsStream(naam.strip()).filter(d -> !d.isEmpty()).toList();
    if (delen.isEmpty()) {
      return "";
    }
    String eerste = delen.getFirst().substring(0, 1);
    return delen.size() == 1 ? eerste : eerste + delen.getLast().substring(0, 1);
  }
}
