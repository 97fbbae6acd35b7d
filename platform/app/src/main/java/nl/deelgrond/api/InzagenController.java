// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.audit.AuditProperties;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.inzage.InzageService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Asking to see something of a casus. It is a `POST`: it leaves an entry in the log.
@RestController
@RequestMapping(path = "/v1/inzagen", produces = "application/json")
class InzagenController {

  private final InzageService inzage;
  private final InzageWeergave weergave;
  private final Verzoeken verzoeken;
  private final Convenant convenant;
  private final String origin;

  InzagenController(
      InzageService inzage,
      InzageWeergave weergave,
      Verzoeken verzoeken,
      Convenant convenant,
      AuditProperties log) {
    this.inzage = inzage;
    this.weergave = weergave;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
    this.origin = log.origin();
  }

  @PostMapping
  ResponseEntity<InzageWeergave.Inzage> vraag(Requester wie, HttpServletRequest request) {
    CasusView view = inzage.view(read(wie, request));
    if (!view.bekend()) {
      throw new Fault(HandelingFault.NIET_GEVONDEN, "no seat");
    }
    String receipt =
        view.personen().stream()
            .map(persoon -> origin + "#" + persoon.logIndex())
            .collect(Collectors.joining(", "));
    return ResponseEntity.ok().header("Audit-Receipt", receipt).body(weergave.van(view, wie));
  }

  /// What cannot be read as a question was an attempt to see all the same.
  private InzageRequest read(Requester wie, HttpServletRequest request) {
    try {
      return question(wie, verzoeken.metLichaam(request));
    } catch (OnjuisteInvoer wrong) {
      inzage.onleesbaar(wie, wrong.problemen().size(), wrong);
      throw wrong;
    } catch (ResponseStatusException wrong) {
      inzage.onleesbaar(wie, 1, wrong);
      throw wrong;
    }
  }

  private InzageRequest question(Requester wie, Lezer lezer) {
    UUID casus = lezer.id("casus");
    UUID zitting = lezer.id("zitting");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    Trede trede = lezer.keuze("trede", InzagenController::trede);
    List<String> velden =
        lezer.codesOfNiets("velden", code -> convenant.findVeld(code).isPresent(), "veld-onbekend");
    lezer.klaar();
    return new InzageRequest(
        wie, casus, zitting, doel, Objects.requireNonNull(trede), asked(velden, doel));
  }

  private static Optional<Trede> trede(String code) {
    return Arrays.stream(Trede.values()).filter(trede -> trede.code().equals(code)).findFirst();
  }

  /// Without velden every veld is asked that the doel can need.
  private SortedSet<String> asked(@Nullable List<String> velden, String doelCode) {
    if (velden != null) {
      return new TreeSet<>(velden);
    }
    Doel doel = convenant.doel(doelCode);
    return convenant.velden().stream()
        .filter(veld -> doel.groepen().contains(veld.groep()))
        .map(Veld::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
