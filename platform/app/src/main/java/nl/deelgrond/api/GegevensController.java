// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.identity.Requester;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bringing in gegevens. Reading them is asking for an inzage; there is no second door.
@RestController
@RequestMapping(path = "/v1/gegevens", produces = "application/json")
class GegevensController {

  private final Gegevens gegevens;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  GegevensController(Gegevens gegevens, Verzoeken verzoeken, Convenant convenant) {
    this.gegevens = gegevens;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  @PostMapping
  ResponseEntity<Vastgelegd> brengIn(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    String veld = lezer.code("veld", code -> convenant.findVeld(code).isPresent(), "veld-onbekend");
    String herkomstWet = lezer.tekst("herkomstWet");
    String waarde = lezer.tekst("waarde");
    lezer.klaar();
    Gegevens.Nieuw nieuw = new Gegevens.Nieuw(casus, persoon, veld, herkomstWet, waarde);
    return Vastgelegd.in("gegevens", gegevens.brengIn(door, nieuw));
  }
}
