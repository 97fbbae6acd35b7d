// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.BesluitenMetNaam.Stand;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.Agendapunt;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.ZittingPagina.Punt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A zitting: its agenda, who takes part, and what the voorzitter can end.
@Controller
class ZittingController {
  private final Werkplek werkplek;
  private final Zittingen zittingen;
  private final Casussen casussen;
  private final BesluitenMetNaam besluiten;
  private final Aanzitters aanzitters;

  ZittingController(
      Werkplek werkplek,
      Zittingen zittingen,
      Casussen casussen,
      BesluitenMetNaam besluiten,
      Aanzitters aanzitters) {
    this.werkplek = werkplek;
    this.zittingen = zittingen;
    this.casussen = casussen;
    this.besluiten = besluiten;
    this.aanzitters = aanzitters;
  }

  @GetMapping("/zittingen/{id}")
  String toon(Requester wie, @PathVariable UUID id, Model model, Locale locale) {
    model.addAttribute("pagina", pagina(wie, eis(wie, id), locale));
    return "partner/zitting";
  }

  @GetMapping("/zittingen/{id}/beeindigen")
  String vraagEinde(Requester wie, @PathVariable UUID id, Model model, Locale locale) {
    werkplek.eis(wie, "zitting-beeindigen");
    Zitting zitting = eis(wie, id);
    Namen namen = werkplek.namen(locale);
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "zittingstoppen",
            adres(id) + "/beeindigen",
            kruimels(zitting, namen),
            adres(id),
            List.of(feit(zitting, namen))));
    return "partner/bevestigen";
  }

  @PostMapping("/zittingen/{id}/beeindigen")
  String beeindig(Requester wie, @PathVariable UUID id, RedirectAttributes melding) {
    zittingen.beeindig(wie, id);
    melding.addFlashAttribute("melding", "melding.zitting-beeindigd");
    return "redirect:" + adres(id);
  }

  @GetMapping("/zittingen/{id}/deelnemers/{deelname}/weghalen")
  String vraagWeghalen(
      Requester wie,
      @PathVariable UUID id,
      @PathVariable UUID deelname,
      Model model,
      Locale locale) {
    werkplek.eis(wie, "deelname-beeindigen");
    Zitting zitting = eis(wie, id);
    String hier = adres(id) + "/deelnemers/" + deelname + "/weghalen";
    Deelnemer deelnemer =
        aanzitters.van(zitting, wie, locale, true).stream()
            .filter(iemand -> hier.equals(iemand.verwijderAdres()))
            .findFirst()
            .orElseThrow(() ->
                werkplek.weigering(
                    wie,
                    "deelname-beeindigen",
                    HandelingFault.NIET_GEVONDEN,
                    "deelname",
                    deelname));
    Namen namen = werkplek.namen(locale);
    String label = namen.woorden().tekst("deelname.feit.wie");
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "deelname",
            hier,
            kruimels(zitting, namen),
            adres(id),
            List.of(
                new Feit(label, List.of(deelnemer.naam(), deelnemer.rol())),
                feit(zitting, namen))));
    return "partner/bevestigen";
  }

  @PostMapping("/zittingen/{id}/deelnemers/{deelname}/weghalen")
  String haalWeg(
      Requester wie,
      @PathVariable UUID id,
      @PathVariable UUID deelname,
      RedirectAttributes melding) {
    zittingen.beeindigDeelname(wie, id, deelname);
    melding.addFlashAttribute("melding", "melding.deelname-beeindigd");
    return "redirect:" + adres(id);
  }

  private Zitting eis(Requester wie, UUID id) {
    return zittingen.eisVoor(wie, id, "zitting-bekijken");
  }

  static String adres(UUID zitting) {
    return "/zittingen/" + zitting;
  }

  static List<Kruimel> kruimels(Zitting zitting, Namen namen) {
    return List.of(
        new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag"),
        new Kruimel(namen.tafel(zitting.tafel()), adres(zitting.id())));
  }

  static Feit feit(Zitting zitting, Namen namen) {
    return new Feit(
        namen.woorden().tekst("feit.zitting"),
        List.of(namen.tafel(zitting.tafel()), Aanzitters.wanneer(zitting, namen.woorden())));
  }

  static Badge stand(Zitting zitting, Instant nu) {
    if (zitting.isOver(nu)) {
      return Badge.VOORBIJ;
    }
    return zitting.isOpen(nu) ? Badge.OPEN : Badge.GEPLAND;
  }

  private ZittingPagina pagina(Requester wie, Zitting zitting, Locale locale) {
    Namen namen = werkplek.namen(locale);
    boolean over = zitting.isOver(werkplek.nu());
    boolean magWeghalen = !over && werkplek.mag(wie, "deelname-beeindigen");
    return new ZittingPagina(
        adres(zitting.id()),
        List.of(new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag")),
        namen.tafel(zitting.tafel()),
        Aanzitters.wanneer(zitting, namen.woorden()),
        stand(zitting, werkplek.nu()),
        zitting.agenda().stream().map(punt -> punt(wie, zitting, punt, namen)).toList(),
        aanzitters.van(zitting, wie, locale, magWeghalen),
        !over && werkplek.mag(wie, "agendapunt-toevoegen"),
        !over && werkplek.mag(wie, "uitnodigen"),
        !over && werkplek.mag(wie, "zitting-beeindigen"));
  }

  private Punt punt(Requester wie, Zitting zitting, Agendapunt punt, Namen namen) {
    Stand stand = besluiten.stand(wie, punt.casus(), zitting.id());
    boolean open = zitting.isOpen(werkplek.nu());
    boolean inForce = isInForce(stand);
    boolean waits = stand.aanvraag() != null;
    boolean own = wie.sub().equals(stand.aangevraagdDoor());
    String besluit = BesluitController.adres(zitting.id(), punt.casus());
    return new Punt(
        punt.volgorde(),
        casussen.find(punt.casus()).map(Casus::code).orElse(""),
        adres(zitting.id()) + "/casussen/" + punt.casus(),
        namen.doel(punt.doel()),
        punt.doel(),
        namen.omschrijving(punt.doel()),
        inWoorden(stand, namen.woorden()),
        open && werkplek.zietWaarden(wie),
        inForce,
        when(
            open && !inForce && !waits && werkplek.mag(wie, "besluit-met-naam-vragen"),
            besluit + "/vragen"),
        when(
            open && waits && !own && werkplek.mag(wie, "besluit-met-naam-akkoord"),
            besluit + "/akkoord"),
        when(
            open && inForce && werkplek.mag(wie, "besluit-met-naam-beeindigen"),
            besluit + "/stoppen"));
  }

  private boolean isInForce(Stand stand) {
    return stand.besluit() != null && stand.tot() != null && stand.tot().isAfter(werkplek.nu());
  }

  private String inWoorden(Stand stand, Woorden woorden) {
    if (stand.besluit() != null && stand.tot() != null) {
      String sleutel = isInForce(stand) ? "zitting.besluit.tot" : "zitting.besluit.voorbij";
      return woorden.tekst(sleutel, woorden.einduur(stand.tot()));
    }
    if (stand.geweigerd() != null) {
      return woorden.tekst(
          "zitting.besluit.geweigerd", woorden.tekst("metnaamweigeren.reden." + stand.geweigerd()));
    }
    return woorden.tekst(
        stand.aanvraag() == null ? "zitting.besluit.geen" : "zitting.besluit.gevraagd");
  }

  private static @Nullable String when(boolean offered, String adres) {
    return offered ? adres : null;
  }
}
