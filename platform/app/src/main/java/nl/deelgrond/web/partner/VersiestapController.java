// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.NaUittreding;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleemteksten;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.regels.Convenantversies;
import nl.deelgrond.regels.Versiearchief;
import nl.deelgrond.regels.Versieregel;
import nl.deelgrond.regels.Versieregel.Soort;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.regels.Versieverloop;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.ConvenantPagina.Verwijzing;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The steps in the life of a version: each has a page that says what will happen and from when,
/// and only then a button. The second person reads the same before agreeing.
@Controller
class VersiestapController {

  private static final String ADRES = ConvenantController.ADRES;
  private static final String TOETREDING = ADRES + "/toetreding";
  private static final String OPZEGGING = ADRES + "/opzegging";
  private static final String VOORSTEL = ADRES + "/{wat:activering|beeindiging|uittreding}";
  private static final String REGEL = ADRES + "/regels/{id}";

  private final Werkplek werkplek;
  private final Convenantversies versies;
  private final Versiestanden standen;
  private final Versiearchief archief;
  private final Convenant convenant;

  VersiestapController(
      Werkplek werkplek,
      Convenantversies versies,
      Versiestanden standen,
      Versiearchief archief,
      Convenant convenant) {
    this.werkplek = werkplek;
    this.versies = versies;
    this.standen = standen;
    this.archief = archief;
    this.convenant = convenant;
  }

  // --- Proposing ------------------------------------------------------------------------------

  @GetMapping(VOORSTEL)
  String vraag(Requester wie, @PathVariable String wat, Model model, Locale locale) {
    Wat what = wat(wat);
    werkplek.eis(wie, what == Wat.UITTREDING ? "uittreding-melden" : "convenant-voorstellen");
    String organisatie = what == Wat.UITTREDING ? wie.organisatie() : null;
    return voorstel(what, organisatie, ADRES + "/" + wat + "?", model, locale);
  }

  @GetMapping(TOETREDING)
  @NaUittreding
  String vraagToetreding(
      Requester wie, @RequestParam String organisatie, Model model, Locale locale) {
    if (wie.organisatie().equals(organisatie)) {
      werkplek.eisNaUittreding(wie, "uittreding-melden");
    } else {
      werkplek.eis(wie, "convenant-voorstellen");
    }
    String code =
        convenant
            .findOrganisatie(organisatie)
            .map(Organisatie::code)
            .orElseThrow(() ->
                werkplek.weigering(wie, "convenant-voorstellen", HandelingFault.NIET_GEVONDEN));
    String adres = TOETREDING + "?organisatie=" + code + "&";
    return voorstel(Wat.TOETREDING, code, adres, model, locale);
  }

  private String voorstel(
      Wat wat, @Nullable String organisatie, String adres, Model model, Locale locale) {
    Woorden woorden = werkplek.namen(locale).woorden();
    List<Feit> feiten = feiten(wat, organisatie, woorden);
    feiten.add(
        new Feit(woorden.tekst("versiestap.wanneer"), woorden.tekst("versiestap.na.voorstel")));
    // the version that is on the page: another one is not proposed
    String naar = adres + "sha256=" + convenant.sha256();
    return pagina("voorstel", naar, wat, feiten, model, woorden);
  }

  /// @param sha256 the version that was on the page
  @PostMapping(VOORSTEL)
  String stelVoor(
      Requester wie,
      @PathVariable String wat,
      @RequestParam String sha256,
      RedirectAttributes melding,
      Locale locale) {
    return doe("voorgesteld", melding, locale, () -> versies.stelVoor(wie, wat(wat), sha256, null));
  }

  @PostMapping(TOETREDING)
  @NaUittreding
  String treedToe(
      Requester wie,
      @RequestParam String organisatie,
      @RequestParam String sha256,
      RedirectAttributes melding,
      Locale locale) {
    return doe(
        "voorgesteld",
        melding,
        locale,
        () -> versies.stelVoor(wie, Wat.TOETREDING, sha256, organisatie));
  }

  private static Wat wat(String code) {
    return Wat.valueOf(code.toUpperCase(Locale.ROOT));
  }

  // --- Giving notice --------------------------------------------------------------------------

  @GetMapping(OPZEGGING)
  String vraagOpzegging(
      Requester wie,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate ingaand,
      Model model,
      Locale locale) {
    werkplek.eis(wie, "convenant-opzeggen");
    Woorden woorden = werkplek.namen(locale).woorden();
    List<Feit> feiten = feiten(Wat.UITTREDING, wie.organisatie(), woorden);
    feiten.add(
        new Feit(
            woorden.tekst("versiestap.wanneer"),
            woorden.tekst("versiestap.na.opzegging", woorden.dag(ingaand))));
    String adres = OPZEGGING + "?ingaand=" + ingaand;
    return pagina("opzegging", adres, Wat.UITTREDING, feiten, model, woorden);
  }

  @PostMapping(OPZEGGING)
  String zegOp(
      Requester wie,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate ingaand,
      RedirectAttributes melding,
      Locale locale) {
    return doe("opgezegd", melding, locale, () -> versies.zegOp(wie, ingaand));
  }

  // --- Answering and taking back --------------------------------------------------------------

