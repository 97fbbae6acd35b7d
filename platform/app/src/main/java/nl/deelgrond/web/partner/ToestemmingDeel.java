// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Staatteksten;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.policy.Toestemming.Staat;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.DossierPagina.ToestemmingRij;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The part of the dossier about what an inwoner was asked.
@Component
class ToestemmingDeel {

  private final WieDeel wieDeel;

  ToestemmingDeel(WieDeel wieDeel) {
    this.wieDeel = wieDeel;
  }

  ToestemmingRij rij(Toestemmingen.Huidig huidig, String dossier, Namen namen) {
    Woorden woorden = namen.woorden();
    String begin = dossier + "/toestemmingen/" + huidig.id();
    boolean gegeven = huidig.staat() == Staat.GEGEVEN;
    Gevraagd gevraagd = huidig.gevraagd();
    return new ToestemmingRij(
        woorden.tekst("casus.persoon", huidig.persoon().letter()),
        woorden.tekst(
            "dossier.gegevendoor",
            woorden.tekst("toestemming.hoedanigheid." + gevraagd.hoedanigheid()),
            woorden.tekst("toestemming.leeftijd." + huidig.leeftijd())),
        woorden.tekst(
            "dossier.vrager",
            namen.functie(huidig.vragendeFunctie()),
            namen.vanWie(huidig.vragendePartij())),
        hoe(gevraagd, namen),
        gevraagd.tekstVersie(),
        Voorleesteksten.adres(gevraagd.tekstVersie()),
        namen.partij(huidig.van()),
        namen.partijen(huidig.aan()),
        woorden.tekst("toestemming.soort." + huidig.soort().code()),
        namen.groepen(huidig.groepen()),
        namen.doel(huidig.doel()),
        huidig.rechtsgronden().stream().map(namen::rechtsgrond).toList(),
        huidig.staat() == Staat.UITGESTELD
            ? woorden.tekst("dossier.opnieuw", woorden.dag(huidig.tot()))
            : woorden.tekst(
                "datum.totenmet", woorden.dag(DossierController.laatsteDag(huidig.tot()))),
        gevraagd.bewijs(),
        gegeven && !huidig.nogNodig().isEmpty() ? Badge.ONDUIDELIJK : stand(huidig.staat()),
        Staatteksten.tekst(huidig.getoondeStaat(), woorden.taal().locale()),
        huidig.nogNodig().stream().map(code -> wieDeel.nogNodig(code, namen)).toList(),
        zegInwoner(huidig, namen),
        huidig.opnieuwVragen(),
        gegeven ? begin + "/intrekken" : null,
        gegeven ? begin + "/ongeldig" : null);
  }

  private static String hoe(Gevraagd gevraagd, Namen namen) {
    Woorden woorden = namen.woorden();
    return woorden.tekst(
        "dossier.hoe",
        woorden.tekst("toestemming.wijze." + gevraagd.wijze()),
        namen.taalnaam(gevraagd.taal()),
        woorden.tekst("dossier.hulp." + gevraagd.hulp()));
  }

  /// Only what an inwoner wants to hear about again: that a yes does not count, or no more.
  private static @Nullable String zegInwoner(Toestemmingen.Huidig huidig, Namen namen) {
    String staat = huidig.getoondeStaat();
    boolean plain = staat.equals(Staat.GEGEVEN.code()) || staat.equals(Staat.GEVRAAGD.code());
    return plain ? null : namen.staatVoorInwoner(staat);
  }

  private static Badge stand(Staat staat) {
    return switch (staat) {
      case GEVRAAGD -> Badge.GEVRAAGD;
      case UITGESTELD -> Badge.LATER;
      case GEGEVEN -> Badge.GELDIG;
      case GEWEIGERD -> Badge.GEWEIGERD;
      case INGETROKKEN -> Badge.INGETROKKEN;
      case VERLOPEN -> Badge.VERLOPEN;
      case ONGELDIG -> Badge.ONGELDIG;
    };
  }
}
