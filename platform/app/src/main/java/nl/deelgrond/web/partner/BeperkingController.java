// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.grondslag.Beperkingen;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An inwoner asks not to use gegevens for the time being (AVG 18), and asks for it to end.
@Controller
class BeperkingController {
  static final String OPHEFFEN = "beperking-opheffen";
  private static final String VASTLEGGEN = "beperking-vastleggen";
  private static final int LONGEST_TEXT = 1000;

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Beperkingen beperkingen;

  BeperkingController(Werkplek werkplek, Casussen casussen, Beperkingen beperkingen) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.beperkingen = beperkingen;
  }

  @GetMapping("/casussen/{id}/beperkingen/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = eis(wie, id);
    return formulier(casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/beperkingen/nieuw")
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
    List<String> groepen =
        waarden.containsKey("groepen")
            ? in.keuzes("groepen", codes(), "fout.kies.groepen")
            : List.of();
    Optional<String> toelichting = in.tekst("toelichting", LONGEST_TEXT, "fout.leeg.waarom");
    if (in.probeer(
            () ->
                beperkingen.legVast(
                    wie, id, persoon.orElseThrow(), groepen, toelichting.orElseThrow()))
        .isEmpty()) {
      return formulier(casus, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.beperking-vastgelegd");
    return "redirect:" + DossierController.adres(id);
  }

  private List<String> codes() {
    return werkplek.convenant().groepen().stream().map(Groep::code).toList();
  }

  private ModelAndView formulier(Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier =
        in.formulier(DossierController.adres(casus.id()) + "/beperkingen/nieuw")
            .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), namen.woorden()))
            .keuze(
                "groepen", codes().stream().map(code -> Optie.of(code, namen.groep(code))).toList())
            .tekst("toelichting")
            .klaar();
    return Formulieren.pagina(
        "partner/beperking-vastleggen",
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(),
            ""),
        formulier);
  }

  @GetMapping("/casussen/{id}/beperkingen/{regel}/stoppen")
  String vraagEinde(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, Model model, Locale locale) {
    werkplek.eis(wie, OPHEFFEN);
    Casus casus = eis(wie, id);
    Beperkingen.Huidig huidig =
        beperkingen.vanCasus(wie, id).stream()
            .filter(een -> een.id().equals(regel))
            .findFirst()
            .orElseThrow(() ->
                werkplek.weigering(wie, OPHEFFEN, HandelingFault.NIET_GEVONDEN, "regel", regel));
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "beperkingstoppen",
            DossierController.adres(id) + "/beperkingen/" + regel + "/stoppen",
            DossierController.kruimels(casus, namen),
            DossierController.adres(id),
            List.of(
                new Feit(
                    woorden.tekst("feit.persoon"),
                    woorden.tekst("casus.persoon", huidig.persoon().letter())),
                new Feit(
                    woorden.tekst("feit.groepen"),
                    huidig.groepen().isEmpty()
                        ? woorden.tekst("dossier.alles")
                        : namen.groepen(huidig.groepen())))));
    return "partner/bevestigen";
  }

  @PostMapping("/casussen/{id}/beperkingen/{regel}/stoppen")
  String stop(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, RedirectAttributes melding) {
    beperkingen.beeindig(wie, regel);
    melding.addFlashAttribute("melding", "melding.beperking-beeindigd");
    return "redirect:" + DossierController.adres(id);
  }

  private Casus eis(Requester wie, UUID id) {
    werkplek.eis(wie, VASTLEGGEN);
    return casussen.eisEigenOpenCasus(wie, id, VASTLEGGEN);
  }
}
