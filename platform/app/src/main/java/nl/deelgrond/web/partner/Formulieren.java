// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Small things that all forms do alike.
final class Formulieren {
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Formulieren() {}

  /// The page of a form: 200 when it is asked for, 400 when something is wrong in it.
  static ModelAndView pagina(String template, Object pagina, Formulier formulier) {
    HttpStatus status = formulier.isFout() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
    return new ModelAndView(template, Map.of("pagina", pagina), status);
  }

  /// A day as people type it.
  static String voorbeeld(LocalDate dag) {
    return TYPED.format(dag);
  }

  /// The persons of a casus, by letter.
  static List<Optie> personen(List<Persoon> personen, Woorden woorden) {
    return personen.stream()
        .map(persoon ->
            Optie.of(persoon.id().toString(), woorden.tekst("casus.persoon", persoon.letter())))
        .toList();
  }

  /// Partijen to choose from, by name.
  static List<Optie> partijen(List<String> codes, Namen namen) {
    return codes.stream().map(code -> Optie.of(code, namen.partij(code))).toList();
  }

  /// Choices whose texts stand under a key, each with an explanation.
  static List<Optie> metUitleg(String begin, List<String> codes, Woorden woorden) {
    return codes.stream()
        .map(code ->
            Optie.of(code, woorden.tekst(begin + code), woorden.tekst(begin + code + ".uitleg")))
        .toList();
  }

  static Optional<UUID> id(String tekst) {
    return ID.matcher(tekst).matches() ? Optional.of(UUID.fromString(tekst)) : Optional.empty();
  }
}
