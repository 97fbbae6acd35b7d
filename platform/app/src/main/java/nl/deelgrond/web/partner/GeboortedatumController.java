// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.grondslag.Geboortedata;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Records a date of birth that was not known. It is shown to nobody.
@Controller
class GeboortedatumController {

  static final String VASTLEGGEN = "geboortedatum-vastleggen";

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Geboortedata geboortedata;

  GeboortedatumController(Werkplek werkplek, Casussen casussen, Geboortedata geboortedata) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.geboortedata = geboortedata;
  }

  static String adres(Persoon persoon) {
    return DossierController.adres(persoon.casus())
        + "/personen/"
        + persoon.id()
        + "/geboortedatum";
  }

  @GetMapping("/casussen/{id}/personen/{persoonId}/geboortedatum")
  ModelAndView vraag(
      Requester wie, @PathVariable UUID id, @PathVariable UUID persoonId, Locale locale) {
    Casus casus = eis(wie, id);
    Persoon persoon = eisPersoon(wie, casus, persoonId);
    return formulier(
        casus, persoon, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/personen/{persoonId}/geboortedatum")
  Object legVast(
      Requester wie,
      @PathVariable UUID id,
      @PathVariable UUID persoonId,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id);
    Persoon persoon = eisPersoon(wie, casus, persoonId);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<LocalDate> geboren = in.datum("geboortedatum", "fout.leeg.datum");
    boolean done =
        in.probeer(
                () -> {
                  geboortedata.legVast(wie, id, persoonId, geboren.orElseThrow());
                  return persoonId;
                })
            .isPresent();
    if (!done) {
      return formulier(casus, persoon, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.geboortedatum-vastgelegd");
    return "redirect:" + DossierController.adres(id);
  }

  private ModelAndView formulier(Casus casus, Persoon persoon, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier = in.formulier(adres(persoon)).tekst("geboortedatum").klaar();
    return Formulieren.pagina(
        "partner/geboortedatum-vastleggen",
        new GeboortedatumPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            namen.woorden().tekst("casus.persoon", persoon.letter())),
        formulier);
  }

  private Casus eis(Requester wie, UUID id) {
    werkplek.eis(wie, VASTLEGGEN);
    return casussen.eisEigenOpenCasus(wie, id, VASTLEGGEN);
  }

  private Persoon eisPersoon(Requester wie, Casus casus, UUID persoonId) {
    List<Persoon> personen = casussen.personen(casus.id());
    return personen.stream()
        .filter(one -> one.id().equals(persoonId))
        .findFirst()
        .orElseThrow(() ->
            werkplek.weigering(wie, VASTLEGGEN, HandelingFault.NIET_GEVONDEN, "casus", casus.id()));
  }
}
