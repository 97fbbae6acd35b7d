// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The decision of two persons to discuss a casus with a name.
@RestController
@RequestMapping(path = "/v1/besluiten-met-naam", produces = "application/json")
class BesluitenMetNaamController {

  private final BesluitenMetNaam besluiten;
  private final Verzoeken verzoeken;

  BesluitenMetNaamController(BesluitenMetNaam besluiten, Verzoeken verzoeken) {
    this.besluiten = besluiten;
    this.verzoeken = verzoeken;
  }

  /// @param aanvraag id of the open request: what the second person agrees to
  /// @param besluit id of the decision; its time may be over
  /// @param geweigerd why the last request was refused
  record Stand(
      @Nullable UUID aanvraag,
      @Nullable UUID besluit,
      @Nullable String reden,
      @Nullable Instant tot,
      @Nullable String aangevraagdDoor,
      @Nullable String geweigerd) {}

  /// Without a seat it is as if nothing was asked or decided.
  @GetMapping
  Stand stand(
      Requester wie,
      HttpServletRequest request,
      @RequestParam @Nullable String casus,
      @RequestParam @Nullable String zitting) {
    Lezer lezer = verzoeken.zonderLichaam(request, "casus", "zitting");
    UUID casusId = lezer.vraagId("casus", casus);
    UUID zittingId = lezer.vraagId("zitting", zitting);
    lezer.klaar();
    BesluitenMetNaam.Stand stand = besluiten.gelezenDoor(wie, casusId, zittingId);
    return new Stand(
        stand.aanvraag(),
        stand.besluit(),
        stand.reden(),
        stand.tot(),
        stand.aangevraagdDoor(),
        stand.geweigerd());
  }

  @PostMapping
  ResponseEntity<Vastgelegd> vraag(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID zitting = lezer.id("zitting");
    String reden = lezer.code("reden", BesluitenMetNaam.REDENEN::contains, "keuze-onbekend");
    String toelichting = lezer.tekst("toelichting");
    Instant tot = lezer.tijdstip("tot");
    lezer.klaar();
    BesluitenMetNaam.Aanvraag aanvraag =
        new BesluitenMetNaam.Aanvraag(casus, zitting, reden, toelichting, tot);
    return Vastgelegd.in("besluiten-met-naam", besluiten.vraag(door, aanvraag));
  }

  @PostMapping("/{aanvraag}/akkoord")
  ResponseEntity<Vastgelegd> geefAkkoord(
      Requester door, HttpServletRequest request, @PathVariable String aanvraag) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("aanvraag", aanvraag);
    lezer.klaar();
    return Vastgelegd.in("besluiten-met-naam", besluiten.geefAkkoord(door, id));
  }

  @PostMapping("/{aanvraag}/weigering")
  ResponseEntity<Vastgelegd> weiger(
      Requester door, HttpServletRequest request, @PathVariable String aanvraag) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("aanvraag", aanvraag);
    String reden = lezer.code("reden", BesluitenMetNaam.WEIGERREDENEN::contains, "keuze-onbekend");
    lezer.klaar();
    return Vastgelegd.in("besluiten-met-naam", besluiten.weiger(door, id, reden));
  }

  @PostMapping("/{besluit}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String besluit) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("besluit", besluit);
    lezer.klaar();
    besluiten.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }
}
