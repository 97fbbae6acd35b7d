// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.handeling.NaUittreding;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleemteksten;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Teruggaven;
import nl.deelgrond.regels.Convenantversies;
import nl.deelgrond.regels.Versieregel;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.regels.Versieverloop;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.ConvenantPagina.Knop;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How it stands with the version of the convenant, for who may say something about it.
@Controller
class ConvenantController {

  private static final String ADRES = "/convenant";

  private final Werkplek werkplek;
  private final Convenantversies versies;
  private final Versiestanden standen;
  private final Teruggaven teruggaven;
  private final Convenant convenant;

  ConvenantController(
      Werkplek werkplek,
      Convenantversies versies,
      Versiestanden standen,
      Teruggaven teruggaven,
      Convenant convenant) {
    this.werkplek = werkplek;
    this.versies = versies;
    this.standen = standen;
    this.teruggaven = teruggaven;
    this.convenant = convenant;
  }

  @GetMapping(ADRES)
  @NaUittreding
  String toon(Requester wie, Model model, Locale locale) {
    Woorden woorden = werkplek.namen(locale).woorden();
    Versieverloop verloop = standen.verloop();
    boolean left = verloop.uitgetreden(werkplek.vandaag()).containsKey(wie.organisatie());
    model.addAttribute(
        "pagina",
        new ConvenantPagina(
            feiten(verloop, woorden),
            verloop.regels().reversed().stream().map(regel -> feit(regel, woorden)).toList(),
            left ? List.of() : knoppen(wie, verloop, woorden),
            !left && !isBeheer(wie) && werkplek.mag(wie, "convenant-opzeggen"),
            werkplek.vandaag().plusMonths(convenant.opzegtermijnMaanden()).toString(),
            left && werkplek.mag(wie, "gegevens-terughalen")));
    return "partner/convenant";
  }

  private List<Feit> feiten(Versieverloop verloop, Woorden woorden) {
    List<String> signed =
        convenant.organisaties().stream()
            .filter(een -> convenant.isSignedBy(een.code()))
            .map(Organisatie::naam)
            .toList();
    List<String> left = namen(verloop.uitgetreden(werkplek.vandaag()), woorden);
    List<String> leaving = namen(verloop.opgezegd(werkplek.vandaag()), woorden);
    List<String> none = List.of(woorden.tekst("convenant.niemand"));
    return List.of(
        new Feit(woorden.tekst("convenant.versie"), convenant.versie()),
        new Feit(woorden.tekst("convenant.sha256"), convenant.sha256()),
        new Feit(
            woorden.tekst("convenant.geldig"),
            woorden.tekst(
                "convenant.vantot",
                woorden.dag(convenant.geldigVan()),
                woorden.dag(convenant.geldigTot()))),
        new Feit(
            woorden.tekst("convenant.staat"),
            woorden.tekst("convenant.staat." + verloop.staat(convenant.sha256()))),
        new Feit(woorden.tekst("convenant.ondertekend"), signed),
        new Feit(woorden.tekst("convenant.uitgetreden"), left.isEmpty() ? none : left),
        new Feit(woorden.tekst("convenant.opgezegd"), leaving.isEmpty() ? none : leaving));
  }

  private List<String> namen(Map<String, LocalDate> dagen, Woorden woorden) {
    return dagen.entrySet().stream()
        .map(een ->
            woorden.tekst("convenant.vanaf", naam(een.getKey()), woorden.dag(een.getValue())))
        .toList();
  }

  private String naam(@Nullable String organisatie) {
    return organisatie == null
        ? ""
        : convenant.findOrganisatie(organisatie).map(Organisatie::naam).orElse(organisatie);
  }

  private Feit feit(Versieregel regel, Woorden woorden) {
    return new Feit(
        woorden.dagEnUur(regel.op()),
        woorden.tekst(
            "convenant.regel",
            woorden.tekst("convenant.soort." + regel.soort().code()),
            over(regel, woorden),
            regel.door(),
            naam(regel.doorOrganisatie())));
  }

  private String over(Versieregel regel, Woorden woorden) {
    return woorden.tekst("convenant.wat." + regel.wat().code(), naam(regel.organisatie()));
  }

