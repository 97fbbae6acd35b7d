// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Feit;
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

/// Toestemmingen at the desk, with the inwoner present: a form and a check.
@Controller
class ToestemmingController {
  private static final int MONTHS_AS_EXAMPLE = 6;
  private static final String VASTLEGGEN = "toestemming-vastleggen";
  private static final List<String> GEZEGD = List.of("zonder-gevolg");

  /// Of a question without an answer, on the page; another word than a gegeven has for a value.
  private static final String WACHT = "wacht";

  private static final List<String> ANTWOORDEN = List.of("ja", "nee", "later", WACHT);

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Toestemmingen toestemmingen;
  private final Vertegenwoordigingen vertegenwoordigingen;
  private final Voorleesteksten teksten;

  ToestemmingController(
      Werkplek werkplek,
      Casussen casussen,
      Toestemmingen toestemmingen,
      Vertegenwoordigingen vertegenwoordigingen,
      Voorleesteksten teksten) {
    this.teksten = teksten;
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.toestemmingen = toestemmingen;
    this.vertegenwoordigingen = vertegenwoordigingen;
  }

  @GetMapping("/casussen/{id}/toestemmingen/nieuw")
  ModelAndView vraag(Requester wie, @PathVariable UUID id, Locale locale) {
    Casus casus = eis(wie, id, VASTLEGGEN);
    Ingevuld in = werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
    return formulier(casus, vragen(wie, casus, locale), in, locale);
  }

  /// Who can answer, and in words who has to.
  private record Vragen(List<Wie> wies, List<String> wieMoet) {}

  private Vragen vragen(Requester wie, Casus casus, Locale locale) {
    Namen namen = werkplek.namen(locale);
    return new Vragen(
        Wie.alle(vertegenwoordigingen.vanCasus(wie, casus.id())),
        toestemmingen.gevraagden(wie, casus.id()).stream()
            .map(gevraagde -> namen.gevraagde(gevraagde, vertegenwoordigingen.gezagPartij()))
            .toList());
  }

