// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A professional judges whether an inwoner can weigh one doel (BW 7:465).
@Controller
class OordeelController {
  static final String VASTLEGGEN = "wilsbekwaamheid-vastleggen";
  private static final int LONGEST_TEXT = 1000;

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Wilsbekwaamheid wilsbekwaamheid;

  OordeelController(Werkplek werkplek, Casussen casussen, Wilsbekwaamheid wilsbekwaamheid) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.wilsbekwaamheid = wilsbekwaamheid;
  }

  @GetMapping("/casussen/{id}/wilsbekwaamheid/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = eis(wie, id);
    return formulier(casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/wilsbekwaamheid/nieuw")
  Object legVast(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    List<String> personen =
        casussen.personen(id).stream().map(persoon -> persoon.id().toString()).toList();
    Optional<UUID> persoon =
        in.keuze("persoon", personen, "fout.kies.persoon").map(UUID::fromString);
    Optional<String> doel = in.keuze("doel", doelen(), "fout.kies.doel");
    Optional<String> oordeel = in.keuze("oordeel", Wilsbekwaamheid.OORDELEN, "fout.kies.oordeel");
    Optional<String> toelichting = in.tekst("toelichting", LONGEST_TEXT, "fout.leeg.waarom");
    if (in.probeer(
            () ->
                wilsbekwaamheid.legVast(
                    wie,
                    id,
                    persoon.orElseThrow(),
                    doel.orElseThrow(),
                    oordeel.orElseThrow(),
                    toelichting.orElseThrow()))
        .isEmpty()) {
      return formulier(casus, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.wilsbekwaamheid-vastgelegd");
    return "redirect:" + DossierController.adres(id);
  }

  private List<String> doelen() {
    return werkplek.convenant().doelen().stream().map(Doel::code).toList();
  }

  private ModelAndView formulier(Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    Formulier formulier =
        in.formulier(DossierController.adres(casus.id()) + "/wilsbekwaamheid/nieuw")
            .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), woorden))
            .keuze("doel", doelen().stream().map(code -> Optie.of(code, namen.doel(code))).toList())
            .keuze(
                "oordeel",
                Wilsbekwaamheid.OORDELEN.stream()
                    .map(code -> Optie.of(code, woorden.tekst("wilsbekwaamheid.oordeel." + code)))
                    .toList())
            .tekst("toelichting")
            .klaar();
    return Formulieren.pagina(
        "partner/wilsbekwaamheid-vastleggen",
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(),
            ""),
        formulier);
  }

  private Casus eis(Requester wie, UUID id) {
    werkplek.eisLezer(wie, VASTLEGGEN, Wilsbekwaamheid.TERUGNEMEN);
    return casussen.eisOpenVoor(wie, id, VASTLEGGEN);
  }
}
