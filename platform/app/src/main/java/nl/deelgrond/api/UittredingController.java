// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.casus.Wachtend;
import nl.deelgrond.handeling.NaUittreding;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Teruggaven;
import org.jspecify.annotations.Nullable;
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

  /// @param stand `niet-aangeboden`, `aangeboden`, `afgewezen` or `vervallen`
  /// @param aanbod id of the offer that is open
  /// @param aan the partij that was asked last
  /// @param reden why that partij declined
  record Overdraagbaar(
      UUID id,
      String code,
      String ingebrachtDoor,
      String uitgetreden,
      LocalDate sinds,
      String stand,
      @Nullable UUID aanbod,
      @Nullable String aan,
      @Nullable String reden) {

    private static Overdraagbaar van(Wachtend wachtend) {
      Wachtend.Stand stand = wachtend.stand();
      return switch (stand) {
        case Wachtend.Stand.NietAangeboden() -> van(wachtend, null, null, null);
        case Wachtend.Stand.Open(UUID aanbod, String aan, _) -> van(wachtend, aanbod, aan, null);
        case Wachtend.Stand.Afgewezen(String aan, _, String reden) ->
            van(wachtend, null, aan, reden);
        case Wachtend.Stand.Vervallen(String aan, _) -> van(wachtend, null, aan, null);
      };
    }

    private static Overdraagbaar van(
        Wachtend wachtend, @Nullable UUID aanbod, @Nullable String aan, @Nullable String reden) {
      return new Overdraagbaar(
          wachtend.casus().id(),
          wachtend.casus().code(),
          wachtend.casus().ingebrachtDoor(),
          wachtend.organisatie(),
          wachtend.sinds(),
          wachtend.stand().code(),
          aanbod,
          aan,
          reden);
    }
  }

  @GetMapping("/overdrachten")
  Overdrachtlijst teDoen(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return new Overdrachtlijst(
        overdrachten.teDoen(wie).stream().map(Overdraagbaar::van).toList(),
        overdrachten.ontvangers());
  }

  @PostMapping("/overdrachten/{casus}/sluiting")
  ResponseEntity<Void> sluit(
      Requester door, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("casus", casus);
    String reden = lezer.code("reden", Overdrachten.SLUITREDENEN::contains, "keuze-onbekend");
    lezer.klaar();
    overdrachten.sluit(door, id, reden);
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
