// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.grondslag.Beperkingen;
import nl.deelgrond.grondslag.Geboortedata;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.Grondslagen;
import nl.deelgrond.grondslag.Ontvangers;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.DossierPagina.BeperkingRij;
import nl.deelgrond.web.partner.DossierPagina.GrondRij;
import nl.deelgrond.web.partner.DossierPagina.OntvangerRij;
import nl.deelgrond.web.partner.DossierPagina.ToestemmingRij;
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

/// What an organisatie records around a casus: persons, gegevens, toestemmingen, grondslagen. Of
/// gegevens it shows nothing, not even that there are any: those are seen at the table only.
@Controller
class DossierController {
  private static final String SLUITEN = "casus-sluiten";
  private static final String GEBOORTEDATUM = GeboortedatumController.VASTLEGGEN;

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Toestemmingen toestemmingen;
  private final Grondslagen grondslagen;
  private final Beperkingen beperkingen;
  private final GeheimhouderBesluiten geheim;
  private final Ontvangers ontvangers;
  private final WieDeel wieDeel;
  private final Geboortedata geboortedata;
  private final ToestemmingDeel toestemmingDeel;

  DossierController(
      Werkplek werkplek,
      Casussen casussen,
      Toestemmingen toestemmingen,
      Grondslagen grondslagen,
      Beperkingen beperkingen,
      GeheimhouderBesluiten geheim,
      Ontvangers ontvangers,
      WieDeel wieDeel,
      Geboortedata geboortedata,
      ToestemmingDeel toestemmingDeel) {
    this.toestemmingDeel = toestemmingDeel;
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.toestemmingen = toestemmingen;
    this.grondslagen = grondslagen;
    this.beperkingen = beperkingen;
    this.geheim = geheim;
    this.ontvangers = ontvangers;
    this.wieDeel = wieDeel;
    this.geboortedata = geboortedata;
  }

  static String adres(UUID casus) {
    return "/casussen/" + casus;
  }

  static List<Kruimel> kruimels(Casus casus, Namen namen) {
    return List.of(
        new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag"),
        new Kruimel(casus.code(), adres(casus.id())));
  }

  // --- Opening --------------------------------------------------------------------------------

  @GetMapping("/casussen/nieuw")
  ModelAndView vraagOpenen(Requester wie, Locale locale) {
    werkplek.eis(wie, "casus-openen");
    Ingevuld in = werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
    Formulier formulier = in.formulier("/casussen/nieuw").klaar();
    Kruimel vandaag =
        new Kruimel(werkplek.namen(locale).woorden().tekst("nav.vandaag"), "/vandaag");
    return Formulieren.pagina(
        "partner/casus-openen",
        new FormulierPagina(List.of(vandaag), "/vandaag", formulier, List.of(), ""),
        formulier);
  }

  @PostMapping("/casussen/nieuw")
  String open(Requester wie, RedirectAttributes melding) {
    Casus casus = casussen.open(wie);
    melding.addFlashAttribute("melding", "melding.casus-geopend");
    return "redirect:" + adres(casus.id());
  }

  // --- Persons --------------------------------------------------------------------------------

