// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Locale;
import nl.deelgrond.convenant.UitlegTekst;
import nl.deelgrond.grondslag.Leemten;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is missing, so that nothing could be decided, and is the task of the own partij.
@Controller
class OpenLeemtenController {

  private final Werkplek werkplek;
  private final Leemten leemten;

  OpenLeemtenController(Werkplek werkplek, Leemten leemten) {
    this.werkplek = werkplek;
    this.leemten = leemten;
  }

  @GetMapping("/leemten")
  String toon(Requester wie, Model model, Locale locale) {
    Namen namen = werkplek.namen(locale);
    model.addAttribute(
        "pagina",
        new LeemtenPagina(
            List.of(new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag")),
            namen.partij(wie.partij()),
            leemten.vanPartij(wie).stream().map(open -> rij(open, namen)).toList(),
            leemten.elders(wie).stream().map(elders -> rij(elders, namen)).toList()));
    return "partner/leemten";
  }

  private static LeemtenPagina.Rij rij(Leemten.Open open, Namen namen) {
    UitlegTekst uitleg = namen.leemte(open.ontbreekt());
    Leemten.Over over = open.over();
    return new LeemtenPagina.Rij(
        uitleg.tekst().replace("{organisatie}", namen.partij(open.eigenaar())),
        uitleg.taak(),
        over(open, namen),
        namen.woorden().tekst("leemten.dagen", open.dagen()),
        over != null && over.bereikbaar() ? DossierController.adres(over.casus()) : null);
  }

  private static LeemtenPagina.Elders rij(Leemten.Elders elders, Namen namen) {
    return new LeemtenPagina.Elders(
        namen.partij(elders.partij()),
        elders.aantal(),
        namen.woorden().tekst("leemten.dagen", elders.dagen()));
  }

  private static String over(Leemten.Open open, Namen namen) {
    Woorden woorden = namen.woorden();
    Leemten.Over over = open.over();
    if (over != null) {
      return woorden.tekst(
          over.bereikbaar() ? "leemten.over" : "leemten.casus",
          over.code(),
          woorden.tekst("casus.persoon", over.letter()));
    }
    Leemten.Plek plek = open.veld();
    return plek == null
        ? woorden.tekst("leemten.convenant")
        : woorden.tekst(
            "leemten.plek", plek.veld(), plek.bron(), plek.herkomstWet(), plek.casussen());
  }
}
