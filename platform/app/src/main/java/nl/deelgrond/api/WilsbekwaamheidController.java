// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.identity.Requester;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether an inwoner can weigh a doel, as a professional judged it.
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class WilsbekwaamheidController {

  private final Wilsbekwaamheid wilsbekwaamheid;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  WilsbekwaamheidController(
      Wilsbekwaamheid wilsbekwaamheid, Verzoeken verzoeken, Convenant convenant) {
    this.wilsbekwaamheid = wilsbekwaamheid;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  record Lijst(List<Oordeel> oordelen) {}

  record Oordeel(UUID id, UUID persoon, String doel, String oordeel, Instant vanaf) {

    private static Oordeel van(Wilsbekwaamheid.Huidig huidig) {
      return new Oordeel(
          huidig.id(), huidig.persoon().id(), huidig.doel(), huidig.oordeel(), huidig.vanaf());
    }
  }

  @GetMapping("/casussen/{casus}/wilsbekwaamheid")
  Lijst vanCasus(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return new Lijst(wilsbekwaamheid.vanCasus(wie, id).stream().map(Oordeel::van).toList());
  }

  @PostMapping("/wilsbekwaamheid")
  ResponseEntity<Vastgelegd> legVast(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    String oordeel = lezer.tekst("oordeel");
    String toelichting = lezer.tekst("toelichting");
    lezer.klaar();
    return Vastgelegd.in(
        "wilsbekwaamheid",
        wilsbekwaamheid.legVast(door, casus, persoon, doel, oordeel, toelichting));
  }
}
