// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Doorbrekingen;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Besluit;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Doorbreking;
import nl.deelgrond.grondslag.Overweging;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A geheimhouder decides, in three steps: what it rests on, the questions that belong to that, and
/// a page that says what will be seen by whom.
@Controller
class GeheimhouderController {
  private static final String BESLUITEN = "geheimhouder-besluiten";
  private static final int LONGEST_CONSULTED =
      Overweging.MEESTE_GERAADPLEEGD * (Overweging.LANGSTE_GERAADPLEEGD + 2);

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final GeheimhouderBesluiten besluiten;
  private final Doorbrekingen doorbrekingen;

  GeheimhouderController(
      Werkplek werkplek,
      Casussen casussen,
      GeheimhouderBesluiten besluiten,
      Doorbrekingen doorbrekingen) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.besluiten = besluiten;
    this.doorbrekingen = doorbrekingen;
  }

  /// What was chosen in the first step.
  private record Keuze(Persoon persoon, String veld, String doel, Grond grond) {}

  @GetMapping("/casussen/{id}/geheim/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = eis(wie, id);
    return kiezen(wie, casus, werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/casussen/{id}/geheim/nieuw")
  Object besluit(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<Keuze> gekozen = gekozen(wie, casus, in);
    if (gekozen.isEmpty() || in.een("actie").equals("terug")) {
      return kiezen(wie, casus, in, locale);
    }
    Keuze keuze = gekozen.orElseThrow();
    String actie = in.een("actie");
    if (!actie.equals("controleer") && !actie.equals("bevestig")) {
      return formulier(wie, casus, keuze, in, locale);
    }
    Optional<Besluit> besluit = gelezen(wie, casus, keuze, in);
    if (actie.equals("controleer")) {
      boolean good =
          in.probeer(
                  () -> {
                    besluiten.keur(wie, besluit.orElseThrow());
                    return besluit;
                  })
              .isPresent();
      return good
          ? controle(wie, casus, keuze, besluit.orElseThrow(), in, locale)
          : formulier(wie, casus, keuze, in, locale);
    }
    if (in.probeer(() -> besluiten.neem(wie, besluit.orElseThrow())).isEmpty()) {
      return formulier(wie, casus, keuze, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.geheim-besloten");
    return "redirect:" + GeheimController.adres(id);
  }

  /// Whoever decides about no veld has no such page.
  private Casus eis(Requester wie, UUID id) {
    werkplek.eis(wie, BESLUITEN);
    Casus casus = casussen.eisOpenVoor(wie, id, BESLUITEN);
    if (besluiten.velden(wie).isEmpty()) {
      throw werkplek.weigering(wie, BESLUITEN, HandelingFault.NIET_BEVOEGD, "casus", id);
    }
    return casus;
  }

  // --- Reading --------------------------------------------------------------------------------

  private Optional<Keuze> gekozen(Requester wie, Casus casus, Ingevuld in) {
    List<Persoon> personen = casussen.personen(casus.id());
    Optional<String> persoon =
        in.keuze(
            "persoon",
            personen.stream().map(een -> een.id().toString()).toList(),
            "fout.kies.persoon");
    Optional<String> veld = in.keuze("veld", besluiten.velden(wie), "fout.kies.gegeven");
    Optional<String> doel = in.keuze("doel", doelen(wie), "fout.kies.doel");
    Optional<String> grond = in.keuze("grond", gronden(), "fout.kies.grond");
    if (!in.isGoed()) {
      return Optional.empty();
    }
    if (doorbrekingen
            .ontvangers(wie.partij(), veld.orElseThrow(), doel.orElseThrow(), Trede.ANONIEM)
            .isEmpty()
        && doorbrekingen
            .ontvangers(wie.partij(), veld.orElseThrow(), doel.orElseThrow(), Trede.MET_NAAM)
            .isEmpty()) {
      in.probleem("doel", "veld-niet-bij-doel");
      return Optional.empty();
    }
    return Optional.of(
        new Keuze(
            personen.stream()
                .filter(een -> een.id().toString().equals(persoon.orElseThrow()))
                .findFirst()
                .orElseThrow(),
            veld.orElseThrow(),
            doel.orElseThrow(),
            grond(grond.orElseThrow())));
  }

  private Optional<Besluit> gelezen(Requester wie, Casus casus, Keuze keuze, Ingevuld in) {
    List<String> aan = in.keuzes("aan", ontvangers(wie, keuze), "fout.kies.aan");
    Optional<String> trede = in.keuze("trede", tredes(), "fout.kies.trede");
    @Nullable UUID toestemming = null;
    @Nullable String artikel = null;
    @Nullable String toelichting = null;
    Map<String, String> afweging = new HashMap<>();
    switch (keuze.grond()) {
      case TOESTEMMING ->
          toestemming =
              in.keuze(
                      "toestemming",
                      passend(wie, casus, keuze).stream().map(een -> een.id().toString()).toList(),
                      "fout.kies.toestemming")
                  .map(UUID::fromString)
                  .orElse(null);
      case WETTELIJKE_PLICHT -> {
        artikel =
            in.keuze(
                    "artikel",
                    doorbrekingen.artikelen(wie.partij(), keuze.veld()),
                    "fout.kies.artikel")
                .orElse(null);
        toelichting = antwoord(in, "toelichting");
      }
      case CONFLICT_VAN_PLICHTEN ->
          Overweging.VRAGEN.forEach(vraag -> {
            String answer = antwoord(in, vraag);
            if (answer != null) {
              afweging.put(vraag, answer);
            }
          });
    }
    List<String> geraadpleegd =
        in.vrij("geraadpleegd", LONGEST_CONSULTED).stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(who -> !who.isEmpty())
            .toList();
    Optional<String> told =
        in.keuze("geinformeerd", Overweging.GEINFORMEERD, "fout.kies.geinformeerd");
    Optional<String> waarom = in.vrij("waarom", Overweging.LANGSTE_ANTWOORD);
    Optional<LocalDate> tot = in.datum("geldigTot", "fout.leeg.datum");
    if (!in.isGoed()) {
      return Optional.empty();
    }
    return Optional.of(
        new Besluit(
            casus.id(),
            keuze.persoon().id(),
            keuze.veld(),
            keuze.doel(),
            aan,
            Trede.of(trede.orElseThrow()),
            new Overweging(
                keuze.grond(),
                artikel,
                toelichting,
                afweging,
                geraadpleegd,
                told.orElseThrow(),
                waarom.orElse(null)),
            toestemming,
            tot.orElseThrow()));
  }

  private static @Nullable String antwoord(Ingevuld in, String naam) {
    return in.tekst(naam, Overweging.LANGSTE_ANTWOORD, "fout.leeg.antwoord").orElse(null);
  }

  // --- Choices --------------------------------------------------------------------------------

  private List<String> ontvangers(Requester wie, Keuze keuze) {
    List<String> all = new ArrayList<>();
    for (Trede trede : Trede.values()) {
      doorbrekingen.ontvangers(wie.partij(), keuze.veld(), keuze.doel(), trede).stream()
          .filter(code -> !all.contains(code))
          .forEach(all::add);
    }
    return all;
  }

  private List<Doorbreking> passend(Requester wie, Casus casus, Keuze keuze) {
    String groep = werkplek.convenant().veld(keuze.veld()).groep();
    return besluiten.doorbrekingen(wie, casus.id()).stream()
        .filter(een -> een.persoon().id().equals(keuze.persoon().id()))
        .filter(een -> een.doel().equals(keuze.doel()) && een.groepen().contains(groep))
        .toList();
  }

  /// The doelen for which one of the velden can be needed.
  private List<String> doelen(Requester wie) {
    List<String> groepen =
        besluiten.velden(wie).stream()
            .map(veld -> werkplek.convenant().veld(veld).groep())
            .toList();
    return werkplek.convenant().doelen().stream()
        .filter(doel -> doel.groepen().stream().anyMatch(groepen::contains))
        .map(Doel::code)
        .toList();
  }

  private static List<String> gronden() {
    return Arrays.stream(Grond.values()).map(Grond::code).toList();
  }

  private static Grond grond(String code) {
    return Arrays.stream(Grond.values())
        .filter(grond -> grond.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> tredes() {
    return Arrays.stream(Trede.values()).map(Trede::code).toList();
  }

  // --- Pages ----------------------------------------------------------------------------------

  private static String adres(Casus casus) {
    return GeheimController.adres(casus.id()) + "/nieuw";
  }

  private ModelAndView kiezen(Requester wie, Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier = eersteStap(wie, casus, in, namen);
    return Formulieren.pagina(
        "partner/geheim-kiezen",
        new FormulierPagina(
            GeheimController.kruimels(casus, namen),
            GeheimController.adres(casus.id()),
            formulier,
            List.of(),
            ""),
        formulier);
  }

  private Formulier eersteStap(Requester wie, Casus casus, Ingevuld in, Namen namen) {
    return in.formulier(adres(casus))
        .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), namen.woorden()))
        .keuze(
            "veld",
            besluiten.velden(wie).stream().map(veld -> Optie.of(veld, namen.veld(veld))).toList())
        .keuze("doel", doelen(wie).stream().map(doel -> Optie.of(doel, namen.doel(doel))).toList())
        .keuze("grond", Formulieren.metUitleg("geheim.grond.", gronden(), namen.woorden()))
        .klaar();
  }

  private Formulier tweedeStap(Requester wie, Casus casus, Keuze keuze, Ingevuld in, Namen namen) {
    Woorden woorden = namen.woorden();
    Formulier.Opbouw opbouw =
        in.formulier(adres(casus))
            .keuze("aan", Formulieren.partijen(ontvangers(wie, keuze), namen))
            .keuze("trede", Formulieren.metUitleg("geheim.trede.", tredes(), woorden));
    switch (keuze.grond()) {
      case TOESTEMMING ->
          opbouw.keuze(
              "toestemming",
              passend(wie, casus, keuze).stream().map(een -> optie(een, namen)).toList());
      case WETTELIJKE_PLICHT ->
          opbouw
              .keuze(
                  "artikel",
                  doorbrekingen.artikelen(wie.partij(), keuze.veld()).stream()
                      .map(code -> Optie.of(code, namen.rechtsgrond(code)))
                      .toList())
              .tekst("toelichting");
      case CONFLICT_VAN_PLICHTEN -> Overweging.VRAGEN.forEach(opbouw::tekst);
    }
    return opbouw
        .tekst("geraadpleegd")
        .keuze(
            "geinformeerd",
            Overweging.GEINFORMEERD.stream()
                .map(code -> Optie.of(code, woorden.tekst("geheim.geinformeerd." + code)))
                .toList())
        .tekst("waarom")
        .tekst("geldigTot")
        .klaar();
  }

  private static Optie optie(Doorbreking doorbreking, Namen namen) {
    Woorden woorden = namen.woorden();
    return Optie.of(
        doorbreking.id().toString(),
        woorden.tekst("geheim.toestemming.aan", namen.partijen(doorbreking.aan())),
        woorden.tekst(
            "geheim.toestemming.over",
            namen.groepen(doorbreking.groepen()),
            woorden.dag(DossierController.laatsteDag(doorbreking.tot()))));
  }

  private ModelAndView formulier(
      Requester wie, Casus casus, Keuze keuze, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier = tweedeStap(wie, casus, keuze, in, namen);
    return Formulieren.pagina(
        "partner/geheim-besluiten",
        pagina(wie, casus, keuze, formulier, in, feiten(keuze, namen), List.of(), namen),
        formulier);
  }

  private GeheimFormulier pagina(
      Requester wie,
      Casus casus,
      Keuze keuze,
      Formulier formulier,
      Ingevuld in,
      List<Feit> feiten,
      List<String> gevolg,
      Namen namen) {
    return new GeheimFormulier(
        GeheimController.kruimels(casus, namen),
        GeheimController.adres(casus.id()),
        formulier,
        eersteStap(wie, casus, in, namen),
        feiten,
        keuze.grond().code(),
        keuze.grond() == Grond.CONFLICT_VAN_PLICHTEN ? Overweging.VRAGEN : List.of(),
        gevolg,
        Formulieren.voorbeeld(werkplek.vandaag().plusMonths(3)));
  }

  private static List<Feit> feiten(Keuze keuze, Namen namen) {
    Woorden woorden = namen.woorden();
    return List.of(
        new Feit(
            woorden.tekst("feit.persoon"),
            woorden.tekst("casus.persoon", keuze.persoon().letter())),
        new Feit(woorden.tekst("feit.gegeven"), namen.veld(keuze.veld())),
        new Feit(woorden.tekst("feit.doel"), namen.doel(keuze.doel())),
        new Feit(
            woorden.tekst("feit.rechtsgrond"),
            woorden.tekst("geheim.grond." + keuze.grond().code())));
  }

  private ModelAndView controle(
      Requester wie, Casus casus, Keuze keuze, Besluit besluit, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    List<Feit> feiten = new ArrayList<>(feiten(keuze, namen));
    feiten.addAll(GeheimController.woorden(besluit.overweging(), namen));
    feiten.add(new Feit(woorden.tekst("feit.geldigTot"), woorden.dag(besluit.geldigTot())));
    List<String> gevolg =
        besluit.aan().stream()
            .map(partij ->
                woorden.tekst(
                    "geheimcontrole.gevolg." + besluit.trede().code(),
                    namen.partij(partij),
                    namen.veld(besluit.veld()),
                    woorden.tekst("casus.persoon", keuze.persoon().letter()),
                    namen.doel(besluit.doel()),
                    woorden.dag(besluit.geldigTot())))
            .toList();
    Formulier formulier = tweedeStap(wie, casus, keuze, in, namen);
    return Formulieren.pagina(
        "partner/geheim-controleren",
        pagina(wie, casus, keuze, formulier, in, feiten, gevolg, namen),
        formulier);
  }
}
