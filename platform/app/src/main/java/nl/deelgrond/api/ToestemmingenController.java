// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Staatteksten;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Nodig;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an inwoner was asked, and allowed, refused, put off or withdrew.
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class ToestemmingenController {

  private static final Locale NEDERLANDS = Locale.of("nl");

  private final Toestemmingen toestemmingen;
  private final Verzoeken verzoeken;
  private final Convenant convenant;
  private final Redenen redenen;

  ToestemmingenController(
      Toestemmingen toestemmingen, Verzoeken verzoeken, Convenant convenant, Redenen redenen) {
    this.redenen = redenen;
    this.toestemmingen = toestemmingen;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  record Lijst(List<Toestemming> toestemmingen) {}

  /// @param tot from here on it does not hold
  /// @param vragendeFunctie the functie of who asked and recorded it; never a name
  /// @param inwonerTekst how the state is told to the inwoner
  /// @param opnieuwVragen whether the day came on which an inwoner who decides later is asked again
  /// @param nogNodig of what was given, who still has to say yes, or what has to be found out
  record Toestemming(
      UUID id,
      UUID persoon,
      String soort,
      String van,
      List<String> aan,
      String doel,
      List<String> groepen,
      Instant vanaf,
      Instant tot,
      List<String> rechtsgronden,
      String hoedanigheid,
      String leeftijd,
      String wijze,
      String tekstVersie,
      String taal,
      String hulp,
      boolean zonderGevolg,
      @Nullable String bewijs,
      @Nullable UUID namens,
      String vragendePartij,
      String vragendeFunctie,
      String staat,
      String staatTekst,
      String inwonerTekst,
      List<String> nogNodig,
      boolean opnieuwVragen) {

    private static Toestemming van(Toestemmingen.Huidig huidig, Redenen redenen) {
      return new Toestemming(
          huidig.id(),
          huidig.persoon().id(),
          huidig.soort().code(),
          huidig.van(),
          huidig.aan(),
          huidig.doel(),
          huidig.groepen(),
          huidig.vanaf(),
          huidig.tot(),
          huidig.rechtsgronden(),
          huidig.gevraagd().hoedanigheid(),
          huidig.leeftijd(),
          huidig.gevraagd().wijze(),
          huidig.gevraagd().tekstVersie(),
          huidig.gevraagd().taal(),
          huidig.gevraagd().hulp(),
          huidig.gevraagd().zonderGevolg(),
          huidig.gevraagd().bewijs(),
          huidig.namens(),
          huidig.vragendePartij(),
          huidig.vragendeFunctie(),
          huidig.getoondeStaat(),
          Staatteksten.tekst(huidig.getoondeStaat(), NEDERLANDS),
          redenen.staat(huidig.getoondeStaat()).nl().inwoner(),
          huidig.nogNodig(),
          huidig.opnieuwVragen());
    }
  }

  @GetMapping("/casussen/{casus}/toestemmingen")
  Lijst vanCasus(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return new Lijst(
        toestemmingen.vanCasus(wie, id).stream()
            .map(huidig -> Toestemming.van(huidig, redenen))
            .toList());
  }

  @PostMapping("/toestemmingen")
  ResponseEntity<Vastgelegd> legVast(Requester door, HttpServletRequest request) {
    Toestemmingen.Antwoord antwoord = antwoord(verzoeken.metLichaam(request));
    return Vastgelegd.in("toestemmingen", toestemmingen.legVast(door, antwoord));
  }

  private Toestemmingen.Antwoord antwoord(Lezer lezer) {
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    ToestemmingSoort soort = lezer.keuze("soort", ToestemmingenController::soort);
    String van = lezer.code("van", this::isPartij, "partij-onbekend");
    List<String> aan = lezer.codes("aan", this::isPartij, "partij-onbekend");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    List<String> groepen =
        lezer.codes("groepen", code -> convenant.findGroep(code).isPresent(), "groep-onbekend");
    LocalDate geldigTot = lezer.datum("geldigTot");
    String hoedanigheid = lezer.tekst("hoedanigheid");
    String wijze = lezer.tekst("wijze");
    String tekstVersie = lezer.tekst("tekstVersie");
    String taal = lezer.tekst("taal");
    String hulp = lezer.tekst("hulp");
    boolean zonderGevolg = lezer.janee("zonderGevolg");
    String bewijs = lezer.tekstOfNiets("bewijs");
    UUID namens = lezer.idOfNiets("namens");
    Toestemmingen.Keuze keuze = lezer.keuze("antwoord", Toestemmingen.Keuze::find);
    lezer.klaar();
    return new Toestemmingen.Antwoord(
        casus,
        persoon,
        Objects.requireNonNull(soort),
        van,
        aan,
        doel,
        groepen,
        geldigTot,
        new Gevraagd(hoedanigheid, wijze, tekstVersie, taal, hulp, zonderGevolg, bewijs),
        namens,
        Objects.requireNonNull(keuze));
  }

  @PostMapping("/toestemmingen/{toestemming}/intrekking")
  ResponseEntity<Void> trekIn(
      Requester door, HttpServletRequest request, @PathVariable String toestemming) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("toestemming", toestemming);
    String hoedanigheid = lezer.tekstOfNiets("hoedanigheid");
    UUID namens = lezer.idOfNiets("namens");
    lezer.klaar();
    toestemmingen.trekIn(door, id, Objects.requireNonNullElse(hoedanigheid, Nodig.INWONER), namens);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/toestemmingen/{toestemming}/ongeldigverklaring")
  ResponseEntity<Void> verklaarOngeldig(
      Requester door, HttpServletRequest request, @PathVariable String toestemming) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("toestemming", toestemming);
    String toelichting = lezer.tekst("toelichting");
    lezer.klaar();
    toestemmingen.verklaarOngeldig(door, id, toelichting);
    return ResponseEntity.noContent().build();
  }

  private static Optional<ToestemmingSoort> soort(String code) {
    return Arrays.stream(ToestemmingSoort.values())
        .filter(soort -> soort.code().equals(code))
        .findFirst();
  }

  private boolean isPartij(String code) {
    return convenant.findPartij(code).isPresent();
  }
}
