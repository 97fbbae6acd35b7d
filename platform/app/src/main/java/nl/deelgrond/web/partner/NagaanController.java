// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.grondslag.Ontvangers;
import nl.deelgrond.grondslag.Ontvangers.Nagegaan;
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

/// A bron looks into whether a receiver may have its gegevens (Participatiewet art. 65, lid 4).
@Controller
class NagaanController {
  private static final String NAGAAN = "ontvanger-nagaan";
  private static final String BEEINDIGEN = "ontvanger-nagaan-beeindigen";

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Ontvangers ontvangers;

  NagaanController(Werkplek werkplek, Casussen casussen, Ontvangers ontvangers) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.ontvangers = ontvangers;
  }

  @GetMapping("/casussen/{id}/ontvangers/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = eis(wie, id, NAGAAN);
    return formulier(wie, casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/ontvangers/nieuw")
  Object legVast(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id, NAGAAN);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    List<String> personen =
        casussen.personen(id).stream().map(persoon -> persoon.id().toString()).toList();
    Optional<UUID> persoon =
        in.keuze("persoon", personen, "fout.kies.persoon").map(UUID::fromString);
    Optional<String> doel = in.keuze("doel", doelen(wie), "fout.kies.doel");
    List<String> aan = in.keuzes("aan", mogelijk(wie), "fout.kies.aan");
    Optional<String> hoe =
        in.tekst("toelichting", Ontvangers.LANGSTE_TOELICHTING, "fout.leeg.nagegaan");
    Optional<LocalDate> tot = in.datum("geldigTot", "fout.leeg.datum");
    if (in.probeer(
            () ->
                ontvangers.legVast(
                    wie,
                    new Nagegaan(
                        id,
                        persoon.orElseThrow(),
                        aan,
                        doel.orElseThrow(),
                        hoe.orElseThrow(),
                        tot.orElseThrow())))
        .isEmpty()) {
      return formulier(wie, casus, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.ontvanger-nagegaan");
    return "redirect:" + DossierController.adres(id);
  }

  private Casus eis(Requester wie, UUID id, String handeling) {
    werkplek.eis(wie, handeling);
    Casus casus = casussen.eisOpenVoor(wie, id, handeling);
    if (!ontvangers.moetNagaan(wie)) {
      throw werkplek.weigering(wie, handeling, HandelingFault.NIET_BEVOEGD, "casus", id);
    }
    return casus;
  }

  /// The doelen for which anybody can get something with a name.
  private List<String> doelen(Requester wie) {
    return werkplek.convenant().doelen().stream()
        .map(Doel::code)
        .filter(doel -> !ontvangers.mogelijk(wie, doel).isEmpty())
        .toList();
  }

  private List<String> mogelijk(Requester wie) {
    return doelen(wie).stream()
        .flatMap(doel -> ontvangers.mogelijk(wie, doel).stream())
        .distinct()
        .toList();
  }

  private ModelAndView formulier(Requester wie, Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier =
        in.formulier(DossierController.adres(casus.id()) + "/ontvangers/nieuw")
            .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), namen.woorden()))
            .keuze(
                "doel", doelen(wie).stream().map(doel -> Optie.of(doel, namen.doel(doel))).toList())
            .keuze("aan", Formulieren.partijen(mogelijk(wie), namen))
            .tekst("toelichting")
            .tekst("geldigTot")
            .klaar();
    return Formulieren.pagina(
        "partner/ontvanger-nagaan",
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(),
            Formulieren.voorbeeld(werkplek.vandaag().plusMonths(3))),
        formulier);
  }

  // --- Ending ---------------------------------------------------------------------------------

  @GetMapping("/casussen/{id}/ontvangers/{regel}/beeindigen")
  String vraagEinde(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, Model model, Locale locale) {
    Casus casus = eis(wie, id, BEEINDIGEN);
    Ontvangers.Huidig huidig =
        ontvangers.vanCasus(wie, id).stream()
            .filter(een -> een.id().equals(regel))
            .findFirst()
            .orElseThrow(() ->
                werkplek.weigering(wie, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, "regel", regel));
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "nagaanbeeindigen",
            DossierController.adres(id) + "/ontvangers/" + regel + "/beeindigen",
            DossierController.kruimels(casus, namen),
            DossierController.adres(id),
            List.of(
                new Feit(
                    woorden.tekst("feit.persoon"),
                    woorden.tekst("casus.persoon", huidig.persoon().letter())),
                new Feit(
                    woorden.tekst("feit.aan"), huidig.aan().stream().map(namen::partij).toList()),
                new Feit(woorden.tekst("feit.doel"), namen.doel(huidig.doel())))));
    return "partner/bevestigen";
  }

  @PostMapping("/casussen/{id}/ontvangers/{regel}/beeindigen")
  String beeindig(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, RedirectAttributes melding) {
    ontvangers.beeindig(wie, regel);
    melding.addFlashAttribute("melding", "melding.nagaan-beeindigd");
    return "redirect:" + DossierController.adres(id);
  }
}
