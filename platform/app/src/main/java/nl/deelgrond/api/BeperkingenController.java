// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.grondslag.Beperkingen;
import nl.deelgrond.identity.Requester;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Restrictions that an inwoner asked for (AVG art. 18).
@RestController
@RequestMapping(path = "/v1/beperkingen", produces = "application/json")
class BeperkingenController {

  private final Beperkingen beperkingen;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  BeperkingenController(Beperkingen beperkingen, Verzoeken verzoeken, Convenant convenant) {
    this.beperkingen = beperkingen;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  /// Without groepen everything is restricted, so they are never left out by accident.
  @PostMapping
  ResponseEntity<Vastgelegd> legVast(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    List<String> groepen =
        lezer.codes("groepen", code -> convenant.findGroep(code).isPresent(), "groep-onbekend");
    String toelichting = lezer.tekst("toelichting");
    lezer.klaar();
    return Vastgelegd.in(
        "beperkingen", beperkingen.legVast(door, casus, persoon, groepen, toelichting));
  }

  @PostMapping("/{beperking}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String beperking) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("beperking", beperking);
    lezer.klaar();
    beperkingen.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }
}
