// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.handeling.Invoer;

/// Says whether what somebody wrote is a value of a veld.
final class Waarden {

  /// Longest text, in characters.
  static final int MAX_TEXT = 2000;

  private Waarden() {}

  /// Notes what is wrong with a value; what was written is never repeated.
  static void check(Veld veld, String waarde, Invoer invoer) {
    String written = waarde.strip();
    invoer.eis(!written.isEmpty(), "waarde", "verplicht");
    invoer.eis(written.length() <= MAX_TEXT, "waarde", "te-lang", String.valueOf(MAX_TEXT));
    if (written.isEmpty() || written.length() > MAX_TEXT) {
      return;
    }
    switch (veld.soort()) {
      case TEKST -> invoer.eis(Invoer.isLeesbaar(written), "waarde", "tekens-onbekend");
      case ADRES ->
          invoer.eis(
              written.matches("(?s).*\\b[1-9][0-9]{3} ?[A-Z]{2}\\b.*")
                  && Invoer.isLeesbaar(written),
              "waarde",
              "adres-zonder-postcode");
      case KEUZE ->
          invoer.eis(
              veld.keuzes().stream().anyMatch(keuze -> keuze.code().equals(written)),
              "waarde",
              "keuze-onbekend");
      case JANEE ->
          invoer.eis(written.equals("ja") || written.equals("nee"), "waarde", "ja-of-nee");
      case DATUM -> invoer.eis(isDate(written), "waarde", "geen-datum");
      case BEDRAG, GETAL ->
          invoer.eis(written.matches("-?[0-9]{1,9}"), "waarde", "geen-geheel-getal");
    }
  }

  private static boolean isDate(String text) {
    try {
      return !LocalDate.parse(text).isBefore(LocalDate.of(1890, 1, 1));
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }
}
