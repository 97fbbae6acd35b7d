// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Huidig;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Staat;
import nl.deelgrond.grondslag.Overweging;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Overwegingen;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.GeheimPagina.BesluitRij;
import nl.deelgrond.web.partner.GeheimPagina.PersoonRijen;
import nl.deelgrond.web.partner.GeheimPagina.VeldRij;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What rests under the secrecy of this person's functie in a casus, what was decided about it, and
/// undoing that.
@Controller
class GeheimController {
  static final String BESLUITEN = "geheimhouder-besluiten";

  static final String BEEINDIGEN = "geheimhouder-besluit-beeindigen";

  private final Werkplek werkplek;
  private final Casussen casussen;
  private final GeheimhouderBesluiten besluiten;
  private final Overwegingen overwegingen;

  GeheimController(
      Werkplek werkplek,
      Casussen casussen,
      GeheimhouderBesluiten besluiten,
      Overwegingen overwegingen) {
    this.werkplek = werkplek;
    this.casussen = casussen;
    this.besluiten = besluiten;
    this.overwegingen = overwegingen;
  }

  static String adres(UUID casus) {
    return DossierController.adres(casus) + "/geheim";
  }

  static List<Kruimel> kruimels(Casus casus, Namen namen) {
    List<Kruimel> kruimels = new ArrayList<>(DossierController.kruimels(casus, namen));
    kruimels.add(new Kruimel(namen.woorden().tekst("geheim.hier"), adres(casus.id())));
    return kruimels;
  }

  @GetMapping("/casussen/{id}/geheim")
  String toon(Requester wie, @PathVariable UUID id, Model model, Locale locale) {
    werkplek.eisLezer(wie, BESLUITEN, BEEINDIGEN);
    boolean besluit = werkplek.mag(wie, BESLUITEN);
    Casus casus = casussen.eisVoor(wie, id, BESLUITEN);
    List<String> velden = eisVelden(wie, casus);
    Namen namen = werkplek.namen(locale);
    List<Huidig> huidig = besluiten.vanCasus(wie, id);
    Map<UUID, Overweging> woorden = besluit ? overwegingen.lees(wie, id) : Map.of();
    List<PersoonRijen> kaarten =
        casussen.personen(id).stream()
            .map(persoon -> kaart(wie, casus, persoon, velden, huidig, woorden, namen))
            .toList();
    boolean mag = besluit && !casus.gesloten() && !kaarten.isEmpty();
    model.addAttribute(
        "pagina",
        new GeheimPagina(
            DossierController.kruimels(casus, namen),
            casus.code(),
            namen.functie(wie.functie()),
            mag ? adres(id) + "/nieuw" : null,
            kaarten));
    return "partner/geheim";
  }

  /// The velden about which this person decides; whoever decides about none has no such page.
  private List<String> eisVelden(Requester wie, Casus casus) {
    List<String> velden = besluiten.velden(wie);
    if (velden.isEmpty()) {
      throw werkplek.weigering(wie, BESLUITEN, HandelingFault.NIET_BEVOEGD, "casus", casus.id());
    }
    return velden;
  }

  private PersoonRijen kaart(
      Requester wie,
      Casus casus,
      Persoon persoon,
      List<String> velden,
      List<Huidig> huidig,
      Map<UUID, Overweging> woorden,
      Namen namen) {
    List<VeldRij> rijen =
        velden.stream()
            .map(veld ->
                new VeldRij(
                    namen.veld(veld),
                    namen.geheim(veld, wie.partij()),
                    Badge.BEROEPSGEHEIM,
                    huidig.stream()
                        .filter(een -> een.persoon().id().equals(persoon.id()))
                        .filter(een -> een.veld().equals(veld))
                        .map(een -> rij(casus, een, woorden.get(een.id()), namen))
                        .toList()))
            .toList();
    return new PersoonRijen(namen.woorden().tekst("casus.persoon", persoon.letter()), rijen);
  }

