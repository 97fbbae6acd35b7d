// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.BekendeMedewerker;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Optie;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The voorzitter plans: zittingen, agenda and invitations.
@Controller
class AgendaController {
  private static final String ALLES = "alles";

  private final Werkplek werkplek;
  private final Zittingen zittingen;
  private final Casussen casussen;

  AgendaController(Werkplek werkplek, Zittingen zittingen, Casussen casussen) {
    this.werkplek = werkplek;
    this.zittingen = zittingen;
    this.casussen = casussen;
  }

  // --- A zitting ------------------------------------------------------------------------------

  @GetMapping("/zittingen/nieuw")
  ModelAndView vraagZitting(Requester wie, Locale locale) {
    werkplek.eis(wie, "zitting-plannen");
    return zitting(werkplek.ingevuld(new LinkedMultiValueMap<>(), locale), locale);
  }

  @PostMapping("/zittingen/nieuw")
  Object plan(
      Requester wie,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, "zitting-plannen");
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    List<String> tafels = werkplek.convenant().tafels().stream().map(Tafel::code).toList();
    Optional<String> tafel = in.keuze("tafel", tafels, "fout.kies.tafel");
    Optional<LocalDate> dag = in.datum("dag", "fout.leeg.dag");
    Optional<LocalTime> begin = in.tijd("begin", "fout.leeg.begin");
    Optional<Instant> einde = in.einde("einde", dag, "fout.leeg.einde");
    Optional<Zitting> gepland =
        in.probeer(() ->
            zittingen.plan(
                wie,
                tafel.orElseThrow(),
                Ingevuld.moment(dag.orElseThrow(), begin.orElseThrow()),
                einde.orElseThrow()));
    if (gepland.isEmpty()) {
      return zitting(in, locale);
    }
    melding.addFlashAttribute("melding", "melding.zitting-gepland");
    return "redirect:" + ZittingController.adres(gepland.get().id());
  }

  private ModelAndView zitting(Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    List<Optie> tafels =
        werkplek.convenant().tafels().stream()
            .map(tafel -> Optie.of(tafel.code(), namen.tafel(tafel.code())))
            .toList();
    Formulier formulier =
        in.formulier("/zittingen/nieuw")
            .keuze("tafel", tafels)
            .tekst("dag")
            .tekst("begin")
            .tekst("einde")
            .klaar();
    return Formulieren.pagina(
        "partner/zitting-plannen",
        new FormulierPagina(
            List.of(new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag")),
            "/vandaag",
            formulier,
            List.of(),
            Formulieren.voorbeeld(werkplek.vandaag().plusDays(7))),
        formulier);
  }

  // --- Its agenda -----------------------------------------------------------------------------

  @GetMapping("/zittingen/{id}/agendapunten/nieuw")
  ModelAndView vraagAgendapunt(Requester wie, @PathVariable UUID id, Locale locale) {
    werkplek.eis(wie, "agendapunt-toevoegen");
    Ingevuld in = werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
    return agendapunt(eis(wie, id), in, locale);
  }

  @PostMapping("/zittingen/{id}/agendapunten/nieuw")
  Object zetOpAgenda(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, "agendapunt-toevoegen");
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> code = in.tekst("casus", 20, "fout.leeg.casus");
    Optional<UUID> casus = code.flatMap(c -> casussen.findOpen(wie, c)).map(Casus::id);
    if (code.isPresent() && casus.isEmpty()) {
      in.probleem("casus", "casus-onbekend");
    }
    Optional<String> doel = in.tekst("doel", 60, "fout.kies.doel");
    if (in.probeer(() -> zittingen.zetOpAgenda(wie, id, casus.orElseThrow(), doel.orElseThrow()))
        .isEmpty()) {
      return agendapunt(eis(wie, id), in, locale);
    }
    melding.addFlashAttribute("melding", "melding.agendapunt-toegevoegd");
    return "redirect:" + ZittingController.adres(id);
  }

  private ModelAndView agendapunt(Zitting zitting, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    List<Optie> doelen =
        werkplek.convenant().tafel(zitting.tafel()).doelen().stream()
            .map(code -> Optie.of(code, namen.doel(code), namen.omschrijving(code)))
            .toList();
    String hier = ZittingController.adres(zitting.id());
    Formulier formulier =
        in.formulier(hier + "/agendapunten/nieuw").tekst("casus").keuze("doel", doelen).klaar();
    return Formulieren.pagina(
        "partner/agendapunt-toevoegen",
        new FormulierPagina(
            ZittingController.kruimels(zitting, namen), hier, formulier, List.of(), ""),
        formulier);
  }

  // --- Invitations ----------------------------------------------------------------------------

  @GetMapping("/zittingen/{id}/uitnodigingen/nieuw")
  ModelAndView vraagUitnodiging(Requester wie, @PathVariable UUID id, Locale locale) {
    werkplek.eis(wie, "uitnodigen");
    Ingevuld in = werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
    return uitnodiging(eis(wie, id), in, locale);
  }

  @PostMapping("/zittingen/{id}/uitnodigingen/nieuw")
  Object nodigUit(
      Requester wie,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, "uitnodigen");
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> medewerker = in.tekst("medewerker", 200, "fout.kies.medewerker");
    Optional<String> punt = in.tekst("agendapunt", 40, "fout.kies.agendapunt");
    Optional<UUID> agendapunt = punt.filter(p -> !p.equals(ALLES)).flatMap(Formulieren::id);
    if (punt.isPresent() && !punt.get().equals(ALLES) && agendapunt.isEmpty()) {
      in.fout("agendapunt", "fout.keuze");
    }
    if (in.probeer(
            () -> zittingen.nodigUit(wie, id, medewerker.orElseThrow(), agendapunt.orElse(null)))
        .isEmpty()) {
      return uitnodiging(eis(wie, id), in, locale);
    }
    melding.addFlashAttribute("melding", "melding.uitgenodigd");
    return "redirect:" + ZittingController.adres(id);
  }

  private ModelAndView uitnodiging(Zitting zitting, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Tafel tafel = werkplek.convenant().tafel(zitting.tafel());
    List<Optie> medewerkers =
        zittingen.bekendeMedewerkers().stream()
            .filter(iemand ->
                tafel.eersteSchil().contains(iemand.partij())
                    || tafel.tweedeSchil().contains(iemand.partij()))
            .map(iemand -> optie(iemand, namen))
            .toList();
    String hier = ZittingController.adres(zitting.id());
    Formulier formulier =
        in.formulier(hier + "/uitnodigingen/nieuw")
            .keuze("medewerker", medewerkers)
            .keuze("agendapunt", agendapunten(zitting, namen))
            .klaar();
    return Formulieren.pagina(
        "partner/uitnodigen",
        new FormulierPagina(
            ZittingController.kruimels(zitting, namen), hier, formulier, List.of(), ""),
        formulier);
  }

  private static Optie optie(BekendeMedewerker iemand, Namen namen) {
    return Optie.of(
        iemand.sub(),
        iemand.naam()
            + ", "
            + namen.functie(iemand.functie())
            + " ("
            + namen.partij(iemand.partij())
            + ")");
  }

  private List<Optie> agendapunten(Zitting zitting, Namen namen) {
    List<Optie> opties = new ArrayList<>();
    zitting
        .agenda()
        .forEach(punt ->
            opties.add(
                Optie.of(
                    punt.id().toString(),
                    casussen.find(punt.casus()).map(Casus::code).orElse(""),
                    namen.doel(punt.doel()))));
    opties.add(Optie.of(ALLES, namen.woorden().tekst("uitnodigen.heleagenda")));
    return opties;
  }

  private Zitting eis(Requester wie, UUID id) {
    return zittingen.eisVoor(wie, id, "zitting-bekijken");
  }
}
