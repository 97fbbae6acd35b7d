// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.deelgrond.convenant.Generalisatie;
import nl.deelgrond.convenant.Keuze;
import nl.deelgrond.convenant.Soort;
import nl.deelgrond.convenant.Veld;

/// Writes a value for people, exact or less precise as the catalogue says.
///
/// A value that does not fit its rule becomes "Onbekend", never the exact value: less precise is
/// what was released.
final class Weergeven {

  private static final String UNKNOWN = "Onbekend";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu");
  private static final Pattern POSTCODE = Pattern.compile("\\b([1-9][0-9]{3}) ?[A-Z]{2}\\b");

  private Weergeven() {}

  /// @param today the day of the question, for ages
  static String tekst(Veld veld, String value, boolean coarse, LocalDate today) {
    return coarse ? coarse(veld, value, today) : exact(veld, value);
  }

  private static String exact(Veld veld, String value) {
    return switch (veld.soort()) {
      case TEKST, ADRES, GETAL -> value;
      case KEUZE -> label(veld, value);
      case JANEE -> value.equals("ja") ? "Ja" : "Nee";
      case DATUM -> LocalDate.parse(value).format(DAY);
      case BEDRAG -> "€ " + value;
    };
  }

  private static String coarse(Veld veld, String value, LocalDate today) {
    Generalisatie rule = veld.generalisatie();
    return switch (rule.regel()) {
      case WEGLATEN -> UNKNOWN;
      case GEEN -> exact(veld, value);
      case LEEFTIJDSGROEP -> leeftijdsgroep(rule.grenzen(), LocalDate.parse(value), today);
      case WIJK -> wijk(rule.wijken(), value);
      case KWARTAAL -> {
        LocalDate day = LocalDate.parse(value);
        yield (day.getMonthValue() + 2) / 3 + "e kwartaal " + day.getYear();
      }
      case JAAR -> String.valueOf(LocalDate.parse(value).getYear());
      case BEDRAGKLASSE -> bedragklasse(rule.grenzen(), Long.parseLong(value), veld);
      case JANEE -> value.equals("nee") || value.equals("0") ? "Nee" : "Ja";
      case GROVER -> grover(veld, value);
    };
  }

  private static String label(Veld veld, String code) {
    return veld.keuzes().stream()
        .filter(keuze -> keuze.code().equals(code))
        .findFirst()
        .map(Keuze::label)
        .orElse(UNKNOWN);
  }

  private static String grover(Veld veld, String code) {
    return veld.keuzes().stream()
        .filter(keuze -> keuze.code().equals(code))
        .findFirst()
        .map(keuze -> keuze.grover() == null ? keuze.label() : label(veld, keuze.grover()))
        .orElse(UNKNOWN);
  }

  private static String wijk(Map<String, String> wijken, String address) {
    Matcher postcode = POSTCODE.matcher(address);
    return postcode.find() ? wijken.getOrDefault(postcode.group(1), "Buiten de gemeente") : UNKNOWN;
  }

  private static String leeftijdsgroep(List<Long> bounds, LocalDate birth, LocalDate today) {
    return klasse(bounds, Period.between(birth, today).getYears(), "", " jaar");
  }

  private static String bedragklasse(List<Long> bounds, long value, Veld veld) {
    return klasse(bounds, value, veld.soort() == Soort.BEDRAG ? "€ " : "", "");
  }

  private static String klasse(List<Long> bounds, long value, String before, String after) {
    if (bounds.isEmpty() || value < bounds.getFirst()) {
      return UNKNOWN;
    }
    int i = bounds.size() - 1;
    while (bounds.get(i) > value) {
      i--;
    }
    long from = bounds.get(i);
    if (i == bounds.size() - 1) {
      return before + from + after + " of meer";
    }
    long to = bounds.get(i + 1) - 1;
    return from == to ? before + from + after : before + from + " tot en met " + to + after;
  }
}
