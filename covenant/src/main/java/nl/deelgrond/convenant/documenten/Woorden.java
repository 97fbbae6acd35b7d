// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;

/// Codes of the convenant as people say them.
final class Woorden {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Convenant convenant;

  Woorden(Convenant convenant) {
    this.convenant = convenant;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String dayEn(LocalDate day) {
    return DAY_EN.format(day);
  }

  static String termijn(String iso) {
    return termijn(iso, "jaar", "jaar", "maand", "maanden", "dag", "dagen");
  }

  static String termijnEn(String iso) {
    return termijn(iso, "year", "years", "month", "months", "day", "days");
  }

  private static String termijn(String iso, String... units) {
    Period period = Period.parse(iso);
    List<String> parts = new ArrayList<>();
    part(parts, period.getYears(), units[0], units[1]);
    part(parts, period.getMonths(), units[2], units[3]);
    part(parts, period.getDays(), units[4], units[5]);
    return String.join(" ", parts);
  }

  private static void part(List<String> parts, int number, String one, String more) {
    if (number != 0) {
      parts.add(number + " " + (number == 1 ? one : more));
    }
  }

  /// To compare periods: the day on which one that begins with the year 2000 ends.
  static LocalDate end(String iso) {
    return LocalDate.of(2000, 1, 1).plus(Period.parse(iso));
  }

  /// Such as `Wmo 2015, art. 5.1.1 lid 1`.
  String artikel(String wet, String artikel, @Nullable String lid) {
    return convenant.wet(wet).kort() + ", " + nummer(artikel, lid);
  }

  String artikel(Grondslag grondslag) {
    return artikel(grondslag.wet(), grondslag.artikel(), grondslag.lid());
  }

  static String nummer(String artikel, @Nullable String lid) {
    return "art. " + artikel + (lid == null ? "" : " lid " + lid.replace("-", " onder "));
  }

  /// Where to read the article; the last text, when there are more.
  String url(String wet, String artikel, @Nullable String lid) {
    return convenant.wet(wet).artikelen().stream()
        .filter(one -> one.artikel().equals(artikel))
        .filter(one -> lid == null ? one.lid() == null : lid.equals(one.lid()))
        .map(Artikel::url)
        .reduce((_, last) -> last)
        .orElse("#wetten");
  }

  /// The basis of AVG art. 6 that this code stands for, such as `6-1-e`.
  static String avg(String code) {
    return "AVG, " + nummer("6", code.substring(code.indexOf('-') + 1));
  }

  /// An article with the basis of AVG art. 6 behind it, when it is not that basis itself.
  String basis(String wet, String artikel, @Nullable String lid, String avg) {
    String own = artikel(wet, artikel, lid);
    return own.equals(avg(avg)) ? own : own + " (" + avg(avg) + ")";
  }

  static String categorie(Categorie categorie) {
    return switch (categorie) {
      case GEWOON -> "gewoon";
      case BIJZONDER -> "bijzonder (AVG art. 9)";
      case STRAFRECHTELIJK -> "strafrechtelijk (AVG art. 10)";
      case BSN -> "burgerservicenummer (UAVG art. 46)";
      case FINANCIEEL -> "financieel";
    };
  }

  static String trede(Trede trede) {
    return switch (trede) {
      case ANONIEM -> "anoniem";
      case MET_NAAM -> "met naam";
    };
  }

  static String toestemming(ToestemmingSoort soort) {
    return switch (soort) {
      case AVG -> "toestemming (AVG)";
      case DOORBREKING_GEHEIM -> "toestemming om het geheim te doorbreken";
      case PW65_GEEN_BEZWAAR -> "schriftelijk geen bezwaar (Participatiewet art. 65)";
      case INSTEMMING_HULP -> "instemming met hulp";
    };
  }

  String partij(String code) {
    return convenant.partij(code).kort();
  }

  String organisatie(String code) {
    return convenant.organisatie(code).naam();
  }

  String doel(String code) {
    return convenant.doel(code).naam();
  }

  String groep(String code) {
    return convenant.groep(code).naam();
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
