// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
enum Weergeven {
  NEDERLANDS("Onbekend", "Ja", "Nee", "d-M-uuuu"),
  ENGELS("Unknown", "Yes", "No", "d MMMM uuuu");

  private static final Pattern POSTCODE = Pattern.compile("\\b([1-9][0-9]{3}) ?[A-Z]{2}\\b");

  private final String unknown;
  private final String yes;
  private final String no;
  private final DateTimeFormatter day;

  Weergeven(String unknown, String yes, String no, String day) {
    this.unknown = unknown;
    this.yes = yes;
    this.no = no;
    this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
  }

  /// @param today the day of the question, for ages
  String tekst(Veld veld, String value, boolean coarse, LocalDate today) {
    return coarse ? coarse(veld, value, today) : exact(veld, value);
  }

  private String kies(String nl, String en) {
    return this == ENGELS ? en : nl;
  }

  private String exact(Veld veld, String value) {
    return switch (veld.soort()) {
      case TEKST, ADRES, GETAL -> value;
      case KEUZE -> label(veld, value);
      case JANEE -> value.equals("ja") ? yes : no;
      case DATUM -> LocalDate.parse(value).format(day);
      case BEDRAG -> "€ " + value;
    };
  }

  private String coarse(Veld veld, String value, LocalDate today) {
    Generalisatie rule = veld.generalisatie();
    return switch (rule.regel()) {
      case WEGLATEN -> unknown;
      case GEEN -> exact(veld, value);
      case LEEFTIJDSGROEP -> leeftijdsgroep(rule.grenzen(), LocalDate.parse(value), today);
      case WIJK -> wijk(rule.wijken(), value);
      case KWARTAAL -> {
        LocalDate date = LocalDate.parse(value);
        int quarter = (date.getMonthValue() + 2) / 3;
        yield kies(quarter + "e kwartaal ", "quarter " + quarter + " of ") + date.getYear();
      }
      case JAAR -> String.valueOf(LocalDate.parse(value).getYear());
      case BEDRAGKLASSE -> bedragklasse(rule.grenzen(), Long.parseLong(value), veld);
      case JANEE -> value.equals("nee") || value.equals("0") ? no : yes;
      case GROVER -> grover(veld, value);
    };
  }

  private String label(Keuze keuze) {
    return kies(keuze.label(), keuze.labelEn());
  }

  private String label(Veld veld, String code) {
    return veld.keuzes().stream()
        .filter(keuze -> keuze.code().equals(code))
        .findFirst()
        .map(this::label)
        .orElse(unknown);
  }

  private String grover(Veld veld, String code) {
    return veld.keuzes().stream()
        .filter(keuze -> keuze.code().equals(code))
        .findFirst()
        .map(keuze -> keuze.grover() == null ? label(keuze) : label(veld, keuze.grover()))
        .orElse(unknown);
  }

  private String wijk(Map<String, String> wijken, String address) {
    Matcher postcode = POSTCODE.matcher(address);
    return postcode.find()
        ? wijken.getOrDefault(
            postcode.group(1), kies("Buiten de gemeente", "Outside the municipality"))
        : unknown;
  }

  private String leeftijdsgroep(List<Long> bounds, LocalDate birth, LocalDate today) {
    return klasse(bounds, Period.between(birth, today).getYears(), "", kies(" jaar", " years"));
  }

  private String bedragklasse(List<Long> bounds, long value, Veld veld) {
    return klasse(bounds, value, veld.soort() == Soort.BEDRAG ? "€ " : "", "");
  }

  private String klasse(List<Long> bounds, long value, String before, String after) {
    if (bounds.isEmpty() || value < bounds.getFirst()) {
      return unknown;
    }
    int i = bounds.size() - 1;
    while (bounds.get(i) > value) {
      i--;
    }
    long from = bounds.get(i);
    if (i == bounds.size() - 1) {
      return before + from + after + kies(" of meer", " or more");
    }
    long to = bounds.get(i + 1) - 1;
    return from == to
        ? before + from + after
        : before + from + kies(" tot en met ", " to ") + to + after;
  }
}
