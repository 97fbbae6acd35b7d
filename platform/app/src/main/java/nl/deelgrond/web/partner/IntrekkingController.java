// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Toestemmingen.Huidig;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Toestemming.Staat;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Ingevuld;
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

/// The end of a toestemming before its time. Withdrawing is one click more than finding it (AVG
/// 7(3)): who gave it is chosen already. Finding one invalid takes a reason.
@Controller
class IntrekkingController {
  private static final String INTREKKEN = "toestemming-intrekken";
  private static final String ONGELDIG = "toestemming-ongeldig-verklaren";
  private static final int LONGEST_TEXT = 1000;

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final Toestemmingen toestemmingen;
  private final Vertegenwoordigingen vertegenwoordigingen;

  IntrekkingController(
      Werkplek werkplek,
      Casussen casussen,
      Toestemmingen toestemmingen,
      Vertegenwoordigingen vertegenwoordigingen) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.toestemmingen = toestemmingen;
    this.vertegenwoordigingen = vertegenwoordigingen;
  }

  @GetMapping("/casussen/{id}/toestemmingen/{toestemming}/intrekken")
  ModelAndView vraagIntrekken(
      Requester wie, @PathVariable UUID id, @PathVariable UUID toestemming, Locale locale) {
    Casus casus = eis(wie, id, INTREKKEN);
    Huidig huidig = gegeven(wie, id, toestemming, INTREKKEN);
    List<Wie> wies = wies(wie, id, huidig);
    MultiValueMap<String, String> waarden = new LinkedMultiValueMap<>();
    String gaf = huidig.namens() == null ? wies.getFirst().waarde() : huidig.namens().toString();
    waarden.add("hoedanigheid", gaf);
    return intrekken(casus, huidig, wies, werkplek.ingevuld(waarden, locale), locale);
  }

  @PostMapping("/casussen/{id}/toestemmingen/{toestemming}/intrekken")
  Object trekIn(
      Requester wie,
      @PathVariable UUID id,
      @PathVariable UUID toestemming,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id, INTREKKEN);
    Huidig huidig = gegeven(wie, id, toestemming, INTREKKEN);
    List<Wie> wies = wies(wie, id, huidig);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<Wie> wieStopt =
        in.keuze("hoedanigheid", wies.stream().map(Wie::waarde).toList(), "fout.kies.wie")
            .flatMap(waarde -> Wie.find(wies, waarde));
    Optional<Boolean> gestopt =
        in.probeer(() -> {
          Wie een = wieStopt.orElseThrow();
          toestemmingen.trekIn(wie, toestemming, een.hoedanigheid(), een.namens());
          return true;
        });
    if (gestopt.isEmpty()) {
      return intrekken(casus, huidig, wies, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.toestemming-ingetrokken");
    return "redirect:" + DossierController.adres(id);
  }

  private ModelAndView intrekken(
      Casus casus, Huidig huidig, List<Wie> wies, Ingevuld in, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Formulier formulier =
        in.formulier(adres(casus.id(), huidig.id(), "intrekken"))
            .keuze("hoedanigheid", wies.stream().map(een -> een.optie(namen.woorden())).toList())
            .klaar();
    return pagina("partner/toestemming-intrekken", casus, huidig, formulier, namen);
  }

  @GetMapping("/casussen/{id}/toestemmingen/{toestemming}/ongeldig")
  ModelAndView vraagOngeldig(
      Requester wie, @PathVariable UUID id, @PathVariable UUID toestemming, Locale locale) {
    Casus casus = eis(wie, id, ONGELDIG);
    Huidig huidig = gegeven(wie, id, toestemming, ONGELDIG);
    Ingevuld in = werkplek.ingevuld(new LinkedMultiValueMap<>(), locale);
    return ongeldig(casus, huidig, in, locale);
  }

  @PostMapping("/casussen/{id}/toestemmingen/{toestemming}/ongeldig")
  Object verklaarOngeldig(
      Requester wie,
      @PathVariable UUID id,
      @PathVariable UUID toestemming,
      @RequestParam MultiValueMap<String, String> waarden,
      Locale locale,
      RedirectAttributes melding) {
    Casus casus = eis(wie, id, ONGELDIG);
    Huidig huidig = gegeven(wie, id, toestemming, ONGELDIG);
    Ingevuld in = werkplek.ingevuld(waarden, locale);
    Optional<String> toelichting = in.tekst("toelichting", LONGEST_TEXT, "fout.leeg.waarom");
    Optional<Boolean> gedaan =
        in.probeer(() -> {
          toestemmingen.verklaarOngeldig(wie, toestemming, toelichting.orElseThrow());
          return true;
        });
    if (gedaan.isEmpty()) {
      return ongeldig(casus, huidig, in, locale);
    }
    melding.addFlashAttribute("melding", "melding.toestemming-ongeldig");
    return "redirect:" + DossierController.adres(id);
  }

  private ModelAndView ongeldig(Casus casus, Huidig huidig, Ingevuld in, Locale locale) {
    Formulier formulier =
        in.formulier(adres(casus.id(), huidig.id(), "ongeldig")).tekst("toelichting").klaar();
    return pagina("partner/toestemming-ongeldig", casus, huidig, formulier, werkplek.namen(locale));
  }

  private static ModelAndView pagina(
      String template, Casus casus, Huidig huidig, Formulier formulier, Namen namen) {
    Woorden woorden = namen.woorden();
    return Formulieren.pagina(
        template,
        new FormulierPagina(
            DossierController.kruimels(casus, namen),
            DossierController.adres(casus.id()),
            formulier,
            List.of(
                new Feit(
                    woorden.tekst("feit.persoon"),
                    woorden.tekst("casus.persoon", huidig.persoon().letter())),
                new Feit(woorden.tekst("feit.van"), namen.partij(huidig.van())),
                new Feit(
                    woorden.tekst("feit.aan"), huidig.aan().stream().map(namen::partij).toList()),
                new Feit(woorden.tekst("feit.groepen"), namen.groepen(huidig.groepen())),
                new Feit(woorden.tekst("feit.sinds"), woorden.dag(huidig.vanaf()))),
            ""),
        formulier);
  }

  private Huidig gegeven(Requester wie, UUID id, UUID toestemming, String handeling) {
    return toestemmingen.vanCasus(wie, id).stream()
        .filter(een -> een.id().equals(toestemming) && een.staat() == Staat.GEGEVEN)
        .findFirst()
        .orElseThrow(() ->
            werkplek.weigering(wie, handeling, HandelingFault.NIET_GEVONDEN, "regel", toestemming));
  }

  /// The inwoner and those who stand in for this person.
  private List<Wie> wies(Requester wie, UUID id, Huidig huidig) {
    return Wie.alle(
        vertegenwoordigingen.vanCasus(wie, id).stream()
            .filter(een -> een.persoon().id().equals(huidig.persoon().id()))
            .toList());
  }

  private static String adres(UUID casus, UUID toestemming, String wat) {
    return DossierController.adres(casus) + "/toestemmingen/" + toestemming + "/" + wat;
  }

  private Casus eis(Requester wie, UUID id, String handeling) {
    werkplek.eis(wie, handeling);
    return casussen.eisEigenOpenCasus(wie, id, handeling);
  }
}
