// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.fg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.Uitleg;
import nl.deelgrond.grondslag.Leemten;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Schillen;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How many tasks stand open, for whom and for how long. No casus and nobody.
@Controller
class LeemteTellingController {

  private final Leemten leemten;
  private final Convenant convenant;
  private final Redenen redenen;
  private final Schillen schillen;

  LeemteTellingController(
      Leemten leemten, Convenant convenant, Redenen redenen, Schillen schillen) {
    this.leemten = leemten;
    this.convenant = convenant;
    this.redenen = redenen;
    this.schillen = schillen;
  }

  @GetMapping("/toezicht/leemten")
  String toon(Requester wie, Model model, Locale locale) {
    Woorden woorden = schillen.woorden(locale);
    model.addAttribute(
        "pagina",
        new LeemtenPagina(
            leemten.tel(wie).stream()
                .collect(
                    Collectors.groupingBy(
                        Leemten.Telling::organisatie, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own -> organisatie(own, woorden))
                .toList()));
    return "fg/leemten";
  }

  private LeemtenPagina.Organisatie organisatie(List<Leemten.Telling> own, Woorden woorden) {
    long oldest = own.stream().mapToLong(Leemten.Telling::dagen).max().orElse(0);
    return new LeemtenPagina.Organisatie(
        convenant.organisatie(own.getFirst().organisatie()).naam(),
        own.stream().mapToInt(Leemten.Telling::aantal).sum(),
        woorden.tekst("leemten.dagen", oldest),
        own.stream().map(one -> rij(one, woorden)).toList());
  }

  private LeemtenPagina.Rij rij(Leemten.Telling telling, Woorden woorden) {
    Uitleg uitleg = redenen.leemte(telling.ontbreekt());
    String code = telling.partij();
    String naam =
        code == null
            ? convenant.organisatie(telling.organisatie()).naam()
            : convenant.partij(code).naam();
    return new LeemtenPagina.Rij(
        code == null ? woorden.tekst("leemten.fg.geheel") : naam,
        woorden.kies(uitleg.nl().tekst(), uitleg.en().tekst()).replace("{organisatie}", naam),
        telling.aantal(),
        woorden.tekst("leemten.dagen", telling.dagen()));
  }
}
