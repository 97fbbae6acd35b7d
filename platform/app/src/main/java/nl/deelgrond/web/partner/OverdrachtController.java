// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.casus.Wachtend;
import nl.deelgrond.casus.Wachtend.Stand;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Kruimel;
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

/// The casussen whose inbrenger left: the voorzitter offers each to another partij, or closes it.
@Controller
class OverdrachtController {
  static final String ADRES = "/overdrachten";

  private static final String OVERDRAGEN = "casus-overdragen";

  private final Werkplek werkplek;
  private final Overdrachten overdrachten;

  OverdrachtController(Werkplek werkplek, Overdrachten overdrachten) {
    this.werkplek = werkplek;
    this.overdrachten = overdrachten;
  }

  @GetMapping(ADRES)
  String toon(Requester wie, Model model, Locale locale) {
    werkplek.eis(wie, OVERDRAGEN);
    Namen namen = werkplek.namen(locale);
    boolean ontvangers = !overdrachten.ontvangers().isEmpty();
    model.addAttribute(
        "pagina",
        new OverdrachtenPagina(
            vandaag(namen),
            ontvangers,
            overdrachten.teDoen(wie).stream()
                .map(wachtend -> rij(wachtend, ontvangers, namen))
                .toList()));
    return "partner/overdrachten";
  }

  static List<Kruimel> vandaag(Namen namen) {
    return List.of(new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag"));
  }

  private static OverdrachtenPagina.Rij rij(Wachtend wachtend, boolean ontvangers, Namen namen) {
    Woorden woorden = namen.woorden();
    String adres = ADRES + "/" + wachtend.casus().id();
    Stand stand = wachtend.stand();
    return new OverdrachtenPagina.Rij(
        wachtend.casus().code(),
        namen.organisatie(wachtend.organisatie()),
        woorden.dag(wachtend.sinds()),
        stand(stand, namen),
        stand instanceof Stand.Afgewezen(_, _, String reden)
            ? woorden.tekst("aanbiedingafwijzen.reden." + reden)
            : null,
        stand instanceof Stand.Open || !ontvangers ? null : adres + "/aanbieden",
        stand instanceof Stand.Open(UUID aanbod, _, _)
            ? adres + "/intrekken?aanbod=" + aanbod
            : null,
        adres + "/sluiten");
  }

  private static String stand(Stand stand, Namen namen) {
    Woorden woorden = namen.woorden();
    String key = "overdrachten.stand." + stand.code();
    return switch (stand) {
      case Stand.NietAangeboden() -> woorden.tekst(key);
      case Stand.Open(_, String aan, var op) ->
          woorden.tekst(key, namen.partij(aan), woorden.dag(op));
      case Stand.Afgewezen(String aan, var op, _) ->
          woorden.tekst(key, namen.partij(aan), woorden.dag(op));
      case Stand.Vervallen(String aan, _) -> woorden.tekst(key, namen.partij(aan));
    };
  }

  // --- Offering -------------------------------------------------------------------------------

  @GetMapping(ADRES + "/{casus}/aanbieden")
  ModelAndView formulier(Requester wie, @PathVariable UUID casus, Locale locale) {
    werkplek.eis(wie, OVERDRAGEN);
    return aanbieden(eisNietOpen(wie, casus), leeg(locale), locale);
  }

  @PostMapping(ADRES + "/{casus}/aanbieden")
  Object biedAan(
      Requester wie,
      @PathVariable UUID casus,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, OVERDRAGEN);
    Wachtend wachtend = eisNietOpen(wie, casus);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> aan = in.keuze("aan", overdrachten.ontvangers(), "fout.kies.overnemer");
    if (in.probeer(() -> overdrachten.biedAan(wie, casus, aan.orElseThrow())).isEmpty()) {
      return aanbieden(wachtend, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.casus-aangeboden");
    return "redirect:" + ADRES;
  }

  private Wachtend eisNietOpen(Requester wie, UUID casus) {
    Wachtend wachtend = overdrachten.eisTeDoen(wie, casus);
    if (wachtend.stand() instanceof Stand.Open) {
      throw werkplek.weigering(wie, OVERDRAGEN, HandelingFault.KAN_NIET_MEER, "casus", casus);
    }
    return wachtend;
  }

  private ModelAndView aanbieden(Wachtend wachtend, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    List<Optie> partijen = Formulieren.partijen(overdrachten.ontvangers(), namen);
    String adres = ADRES + "/" + wachtend.casus().id() + "/aanbieden";
    Formulier formulier = in.formulier(adres).keuze("aan", partijen).klaar();
    return pagina("partner/casus-aanbieden", feiten(wachtend, namen), formulier, namen);
  }

  // --- Taking back ----------------------------------------------------------------------------

  @GetMapping(ADRES + "/{casus}/intrekken")
  String vraagIntrekken(Requester wie, @PathVariable UUID casus, Model model, Locale locale) {
    werkplek.eis(wie, OVERDRAGEN);
    Wachtend wachtend = overdrachten.eisTeDoen(wie, casus);
    if (!(wachtend.stand() instanceof Stand.Open(UUID aanbod, _, _))) {
      throw werkplek.weigering(wie, OVERDRAGEN, HandelingFault.KAN_NIET_MEER, "casus", casus);
    }
    Namen namen = werkplek.namen(locale);
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "aanbodintrekken",
            ADRES + "/" + casus + "/intrekken?aanbod=" + aanbod,
            kruimels(namen),
            ADRES,
            feiten(wachtend, namen)));
    return "partner/bevestigen";
  }