  @GetMapping("/casussen/{id}/personen/nieuw")
  ModelAndView vraagPersoon(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = casussen.eisVoor(wie, id, "persoon-toevoegen");
    werkplek.eis(wie, "persoon-toevoegen");
    return persoon(wie, casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/personen/nieuw")
  Object voegPersoonToe(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = casussen.eisVoor(wie, id, "persoon-toevoegen");
    werkplek.eis(wie, "persoon-toevoegen");
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    LocalDate geboren =
        in.een("geboortedatum").isEmpty()
            ? null
            : in.datum("geboortedatum", "fout.leeg.datum").orElse(null);
    String bsn = in.een("bsn").isEmpty() ? null : in.een("bsn");
    if (in.probeer(() -> casussen.voegPersoonToe(wie, id, geboren, bsn)).isEmpty()) {
      return persoon(wie, casus, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.persoon-toegevoegd");
    return "redirect:" + adres(id);
  }

  private ModelAndView persoon(Requester wie, Casus casus, Ingevuld in, Locale locale) {
    Formulier formulier =
        in.formulier(adres(casus.id()) + "/personen/nieuw")
            .tekst("geboortedatum")
            .tekst("bsn")
            .klaar();
    boolean magBsn = werkplek.convenant().partij(wie.partij()).bsn();
    return Formulieren.pagina(
        "partner/persoon-toevoegen",
        new PersoonPagina(
            kruimels(casus, werkplek.namen(locale)), adres(casus.id()), formulier, magBsn),
        formulier);
  }

  // --- Closing --------------------------------------------------------------------------------

  @GetMapping("/casussen/{id}/sluiten")
  String vraagSluiten(Requester wie, @PathVariable UUID id, Model model, Locale locale) {
    werkplek.eis(wie, SLUITEN);
    Casus casus = casussen.eisVoor(wie, id, SLUITEN);
    Namen namen = werkplek.namen(locale);
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "casussluiten",
            adres(id) + "/sluiten",
            kruimels(casus, namen),
            adres(id),
            List.of(new Feit(namen.woorden().tekst("feit.casus"), casus.code()))));
    return "partner/bevestigen";
  }

  @PostMapping("/casussen/{id}/sluiten")
  String sluit(Requester wie, @PathVariable UUID id, RedirectAttributes melding) {
    casussen.sluit(wie, id);
    melding.addFlashAttribute("melding", "melding.casus-gesloten");
    return "redirect:/vandaag";
  }

  // --- The page -------------------------------------------------------------------------------

  @GetMapping("/casussen/{id}")
  String toon(Requester wie, @PathVariable UUID id, Model model, Locale locale) {
    Casus casus = casussen.eisVoor(wie, id, "dossier-bekijken");
    model.addAttribute("pagina", pagina(wie, casus, werkplek.namen(locale)));
    return "partner/dossier";
  }

  private DossierPagina pagina(Requester wie, Casus casus, Namen namen) {
    Woorden woorden = namen.woorden();
    boolean eigen = casus.ingebrachtDoor().equals(wie.partij());
    boolean open = !casus.gesloten();
    List<Persoon> personen = casussen.gelezenDoor(wie, casus.id());
    boolean toestemming =
        eigen && open && werkplek.leest(wie, "toestemming-vastleggen", "toestemming-intrekken");
    boolean vraagt = toestemming && werkplek.mag(wie, "toestemming-vastleggen");
    boolean beperking = eigen && open && werkplek.mag(wie, "beperking-vastleggen");
    boolean grondslag = werkplek.leest(wie, "grondslag-vaststellen", "grondslag-beeindigen");
    boolean beslist =
        werkplek.leest(wie, GeheimController.BESLUITEN, GeheimController.BEEINDIGEN)
            && !geheim.velden(wie).isEmpty();
    boolean nagaan =
        werkplek.leest(wie, "ontvanger-nagaan", "ontvanger-nagaan-beeindigen")
            && ontvangers.moetNagaan(wie);
    boolean vertegenwoordiging = open && wieDeel.mag(wie, casus);
    boolean oordeel = open && wieDeel.magOordeel(wie);
    return new DossierPagina(
        adres(casus.id()),
        List.of(new Kruimel(woorden.tekst("nav.vandaag"), "/vandaag")),
        casus.code(),
        namen.partij(casus.ingebrachtDoor()),
        woorden.dag(casus.ingebrachtOp()),
        woorden.dag(casus.sluitOp()),
        personen(personen, eigen && open && werkplek.mag(wie, GEBOORTEDATUM), woorden),
        vertegenwoordiging || oordeel,
        vraagt ? wieDeel.wieMoet(wie, casus, namen) : List.of(),
        vertegenwoordiging ? wieDeel.wies(wie, casus, namen) : List.of(),
        oordeel ? wieDeel.oordelen(wie, casus, namen) : List.of(),
        vertegenwoordiging && !personen.isEmpty() && wieDeel.magVastleggen(wie, casus),
        oordeel && !personen.isEmpty(),
        toestemming,
        toestemming ? toestemmingen(wie, casus, namen) : List.of(),
        grondslag ? gronden(wie, casus, namen) : List.of(),
        beslist && !personen.isEmpty() ? GeheimController.adres(casus.id()) : null,
        nagaan,
        nagaan ? ontvangers(wie, casus, namen) : List.of(),
        beperking,
        beperking ? beperkingen(wie, casus, namen) : List.of(),
        open && werkplek.mag(wie, SLUITEN),
        eigen && open && werkplek.mag(wie, "persoon-toevoegen"),
        open && !personen.isEmpty() && werkplek.mag(wie, "gegeven-inbrengen"),
        vraagt && !personen.isEmpty(),
        open && grondslag && !personen.isEmpty() && werkplek.mag(wie, "grondslag-vaststellen"),
        open && nagaan && !personen.isEmpty() && werkplek.mag(wie, "ontvanger-nagaan"),
        beperking && !personen.isEmpty());
  }

  private List<DossierPagina.PersoonRij> personen(
      List<Persoon> personen, boolean magGeboortedatum, Woorden woorden) {
    List<Persoon> onbekend = magGeboortedatum ? geboortedata.onbekend(personen) : List.of();
    return personen.stream()
        .map(persoon ->
            new DossierPagina.PersoonRij(
                letter(persoon, woorden),
                onbekend.contains(persoon) ? GeboortedatumController.adres(persoon) : null))
        .toList();
  }

  private static String letter(Persoon persoon, Woorden woorden) {
    return woorden.tekst("casus.persoon", persoon.letter());
  }

  private List<ToestemmingRij> toestemmingen(Requester wie, Casus casus, Namen namen) {
    return toestemmingen.vanCasus(wie, casus.id()).stream()
        .map(huidig -> toestemmingDeel.rij(huidig, adres(casus.id()), namen))
        .toList();
  }

  private List<GrondRij> gronden(Requester wie, Casus casus, Namen namen) {
    return grondslagen.vanCasus(wie, casus.id()).stream()
        .map(huidig -> rij(wie, huidig, casus, namen))
        .toList();
  }

  private GrondRij rij(Requester wie, Grondslagen.Huidig huidig, Casus casus, Namen namen) {
    boolean over = huidig.tot() != null && !huidig.tot().isAfter(werkplek.nu());
    boolean mag = !over && werkplek.mag(wie, "grondslag-beeindigen");
    return new GrondRij(
        letter(huidig.persoon(), namen.woorden()),
        namen.grondslag(huidig.grondslag()),
        namen.doel(huidig.doel()),
        huidig.besluitnummer(),
        huidig.ontvangers().isEmpty() ? null : namen.partijen(huidig.ontvangers()),
        geldig(huidig.vanaf(), huidig.tot(), namen.woorden()),
        over ? Badge.VERLOPEN : Badge.GELDIG,
        mag ? adres(casus.id()) + "/grondslagen/" + huidig.id() + "/beeindigen" : null);
  }

  private List<OntvangerRij> ontvangers(Requester wie, Casus casus, Namen namen) {
    return ontvangers.vanCasus(wie, casus.id()).stream()
        .map(huidig -> {
          boolean over = !huidig.tot().isAfter(werkplek.nu());
          return new OntvangerRij(
              letter(huidig.persoon(), namen.woorden()),
              namen.partijen(huidig.aan()),
              namen.doel(huidig.doel()),
              geldig(huidig.vanaf(), huidig.tot(), namen.woorden()),
              over ? Badge.VERLOPEN : Badge.GELDIG,
              over ? null : adres(casus.id()) + "/ontvangers/" + huidig.id() + "/beeindigen");
        })
        .toList();
  }

  private List<BeperkingRij> beperkingen(Requester wie, Casus casus, Namen namen) {
    Woorden woorden = namen.woorden();
    boolean magOpheffen = werkplek.mag(wie, BeperkingController.OPHEFFEN);
    return beperkingen.vanCasus(wie, casus.id()).stream()
        .map(huidig ->
            new BeperkingRij(
                letter(huidig.persoon(), woorden),
                huidig.groepen().isEmpty()
                    ? woorden.tekst("dossier.alles")
                    : namen.groepen(huidig.groepen()),
                geldig(huidig.vanaf(), null, woorden),
                magOpheffen
                    ? adres(casus.id()) + "/beperkingen/" + huidig.id() + "/stoppen"
                    : null))
        .toList();
  }

  static String geldig(Instant vanaf, @Nullable Instant tot, Woorden woorden) {
    String begin = woorden.dag(vanaf);
    return Optional.ofNullable(tot)
        .map(einde -> woorden.tekst("datum.tussen", begin, woorden.dag(laatsteDag(einde))))
        .orElseGet(() -> woorden.tekst("datum.vanaf", begin));
  }

  /// The ledger ends a day at its midnight; people count the day itself.
  static LocalDate laatsteDag(Instant tot) {
    return LocalDate.ofInstant(tot.minusMillis(1), Woorden.ZONE);
  }
}