  private static BesluitRij rij(
      Casus casus, Huidig huidig, @Nullable Overweging overweging, Namen namen) {
    Woorden woorden = namen.woorden();
    boolean geldt = huidig.staat() == Staat.GELDT;
    return new BesluitRij(
        namen.partijen(huidig.aan()),
        namen.doel(huidig.doel()),
        woorden.tekst("geheim.trede." + huidig.trede().code()),
        woorden.tekst("geheim.grond." + huidig.grond().code()),
        DossierController.geldig(huidig.vanaf(), huidig.tot(), woorden),
        geldt ? Badge.GELDIG : Badge.VERLOPEN,
        huidig.staat() == Staat.VERVALLEN ? woorden.tekst("geheim.vervallen") : null,
        overweging == null ? List.of() : woorden(overweging, namen),
        geldt ? adres(casus.id()) + "/" + huidig.id() + "/beeindigen" : null);
  }

  /// What was weighed, question by question.
  static List<Feit> woorden(Overweging overweging, Namen namen) {
    Woorden woorden = namen.woorden();
    List<Feit> feiten = new ArrayList<>();
    String artikel = overweging.artikel();
    if (artikel != null) {
      feiten.add(new Feit(woorden.tekst("geheim.artikel"), namen.rechtsgrond(artikel)));
    }
    if (overweging.toelichting() != null) {
      feiten.add(new Feit(woorden.tekst("geheim.toelichting"), overweging.toelichting()));
    }
    for (String vraag : Overweging.VRAGEN) {
      String answer = overweging.afweging().get(vraag);
      if (answer != null) {
        feiten.add(new Feit(woorden.tekst("geheim.vraag." + vraag), answer));
      }
    }
    if (!overweging.geraadpleegd().isEmpty()) {
      feiten.add(new Feit(woorden.tekst("geheim.geraadpleegd"), overweging.geraadpleegd()));
    }
    String told = woorden.tekst("geheim.geinformeerd." + overweging.geinformeerd());
    String waarom = overweging.waarom();
    feiten.add(
        new Feit(
            woorden.tekst("geheim.geinformeerd"),
            waarom == null ? List.of(told) : List.of(told, waarom)));
    return feiten;
  }

  // --- Undoing --------------------------------------------------------------------------------

  @GetMapping("/casussen/{id}/geheim/{regel}/beeindigen")
  String vraagEinde(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, Model model, Locale locale) {
    werkplek.eis(wie, BEEINDIGEN);
    Casus casus = casussen.eisVoor(wie, id, BEEINDIGEN);
    eisVelden(wie, casus);
    Huidig huidig =
        besluiten.vanCasus(wie, id).stream()
            .filter(een -> een.id().equals(regel) && een.geheimhouder())
            .findFirst()
            .orElseThrow(() ->
                werkplek.weigering(wie, BEEINDIGEN, HandelingFault.NIET_GEVONDEN, "regel", regel));
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    model.addAttribute(
        "pagina",
        new BevestigPagina(
            "geheimbeeindigen",
            adres(id) + "/" + regel + "/beeindigen",
            kruimels(casus, namen),
            adres(id),
            List.of(
                new Feit(
                    woorden.tekst("feit.persoon"),
                    woorden.tekst("casus.persoon", huidig.persoon().letter())),
                new Feit(woorden.tekst("feit.gegeven"), namen.veld(huidig.veld())),
                new Feit(
                    woorden.tekst("feit.aan"), huidig.aan().stream().map(namen::partij).toList()),
                new Feit(woorden.tekst("feit.doel"), namen.doel(huidig.doel())))));
    return "partner/bevestigen";
  }

  @PostMapping("/casussen/{id}/geheim/{regel}/beeindigen")
  String beeindig(
      Requester wie, @PathVariable UUID id, @PathVariable UUID regel, RedirectAttributes melding) {
    besluiten.beeindig(wie, regel);
    melding.addFlashAttribute("melding", "melding.geheim-beeindigd");
    return "redirect:" + adres(id);
  }
}