  /// @param aanbod the offer that was on the page: another one is not taken back
  @PostMapping(ADRES + "/{casus}/intrekken")
  String trekIn(
      Requester wie,
      @PathVariable UUID casus,
      @RequestParam UUID aanbod,
      RedirectAttributes melding) {
    overdrachten.trekIn(wie, aanbod);
    melding.addFlashAttribute("melding", "melding.aanbod-ingetrokken");
    return "redirect:" + ADRES;
  }

  // --- Closing --------------------------------------------------------------------------------

  @GetMapping(ADRES + "/{casus}/sluiten")
  ModelAndView vraagSluiten(Requester wie, @PathVariable UUID casus, Locale locale) {
    werkplek.eis(wie, OVERDRAGEN);
    return sluiten("", overdrachten.eisTeDoen(wie, casus), leeg(locale), locale);
  }

  @PostMapping(ADRES + "/{casus}/sluiten")
  Object sluit(
      Requester wie,
      @PathVariable UUID casus,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    werkplek.eis(wie, OVERDRAGEN);
    Wachtend wachtend = overdrachten.eisTeDoen(wie, casus);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> reden = in.keuze("reden", Overdrachten.SLUITREDENEN, "fout.kies.sluitreden");
    if (!in.isGoed() || in.een("actie").equals("wijzig")) {
      return sluiten("", wachtend, in, locale);
    }
    if (!in.een("actie").equals("bevestig")) {
      return sluiten("-controleren", wachtend, in, locale);
    }
    overdrachten.sluit(wie, casus, reden.orElseThrow());
    melding.addFlashAttribute("melding", "melding.casus-gesloten");
    return "redirect:" + ADRES;
  }

  /// @param stap empty for the form, `-controleren` for the page to confirm
  private ModelAndView sluiten(String stap, Wachtend wachtend, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    String adres = ADRES + "/" + wachtend.casus().id() + "/sluiten";
    Formulier formulier =
        in.formulier(adres)
            .keuze("reden", redenen(Overdrachten.SLUITREDENEN, "overdrachtsluiten.reden.", namen))
            .klaar();
    List<Feit> feiten = new ArrayList<>(feiten(wachtend, namen));
    if (!stap.isEmpty()) {
      Woorden woorden = namen.woorden();
      String reden = woorden.tekst("overdrachtsluiten.reden." + in.een("reden"));
      feiten.add(new Feit(woorden.tekst("feit.reden"), reden));
    }
    return pagina("partner/overdracht-sluiten" + stap, feiten, formulier, namen);
  }

  // --- Shared ---------------------------------------------------------------------------------

  static List<Optie> redenen(List<String> codes, String begin, Namen namen) {
    return codes.stream().map(code -> Optie.of(code, namen.woorden().tekst(begin + code))).toList();
  }

  private Ingevuld leeg(Locale locale) {
    return werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
  }

  private static ModelAndView pagina(
      String template, List<Feit> feiten, Formulier formulier, Namen namen) {
    return Formulieren.pagina(
        template, new FormulierPagina(kruimels(namen), ADRES, formulier, feiten, ""), formulier);
  }

  private static List<Kruimel> kruimels(Namen namen) {
    Woorden woorden = namen.woorden();
    return List.of(
        new Kruimel(woorden.tekst("nav.vandaag"), "/vandaag"),
        new Kruimel(woorden.tekst("overdrachten.titel"), ADRES));
  }

  private static List<Feit> feiten(Wachtend wachtend, Namen namen) {
    Woorden woorden = namen.woorden();
    return List.of(
        new Feit(woorden.tekst("feit.casus"), wachtend.casus().code()),
        new Feit(
            woorden.tekst("overdrachten.wie"),
            woorden.tekst(
                "overdrachten.uitgetreden",
                namen.organisatie(wachtend.organisatie()),
                woorden.dag(wachtend.sinds()))),
        new Feit(woorden.tekst("overdrachten.stand"), stand(wachtend.stand(), namen)));
  }
}
