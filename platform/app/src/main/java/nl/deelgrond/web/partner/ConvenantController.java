// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.NaUittreding;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Teruggaven;
import nl.deelgrond.regels.Versiearchief;
import nl.deelgrond.regels.Versieregel;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.regels.Versieverloop;
import nl.deelgrond.web.pagina.DocumentAnswer;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.ConvenantPagina.Knop;
import nl.deelgrond.web.partner.ConvenantPagina.Verwijzing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How it stands with the version of the convenant, for who may say something about it.
@Controller
class ConvenantController {

  static final String ADRES = "/convenant";

  /// Characters of a hash that are enough to tell versions apart.
  private static final int KORT = 12;

  private final Werkplek werkplek;
  private final Versiestanden standen;
  private final Versiearchief archief;
  private final Teruggaven teruggaven;
  private final Convenant convenant;

  ConvenantController(
      Werkplek werkplek,
      Versiestanden standen,
      Versiearchief archief,
      Teruggaven teruggaven,
      Convenant convenant) {
    this.werkplek = werkplek;
    this.standen = standen;
    this.archief = archief;
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
            knoppen(wie, verloop, woorden),
            !left && !isBeheer(wie) && werkplek.mag(wie, "convenant-opzeggen"),
            werkplek.vandaag().plusMonths(convenant.opzegtermijnMaanden()).toString(),
            left && werkplek.mag(wie, "gegevens-terughalen"),
            verwijzingen(wie, woorden)));
    return "partner/convenant";
  }

  /// Where the version can be read, and what it changes against every other one that was kept.
  private List<Verwijzing> verwijzingen(Requester wie, Woorden woorden) {
    List<Verwijzing> all = new ArrayList<>(teksten(woorden));
    if (wie.partij().equals(convenant.convenantbeheer())) {
      all.add(new Verwijzing(woorden.tekst("versiestap.dpia"), ADRES + "/dpia-werkblad"));
    }
    archief.alle().stream()
        .filter(een -> !een.sha256().equals(convenant.sha256()))
        .forEach(een -> all.add(verschil(een, woorden)));
    return all;
  }

  static List<Verwijzing> teksten(Woorden woorden) {
    return List.of(
        new Verwijzing(woorden.tekst("versiestap.tekst"), ADRES + "/documenten/convenant.nl.md"),
        new Verwijzing(woorden.tekst("versiestap.documenten"), ADRES + "/documenten"));
  }

  static Verwijzing verschil(Versiearchief.Bewaard van, Woorden woorden) {
    String kort = van.sha256().substring(0, KORT);
    return new Verwijzing(
        woorden.tekst("versiestap.verschil", van.versie(), kort),
        ADRES + "/verschil?van=" + van.sha256());
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
    return over(regel.wat(), naam(regel.organisatie()), woorden);
  }

  static String over(Wat wat, String organisatie, Woorden woorden) {
    return woorden.tekst("convenant.wat." + wat.code(), organisatie);
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
    if (werkplek.mag(wie, "convenant-opzeggen")) {
      knoppen.addAll(opgezegd(wie, verloop, woorden));
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

  /// Notice of the own organisatie whose day did not come can be taken back.
  private List<Knop> opgezegd(Requester wie, Versieverloop verloop, Woorden woorden) {
    return verloop.regels().stream()
        .filter(regel -> regel.soort() == Versieregel.Soort.OPZEGGING)
        .filter(regel -> regel.doorOrganisatie().equals(wie.organisatie()))
        .filter(regel -> !verloop.isBeantwoord(regel.id()))
        .filter(regel -> regel.ingaand().isAfter(werkplek.vandaag()))
        .map(regel ->
            new Knop(
                ADRES + "/regels/" + regel.id() + "/intrekking",
                "convenant.knop.opzeggingintrekken",
                woorden.dag(regel.ingaand())))
        .toList();
  }

  private boolean isBeheer(Requester wie) {
    return wie.organisatie().equals(convenant.organisatieVan(convenant.convenantbeheer()).code());
  }

  /// What changes between two versions that were kept; without `naar` up to the one that this
  /// program loaded.
  ///
  /// @param van the hash of the one that came first
  @GetMapping(ADRES + "/verschil")
  @NaUittreding
  ResponseEntity<byte[]> verschil(
      Requester wie, @RequestParam String van, @RequestParam Optional<String> naar) {
    Versiestukken oud = bewaard(van);
    return DocumentAnswer.html(oud.verschil(bewaard(naar.orElse(convenant.sha256()))));
  }

  private Versiestukken bewaard(String sha256) {
    return archief
        .find(sha256)
        .orElseThrow(() -> new Fault(HandelingFault.NIET_GEVONDEN, "no such version was kept"));
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
