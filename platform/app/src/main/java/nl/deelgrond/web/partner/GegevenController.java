// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Bringing in a gegeven of the own partij: first about whom and which veld, then its value.
@Controller
class GegevenController {
  private static final String ANDERE_TAAK = "andere-taak";
  private static final int LONGEST_TEXT = 2000;

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Gegevens gegevens;

  GegevenController(Werkplek werkplek, Casussen casussen, Gegevens gegevens) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.gegevens = gegevens;
  }

  /// The choice comes as a query: ids and codes, nothing about the person.
  @GetMapping("/casussen/{id}/gegevens/nieuw")
  ModelAndView vraag(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale) {
    werkplek.eis(wie, "gegeven-inbrengen");
    Casus casus = casussen.eisVoor(wie, id, "gegeven-inbrengen");
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    if (!waarden.containsKey("veld") && !waarden.containsKey("persoon")) {
      return keuze(wie, casus, in, locale);
    }
    return gekozen(wie, casus, in)
        .map(over -> waarde(casus, over, in, locale))
        .orElseGet(() -> keuze(wie, casus, in, locale));
  }

  @PostMapping("/casussen/{id}/gegevens/nieuw")
  Object brengIn(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, "gegeven-inbrengen");
    Casus casus = casussen.eisVoor(wie, id, "gegeven-inbrengen");
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<Over> over = gekozen(wie, casus, in);
    if (over.isEmpty()) {
      return keuze(wie, casus, in, locale);
    }
    Optional<String> waarde = gelezen(over.get().veld(), in);
    Optional<String> wet =
        in.keuze(
            "herkomstWet",
            List.of(over.get().herkomst().herkomstWet(), ANDERE_TAAK),
            "fout.kies.wet");
    if (in.probeer(() -> brengIn(wie, casus, over.get(), wet.orElseThrow(), waarde.orElseThrow()))
        .isEmpty()) {
      return waarde(casus, over.get(), in, locale);
    }
    melding.addFlashAttribute("melding", "melding.gegeven-ingebracht");
    return "redirect:" + DossierController.adres(id);
  }

  private UUID brengIn(Requester wie, Casus casus, Over over, String wet, String waarde) {
    return gegevens.brengIn(
        wie, new Gegevens.Nieuw(casus.id(), over.persoon().id(), over.veld().code(), wet, waarde));
  }

  /// Whom and what it is about.
  private record Over(Persoon persoon, Veld veld, Herkomst herkomst) {}

  private Optional<Over> gekozen(Requester wie, Casus casus, Ingevuld in) {
    List<Persoon> personen = casussen.personen(casus.id());
    List<String> ids = personen.stream().map(persoon -> persoon.id().toString()).toList();
    Optional<String> persoon = in.keuze("persoon", ids, "fout.kies.persoon");
    List<String> codes = eigen(wie).stream().map(Veld::code).toList();
    Optional<String> code = in.keuze("veld", codes, "fout.kies.veld");
    if (persoon.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    Veld veld = werkplek.convenant().veld(code.get());
    return Optional.of(
        new Over(
            personen.get(ids.indexOf(persoon.get())),
            veld,
            herkomst(veld, wie.partij()).orElseThrow()));
  }

  /// The velden of which the own partij is a bron.
  private List<Veld> eigen(Requester wie) {
    return werkplek.convenant().velden().stream()
        .filter(veld -> herkomst(veld, wie.partij()).isPresent())
        .toList();
  }

  private static Optional<Herkomst> herkomst(Veld veld, String partij) {
    return veld.bronnen().stream().filter(h -> h.bron().equals(partij)).findFirst();
  }

  private ModelAndView keuze(Requester wie, Casus casus, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    List<Optie> velden =
        eigen(wie).stream()
            .map(veld ->
                Optie.of(veld.code(), namen.veld(veld.code())).inGroep(namen.groep(veld.groep())))
            .toList();
    Formulier formulier =
        in.formulier(DossierController.adres(casus.id()) + "/gegevens/nieuw")
            .keuze("persoon", Formulieren.personen(casussen.personen(casus.id()), namen.woorden()))
            .keuze("veld", velden)
            .klaar();
    return Formulieren.pagina(
        "partner/gegeven-kiezen",
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(),
            ""),
        formulier);
  }

  private ModelAndView waarde(Casus casus, Over over, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier.Opbouw opbouw = in.formulier(DossierController.adres(casus.id()) + "/gegevens/nieuw");
    List<Optie> keuzes = keuzes(over.veld(), namen);
    opbouw = keuzes.isEmpty() ? opbouw.tekst("waarde") : opbouw.keuze("waarde", keuzes);
    Formulier formulier = opbouw.keuze("herkomstWet", wetten(over.herkomst(), namen)).klaar();
    return Formulieren.pagina(
        "partner/gegeven-inbrengen",
        new GegevenPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            feiten(over, namen),
            over.persoon().id().toString(),
            over.veld().code(),
            vorm(over.veld()),
            hint(over.veld(), namen.woorden())),
        formulier);
  }

  private static List<Optie> keuzes(Veld veld, Namen namen) {
    Woorden woorden = namen.woorden();
    return switch (veld.soort()) {
      case KEUZE ->
          veld.keuzes().stream().map(keuze -> Optie.of(keuze.code(), namen.keuze(keuze))).toList();
      case JANEE ->
          List.of(
              Optie.of("ja", woorden.tekst("veld.ja")), Optie.of("nee", woorden.tekst("veld.nee")));
      case TEKST, DATUM, BEDRAG, GETAL, ADRES -> List.of();
    };
  }

  private static List<Optie> wetten(Herkomst herkomst, Namen namen) {
    return List.of(
        Optie.of(herkomst.herkomstWet(), namen.wet(herkomst.herkomstWet())),
        Optie.of(ANDERE_TAAK, namen.woorden().tekst("gegeven.herkomstWet.anders")));
  }

  private static String vorm(Veld veld) {
    return switch (veld.soort()) {
      case KEUZE, JANEE -> "keuze";
      case TEKST -> veld.categorie() == Categorie.BSN ? "kort" : "tekst";
      case DATUM, BEDRAG, GETAL -> "kort";
      case ADRES -> "regel";
    };
  }

  private static String hint(Veld veld, Woorden woorden) {
    if (veld.categorie() == Categorie.BSN) {
      return woorden.tekst("gegeven.waarde.bsn");
    }
    return switch (veld.soort()) {
      case DATUM -> woorden.tekst("gegeven.waarde.datum");
      case BEDRAG -> woorden.tekst("gegeven.waarde.bedrag");
      case GETAL -> woorden.tekst("gegeven.waarde.getal");
      case ADRES -> woorden.tekst("gegeven.waarde.adres");
      case TEKST, KEUZE, JANEE -> "";
    };
  }

  private static List<Feit> feiten(Over over, Namen namen) {
    Woorden woorden = namen.woorden();
    List<Feit> feiten = new ArrayList<>();
    feiten.add(
        new Feit(
            woorden.tekst("gegeven.feit.persoon"),
            woorden.tekst("casus.persoon", over.persoon().letter())));
    feiten.add(
        new Feit(
            woorden.tekst("gegeven.feit.veld"),
            List.of(namen.veld(over.veld().code()), namen.groep(over.veld().groep()))));
    String geheim = over.herkomst().geheim();
    feiten.add(
        new Feit(
            woorden.tekst("gegeven.feit.geheim"),
            geheim == null ? woorden.tekst("gegeven.feit.geheim.nee") : namen.geheim(geheim)));
    return feiten;
  }

  /// The value as it is kept: a date as ISO, everything else as typed.
  private static Optional<String> gelezen(Veld veld, Ingevuld in) {
    return switch (veld.soort()) {
      case DATUM -> in.datum("waarde", "fout.leeg.datum").map(LocalDate::toString);
      case KEUZE ->
          in.keuze(
              "waarde", veld.keuzes().stream().map(keuze -> keuze.code()).toList(), "fout.kies");
      case JANEE -> in.keuze("waarde", List.of("ja", "nee"), "fout.kies.janee");
      case TEKST, BEDRAG, GETAL, ADRES -> in.tekst("waarde", LONGEST_TEXT, "fout.leeg.waarde");
    };
  }
}
