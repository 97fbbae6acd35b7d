// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.deelgrond.casus.Aanbiedingen;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.Agendapunt;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.VandaagPagina.CasusRij;
import nl.deelgrond.web.partner.VandaagPagina.Taak;
import nl.deelgrond.web.partner.VandaagPagina.ZittingRij;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page: what this person does today.
@Controller
class VandaagController {
  private static final int NEWEST = 20;
  private static final Pattern DAY = Pattern.compile("(18|19|20|21)\\d\\d-\\d\\d-\\d\\d");

  private final Werkplek werkplek;
  private final Zittingen zittingen;
  private final Casussen casussen;
  private final BesluitenMetNaam besluiten;
  private final Overdrachten overdrachten;
  private final Aanbiedingen aanbiedingen;
  private final Toestemmingen toestemmingen;

  VandaagController(
      Werkplek werkplek,
      Zittingen zittingen,
      Casussen casussen,
      BesluitenMetNaam besluiten,
      Overdrachten overdrachten,
      Aanbiedingen aanbiedingen,
      Toestemmingen toestemmingen) {
    this.toestemmingen = toestemmingen;
    this.werkplek = werkplek;
    this.zittingen = zittingen;
    this.casussen = casussen;
    this.besluiten = besluiten;
    this.overdrachten = overdrachten;
    this.aanbiedingen = aanbiedingen;
  }

  @GetMapping("/vandaag")
  String vandaag(
      Requester wie,
      @RequestParam(required = false) @Nullable String dag,
      Model model,
      Locale locale) {
    zittingen.maakBekend(wie);
    LocalDate today = werkplek.vandaag();
    model.addAttribute("pagina", pagina(wie, dag == null ? today : dag(dag), locale));
    return "partner/vandaag";
  }

  /// A day in the address, as narrow as over REST: what is far off breaks whatever counts with it.
  private static LocalDate dag(String written) {
    try {
      if (DAY.matcher(written).matches()) {
        return LocalDate.parse(written);
      }
    } catch (DateTimeParseException noSuchDay) {
      // told below, like any other text
    }
    throw new OnjuisteInvoer(List.of(new Probleem("dag", "geen-datum")));
  }

  private VandaagPagina pagina(Requester wie, LocalDate dag, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    List<Zitting> vanDag = zittingen.vanDag(wie, dag);
    // a casus can be closed, and a toestemming in it withdrawn, without a version in force
    boolean inbrenger = werkplek.mag(wie, "toestemming-intrekken");
    return new VandaagPagina(
        woorden.weekdag(dag),
        dag.equals(werkplek.vandaag()),
        dag.minusDays(1).toString(),
        dag.plusDays(1).toString(),
        vanDag.stream().map(zitting -> rij(zitting, namen)).toList(),
        taken(wie, vanDag, woorden),
        inbrenger,
        inbrenger ? ingebracht(wie, woorden) : List.of(),
        werkplek.mag(wie, "zitting-plannen"),
        werkplek.mag(wie, "casus-openen"));
  }

  private ZittingRij rij(Zitting zitting, Namen namen) {
    return new ZittingRij(
        "/zittingen/" + zitting.id(),
        Aanzitters.tijdvak(zitting, namen.woorden()),
        namen.tafel(zitting.tafel()),
        zitting.agenda().size(),
        ZittingController.stand(zitting, werkplek.nu()));
  }

  private List<CasusRij> ingebracht(Requester wie, Woorden woorden) {
    return casussen.ingebrachtDoor(wie.partij()).stream()
        .limit(NEWEST)
        .map(casus -> rij(casus, woorden))
        .toList();
  }

  private static CasusRij rij(Casus casus, Woorden woorden) {
    return new CasusRij(
        "/casussen/" + casus.id(),
        casus.code(),
        woorden.dag(casus.ingebrachtOp()),
        woorden.dag(casus.sluitOp()),
        casus.gesloten() ? Badge.GESLOTEN : Badge.LOPEND);
  }

  /// What waits for this person: casussen without an inbrenger, inwoners who decide today whether
  /// they say yes, and requests to agree to.
  private List<Taak> taken(Requester wie, List<Zitting> vanDag, Woorden woorden) {
    List<Taak> taken = new ArrayList<>();
    if (werkplek.mag(wie, "casus-overdragen")) {
      taak(overdrachten.teDoen(wie).size(), "overdrachten", OverdrachtController.ADRES, woorden)
          .ifPresent(taken::add);
    }
    if (werkplek.mag(wie, "casus-overnemen")) {
      taak(aanbiedingen.aantal(wie), "aanbiedingen", AanbiedingController.ADRES, woorden)
          .ifPresent(taken::add);
    }
    if (werkplek.mag(wie, "toestemming-vastleggen")) {
      toestemmingen.opnieuwTeVragen(wie).stream()
          .map(casus ->
              new Taak(
                  woorden.tekst("vandaag.taak.opnieuw", casus.code()),
                  DossierController.adres(casus.id())))
          .forEach(taken::add);
    }
    if (werkplek.mag(wie, "besluit-met-naam-akkoord")) {
      taken.addAll(akkoorden(wie, vanDag, woorden));
    }
    return taken;
  }

  private static Optional<Taak> taak(int aantal, String wat, String adres, Woorden woorden) {
    return aantal == 0
        ? Optional.empty()
        : Optional.of(new Taak(woorden.tekst("vandaag.taak." + wat, aantal), adres));
  }

  private List<Taak> akkoorden(Requester wie, List<Zitting> vanDag, Woorden woorden) {
    List<Taak> taken = new ArrayList<>();
    for (Zitting zitting : vanDag) {
      for (Agendapunt punt : zitting.agenda()) {
        BesluitenMetNaam.Stand stand = besluiten.stand(wie, punt.casus(), zitting.id());
        if (stand.aanvraag() != null && !wie.sub().equals(stand.aangevraagdDoor())) {
          taken.add(taak(zitting, punt, woorden));
        }
      }
    }
    return taken;
  }

  private Taak taak(Zitting zitting, Agendapunt punt, Woorden woorden) {
    String code = casussen.find(punt.casus()).map(Casus::code).orElse("");
    return new Taak(
        woorden.tekst("vandaag.taak.akkoord", code),
        BesluitController.adres(zitting.id(), punt.casus()) + "/akkoord");
  }
}
