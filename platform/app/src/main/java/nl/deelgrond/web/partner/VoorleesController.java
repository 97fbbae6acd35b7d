// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Locale;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What inwoners were asked, word for word, in a version that an answer names.
@Controller
class VoorleesController {

  private final Werkplek werkplek;
  private final Voorleesteksten teksten;

  VoorleesController(Werkplek werkplek, Voorleesteksten teksten) {
    this.werkplek = werkplek;
    this.teksten = teksten;
  }

  @GetMapping("/toestemmingsteksten/{versie}")
  String toon(Requester wie, @PathVariable String versie, Model model, Locale locale) {
    Namen namen = werkplek.namen(locale);
    ToestemmingTeksten.Versie dit = teksten.eis(versie);
    model.addAttribute(
        "pagina",
        new VoorleesPagina(
            List.of(new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag")),
            dit.versie(),
            geldig(dit, namen.woorden()),
            teksten.alle(dit, namen)));
    return "partner/toestemming-tekst";
  }

  private static String geldig(ToestemmingTeksten.Versie versie, Woorden woorden) {
    String begin = woorden.dag(versie.geldigVan());
    return versie.geldigTot() == null
        ? woorden.tekst("datum.vanaf", begin)
        : woorden.tekst("datum.tussen", begin, woorden.dag(versie.geldigTot()));
  }
}
