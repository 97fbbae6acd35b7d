// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.casus.Aanbiedingen;
import nl.deelgrond.casus.Aangeboden;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.identity.Requester;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Casussen without an inbrenger: offered by the voorzitter, taken over or declined by the partij
/// that is asked.
@RestController
@RequestMapping(path = "/v1/aanbiedingen", produces = "application/json")
class AanbiedingenController {

  private final Overdrachten overdrachten;
  private final Aanbiedingen aanbiedingen;
  private final Verzoeken verzoeken;

  AanbiedingenController(
      Overdrachten overdrachten, Aanbiedingen aanbiedingen, Verzoeken verzoeken) {
    this.overdrachten = overdrachten;
    this.aanbiedingen = aanbiedingen;
    this.verzoeken = verzoeken;
  }

  record Aanbodlijst(List<Aanbod> aanbiedingen) {}

  /// What is told before somebody takes it over: no names and no values.
  record Aanbod(
      UUID id, String casus, Instant op, int personen, List<Besproken> besprekingen, boolean zelf) {

    private static Aanbod van(Aangeboden aangeboden) {
      return new Aanbod(
          aangeboden.aanbod().id(),
          aangeboden.code(),
          aangeboden.aanbod().op(),
          aangeboden.personen(),
          aangeboden.besprekingen().stream()
              .map(bespreking -> new Besproken(bespreking.tafel(), bespreking.doel()))
              .toList(),
          aangeboden.zelfAangeboden());
    }
  }

  record Besproken(String tafel, String doel) {}

  @GetMapping
  Aanbodlijst eigen(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return new Aanbodlijst(aanbiedingen.gelezenDoor(wie).stream().map(Aanbod::van).toList());
  }

  @PostMapping
  ResponseEntity<Vastgelegd> biedAan(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    String aan = lezer.tekst("aan");
    lezer.klaar();
    return Vastgelegd.in("aanbiedingen", overdrachten.biedAan(door, casus, aan));
  }

  @PostMapping("/{aanbod}/intrekking")
  ResponseEntity<Void> trekIn(
      Requester door, HttpServletRequest request, @PathVariable String aanbod) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("aanbod", aanbod);
    lezer.klaar();
    overdrachten.trekIn(door, id);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{aanbod}/overname")
  ResponseEntity<Void> neemOver(
      Requester door, HttpServletRequest request, @PathVariable String aanbod) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("aanbod", aanbod);
    lezer.klaar();
    aanbiedingen.neemOver(door, id);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{aanbod}/afwijzing")
  ResponseEntity<Void> wijsAf(
      Requester door, HttpServletRequest request, @PathVariable String aanbod) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("aanbod", aanbod);
    String reden = lezer.code("reden", Aanbiedingen.AFWIJSREDENEN::contains, "keuze-onbekend");
    lezer.klaar();
    aanbiedingen.wijsAf(door, id, reden);
    return ResponseEntity.noContent().build();
  }
}
