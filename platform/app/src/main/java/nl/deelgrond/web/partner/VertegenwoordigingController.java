// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.jspecify.annotations.Nullable;
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

/// Who stands in for an inwoner: recorded with the proof, and ended.
@Controller
class VertegenwoordigingController {
  private static final String BEEINDIGEN = "vertegenwoordiging-beeindigen";
  private static final int LONGEST_NAME = 200;
  private static final List<String> ROLLEN =
      Gevraagd.HOEDANIGHEDEN.stream().filter(rol -> !rol.equals("inwoner")).toList();
  private static final List<String> GEZAG = Stream.of(Gezag.values()).map(Gezag::code).toList();

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Vertegenwoordigingen vertegenwoordigingen;

  VertegenwoordigingController(
      Werkplek werkplek, Casussen casussen, Vertegenwoordigingen vertegenwoordigingen) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.vertegenwoordigingen = vertegenwoordigingen;
  }

  @GetMapping("/casussen/{id}/vertegenwoordigingen/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = eis(wie, id);
    return formulier(casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/vertegenwoordigingen/nieuw")
  Object legVast(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<Vertegenwoordigingen.Nieuw> nieuw = gelezen(id, in);
    if (in.probeer(() -> vertegenwoordigingen.legVast(wie, nieuw.orElseThrow())).isEmpty()) {
      return formulier(casus, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.vertegenwoordiging-vastgelegd");
    return "redirect:" + DossierController.adres(id);
  }

  private Optional<Vertegenwoordigingen.Nieuw> gelezen(UUID id, Ingevuld in) {
    List<String> personen =
        casussen.personen(id).stream().map(persoon -> persoon.id().toString()).toList();
    Optional<UUID> persoon =
        in.keuze("persoon", personen, "fout.kies.persoon").map(UUID::fromString);
    Optional<String> rol = in.keuze("hoedanigheid", ROLLEN, "fout.kies.rol");
    Optional<String> gezag =
        in.een("gezag").isEmpty() ? Optional.empty() : in.keuze("gezag", GEZAG, "fout.kies.gezag");
    Optional<String> naam = in.tekst("naam", LONGEST_NAME, "fout.leeg.naam");
    Optional<String> bewijs = in.tekst("bewijs", Gevraagd.LANGSTE_BEWIJS, "fout.leeg.bewijs");
    LocalDate vanaf = datum(in, "vanaf");
    LocalDate tot = datum(in, "geldigTot");
    if (!in.isGoed()) {
      return Optional.empty();
    }
    return Optional.of(
        new Vertegenwoordigingen.Nieuw(
            id,
            persoon.orElseThrow(),
            rol.orElseThrow(),
            gezag.orElse(null),
            bewijs.orElseThrow(),
            naam.orElseThrow(),
            vanaf,
            tot));
  }

  private static @Nullable LocalDate datum(Ingevuld in, String naam) {
    return in.een(naam).isEmpty() ? null : in.datum(naam, "fout.leeg.datum").orElse(null);
  }

  private ModelAndView formulier(Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    Formulier formulier =
        in.formulier(DossierController.adres(casus.id()) + "/vertegenwoordigingen/nieuw")
            .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), woorden))
            .keuze(
                "hoedanigheid",
                ROLLEN.stream()
                    .map(rol -> Optie.of(rol, woorden.tekst("toestemming.hoedanigheid." + rol)))
                    .toList())
            .keuze(
                "gezag",
                GEZAG.stream()
                    .map(code ->
                        Optie.of(
                            code,
                            woorden.tekst("vertegenwoordiging.gezag." + code),
                            woorden.tekst("vertegenwoordiging.gezag." + code + ".uitleg")))
                    .toList())
            .tekst("naam")
            .tekst("bewijs")
            .tekst("vanaf")
            .tekst("geldigTot")
            .klaar();
    return Formulieren.pagina(
        "partner/vertegenwoordiging-vastleggen",
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(),
            Formulieren.voorbeeld(werkplek.vandaag())),
        formulier);
  }

  @GetMapping("/casussen/{id}/vertegenwoordigingen/{regel}/beeindigen")
  String vraagEinde(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, Model model, Locale locale) {
    werkplek.eis(wie, BEEINDIGEN);
    Casus casus = casussen.eisOpenVoor(wie, id, BEEINDIGEN);
    Vertegenwoordigingen.Huidig huidig =
        vertegenwoordigingen.vanCasus(wie, id).stream()
            .filter(een -> een.id().equals(regel))
            .findFirst()
            .orElseThrow(() ->
                werkplek.weigering(wie, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, "regel", regel));
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "vertegenwoordigingstoppen",
            DossierController.adres(id) + "/vertegenwoordigingen/" + regel + "/beeindigen",
            DossierController.kruimels(casus, namen),
            DossierController.adres(id),
            List.of(
                new Feit(
                    woorden.tekst("feit.persoon"),
                    woorden.tekst("casus.persoon", huidig.persoon().letter())),
                new Feit(
                    woorden.tekst("feit.rol"),
                    woorden.tekst("toestemming.hoedanigheid." + huidig.hoedanigheid())),
                new Feit(woorden.tekst("feit.bewijs"), huidig.bewijs()))));
    return "partner/bevestigen";
  }

  @PostMapping("/casussen/{id}/vertegenwoordigingen/{regel}/beeindigen")
  String beeindig(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, RedirectAttributes melding) {
    vertegenwoordigingen.beeindig(wie, regel);
    melding.addFlashAttribute("melding", "melding.vertegenwoordiging-beeindigd");
    return "redirect:" + DossierController.adres(id);
  }

  private Casus eis(Requester wie, UUID id) {
    String handeling =
        wie.partij().equals(vertegenwoordigingen.gezagPartij())
            ? Vertegenwoordigingen.GEZAG
            : Vertegenwoordigingen.VASTLEGGEN;
    werkplek.eis(wie, handeling);
    return casussen.eisOpenVoor(wie, id, handeling);
  }
}
