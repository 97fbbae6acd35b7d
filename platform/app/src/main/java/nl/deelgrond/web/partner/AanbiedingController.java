// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Aanbiedingen;
import nl.deelgrond.casus.Aangeboden;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Kruimel;
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

/// The casussen that the own partij is offered: taking over, or saying why not.
@Controller
class AanbiedingController {
  static final String ADRES = "/aanbiedingen";

  private final Werkplek werkplek;
  private final Aanbiedingen aanbiedingen;

  AanbiedingController(Werkplek werkplek, Aanbiedingen aanbiedingen) {
    this.werkplek = werkplek;
    this.aanbiedingen = aanbiedingen;
  }

  @GetMapping(ADRES)
  String toon(Requester wie, Model model, Locale locale) {
    Namen namen = werkplek.namen(locale);
    model.addAttribute(
        "pagina",
        new AanbiedingenPagina(
            OverdrachtController.vandaag(namen),
            namen.vanWie(wie.partij()),
            aanbiedingen.gelezenDoor(wie).stream().map(een -> rij(een, namen)).toList()));
    return "partner/aanbiedingen";
  }

  private static AanbiedingenPagina.Rij rij(Aangeboden een, Namen namen) {
    Woorden woorden = namen.woorden();
    String adres = ADRES + "/" + een.aanbod().id();
    return new AanbiedingenPagina.Rij(
        een.code(),
        besprekingen(een, namen),
        woorden.tekst("aanbiedingen.aantal", een.personen()),
        woorden.dag(een.aanbod().op()),
        een.zelfAangeboden() ? null : adres + "/overnemen",
        een.zelfAangeboden() ? null : adres + "/afwijzen");
  }

  private static List<String> besprekingen(Aangeboden een, Namen namen) {
    Woorden woorden = namen.woorden();
    return een.besprekingen().isEmpty()
        ? List.of(woorden.tekst("aanbiedingen.nietbesproken"))
        : een.besprekingen().stream()
            .map(bespreking ->
                woorden.tekst(
                    "aanbiedingen.bespreking",
                    namen.tafel(bespreking.tafel()),
                    namen.doel(bespreking.doel())))
            .toList();
  }

  // --- Taking over ----------------------------------------------------------------------------

  @GetMapping(ADRES + "/{aanbod}/overnemen")
  String vraagOvername(Requester wie, @PathVariable UUID aanbod, Model model, Locale locale) {
    Aangeboden een = aanbiedingen.eisGelezenDoor(wie, aanbod);
    Namen namen = werkplek.namen(locale);
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "aanbiedingovernemen",
            ADRES + "/" + aanbod + "/overnemen",
            kruimels(namen),
            ADRES,
            feiten(een, namen)));
    return "partner/aanbieding-overnemen";
  }

  @PostMapping(ADRES + "/{aanbod}/overnemen")
  String neemOver(Requester wie, @PathVariable UUID aanbod, RedirectAttributes melding) {
    aanbiedingen.neemOver(wie, aanbod);
    melding.addFlashAttribute("melding", "melding.casus-overgenomen");
    return "redirect:/vandaag";
  }

  // --- Declining ------------------------------------------------------------------------------

  @GetMapping(ADRES + "/{aanbod}/afwijzen")
  ModelAndView formulier(Requester wie, @PathVariable UUID aanbod, Locale locale) {
    Aangeboden een = aanbiedingen.eisGelezenDoor(wie, aanbod);
    return afwijzen(een, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping(ADRES + "/{aanbod}/afwijzen")
  Object wijsAf(
      Requester wie,
      @PathVariable UUID aanbod,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> reden = in.keuze("reden", Aanbiedingen.AFWIJSREDENEN, "fout.kies.afwijsreden");
    if (!in.isGoed()) {
      return afwijzen(aanbiedingen.eisGelezenDoor(wie, aanbod), in, locale);
    }
    aanbiedingen.wijsAf(wie, aanbod, reden.orElseThrow());
    melding.addFlashAttribute("melding", "melding.aanbod-afgewezen");
    return "redirect:" + ADRES;
  }

  private ModelAndView afwijzen(Aangeboden een, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier =
        in.formulier(ADRES + "/" + een.aanbod().id() + "/afwijzen")
            .keuze(
                "reden",
                OverdrachtController.redenen(
                    Aanbiedingen.AFWIJSREDENEN, "aanbiedingafwijzen.reden.", namen))
            .klaar();
    return Formulieren.pagina(
        "partner/aanbieding-afwijzen",
        new FormulierPagina(kruimels(namen), ADRES, formulier, feiten(een, namen), ""),
        formulier);
  }

  // --- Shared ---------------------------------------------------------------------------------

  private static List<Kruimel> kruimels(Namen namen) {
    Woorden woorden = namen.woorden();
    return List.of(
        new Kruimel(woorden.tekst("nav.vandaag"), "/vandaag"),
        new Kruimel(woorden.tekst("aanbiedingen.titel"), ADRES));
  }

  private static List<Feit> feiten(Aangeboden een, Namen namen) {
    Woorden woorden = namen.woorden();
    return List.of(
        new Feit(woorden.tekst("feit.casus"), een.code()),
        new Feit(woorden.tekst("aanbiedingen.waarover"), besprekingen(een, namen)),
        new Feit(
            woorden.tekst("aanbiedingen.personen"),
            woorden.tekst("aanbiedingen.aantal", een.personen())));
  }
}