  private List<Knop> knoppen(Requester wie, Versieverloop verloop, Woorden woorden) {
    List<Knop> knoppen = new ArrayList<>();
    boolean beheer = isBeheer(wie) && werkplek.mag(wie, "convenant-voorstellen");
    boolean actief = verloop.isActief(convenant.sha256());
    Map<String, LocalDate> left = verloop.uitgetreden(werkplek.vandaag());
    if (left.containsKey(wie.organisatie())) {
      return werkplek.mag(wie, "uittreding-melden")
          ? List.of(
              new Knop(
                  ADRES + "/toetreding?organisatie=" + wie.organisatie(),
                  "convenant.knop.terug",
                  ""))
          : List.of();
    }
    if (beheer) {
      Wat wat = actief ? Wat.BEEINDIGING : Wat.ACTIVERING;
      knoppen.add(new Knop(ADRES + "/" + wat.code(), "convenant.knop." + wat.code(), ""));
      verloop.buiten(convenant, werkplek.vandaag()).stream()
          .filter(code -> !left.containsKey(code))
          .forEach(code ->
              knoppen.add(
                  new Knop(
                      ADRES + "/toetreding?organisatie=" + code,
                      "convenant.knop.toetreding",
                      naam(code))));
    }
    for (Versieregel open : verloop.open()) {
      knoppen.addAll(antwoorden(wie, beheer, open, over(open, woorden)));
    }
    if (!isBeheer(wie) && werkplek.mag(wie, "uittreding-melden")) {
      knoppen.add(new Knop(ADRES + "/uittreding", "convenant.knop.uittreding", ""));
    }
    return knoppen;
  }

  private List<Knop> antwoorden(Requester wie, boolean beheer, Versieregel open, String over) {
    String adres = ADRES + "/regels/" + open.id();
    if (open.doorOrganisatie().equals(wie.organisatie())) {
      return beheer || open.wat() == Wat.UITTREDING
          ? List.of(new Knop(adres + "/intrekking", "convenant.knop.intrekking", over))
          : List.of();
    }
    boolean second = open.wat() == Wat.UITTREDING ? beheer : werkplek.mag(wie, "convenant-akkoord");
    return second
        ? List.of(
            new Knop(adres + "/akkoord", "convenant.knop.akkoord", over),
            new Knop(adres + "/weigering", "convenant.knop.weigering", over))
        : List.of();
  }

  private boolean isBeheer(Requester wie) {
    return wie.organisatie().equals(convenant.organisatieVan(convenant.convenantbeheer()).code());
  }

  @PostMapping(ADRES + "/activering")
  String activeer(Requester wie, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> stelVoor(wie, Wat.ACTIVERING, null));
  }

  @PostMapping(ADRES + "/beeindiging")
  String beeindig(Requester wie, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> stelVoor(wie, Wat.BEEINDIGING, null));
  }

  @NaUittreding
  @PostMapping(ADRES + "/toetreding")
  String treedToe(
      Requester wie, @RequestParam String organisatie, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> stelVoor(wie, Wat.TOETREDING, organisatie));
  }

  @PostMapping(ADRES + "/uittreding")
  String treedUit(Requester wie, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> stelVoor(wie, Wat.UITTREDING, null));
  }

  private void stelVoor(Requester wie, Wat wat, @Nullable String organisatie) {
    versies.stelVoor(wie, wat, convenant.sha256(), organisatie);
  }

  @PostMapping(ADRES + "/regels/{id}/akkoord")
  String geefAkkoord(
      Requester wie, @PathVariable UUID id, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> versies.geefAkkoord(wie, id));
  }

  @PostMapping(ADRES + "/regels/{id}/weigering")
  String weiger(Requester wie, @PathVariable UUID id, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> versies.weiger(wie, id));
  }

  @PostMapping(ADRES + "/regels/{id}/intrekking")
  String trekIn(Requester wie, @PathVariable UUID id, RedirectAttributes melding, Locale locale) {
    return doe(melding, locale, () -> versies.trekIn(wie, id));
  }

  @PostMapping(ADRES + "/opzegging")
  String zegOp(
      Requester wie,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate ingaand,
      RedirectAttributes melding,
      Locale locale) {
    return doe(melding, locale, () -> versies.zegOp(wie, ingaand));
  }

  /// What cannot be, is said on the page itself.
  private static String doe(RedirectAttributes melding, Locale locale, Runnable act) {
    try {
      act.run();
      melding.addFlashAttribute("melding", "melding.convenant");
    } catch (OnjuisteInvoer wrong) {
      melding.addFlashAttribute(
          "problemen",
          wrong.problemen().stream().map(een -> Probleemteksten.tekst(een, locale)).toList());
    }
    return "redirect:" + ADRES;
  }

  /// The gegevens that the own organisatie brought in, once it left.
  @PostMapping(ADRES + "/teruggave")
  @NaUittreding
  ResponseEntity<byte[]> haalTerug(Requester wie) {
    Teruggaven.Bestand bestand = teruggaven.haalTerug(wie);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bestand.naam()).build().toString())
        .body(bestand.json());
  }
}
