// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.NodigRequest;
import nl.deelgrond.inzage.NodigService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What would be needed to see an item. Every time this page is asked for, it is sought and logged
/// anew.
@Controller
class NodigPaginaController {

  private final NodigService nodig;
  private final NodigBladzijde bladzijde;

  NodigPaginaController(NodigService nodig, NodigBladzijde bladzijde) {
    this.nodig = nodig;
    this.bladzijde = bladzijde;
  }

  @GetMapping("/zittingen/{zitting}/casussen/{casus}/nodig")
  ModelAndView toon(
      Requester wie,
      @PathVariable("zitting") String zittingTekst,
      @PathVariable("casus") String casusTekst,
      @RequestParam(defaultValue = "") String doel,
      @RequestParam(defaultValue = "") String trede,
      @RequestParam(name = "persoon", defaultValue = "") String persoonTekst,
      @RequestParam(defaultValue = "") String veld,
      @RequestParam(defaultValue = "") String bron,
      Locale locale) {
    Optional<UUID> zitting = Formulieren.id(zittingTekst);
    Optional<UUID> casus = Formulieren.id(casusTekst);
    Optional<UUID> persoon = Formulieren.id(persoonTekst);
    Optional<Trede> asked =
        Arrays.stream(Trede.values()).filter(one -> one.code().equals(trede)).findFirst();
    if (zitting.isEmpty() || casus.isEmpty() || persoon.isEmpty() || asked.isEmpty()) {
      throw onleesbaar(wie);
    }
    NodigRequest request =
        new NodigRequest(
            wie, casus.get(), zitting.get(), doel, asked.get(), persoon.get(), veld, bron);
    return nodig
        .zoek(request)
        .map(view -> new ModelAndView("partner/nodig", "pagina", bladzijde.van(view, locale)))
        .orElseThrow(
            () -> new Fault(HandelingFault.NIET_GEVONDEN, "no seat or no such person for them"));
  }

  /// What cannot be read as a question was an attempt to know all the same.
  private OnjuisteInvoer onleesbaar(Requester wie) {
    OnjuisteInvoer wrong = new OnjuisteInvoer(List.of(new Probleem("", "keuze-onbekend")));
    nodig.onleesbaar(wie, 1, wrong);
    return wrong;
  }
}
