// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who stands in for an inwoner. The name goes in and never comes out.
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class VertegenwoordigingenController {

  private final Vertegenwoordigingen vertegenwoordigingen;
  private final Verzoeken verzoeken;

  VertegenwoordigingenController(Vertegenwoordigingen vertegenwoordigingen, Verzoeken verzoeken) {
    this.vertegenwoordigingen = vertegenwoordigingen;
    this.verzoeken = verzoeken;
  }

  record Lijst(List<Vertegenwoordiging> vertegenwoordigingen) {}

  record Vertegenwoordiging(
      UUID id,
      UUID persoon,
      String hoedanigheid,
      @Nullable String gezag,
      String bewijs,
      Instant vanaf,
      @Nullable Instant tot) {

    private static Vertegenwoordiging van(Vertegenwoordigingen.Huidig huidig) {
      return new Vertegenwoordiging(
          huidig.id(),
          huidig.persoon().id(),
          huidig.hoedanigheid(),
          huidig.gezag(),
          huidig.bewijs(),
          huidig.vanaf(),
          huidig.tot());
    }
  }

  @GetMapping("/casussen/{casus}/vertegenwoordigingen")
  Lijst vanCasus(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return new Lijst(
        vertegenwoordigingen.vanCasus(wie, id).stream().map(Vertegenwoordiging::van).toList());
  }

  @PostMapping("/vertegenwoordigingen")
  ResponseEntity<Vastgelegd> legVast(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    String hoedanigheid = lezer.tekst("hoedanigheid");
    String gezag = lezer.tekstOfNiets("gezag");
    String bewijs = lezer.tekst("bewijs");
    String naam = lezer.tekst("naam");
    LocalDate vanaf = lezer.datumOfNiets("vanaf");
    LocalDate geldigTot = lezer.datumOfNiets("geldigTot");
    lezer.klaar();
    Vertegenwoordigingen.Nieuw nieuw =
        new Vertegenwoordigingen.Nieuw(
            casus, persoon, hoedanigheid, gezag, bewijs, naam, vanaf, geldigTot);
    return Vastgelegd.in("vertegenwoordigingen", vertegenwoordigingen.legVast(door, nieuw));
  }

  @PostMapping("/vertegenwoordigingen/{vertegenwoordiging}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String vertegenwoordiging) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("vertegenwoordiging", vertegenwoordiging);
    lezer.klaar();
    vertegenwoordigingen.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }
}
