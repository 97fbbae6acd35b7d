// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.beheer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Convenantfeiten;
import nl.deelgrond.web.pagina.RolPagina;
import nl.deelgrond.web.pagina.Schillen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of the beheerder.
@Controller
class BeheerController {
  private final Convenant convenant;
  private final Schillen schillen;
  private final Handelingen handelingen;

  BeheerController(Convenant convenant, Schillen schillen, Handelingen handelingen) {
    this.convenant = convenant;
    this.schillen = schillen;
    this.handelingen = handelingen;
  }

  @GetMapping("/beheer")
  String toon(Requester wie, Model model, Locale locale) {
    if (convenant.functie(wie.functie()).rol() != Rol.BEHEERDER) {
      throw handelingen.weigering(wie, "beheer-bekijken", HandelingFault.NIET_GEVONDEN, Map.of());
    }
    model.addAttribute(
        "pagina",
        new RolPagina(
            "beheer",
            List.of("beheer.kan.1", "beheer.kan.2"),
            List.of("beheer.niet.1", "beheer.niet.2", "beheer.niet.3"),
            Convenantfeiten.van(convenant, schillen.woorden(locale))));
    return "rol";
  }
}
