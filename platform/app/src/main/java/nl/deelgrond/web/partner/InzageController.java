// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.inzage.InzageService;
import nl.deelgrond.tafel.Zittingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A casus at a zitting. Every time this page is asked for, a view is asked for: it is decided and
/// logged anew, so what was withdrawn a moment ago is not on it.
@Controller
class InzageController {
  private final Werkplek werkplek;
  private final InzageService inzage;
  private final Zittingen zittingen;
  private final BesluitenMetNaam besluiten;
  private final CasusBladzijde bladzijde;

  InzageController(
      Werkplek werkplek,
      InzageService inzage,
      Zittingen zittingen,
      BesluitenMetNaam besluiten,
      CasusBladzijde bladzijde) {
    this.werkplek = werkplek;
    this.inzage = inzage;
    this.zittingen = zittingen;
    this.besluiten = besluiten;
    this.bladzijde = bladzijde;
  }

  static String adres(UUID zitting, UUID casus) {
    return ZittingController.adres(zitting) + "/casussen/" + casus;
  }

  /// What is asked for is always explicit. Without doel and trede nothing was asked: back to the
  /// agenda, where they are chosen.
  @GetMapping("/zittingen/{zitting}/casussen/{casus}")
  ModelAndView toon(
      Requester wie,
      @PathVariable("zitting") String zittingTekst,
      @PathVariable("casus") String casusTekst,
      @RequestParam(required = false) @Nullable String doel,
      @RequestParam(required = false) @Nullable String trede,
      Locale locale) {
    Optional<UUID> zittingId = Formulieren.id(zittingTekst);
    Optional<UUID> casusId = Formulieren.id(casusTekst);
    Optional<Trede> asked =
        Arrays.stream(Trede.values()).filter(one -> one.code().equals(trede)).findFirst();
    if (zittingId.isEmpty() || casusId.isEmpty() || (trede != null && asked.isEmpty())) {
      throw onleesbaar(wie);
    }
    UUID zitting = zittingId.get();
    UUID casus = casusId.get();
    if (doel == null || asked.isEmpty()) {
      return new ModelAndView("redirect:" + ZittingController.adres(zitting));
    }
    CasusView view =
        inzage.view(new InzageRequest(wie, casus, zitting, doel, asked.get(), velden(doel)));
    if (!view.bekend()) {
      throw new Fault(HandelingFault.NIET_GEVONDEN, "no such casus for them");
    }
    CasusPagina pagina =
        bladzijde.van(
            wie,
            view,
            zittingen.findVoor(wie, zitting),
            besluiten.stand(wie, casus, zitting),
            locale);
    return new ModelAndView("partner/casus", "pagina", pagina);
  }

  /// What cannot be read as a question was an attempt to see all the same.
  private OnjuisteInvoer onleesbaar(Requester wie) {
    OnjuisteInvoer wrong = new OnjuisteInvoer(List.of(new Probleem("", "keuze-onbekend")));
    inzage.onleesbaar(wie, 1, wrong);
    return wrong;
  }

  /// The velden that the doel is about; what it is not about is not asked.
  private SortedSet<String> velden(String doel) {
    Convenant convenant = werkplek.convenant();
    Collection<String> groepen =
        convenant
            .findDoel(doel)
            .map(Doel::groepen)
            .orElseGet(() -> convenant.groepen().stream().map(Groep::code).toList());
    return convenant.velden().stream()
        .filter(veld -> groepen.contains(veld.groep()))
        .map(Veld::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
