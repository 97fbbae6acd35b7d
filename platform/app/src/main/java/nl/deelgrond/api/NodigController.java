// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.NodigRequest;
import nl.deelgrond.inzage.NodigService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Asking what would be needed to see an item. It is a `POST`: it leaves an entry in the log.
@RestController
@RequestMapping(path = "/v1/inzagen/_nodig", produces = "application/json")
class NodigController {

  private final NodigService nodig;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  NodigController(NodigService nodig, Verzoeken verzoeken, Convenant convenant) {
    this.nodig = nodig;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  @PostMapping
  NodigWeergave.Nodig zoek(Requester wie, HttpServletRequest request) {
    return nodig
        .zoek(read(wie, request))
        .map(NodigWeergave::van)
        .orElseThrow(() -> new Fault(HandelingFault.NIET_GEVONDEN, "no seat or no such person"));
  }

  /// What cannot be read as a question was an attempt to know all the same.
  private NodigRequest read(Requester wie, HttpServletRequest request) {
    try {
      return question(wie, verzoeken.metLichaam(request));
    } catch (OnjuisteInvoer wrong) {
      nodig.onleesbaar(wie, wrong.problemen().size(), wrong);
      throw wrong;
    } catch (ResponseStatusException wrong) {
      nodig.onleesbaar(wie, 1, wrong);
      throw wrong;
    }
  }

  private NodigRequest question(Requester wie, Lezer lezer) {
    UUID casus = lezer.id("casus");
    UUID zitting = lezer.id("zitting");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    Trede trede =
        lezer.keuze(
            "trede",
            code ->
                Arrays.stream(Trede.values()).filter(one -> one.code().equals(code)).findFirst());
    UUID persoon = lezer.id("persoon");
    String veld = lezer.code("veld", code -> convenant.findVeld(code).isPresent(), "veld-onbekend");
    String bron =
        lezer.code("bron", code -> convenant.findPartij(code).isPresent(), "partij-onbekend");
    lezer.klaar();
    return new NodigRequest(
        wie, casus, zitting, doel, Objects.requireNonNull(trede), persoon, veld, bron);
  }
}
