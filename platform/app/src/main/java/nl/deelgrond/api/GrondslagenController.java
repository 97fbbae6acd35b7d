// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.grondslag.Grondslagen;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The grondslagen that a partij recorded for a person.
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class GrondslagenController {

  private final Grondslagen grondslagen;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  GrondslagenController(Grondslagen grondslagen, Verzoeken verzoeken, Convenant convenant) {
    this.grondslagen = grondslagen;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  record Lijst(List<Grondslag> grondslagen) {}

  record Grondslag(
      UUID id,
      UUID persoon,
      String grondslag,
      String doel,
      @Nullable String besluitnummer,
      List<String> ontvangers,
      Instant vanaf,
      @Nullable Instant tot) {

    private static Grondslag van(Grondslagen.Huidig huidig) {
      return new Grondslag(
          huidig.id(),
          huidig.persoon().id(),
          huidig.grondslag(),
          huidig.doel(),
          huidig.besluitnummer(),
          huidig.ontvangers(),
          huidig.vanaf(),
          huidig.tot());
    }
  }

  @GetMapping("/casussen/{casus}/grondslagen")
  Lijst vanCasus(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return new Lijst(grondslagen.vanCasus(wie, id).stream().map(Grondslag::van).toList());
  }

  @PostMapping("/grondslagen")
  ResponseEntity<Vastgelegd> stelVast(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    String grondslag =
        lezer.code(
            "grondslag", code -> convenant.findGrondslag(code).isPresent(), "grondslag-niet-van-u");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    String toelichting = lezer.tekst("toelichting");
    String besluitnummer = lezer.tekstOfNiets("besluitnummer");
    List<String> ontvangers =
        lezer.codesOfNiets(
            "ontvangers", code -> convenant.findPartij(code).isPresent(), "partij-onbekend");
    LocalDate geldigTot = lezer.datumOfNiets("geldigTot");
    lezer.klaar();
    Grondslagen.Vaststelling vaststelling =
        new Grondslagen.Vaststelling(
            casus,
            persoon,
            grondslag,
            doel,
            toelichting,
            besluitnummer,
            Objects.requireNonNullElse(ontvangers, List.of()),
            geldigTot);
    return Vastgelegd.in("grondslagen", grondslagen.stelVast(door, vaststelling));
  }

  @PostMapping("/grondslagen/{grondslag}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String grondslag) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("grondslag", grondslag);
    lezer.klaar();
    grondslagen.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }
}
