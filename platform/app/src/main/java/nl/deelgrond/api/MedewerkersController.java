// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.Zittingen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who can be invited; only for whoever may invite.
@RestController
@RequestMapping(path = "/v1/medewerkers", produces = "application/json")
class MedewerkersController {

  private final Zittingen zittingen;
  private final Handelingen handelingen;
  private final Verzoeken verzoeken;

  MedewerkersController(Zittingen zittingen, Handelingen handelingen, Verzoeken verzoeken) {
    this.zittingen = zittingen;
    this.handelingen = handelingen;
    this.verzoeken = verzoeken;
  }

  record Lijst(List<Medewerker> medewerkers) {}

  record Medewerker(String medewerker, String naam, String partij, String functie) {}

  @GetMapping
  Lijst alle(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    handelingen.eisBevoegd(wie, "uitnodigen");
    return new Lijst(
        zittingen.bekendeMedewerkers().stream()
            .map(
                known -> new Medewerker(known.sub(), known.naam(), known.partij(), known.functie()))
            .toList());
  }
}
