// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.Agendapunt;
import nl.deelgrond.tafel.Deelname;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Zittingen with their agenda and who has a seat.
@RestController
@RequestMapping(path = "/v1/zittingen", produces = "application/json")
class ZittingenController {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Zittingen zittingen;
  private final ZittingWeergave weergave;
  private final Handelingen handelingen;
  private final Verzoeken verzoeken;
  private final Convenant convenant;
  private final Clock clock;

  ZittingenController(
      Zittingen zittingen,
      ZittingWeergave weergave,
      Handelingen handelingen,
      Verzoeken verzoeken,
      Convenant convenant,
      Clock clock) {
    this.zittingen = zittingen;
    this.weergave = weergave;
    this.handelingen = handelingen;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
    this.clock = clock;
  }

  record Lijst(List<ZittingWeergave.Zitting> zittingen) {}

  /// Whoever looks at the day becomes known, as on the page, so that the voorzitter can invite
  /// them.
  @GetMapping
  Lijst vanDag(Requester wie, HttpServletRequest request, @RequestParam @Nullable String datum) {
    Lezer lezer = verzoeken.zonderLichaam(request, "datum");
    LocalDate today = LocalDate.ofInstant(clock.instant(), NEDERLAND);
    LocalDate day = lezer.vraagDatum("datum", datum, today);
    lezer.klaar();
    zittingen.maakBekend(wie);
    return new Lijst(weergave.van(zittingen.vanDag(wie, day)));
  }

  @GetMapping("/{zitting}")
  ZittingWeergave.Zitting lees(
      Requester wie, HttpServletRequest request, @PathVariable String zitting) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("zitting", zitting);
    lezer.klaar();
    return weergave.van(find(wie, id));
  }

  @GetMapping("/{zitting}/agendapunten/{agendapunt}")
  ZittingWeergave.Agendapunt leesAgendapunt(
      Requester wie,
      HttpServletRequest request,
      @PathVariable String zitting,
      @PathVariable String agendapunt) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID zittingId = lezer.pad("zitting", zitting);
    UUID puntId = lezer.pad("agendapunt", agendapunt);
    lezer.klaar();
    return find(wie, zittingId).agenda().stream()
        .filter(punt -> punt.id().equals(puntId))
        .findFirst()
        .map(weergave::van)
        .orElseThrow(() -> notFound(wie, zittingId));
  }

  @GetMapping("/{zitting}/deelnames/{deelname}")
  ZittingWeergave.Deelname leesDeelname(
      Requester wie,
      HttpServletRequest request,
      @PathVariable String zitting,
      @PathVariable String deelname) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID zittingId = lezer.pad("zitting", zitting);
    UUID deelnameId = lezer.pad("deelname", deelname);
    lezer.klaar();
    return find(wie, zittingId).deelnames().stream()
        .filter(candidate -> candidate.id().equals(deelnameId))
        .findFirst()
        .map(weergave::van)
        .orElseThrow(() -> notFound(wie, zittingId));
  }

  @PostMapping
  ResponseEntity<ZittingWeergave.Zitting> plan(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    String tafel =
        lezer.code("tafel", code -> convenant.findTafel(code).isPresent(), "tafel-onbekend");
    Instant begin = lezer.tijdstip("begin");
    Instant einde = lezer.tijdstip("einde");
    lezer.klaar();
    Zitting planned = zittingen.plan(door, tafel, begin, einde);
    return ResponseEntity.created(location(planned.id())).body(weergave.van(planned));
  }

  @PostMapping("/{zitting}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String zitting) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("zitting", zitting);
    lezer.klaar();
    zittingen.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{zitting}/agendapunten")
  ResponseEntity<ZittingWeergave.Agendapunt> zetOpAgenda(
      Requester door, HttpServletRequest request, @PathVariable String zitting) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("zitting", zitting);
    UUID casus = lezer.id("casus");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    lezer.klaar();
    Agendapunt punt = zittingen.zetOpAgenda(door, id, casus, doel);
    return ResponseEntity.created(location(id, "agendapunten", punt.id())).body(weergave.van(punt));
  }

  @PostMapping("/{zitting}/deelnames")
  ResponseEntity<ZittingWeergave.Deelname> nodigUit(
      Requester door, HttpServletRequest request, @PathVariable String zitting) {
    Lezer lezer = verzoeken.metLichaam(request);
    UUID id = lezer.pad("zitting", zitting);
    String medewerker = lezer.tekst("medewerker");
    UUID agendapunt = lezer.idOfNiets("agendapunt");
    lezer.klaar();
    Deelname deelname = zittingen.nodigUit(door, id, medewerker, agendapunt);
    return ResponseEntity.created(location(id, "deelnames", deelname.id()))
        .body(weergave.van(deelname));
  }

  @PostMapping("/{zitting}/deelnames/{deelname}/beeindiging")
  ResponseEntity<Void> beeindigDeelname(
      Requester door,
      HttpServletRequest request,
      @PathVariable String zitting,
      @PathVariable String deelname) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID zittingId = lezer.pad("zitting", zitting);
    UUID deelnameId = lezer.pad("deelname", deelname);
    lezer.klaar();
    zittingen.beeindigDeelname(door, zittingId, deelnameId);
    return ResponseEntity.noContent().build();
  }

  private Zitting find(Requester wie, UUID zitting) {
    return zittingen.findVoor(wie, zitting).orElseThrow(() -> notFound(wie, zitting));
  }

  private Fault notFound(Requester wie, UUID zitting) {
    return handelingen.weigering(
        wie,
        "zitting-bekijken",
        HandelingFault.NIET_GEVONDEN,
        Map.of("zitting", zitting.toString()));
  }

  private static URI location(Object... segments) {
    return Plaats.van("zittingen", segments);
  }
}
