// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.handeling.NaUittreding;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.regels.Convenantversies;
import nl.deelgrond.regels.Versieregel;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.regels.Versieverloop;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The life of a version of the convenant: activated, ended, joined, left.
@RestController
@RequestMapping(path = "/v1/convenantversies", produces = "application/json")
class ConvenantversiesController {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final String COLLECTION = "convenantversies";

  private final Convenantversies versies;
  private final Versiestanden standen;
  private final Verzoeken verzoeken;
  private final Convenant convenant;
  private final Clock clock;

  ConvenantversiesController(
      Convenantversies versies,
      Versiestanden standen,
      Verzoeken verzoeken,
      Convenant convenant,
      Clock clock) {
    this.versies = versies;
    this.standen = standen;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// @param ondertekend codes of the organisaties that signed it
  /// @param uitgetreden per organisatie the first day without it
  /// @param opgezegd per organisatie the day on which it leaves
  record Stand(
      String versie,
      String sha256,
      LocalDate geldigVan,
      LocalDate geldigTot,
      String staat,
      List<String> ondertekend,
      Map<String, LocalDate> uitgetreden,
      Map<String, LocalDate> opgezegd,
      List<Regel> regels) {}

  record Regel(
      UUID id,
      String soort,
      String wat,
      String sha256,
      @Nullable String organisatie,
      @Nullable UUID betreft,
      LocalDate ingaand,
      String door,
      String doorOrganisatie,
      Instant op,
      boolean open) {}

  @GetMapping
  @NaUittreding
  Stand stand(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    Versieverloop verloop = standen.verloop();
    LocalDate today = LocalDate.ofInstant(clock.instant(), NEDERLAND);
    return new Stand(
        convenant.versie(),
        convenant.sha256(),
        convenant.geldigVan(),
        convenant.geldigTot(),
        code(verloop.staat(convenant.sha256())),
        convenant.organisaties().stream()
            .map(Organisatie::code)
            .filter(convenant::isSignedBy)
            .toList(),
        verloop.uitgetreden(today),
        verloop.opgezegd(today),
        verloop.regels().stream().map(regel -> regel(regel, verloop)).toList());
  }

  private static String code(Versieverloop.Staat staat) {
    return staat.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Regel regel(Versieregel regel, Versieverloop verloop) {
    return new Regel(
        regel.id(),
        regel.soort().code(),
        regel.wat().code(),
        regel.sha256(),
        regel.organisatie(),
        regel.betreft(),
        regel.ingaand(),
        regel.door(),
        regel.doorOrganisatie(),
        regel.op(),
        verloop.open().contains(regel));
  }

  @NaUittreding
  @PostMapping("/voorstellen")
  ResponseEntity<Vastgelegd> stelVoor(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    Versieregel.Wat wat =
        lezer.keuze(
            "wat",
            code ->
                Arrays.stream(Versieregel.Wat.values())
                    .filter(one -> one.code().equals(code))
                    .findFirst());
    String sha256 = lezer.tekst("sha256");
    String organisatie = lezer.tekstOfNiets("organisatie");
    lezer.klaar();
    return Vastgelegd.in(
        COLLECTION, versies.stelVoor(door, Objects.requireNonNull(wat), sha256, organisatie));
  }

  @PostMapping("/voorstellen/{voorstel}/akkoord")
  ResponseEntity<Vastgelegd> geefAkkoord(
      Requester door, HttpServletRequest request, @PathVariable String voorstel) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("voorstel", voorstel);
    lezer.klaar();
    return Vastgelegd.in(COLLECTION, versies.geefAkkoord(door, id));
  }

  @PostMapping("/voorstellen/{voorstel}/weigering")
  ResponseEntity<Vastgelegd> weiger(
      Requester door, HttpServletRequest request, @PathVariable String voorstel) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("voorstel", voorstel);
    lezer.klaar();
    return Vastgelegd.in(COLLECTION, versies.weiger(door, id));
  }

  /// Of a proposal that nobody answered, or of notice.
  @PostMapping("/regels/{regel}/intrekking")
  ResponseEntity<Vastgelegd> trekIn(
      Requester door, HttpServletRequest request, @PathVariable String regel) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("regel", regel);
    lezer.klaar();
    return Vastgelegd.in(COLLECTION, versies.trekIn(door, id));
  }

  @PostMapping("/opzeggingen")
  ResponseEntity<Vastgelegd> zegOp(Requester door, HttpServletRequest request) {
    Lezer lezer = verzoeken.metLichaam(request);
    LocalDate ingaand = lezer.datum("ingaand");
    lezer.klaar();
    return Vastgelegd.in(COLLECTION, versies.zegOp(door, ingaand));
  }
}
