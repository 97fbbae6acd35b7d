// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is read to an inwoner who is asked for a toestemming, in every version that ever was.
@RestController
@RequestMapping(path = "/v1/toestemmingsteksten", produces = "application/json")
class ToestemmingTekstenController {

  private final Verzoeken verzoeken;
  private final Lijst lijst;

  ToestemmingTekstenController(Verzoeken verzoeken, ToestemmingTeksten teksten) {
    this.verzoeken = verzoeken;
    this.lijst =
        new Lijst(teksten.versies().stream().map(ToestemmingTekstenController::versie).toList());
  }

  record Lijst(List<Versie> versies) {}

  record Versie(
      String versie,
      LocalDate geldigVan,
      @Nullable LocalDate geldigTot,
      String sha256,
      List<Tekst> teksten) {}

  record Tekst(String soort, String taal, List<String> regels) {}

  @GetMapping
  Lijst teksten(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return lijst;
  }

  private static Versie versie(ToestemmingTeksten.Versie versie) {
    return new Versie(
        versie.versie(),
        versie.geldigVan(),
        versie.geldigTot(),
        versie.sha256(),
        versie.teksten().stream()
            .map(tekst -> new Tekst(tekst.soort().code(), tekst.taal(), tekst.regels()))
            .toList());
  }
}
