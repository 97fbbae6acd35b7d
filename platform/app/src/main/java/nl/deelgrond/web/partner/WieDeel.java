// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.Arrays;
import java.util.List;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.DossierPagina.OordeelRij;
import nl.deelgrond.web.partner.DossierPagina.WieRij;
import org.springframework.stereotype.Component;

/// The part of the dossier about who decides for a person.
@Component
class WieDeel {
  private static final String BEEINDIGEN = "vertegenwoordiging-beeindigen";

  private final Werkplek werkplek;
  private final Toestemmingen toestemmingen;
  private final Vertegenwoordigingen vertegenwoordigingen;
  private final Wilsbekwaamheid wilsbekwaamheid;

  WieDeel(
      Werkplek werkplek,
      Toestemmingen toestemmingen,
      Vertegenwoordigingen vertegenwoordigingen,
      Wilsbekwaamheid wilsbekwaamheid) {
    this.werkplek = werkplek;
    this.toestemmingen = toestemmingen;
    this.vertegenwoordigingen = vertegenwoordigingen;
    this.wilsbekwaamheid = wilsbekwaamheid;
  }

  /// Whether this person sees who stands in.
  boolean mag(Requester wie, Casus casus) {
    return wie.partij().equals(vertegenwoordigingen.gezagPartij())
        ? werkplek.leest(wie, Vertegenwoordigingen.GEZAG, BEEINDIGEN)
        : casus.ingebrachtDoor().equals(wie.partij())
            && werkplek.leest(wie, Vertegenwoordigingen.VASTLEGGEN, BEEINDIGEN);
  }

  /// Whether this person records who stands in, now.
  boolean magVastleggen(Requester wie, Casus casus) {
    return mag(wie, casus)
        && werkplek.mag(
            wie,
            wie.partij().equals(vertegenwoordigingen.gezagPartij())
                ? Vertegenwoordigingen.GEZAG
                : Vertegenwoordigingen.VASTLEGGEN);
  }

  boolean magOordeel(Requester wie) {
    return werkplek.leest(wie, OordeelController.VASTLEGGEN, Wilsbekwaamheid.TERUGNEMEN);
  }

  /// Of each person, in a sentence, who has to say yes and what blocks.
  List<String> wieMoet(Requester wie, Casus casus, Namen namen) {
    return toestemmingen.gevraagden(wie, casus.id()).stream()
        .map(gevraagde -> namen.gevraagde(gevraagde, vertegenwoordigingen.gezagPartij()))
        .toList();
  }

  List<WieRij> wies(Requester wie, Casus casus, Namen namen) {
    return vertegenwoordigingen.vanCasus(wie, casus.id()).stream()
        .map(huidig -> rij(wie, huidig, casus, namen.woorden()))
        .toList();
  }

  private WieRij rij(
      Requester wie, Vertegenwoordigingen.Huidig huidig, Casus casus, Woorden woorden) {
    boolean over = huidig.tot() != null && !huidig.tot().isAfter(werkplek.nu());
    boolean unclear = Gezag.ONDUIDELIJK.code().equals(huidig.gezag());
    boolean own = werkplek.mag(wie, BEEINDIGEN) && huidig.partij().equals(wie.partij());
    return new WieRij(
        woorden.tekst("casus.persoon", huidig.persoon().letter()),
        woorden.tekst("toestemming.hoedanigheid." + huidig.hoedanigheid()),
        huidig.gezag() == null ? null : woorden.tekst("vertegenwoordiging.gezag." + huidig.gezag()),
        woorden.tekst("dossier.bewijs", huidig.bewijs()),
        DossierController.geldig(huidig.vanaf(), huidig.tot(), woorden),
        over ? Badge.VERLOPEN : unclear ? Badge.ONDUIDELIJK : Badge.GELDIG,
        !over && own
            ? DossierController.adres(casus.id())
                + "/vertegenwoordigingen/"
                + huidig.id()
                + "/beeindigen"
            : null);
  }

  List<OordeelRij> oordelen(Requester wie, Casus casus, Namen namen) {
    Woorden woorden = namen.woorden();
    return wilsbekwaamheid.vanCasus(wie, casus.id()).stream()
        .map(huidig ->
            new OordeelRij(
                woorden.tekst("casus.persoon", huidig.persoon().letter()),
                namen.doel(huidig.doel()),
                woorden.tekst("wilsbekwaamheid.oordeel." + huidig.oordeel()),
                woorden.tekst("datum.vanaf", woorden.dag(huidig.vanaf()))))
        .toList();
  }

  /// Who still has to say yes before a yes counts, or what has to be found out.
  String nogNodig(String code, Namen namen) {
    boolean leemte =
        Arrays.stream(Leemte.Ontbreekt.values()).anyMatch(een -> een.code().equals(code));
    return leemte
        ? namen.ontbreekt(code, vertegenwoordigingen.gezagPartij())
        : namen.woorden().tekst("dossier.nognodig", namen.rol(code));
  }
}
