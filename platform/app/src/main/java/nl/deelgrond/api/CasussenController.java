// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.Geboortedata;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Casussen and who is in them: codes, ids and letters, never what is known of somebody.
@RestController
@RequestMapping(path = "/v1/casussen", produces = "application/json")
class CasussenController {

  private final Casussen casussen;
  private final Geboortedata geboortedata;
  private final Handelingen handelingen;
  private final Verzoeken verzoeken;

  CasussenController(
      Casussen casussen, Geboortedata geboortedata, Handelingen handelingen, Verzoeken verzoeken) {
    this.casussen = casussen;
    this.geboortedata = geboortedata;
    this.handelingen = handelingen;
    this.verzoeken = verzoeken;
  }

  record Lijst(List<Casus> casussen) {}

  record Casus(
      UUID id,
      String code,
      String ingebrachtDoor,
      Instant ingebrachtOp,
      LocalDate sluitOp,
      boolean gesloten) {

    private static Casus van(nl.deelgrond.casus.Casus casus) {
      return new Casus(
          casus.id(),
          casus.code(),
          casus.ingebrachtDoor(),
          casus.ingebrachtOp(),
          casus.sluitOp(),
          casus.gesloten());
    }
  }

  record Personen(List<Persoon> personen) {}

  record Persoon(UUID id, String letter) {

    private static Persoon van(nl.deelgrond.casus.Persoon persoon) {
      return new Persoon(persoon.id(), persoon.letter());
    }
  }

  @GetMapping
  Lijst eigen(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return new Lijst(casussen.ingebrachtDoor(wie.partij()).stream().map(Casus::van).toList());
  }

  @PostMapping
  ResponseEntity<Casus> open(Requester door, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    Casus opened = Casus.van(casussen.open(door));
    return ResponseEntity.created(location(opened.id())).body(opened);
  }

  @GetMapping("/{casus}")
  Casus lees(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return Casus.van(casussen.eisVoor(wie, id, "casus-bekijken"));
  }

  @PostMapping("/{casus}/sluiting")
  ResponseEntity<Void> sluit(
      Requester door, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    casussen.sluit(door, id);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{casus}/personen")
  Personen personen(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    return new Personen(find(wie, id));
  }

  @GetMapping("/{casus}/personen/{persoon}")
  Persoon persoon(
      Requester wie,
      HttpServletRequest request,
      @PathVariable String casus,
      @PathVariable String persoon) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID casusId = lezer.pad("casus", casus);
    UUID persoonId = lezer.pad("persoon", persoon);
    lezer.klaar();
    return find(wie, casusId).stream()
        .filter(candidate -> candidate.id().equals(persoonId))
        .findFirst()
        .orElseThrow(() -> notFound(wie, casusId));
  }

  /// The BSN comes in a body, never in an address, and goes out nowhere.
  @PostMapping("/{casus}/personen")
  ResponseEntity<Persoon> voegToe(
      Requester door, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("casus", casus);
    LocalDate geboortedatum = lezer.datumOfNiets("geboortedatum");
    String bsn = lezer.tekstOfNiets("bsn");
    lezer.klaar();
    Persoon added = Persoon.van(casussen.voegPersoonToe(door, id, geboortedatum, bsn));
    return ResponseEntity.created(location(id, "personen", added.id())).body(added);
  }

  /// As a BSN, a date of birth comes in a body and goes out nowhere.
  @PostMapping("/{casus}/personen/{persoon}/geboortedatum")
  ResponseEntity<Void> legGeboortedatumVast(
      Requester door,
      HttpServletRequest request,
      @PathVariable String casus,
      @PathVariable String persoon) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID casusId = lezer.pad("casus", casus);
    UUID persoonId = lezer.pad("persoon", persoon);
    LocalDate geboortedatum = lezer.datum("geboortedatum");
    lezer.klaar();
    geboortedata.legVast(door, casusId, persoonId, geboortedatum);
    return ResponseEntity.noContent().build();
  }

  private List<Persoon> find(Requester wie, UUID casus) {
    casussen.eisVoor(wie, casus, "casus-bekijken");
    return casussen.gelezenDoor(wie, casus).stream().map(Persoon::van).toList();
  }

  private Fault notFound(Requester wie, UUID casus) {
    return handelingen.weigering(
        wie, "casus-bekijken", HandelingFault.NIET_GEVONDEN, Map.of("casus", casus.toString()));
  }

  private static URI location(Object... segments) {
    return Plaats.van("casussen", segments);
  }
}
