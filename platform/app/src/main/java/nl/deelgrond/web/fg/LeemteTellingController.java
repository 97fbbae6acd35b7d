// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.fg;

import java.util.Locale;
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
        new LeemtenPagina(leemten.tel(wie).stream().map(one -> rij(one, woorden)).toList()));
    return "fg/leemten";
  }

  private LeemtenPagina.Rij rij(Leemten.Telling telling, Woorden woorden) {
    Uitleg uitleg = redenen.leemte(telling.ontbreekt());
    String partij = convenant.partij(telling.partij()).naam();
    return new LeemtenPagina.Rij(
        partij,
        woorden.kies(uitleg.nl().tekst(), uitleg.en().tekst()).replace("{organisatie}", partij),
        telling.aantal(),
        woorden.tekst("leemten.dagen", telling.dagen()));
  }
}
