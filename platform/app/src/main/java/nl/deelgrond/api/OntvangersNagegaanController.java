// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.grondslag.Ontvangers;
import nl.deelgrond.identity.Requester;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom a bron looked into before it gives with a name (Participatiewet art. 65, lid 4).
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class OntvangersNagegaanController {

  private final Ontvangers ontvangers;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  OntvangersNagegaanController(Ontvangers ontvangers, Verzoeken verzoeken, Convenant convenant) {
    this.ontvangers = ontvangers;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  record Lijst(List<Nagegaan> ontvangers) {}

  record Nagegaan(
      UUID id, UUID persoon, List<String> aan, String doel, Instant vanaf, Instant tot) {

    private static Nagegaan van(Ontvangers.Huidig huidig) {
      return new Nagegaan(
          huidig.id(),
          huidig.persoon().id(),
          huidig.aan(),
          huidig.doel(),
          huidig.vanaf(),
          huidig.tot());
    }
  }

  @GetMapping("/casussen/{casus}/ontvangers-nagegaan")
  Lijst vanCasus(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return new Lijst(ontvangers.vanCasus(wie, id).stream().map(Nagegaan::van).toList());
  }

  @PostMapping("/ontvangers-nagegaan")
  ResponseEntity<Vastgelegd> legVast(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    List<String> aan =
        lezer.codes("aan", code -> convenant.findPartij(code).isPresent(), "partij-onbekend");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    String toelichting = lezer.tekst("toelichting");
    LocalDate geldigTot = lezer.datum("geldigTot");
    lezer.klaar();
    return Vastgelegd.in(
        "ontvangers-nagegaan",
        ontvangers.legVast(
            door, new Ontvangers.Nagegaan(casus, persoon, aan, doel, toelichting, geldigTot)));
  }

  @PostMapping("/ontvangers-nagegaan/{ontvanger}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String ontvanger) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("ontvanger", ontvanger);
    lezer.klaar();
    ontvangers.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }
}
