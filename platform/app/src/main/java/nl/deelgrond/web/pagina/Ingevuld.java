// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.handeling.Probleemteksten;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Reads a posted form and collects all problems at once.
///
/// Each reading method answers a usable value or nothing, and then the problem stands in [#fouten].
/// Values are trimmed; control characters are refused; nothing here ends up in a log or an
/// exception.
public final class Ingevuld {
  private static final List<DateTimeFormatter> DATUMS =
      List.of(streng("d-M-uuuu"), streng("d/M/uuuu"), streng("uuuu-M-d"));
  private static final List<DateTimeFormatter> TIJDEN = List.of(streng("H:mm"), streng("H.mm"));
  private static final List<String> EINDE_DAG = List.of("24:00", "24.00");
  private static final Predicate<String> CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]").asPredicate();

  private final MultiValueMap<String, String> waarden;
  private final Woorden woorden;
  private final List<Fout> fouten = new ArrayList<>();

  public Ingevuld(MultiValueMap<String, String> waarden, Woorden woorden) {
    this.waarden = waarden;
    this.woorden = woorden;
  }

  public boolean isGoed() {
    return fouten.isEmpty();
  }

  public List<Fout> fouten() {
    return List.copyOf(fouten);
  }

  /// Starts the form that shows this input again.
  public Formulier.Opbouw formulier(String adres) {
    return new Formulier.Opbouw(adres, this);
  }

  /// Adds a problem that only the caller can see.
  public void fout(String naam, String sleutel, Object... args) {
    meld(naam, woorden.tekst(sleutel, args));
  }

  /// As [#fout], for what the services would find wrong as well.
  public void probleem(String naam, String code) {
    meld(naam, Probleemteksten.tekst(new Probleem(naam, code), woorden.taal().locale()));
  }

  private void meld(String naam, String tekst) {
    if (fout(naam) == null) {
      fouten.add(new Fout(naam, tekst));
    }
  }

  /// Does what the form asks for, unless something is wrong already. What whoever does it finds
  /// wrong comes back to the fields.
  public <T> Optional<T> probeer(Supplier<T> handeling) {
    if (!isGoed()) {
      return Optional.empty();
    }
    try {
      return Optional.of(handeling.get());
    } catch (OnjuisteInvoer wrong) {
      for (Probleem probleem : wrong.problemen()) {
        meld(probleem.veld(), Probleemteksten.tekst(probleem, woorden.taal().locale()));
      }
      return Optional.empty();
    }
  }

  /// A text of at most so many characters; an empty one is a problem.
  public Optional<String> tekst(String naam, int hoogstens, String sleutelLeeg) {
    Optional<String> gevuld = vrij(naam, hoogstens);
    if (gevuld.isEmpty()) {
      fout(naam, sleutelLeeg);
    }
    return gevuld;
  }

  /// A text that may be left out.
  public Optional<String> vrij(String naam, int hoogstens) {
    String waarde = een(naam);
    if (waarde.length() > hoogstens) {
      fout(naam, "fout.telang", hoogstens);
      return Optional.empty();
    }
    if (CONTROL.test(waarde)) {
      fout(naam, "fout.teken");
      return Optional.empty();
    }
    return waarde.isEmpty() ? Optional.empty() : Optional.of(waarde);
  }

  /// One of these choices.
  public Optional<String> keuze(String naam, Collection<String> mogelijk, String sleutelLeeg) {
    String waarde = een(naam);
    if (mogelijk.contains(waarde)) {
      return Optional.of(waarde);
    }
    fout(naam, waarde.isEmpty() ? sleutelLeeg : "fout.keuze");
    return Optional.empty();
  }

  /// One or more of these choices.
  public List<String> keuzes(String naam, Collection<String> mogelijk, String sleutelLeeg) {
    List<String> gekozen = alle(naam).stream().distinct().toList();
    if (gekozen.isEmpty()) {
      fout(naam, sleutelLeeg);
    }
    if (!mogelijk.containsAll(gekozen)) {
      fout(naam, "fout.keuze");
      return List.of();
    }
    return gekozen;
  }

  /// A day, as `31-12-2027`.
  public Optional<LocalDate> datum(String naam, String sleutelLeeg) {
    String waarde = een(naam);
    if (waarde.isEmpty()) {
      fout(naam, sleutelLeeg);
      return Optional.empty();
    }
    Optional<LocalDate> dag = gelezen(waarde, DATUMS, LocalDate::parse);
    if (dag.isEmpty()) {
      fout(naam, "fout.datum");
    }
    return dag;
  }

  /// A time of day, as `15.30`.
  public Optional<LocalTime> tijd(String naam, String sleutelLeeg) {
    String waarde = een(naam);
    if (waarde.isEmpty()) {
      fout(naam, sleutelLeeg);
      return Optional.empty();
    }
    Optional<LocalTime> tijd = gelezen(waarde, TIJDEN, LocalTime::parse);
    if (tijd.isEmpty()) {
      fout(naam, "fout.tijd");
    }
    return tijd;
  }

  /// A time of day at which something ends; `24.00` is the end of that day.
  public Optional<Instant> einde(String naam, Optional<LocalDate> dag, String sleutelLeeg) {
    if (EINDE_DAG.contains(een(naam))) {
      return dag.map(die -> moment(die.plusDays(1), LocalTime.MIDNIGHT));
    }
    Optional<LocalTime> tijd = tijd(naam, sleutelLeeg);
    return dag.flatMap(die -> tijd.map(uur -> moment(die, uur)));
  }

  /// The moment of a day and a time on the clock of the casustafel.
  public static Instant moment(LocalDate dag, LocalTime tijd) {
    return ZonedDateTime.of(dag, tijd, Woorden.ZONE).toInstant();
  }

  /// What was typed or chosen, trimmed; empty when nothing was.
  public String een(String naam) {
    String waarde = waarden.getFirst(naam);
    return waarde == null ? "" : waarde.strip();
  }

  List<String> alle(String naam) {
    List<String> alle = waarden.get(naam);
    return alle == null ? List.of() : alle.stream().map(String::strip).toList();
  }

  @Nullable String fout(String naam) {
    return fouten.stream()
        .filter(fout -> fout.veld().equals(naam))
        .map(Fout::tekst)
        .findFirst()
        .orElse(null);
  }

  private static <T> Optional<T> gelezen(
      String waarde, List<DateTimeFormatter> vormen, Parse<T> parse) {
    for (DateTimeFormatter vorm : vormen) {
      try {
        return Optional.of(parse.parse(waarde, vorm));
      } catch (DateTimeParseException _) {
        // the next form may fit
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter streng(String vorm) {
    return DateTimeFormatter.ofPattern(vorm, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  private interface Parse<T> {
    T parse(CharSequence tekst, DateTimeFormatter vorm);
  }
}