  @GetMapping(REGEL + "/{stap:akkoord|weigering|intrekking}")
  String vraagAntwoord(
      Requester wie, @PathVariable UUID id, @PathVariable String stap, Model model, Locale locale) {
    Versieverloop verloop = standen.verloop();
    Optional<Versieregel> found = verloop.find(id).filter(regel -> regel.betreft() == null);
    String handeling = handeling(stap, found);
    werkplek.eis(wie, handeling);
    Versieregel regel =
        found.orElseThrow(
            () -> werkplek.weigering(wie, handeling, HandelingFault.NIET_GEVONDEN, "regel", id));
    if (verloop.isBeantwoord(id)) {
      throw werkplek.weigering(wie, handeling, HandelingFault.KAN_NIET_MEER, "regel", id);
    }
    Woorden woorden = werkplek.namen(locale).woorden();
    List<Feit> feiten = feiten(regel.wat(), regel.organisatie(), woorden);
    feiten.add(
        new Feit(
            woorden.tekst("versiestap.door"),
            woorden.tekst(
                "versiestap.doorop",
                regel.door(),
                naam(regel.doorOrganisatie()),
                woorden.dagEnUur(regel.op()))));
    feiten.add(
        new Feit(woorden.tekst("versiestap.wanneer"), woorden.tekst("versiestap.na." + stap)));
    String adres = ADRES + "/regels/" + id + "/" + stap;
    return pagina(stap, adres, regel.wat(), feiten, model, woorden);
  }

  /// What the convenant calls the act, as [Convenantversies] does.
  private static String handeling(String stap, Optional<Versieregel> regel) {
    boolean uittreding = regel.filter(een -> een.wat() == Wat.UITTREDING).isPresent();
    if (!stap.equals("intrekking")) {
      return uittreding ? "uittreding-akkoord" : "convenant-akkoord";
    }
    if (regel.filter(een -> een.soort() == Soort.OPZEGGING).isPresent()) {
      return "convenant-opzeggen";
    }
    return uittreding ? "uittreding-melden" : "convenant-voorstellen";
  }

  @PostMapping(REGEL + "/akkoord")
  String geefAkkoord(
      Requester wie, @PathVariable UUID id, RedirectAttributes melding, Locale locale) {
    return doe("akkoord", melding, locale, () -> versies.geefAkkoord(wie, id));
  }

  @PostMapping(REGEL + "/weigering")
  String weiger(Requester wie, @PathVariable UUID id, RedirectAttributes melding, Locale locale) {
    return doe("geweigerd", melding, locale, () -> versies.weiger(wie, id));
  }

  @PostMapping(REGEL + "/intrekking")
  String trekIn(Requester wie, @PathVariable UUID id, RedirectAttributes melding, Locale locale) {
    return doe("ingetrokken", melding, locale, () -> versies.trekIn(wie, id));
  }

  // --- Shared ---------------------------------------------------------------------------------

  /// What it is about and what it does once it counts.
  private List<Feit> feiten(Wat wat, @Nullable String organisatie, Woorden woorden) {
    List<Feit> feiten = new ArrayList<>();
    String over = ConvenantController.over(wat, naam(organisatie), woorden);
    feiten.add(new Feit(woorden.tekst("versiestap.over"), over));
    feiten.add(
        new Feit(
            woorden.tekst("convenant.versie"), List.of(convenant.versie(), convenant.sha256())));
    if (wat == Wat.ACTIVERING) {
      String nu =
          inWerking()
              .map(een -> woorden.tekst("versiestap.nu.andere", een.versie(), een.sha256()))
              .orElseGet(() -> woorden.tekst("versiestap.nu.geen"));
      feiten.add(new Feit(woorden.tekst("versiestap.nu"), nu));
    }
    String key = "versiestap.gevolg." + wat.code() + ".";
    feiten.add(
        new Feit(
            woorden.tekst("versiestap.gevolg"),
            List.of(woorden.tekst(key + "1"), woorden.tekst(key + "2"))));
    return feiten;
  }

  /// The version that decides now, when that is another one than this program loaded.
  private Optional<Versiearchief.Bewaard> inWerking() {
    return standen
        .verloop()
        .inWerking()
        .map(Versieregel::sha256)
        .filter(sha256 -> !sha256.equals(convenant.sha256()))
        .map(archief::bewaard);
  }

  private String naam(@Nullable String organisatie) {
    return organisatie == null
        ? ""
        : convenant.findOrganisatie(organisatie).map(Organisatie::naam).orElse(organisatie);
  }

  private String pagina(
      String stap, String adres, Wat wat, List<Feit> feiten, Model model, Woorden woorden) {
    List<Verwijzing> verwijzingen = new ArrayList<>(ConvenantController.teksten(woorden));
    if (wat == Wat.ACTIVERING) {
      inWerking()
          .filter(een -> archief.isBewaard(een.sha256()))
          .ifPresent(een -> verwijzingen.add(ConvenantController.verschil(een, woorden)));
    }
    List<Kruimel> kruimels =
        List.of(
            new Kruimel(woorden.tekst("nav.vandaag"), "/vandaag"),
            new Kruimel(woorden.tekst("convenant.titel"), ADRES));
    model.addAttribute("pagina", new VersiestapPagina(stap, adres, kruimels, feiten, verwijzingen));
    return "partner/versiestap";
  }

  /// What cannot be, is said on the page of the convenant.
  private static String doe(
      String gedaan, RedirectAttributes melding, Locale locale, Runnable act) {
    try {
      act.run();
      melding.addFlashAttribute("melding", "melding.convenant-" + gedaan);
    } catch (OnjuisteInvoer wrong) {
      melding.addFlashAttribute(
          "problemen",
          wrong.problemen().stream().map(een -> Probleemteksten.tekst(een, locale)).toList());
    }
    return "redirect:" + ADRES;
  }
}
