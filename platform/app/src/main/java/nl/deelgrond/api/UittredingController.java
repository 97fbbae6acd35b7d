// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.handeling.NaUittreding;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Teruggaven;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is left to do when an organisatie left: its casussen go to others, its gegevens go back.
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class UittredingController {

  private final Overdrachten overdrachten;
  private final Teruggaven teruggaven;
  private final Verzoeken verzoeken;

  UittredingController(Overdrachten overdrachten, Teruggaven teruggaven, Verzoeken verzoeken) {
    this.overdrachten = overdrachten;
    this.teruggaven = teruggaven;
    this.verzoeken = verzoeken;
  }

  record Overdrachtlijst(List<Overdraagbaar> casussen, List<String> ontvangers) {}

  record Overdraagbaar(UUID id, String code, String ingebrachtDoor) {}

  @GetMapping("/overdrachten")
  Overdrachtlijst teDoen(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return new Overdrachtlijst(
        overdrachten.teDoen(wie).stream()
            .map(casus -> new Overdraagbaar(casus.id(), casus.code(), casus.ingebrachtDoor()))
            .toList(),
        overdrachten.ontvangers());
  }

  @PostMapping("/overdrachten/{casus}")
  ResponseEntity<Void> draagOver(
      Requester door, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("casus", casus);
    String aan = lezer.tekst("aan");
    lezer.klaar();
    overdrachten.draagOver(door, id, aan);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/overdrachten/{casus}/sluiting")
  ResponseEntity<Void> sluit(
      Requester door, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    overdrachten.sluit(door, id);
    return ResponseEntity.noContent().build();
  }

  /// A POST: each time is an act of its own.
  @PostMapping("/teruggaven")
  @NaUittreding
  ResponseEntity<byte[]> haalTerug(Requester door, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    Teruggaven.Bestand bestand = teruggaven.haalTerug(door);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(bestand.naam()).build().toString())
        .body(bestand.json());
  }
}
