// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.BesluitenMetNaam.Stand;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.Agendapunt;
import nl.deelgrond.tafel.BekendeMedewerker;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
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

/// The besluit met naam: one asks, the voorzitter agrees or refuses as the second, either of them
/// can end it.
@Controller
class BesluitController {
  private static final int LONGEST_SENTENCE = 1000;

  private final Werkplek werkplek;
  private final BesluitenMetNaam besluiten;
  private final Zittingen zittingen;
  private final Casussen casussen;

  BesluitController(
      Werkplek werkplek, BesluitenMetNaam besluiten, Zittingen zittingen, Casussen casussen) {
    this.werkplek = werkplek;
    this.besluiten = besluiten;
    this.zittingen = zittingen;
    this.casussen = casussen;
  }

  static String adres(UUID zitting, UUID casus) {
    return ZittingController.adres(zitting) + "/casussen/" + casus + "/met-naam";
  }

  // --- Asking ---------------------------------------------------------------------------------

  @GetMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/vragen")
  ModelAndView formulier(
      Requester wie, @PathVariable UUID zitting, @PathVariable UUID casus, Locale locale) {
    werkplek.eis(wie, "besluit-met-naam-vragen");
    Plek plek = eis(wie, zitting, casus);
    return formulier(plek, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/vragen")
  Object vraag(
      Requester wie,
      @PathVariable UUID zitting,
      @PathVariable UUID casus,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, "besluit-met-naam-vragen");
    Plek plek = eis(wie, zitting, casus);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    if (in.een("actie").equals("wijzig")) {
      return formulier(plek, in, locale);
    }
    Optional<String> reden = in.keuze("reden", BesluitenMetNaam.REDENEN, "fout.kies.reden");
    Optional<String> toelichting =
        in.tekst("toelichting", LONGEST_SENTENCE, "fout.leeg.toelichting");
    LocalDate dag = LocalDate.ofInstant(plek.zitting().begin(), Woorden.ZONE);
    Optional<Instant> tot = in.einde("tot", Optional.of(dag), "fout.leeg.tijd");
    if (tot.isPresent() && tot.get().isAfter(plek.zitting().einde())) {
      in.probleem("tot", "na-einde-zitting");
    }
    if (tot.isPresent() && !tot.get().isAfter(werkplek.nu())) {
      in.probleem("tot", "in-het-verleden");
    }
    if (in.isGoed() && !in.een("actie").equals("bevestig")) {
      return controle(plek, in, locale);
    }
    if (in.probeer(
            () ->
                besluiten.vraag(
                    wie,
                    new Aanvraag(
                        casus,
                        zitting,
                        reden.orElseThrow(),
                        toelichting.orElseThrow(),
                        tot.orElseThrow())))
        .isEmpty()) {
      return formulier(plek, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.besluit-gevraagd");
    return "redirect:" + ZittingController.adres(zitting);
  }

  private ModelAndView formulier(Plek plek, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier = velden(plek, in, namen);
    return Formulieren.pagina(
        "partner/met-naam-vragen", pagina(plek, formulier, List.of(), namen), formulier);
  }

  private ModelAndView controle(Plek plek, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    List<Feit> feiten = new ArrayList<>(over(plek, namen));
    feiten.add(
        new Feit(woorden.tekst("feit.reden"), woorden.tekst("metnaam.reden." + in.een("reden"))));
    feiten.add(new Feit(woorden.tekst("feit.toelichting"), in.een("toelichting")));
    feiten.add(new Feit(woorden.tekst("feit.tot"), woorden.tekst("feit.tot.uur", in.een("tot"))));
    Formulier formulier = velden(plek, in, namen);
    return Formulieren.pagina(
        "partner/met-naam-controleren", pagina(plek, formulier, feiten, namen), formulier);
  }

  private Formulier velden(Plek plek, Ingevuld in, Namen namen) {
    List<Optie> redenen =
        BesluitenMetNaam.REDENEN.stream()
            .map(code -> Optie.of(code, namen.woorden().tekst("metnaam.reden." + code)))
            .toList();
    return in.formulier(adres(plek.zitting().id(), plek.casus()) + "/vragen")
        .keuze("reden", redenen)
        .tekst("toelichting")
        .tekst("tot")
        .klaar();
  }

  private static FormulierPagina pagina(
      Plek plek, Formulier formulier, List<Feit> feiten, Namen namen) {
    return new FormulierPagina(
        ZittingController.kruimels(plek.zitting(), namen),
        ZittingController.adres(plek.zitting().id()),
        formulier,
        feiten,
        namen.woorden().einduur(plek.zitting().einde()));
  }

  // --- Agreeing -------------------------------------------------------------------------------

  @GetMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/akkoord")
  String beoordeel(
      Requester wie,
      @PathVariable UUID zitting,
      @PathVariable UUID casus,
      Model model,
      Locale locale) {
    werkplek.eis(wie, "besluit-met-naam-akkoord");
    Plek plek = eis(wie, zitting, casus);
    Stand stand = eisAanvraag(wie, plek);
    String pad = "/akkoord?aanvraag=" + stand.aanvraag();
    model.addAttribute(
        "pagina", bevestiging(plek, stand, "metnaamakkoord", pad, werkplek.namen(locale)));
    return "partner/met-naam-akkoord";
  }

  /// @param aanvraag the request that was on the page: agreeing to another one is refused
  @PostMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/akkoord")
  String akkoord(
      Requester wie,
      @PathVariable UUID zitting,
      @PathVariable UUID casus,
      @RequestParam UUID aanvraag,
      RedirectAttributes melding) {
    UUID _ = besluiten.geefAkkoord(wie, aanvraag);
    melding.addFlashAttribute("melding", "melding.besluit-akkoord");
    return "redirect:" + ZittingController.adres(zitting);
  }

  // --- Refusing -------------------------------------------------------------------------------

  @GetMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/weigeren")
  ModelAndView weigerFormulier(
      Requester wie, @PathVariable UUID zitting, @PathVariable UUID casus, Locale locale) {
    werkplek.eis(wie, "besluit-met-naam-akkoord");
    Plek plek = eis(wie, zitting, casus);
    Stand stand = eisAanvraag(wie, plek);
    Ingevuld empty = werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
    return weigerFormulier(plek, stand, empty, locale);
  }

  /// @param aanvraag the request that was on the page: refusing another one is refused
  @PostMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/weigeren")
  Object weiger(
      Requester wie,
      @PathVariable UUID zitting,
      @PathVariable UUID casus,
      @RequestParam UUID aanvraag,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, "besluit-met-naam-akkoord");
    Plek plek = eis(wie, zitting, casus);
    Stand stand = eisAanvraag(wie, plek);
    if (!aanvraag.equals(stand.aanvraag())) {
      throw werkplek.weigering(
          wie, "besluit-met-naam-akkoord", HandelingFault.ANDERE_AANVRAAG, "regel", aanvraag);
    }
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> reden =
        in.keuze("reden", BesluitenMetNaam.WEIGERREDENEN, "fout.kies.weigerreden");
    if (in.probeer(() -> besluiten.weiger(wie, aanvraag, reden.orElseThrow())).isEmpty()) {
      return weigerFormulier(plek, stand, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.besluit-geweigerd");
    return "redirect:" + ZittingController.adres(zitting);
  }

  private ModelAndView weigerFormulier(Plek plek, Stand stand, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    List<Optie> redenen =
        BesluitenMetNaam.WEIGERREDENEN.stream()
            .map(code -> Optie.of(code, namen.woorden().tekst("metnaamweigeren.reden." + code)))
            .toList();
    Formulier formulier =
        in.formulier(
                adres(plek.zitting().id(), plek.casus()) + "/weigeren?aanvraag=" + stand.aanvraag())
            .keuze("reden", redenen)
            .klaar();
    return Formulieren.pagina(
        "partner/met-naam-weigeren",
        pagina(plek, formulier, feiten(plek, stand, namen), namen),
        formulier);
  }

  private Stand eisAanvraag(Requester wie, Plek plek) {
    Stand stand = besluiten.stand(wie, plek.casus(), plek.zitting().id());
    if (stand.aanvraag() == null) {
      throw werkplek.weigering(
          wie, "besluit-met-naam-akkoord", HandelingFault.KAN_NIET_MEER, "casus", plek.casus());
    }
    return stand;
  }

  // --- Ending ---------------------------------------------------------------------------------

  @GetMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/stoppen")
  String vraagEinde(
      Requester wie,
      @PathVariable UUID zitting,
      @PathVariable UUID casus,
      Model model,
      Locale locale) {
    werkplek.eis(wie, "besluit-met-naam-beeindigen");
    Plek plek = eis(wie, zitting, casus);
    Stand stand = besluiten.stand(wie, casus, zitting);
    if (stand.besluit() == null) {
      throw werkplek.weigering(
          wie, "besluit-met-naam-beeindigen", HandelingFault.KAN_NIET_MEER, "casus", casus);
    }
    String pad = "/stoppen?besluit=" + stand.besluit();
    model.addAttribute(
        "pagina", bevestiging(plek, stand, "besluitstoppen", pad, werkplek.namen(locale)));
    return "partner/bevestigen";
  }

  @PostMapping("/zittingen/{zitting}/casussen/{casus}/met-naam/stoppen")
  String stop(
      Requester wie,
      @PathVariable UUID zitting,
      @PathVariable UUID casus,
      @RequestParam UUID besluit,
      RedirectAttributes melding) {
    besluiten.beeindig(wie, besluit);
    melding.addFlashAttribute("melding", "melding.besluit-gestopt");
    return "redirect:" + ZittingController.adres(zitting);
  }

  // --- Shared ---------------------------------------------------------------------------------

  /// A casus on the agenda of a zitting in which this person has a seat.
  private record Plek(Zitting zitting, Agendapunt punt, String code) {

    UUID casus() {
      return punt.casus();
    }
  }

  private Plek eis(Requester wie, UUID zitting, UUID casus) {
    Zitting found = zittingen.eisVoor(wie, zitting, "zitting-bekijken");
    Agendapunt punt =
        found
            .agendapuntVan(casus)
            .orElseThrow(() ->
                werkplek.weigering(
                    wie, "zitting-bekijken", HandelingFault.NIET_GEVONDEN, "casus", casus));
    return new Plek(found, punt, casussen.find(casus).map(Casus::code).orElse(""));
  }

  private BevestigPagina bevestiging(
      Plek plek, Stand stand, String sleutel, String pad, Namen namen) {
    return new BevestigPagina(
        sleutel,
        adres(plek.zitting().id(), plek.casus()) + pad,
        ZittingController.kruimels(plek.zitting(), namen),
        ZittingController.adres(plek.zitting().id()),
        feiten(plek, stand, namen));
  }

  private List<Feit> feiten(Plek plek, Stand stand, Namen namen) {
    Woorden woorden = namen.woorden();
    List<Feit> feiten = new ArrayList<>(over(plek, namen));
    if (stand.reden() != null) {
      feiten.add(
          new Feit(woorden.tekst("feit.reden"), woorden.tekst("metnaam.reden." + stand.reden())));
    }
    if (stand.tot() != null) {
      feiten.add(
          new Feit(
              woorden.tekst("feit.tot"),
              woorden.tekst("feit.tot.uur", woorden.einduur(stand.tot()))));
    }
    zittingen.bekendeMedewerkers().stream()
        .filter(iemand -> iemand.sub().equals(stand.aangevraagdDoor()))
        .map(BekendeMedewerker::naam)
        .findFirst()
        .ifPresent(naam -> feiten.add(new Feit(woorden.tekst("feit.gevraagddoor"), naam)));
    return feiten;
  }

  private static List<Feit> over(Plek plek, Namen namen) {
    return List.of(
        new Feit(namen.woorden().tekst("feit.casus"), plek.code()),
        new Feit(namen.woorden().tekst("feit.doel"), namen.doel(plek.punt().doel())));
  }
}