  @PostMapping("/casussen/{id}/toestemmingen/nieuw")
  Object legVast(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id, VASTLEGGEN);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Vragen vragen = vragen(wie, casus, locale);
    if (in.een("actie").equals("wijzig")) {
      return formulier(casus, vragen, in, locale);
    }
    Optional<Antwoord> antwoord = gelezen(casus, vragen.wies(), in);
    if (!in.een("actie").equals("bevestig") && deugt(antwoord, in)) {
      return controle(casus, vragen, antwoord.orElseThrow(), in, locale);
    }
    if (in.probeer(() -> toestemmingen.legVast(wie, antwoord.orElseThrow())).isEmpty()) {
      return formulier(casus, vragen, in, locale);
    }
    melding.addFlashAttribute(
        "melding", "melding.toestemming-" + antwoord.orElseThrow().keuze().code());
    return "redirect:" + DossierController.adres(id);
  }

  /// What cannot be recorded is said before the inwoner is asked whether it is right.
  private boolean deugt(Optional<Antwoord> antwoord, Ingevuld in) {
    return in.probeer(
            () -> {
              toestemmingen.keur(antwoord.orElseThrow());
              return antwoord;
            })
        .isPresent();
  }

  private Optional<Antwoord> gelezen(Casus casus, List<Wie> wies, Ingevuld in) {
    List<String> personen =
        casussen.personen(casus.id()).stream().map(persoon -> persoon.id().toString()).toList();
    Convenant convenant = werkplek.convenant();
    Optional<UUID> persoon =
        in.keuze("persoon", personen, "fout.kies.persoon").map(UUID::fromString);
    Optional<ToestemmingSoort> soort =
        in.keuze("soort", soorten(), "fout.kies.soort").map(ToestemmingSoort::of);
    Optional<String> van = in.keuze("van", codes(gevers()), "fout.kies.van");
    List<String> aan = in.keuzes("aan", codes(ontvangers()), "fout.kies.aan");
    Optional<String> doel =
        in.keuze("doel", convenant.doelen().stream().map(Doel::code).toList(), "fout.kies.doel");
    List<String> groepen =
        in.keuzes(
            "groepen", convenant.groepen().stream().map(Groep::code).toList(), "fout.kies.groepen");
    Optional<LocalDate> tot = in.datum("geldigTot", "fout.leeg.datum");
    Optional<Wie> hoedanigheid =
        in.keuze("hoedanigheid", wies.stream().map(Wie::waarde).toList(), "fout.kies.wie")
            .flatMap(waarde -> Wie.find(wies, waarde));
    Optional<String> wijze = in.keuze("wijze", Gevraagd.WIJZEN, "fout.kies.wijze");
    Optional<String> taal = in.keuze("taal", teksten.talen(), "fout.kies.taal");
    Optional<String> hulp = in.keuze("hulp", Gevraagd.HULPEN, "fout.kies.hulp");
    List<String> gezegd = in.keuzes("gezegd", GEZEGD, "fout.kies.gezegd");
    Optional<String> bewijs = in.vrij("bewijs", Gevraagd.LANGSTE_BEWIJS);
    Optional<String> antwoord = in.keuze("antwoord", ANTWOORDEN, "fout.kies.antwoord");
    if (!in.isGoed()) {
      return Optional.empty();
    }
    return Optional.of(
        new Antwoord(
            casus.id(),
            persoon.orElseThrow(),
            soort.orElseThrow(),
            van.orElseThrow(),
            aan,
            doel.orElseThrow(),
            groepen,
            tot.orElseThrow(),
            new Gevraagd(
                hoedanigheid.orElseThrow().hoedanigheid(),
                wijze.orElseThrow(),
                teksten.vandaag().versie(),
                taal.orElseThrow(),
                hulp.orElseThrow(),
                gezegd.equals(GEZEGD),
                bewijs.orElse(null)),
            hoedanigheid.orElseThrow().namens(),
            antwoord.map(ToestemmingController::keuze).orElseThrow()));
  }

  private static Keuze keuze(String waarde) {
    return Keuze.find(waarde).orElse(Keuze.GEVRAAGD);
  }

  private static String waarde(Keuze keuze) {
    return keuze == Keuze.GEVRAAGD ? WACHT : keuze.code();
  }

  private ModelAndView formulier(Casus casus, Vragen vragen, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier = velden(casus, vragen.wies(), in, namen);
    return Formulieren.pagina(
        "partner/toestemming-vastleggen",
        new ToestemmingPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            vragen.wieMoet(),
            teksten.alle(teksten.vandaag(), namen),
            teksten.vandaag().versie(),
            Formulieren.voorbeeld(werkplek.vandaag().plusMonths(MONTHS_AS_EXAMPLE))),
        formulier);
  }

  private Formulier velden(Casus casus, List<Wie> wies, Ingevuld in, Namen namen) {
    Woorden woorden = namen.woorden();
    Convenant convenant = werkplek.convenant();
    return in.formulier(DossierController.adres(casus.id()) + "/toestemmingen/nieuw")
        .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), woorden))
        .keuze("soort", Formulieren.metUitleg("toestemming.soort.", soorten(), woorden))
        .keuze("van", partijen(gevers()))
        .keuze("aan", partijen(ontvangers()))
        .keuze(
            "doel",
            convenant.doelen().stream()
                .map(doel ->
                    Optie.of(doel.code(), namen.doel(doel.code()), namen.groepen(doel.groepen())))
                .toList())
        .keuze(
            "groepen",
            convenant.groepen().stream()
                .map(groep -> Optie.of(groep.code(), namen.groep(groep.code())))
                .toList())
        .tekst("geldigTot")
        .keuze("hoedanigheid", wies.stream().map(een -> een.optie(woorden)).toList())
        .keuze("wijze", zonderUitleg("toestemming.wijze.", Gevraagd.WIJZEN, woorden))
        .keuze("hulp", zonderUitleg("toestemming.hulp.", Gevraagd.HULPEN, woorden))
        .keuze("gezegd", zonderUitleg("toestemming.gezegd.", GEZEGD, woorden))
        .tekst("bewijs")
        .keuze("taal", teksten.taalOpties(namen))
        .keuze("antwoord", Formulieren.metUitleg("toestemming.antwoord.", ANTWOORDEN, woorden))
        .klaar();
  }

  private ModelAndView controle(
      Casus casus, Vragen vragen, Antwoord antwoord, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    String letter =
        casussen.personen(casus.id()).stream()
            .filter(persoon -> persoon.id().equals(antwoord.persoon()))
            .findFirst()
            .map(Persoon::letter)
            .orElse("");
    Gevraagd gevraagd = antwoord.gevraagd();
    List<Feit> feiten =
        List.of(
            new Feit(woorden.tekst("feit.persoon"), woorden.tekst("casus.persoon", letter)),
            new Feit(
                woorden.tekst("feit.antwoord"),
                woorden.tekst("toestemming.antwoord." + waarde(antwoord.keuze()))),
            new Feit(
                woorden.tekst("feit.soort"),
                woorden.tekst("toestemming.soort." + antwoord.soort().code())),
            new Feit(woorden.tekst("feit.van"), namen.partij(antwoord.van())),
            new Feit(
                woorden.tekst("feit.aan"), antwoord.aan().stream().map(namen::partij).toList()),
            new Feit(woorden.tekst("feit.doel"), namen.doel(antwoord.doel())),
            new Feit(
                woorden.tekst("feit.groepen"),
                antwoord.groepen().stream().map(namen::groep).toList()),
            new Feit(
                woorden.tekst(antwoord.keuze() == Keuze.LATER ? "feit.opnieuw" : "feit.geldigTot"),
                woorden.dag(antwoord.geldigTot())),
            new Feit(
                woorden.tekst("feit.gevraagd"),
                List.of(
                    woorden.tekst("toestemming.hoedanigheid." + gevraagd.hoedanigheid()),
                    woorden.tekst("toestemming.wijze." + gevraagd.wijze()),
                    namen.taalnaam(gevraagd.taal()),
                    woorden.tekst(
                        "dossier.hulp", woorden.tekst("dossier.hulp." + gevraagd.hulp())))),
            new Feit(
                woorden.tekst("feit.bewijs"),
                gevraagd.bewijs() == null ? woorden.tekst("feit.geen") : gevraagd.bewijs()),
            new Feit(woorden.tekst("feit.rechtsgrond"), rechtsgronden(antwoord, namen)));
    Formulier formulier = velden(casus, vragen.wies(), in, namen);
    return Formulieren.pagina(
        "partner/toestemming-controleren",
        new ToestemmingBevestigPagina(
            DossierController.kruimels(casus, namen),
            formulier,
            feiten,
            gevraagd.tekstVersie(),
            teksten.voorgelezen(antwoord, namen)),
        formulier);
  }

  private List<String> rechtsgronden(Antwoord antwoord, Namen namen) {
    List<String> artikelen =
        toestemmingen.rechtsgronden(antwoord).stream().map(namen::rechtsgrond).toList();
    return artikelen.isEmpty()
        ? List.of(namen.woorden().tekst("toestemming.rechtsgrond.geen"))
        : artikelen;
  }

  private static List<String> soorten() {
    return Arrays.stream(ToestemmingSoort.values()).map(ToestemmingSoort::code).toList();
  }

  /// Partijen that hold at least one veld.
  private List<Partij> gevers() {
    Convenant convenant = werkplek.convenant();
    return convenant.partijen().stream()
        .filter(partij ->
            convenant.velden().stream()
                .flatMap(veld -> veld.bronnen().stream())
                .anyMatch(herkomst -> herkomst.bron().equals(partij.code())))
        .toList();
  }

  /// Partijen with a functie that can ever see something.
  private List<Partij> ontvangers() {
    Convenant convenant = werkplek.convenant();
    return convenant.partijen().stream()
        .filter(partij ->
            convenant.functies().stream()
                .anyMatch(functie ->
                    functie.partij().equals(partij.code()) && functie.rol().seesValues()))
        .toList();
  }

  private static List<String> codes(List<Partij> partijen) {
    return partijen.stream().map(Partij::code).toList();
  }

  private static List<Optie> partijen(List<Partij> partijen) {
    return partijen.stream().map(partij -> Optie.of(partij.code(), partij.naam())).toList();
  }

  private static List<Optie> zonderUitleg(String begin, List<String> codes, Woorden woorden) {
    return codes.stream().map(code -> Optie.of(code, woorden.tekst(begin + code))).toList();
  }

  private Casus eis(Requester wie, UUID id, String handeling) {
    werkplek.eis(wie, handeling);
    return casussen.eisEigenOpenCasus(wie, id, handeling);
  }
}
