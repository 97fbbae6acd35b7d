// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Grondslagen;
import nl.deelgrond.grondslag.Grondslagen.Vaststelling;
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

/// A partij records on which law it relies for a person, and ends that.
@Controller
class GrondslagController {
  private static final String VASTSTELLEN = "grondslag-vaststellen";
  private static final String BEEINDIGEN = "grondslag-beeindigen";
  private static final int LONGEST_TEXT = 1000;

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Grondslagen grondslagen;

  GrondslagController(Werkplek werkplek, Casussen casussen, Grondslagen grondslagen) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.grondslagen = grondslagen;
  }

  @GetMapping("/casussen/{id}/grondslagen/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    werkplek.eis(wie, VASTSTELLEN);
    Casus casus = casussen.eisVoor(wie, id, VASTSTELLEN);
    return formulier(wie, casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/grondslagen/nieuw")
  Object stelVast(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, VASTSTELLEN);
    Casus casus = casussen.eisVoor(wie, id, VASTSTELLEN);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    List<String> personen =
        casussen.personen(id).stream().map(persoon -> persoon.id().toString()).toList();
    List<Grondslag> eigen = eigen(wie);
    Optional<UUID> persoon =
        in.keuze("persoon", personen, "fout.kies.persoon").map(UUID::fromString);
    Optional<String> doel = in.keuze("doel", doelen(eigen), "fout.kies.doel");
    Optional<String> grondslag =
        in.keuze("grondslag", eigen.stream().map(Grondslag::id).toList(), "fout.kies.grondslag");
    Optional<String> toelichting = in.tekst("toelichting", LONGEST_TEXT, "fout.leeg.waarom");
    Optional<String> nummer = in.vrij("besluitnummer", 40);
    List<String> ontvangers =
        waarden.containsKey("ontvangers")
            ? in.keuzes("ontvangers", ontvangers(wie), "fout.kies.ontvangers")
            : List.of();
    LocalDate tot =
        in.een("geldigTot").isEmpty()
            ? null
            : in.datum("geldigTot", "fout.leeg.datum").orElse(null);
    if (in.probeer(
            () ->
                grondslagen.stelVast(
                    wie,
                    new Vaststelling(
                        id,
                        persoon.orElseThrow(),
                        grondslag.orElseThrow(),
                        doel.orElseThrow(),
                        toelichting.orElseThrow(),
                        nummer.orElse(null),
                        ontvangers,
                        tot)))
        .isEmpty()) {
      return formulier(wie, casus, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.grondslag-vastgesteld");
    return "redirect:" + DossierController.adres(id);
  }

  /// The grounds of the own partij that can be recorded: those for the view with a name.
  private List<Grondslag> eigen(Requester wie) {
    return werkplek.convenant().grondslagen().stream()
        .filter(grondslag -> grondslag.partij().equals(wie.partij()))
        .filter(grondslag -> grondslag.tredes().contains(Trede.MET_NAAM))
        .filter(grondslag -> Namen.geldt(grondslag, werkplek.vandaag()))
        .toList();
  }

  /// The partijen that a decision of the own partij can name.
  private List<String> ontvangers(Requester wie) {
    Convenant convenant = werkplek.convenant();
    return convenant.partijen().stream()
        .map(Partij::code)
        .filter(code -> !code.equals(wie.partij()))
        .filter(code ->
            convenant.functies().stream()
                .anyMatch(functie -> functie.partij().equals(code) && functie.rol().seesValues()))
        .toList();
  }

  private static List<String> doelen(List<Grondslag> eigen) {
    return eigen.stream().flatMap(grondslag -> grondslag.doelen().stream()).distinct().toList();
  }

  private ModelAndView formulier(Requester wie, Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    List<Grondslag> eigen = eigen(wie);
    Formulier formulier =
        in.formulier(DossierController.adres(casus.id()) + "/grondslagen/nieuw")
            .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), woorden))
            .keuze(
                "doel",
                doelen(eigen).stream().map(doel -> Optie.of(doel, namen.doel(doel))).toList())
            .keuze("grondslag", eigen.stream().map(grond -> optie(grond, namen)).toList())
            .tekst("toelichting")
            .tekst("besluitnummer")
            .keuze(
                "ontvangers",
                eigen.stream().anyMatch(Grondslag::besluitNodig)
                    ? Formulieren.partijen(ontvangers(wie), namen)
                    : List.of())
            .tekst("geldigTot")
            .klaar();
    return Formulieren.pagina(
        "partner/grondslag-vaststellen",
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(),
            Formulieren.voorbeeld(werkplek.vandaag().plusMonths(6))),
        formulier);
  }

  private static Optie optie(Grondslag grondslag, Namen namen) {
    String richting =
        namen
            .woorden()
            .tekst(
                grondslag.richting() == Richting.GEVEN ? "grondslag.geven" : "grondslag.ontvangen");
    return Optie.of(
        grondslag.id(), richting + ": " + namen.grondslag(grondslag.id()), grondslag.toelichting());
  }

  // --- Ending ---------------------------------------------------------------------------------

  @GetMapping("/casussen/{id}/grondslagen/{regel}/beeindigen")
  String vraagEinde(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, Model model, Locale locale) {
    werkplek.eis(wie, BEEINDIGEN);
    Casus casus = casussen.eisVoor(wie, id, BEEINDIGEN);
    Grondslagen.Huidig huidig =
        grondslagen.vanCasus(wie, id).stream()
            .filter(een -> een.id().equals(regel))
            .findFirst()
            .orElseThrow(() ->
                werkplek.weigering(wie, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, "regel", regel));
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "grondslagbeeindigen",
            DossierController.adres(id) + "/grondslagen/" + regel + "/beeindigen",
            DossierController.kruimels(casus, namen),
            DossierController.adres(id),
            List.of(
                new Feit(
                    woorden.tekst("feit.persoon"),
                    woorden.tekst("casus.persoon", huidig.persoon().letter())),
                new Feit(woorden.tekst("feit.grondslag"), namen.grondslag(huidig.grondslag())),
                new Feit(woorden.tekst("feit.doel"), namen.doel(huidig.doel())))));
    return "partner/bevestigen";
  }

  @PostMapping("/casussen/{id}/grondslagen/{regel}/beeindigen")
  String beeindig(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, RedirectAttributes melding) {
    grondslagen.beeindig(wie, regel);
    melding.addFlashAttribute("melding", "melding.grondslag-beeindigd");
    return "redirect:" + DossierController.adres(id);
  }
}
