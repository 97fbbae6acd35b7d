// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.fg;

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

/// The first page of the FG.
@Controller
class ToezichtController {
  private final Convenant convenant;
  private final Schillen schillen;
  private final Handelingen handelingen;

  ToezichtController(Convenant convenant, Schillen schillen, Handelingen handelingen) {
    this.convenant = convenant;
    this.schillen = schillen;
    this.handelingen = handelingen;
  }

  @GetMapping("/toezicht")
  String toon(Requester wie, Model model, Locale locale) {
    if (convenant.functie(wie.functie()).rol() != Rol.FG) {
      throw handelingen.weigering(wie, "toezicht-bekijken", HandelingFault.NIET_GEVONDEN, Map.of());
    }
    model.addAttribute(
        "pagina",
        new RolPagina(
            "toezicht",
            List.of("toezicht.kan.1", "toezicht.kan.2", "toezicht.kan.3"),
            List.of("toezicht.niet.1", "toezicht.niet.2", "toezicht.niet.3"),
            Convenantfeiten.van(convenant, schillen.woorden(locale))));
    return "rol";
  }
}
