// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.Overweging;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Overwegingen;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What geheimhouders decided about the gegevens under their secrecy.
@RestController
@RequestMapping(path = "/v1", produces = "application/json")
class GeheimhouderBesluitenController {

  private final GeheimhouderBesluiten besluiten;
  private final Overwegingen overwegingen;
  private final Verzoeken verzoeken;
  private final Convenant convenant;

  GeheimhouderBesluitenController(
      GeheimhouderBesluiten besluiten,
      Overwegingen overwegingen,
      Verzoeken verzoeken,
      Convenant convenant) {
    this.besluiten = besluiten;
    this.overwegingen = overwegingen;
    this.verzoeken = verzoeken;
    this.convenant = convenant;
  }

  /// @param toestemmingen what a decision can rest on, for who is a geheimhouder
  record Lijst(List<Besluit> besluiten, List<Doorbreking> toestemmingen) {}

  /// @param overweging the words; null for who is no geheimhouder of the veld
  record Besluit(
      UUID id,
      UUID persoon,
      String veld,
      String doel,
      List<String> aan,
      String trede,
      String grond,
      @Nullable UUID toestemming,
      Instant vanaf,
      Instant tot,
      String staat,
      @Nullable Woorden overweging) {

    private static Besluit van(
        GeheimhouderBesluiten.Huidig huidig, @Nullable Overweging overweging) {
      return new Besluit(
          huidig.id(),
          huidig.persoon().id(),
          huidig.veld(),
          huidig.doel(),
          huidig.aan(),
          huidig.trede().code(),
          huidig.grond().code(),
          huidig.toestemming(),
          huidig.vanaf(),
          huidig.tot(),
          switch (huidig.staat()) {
            case GELDT -> "geldt";
            case VERLOPEN -> "verlopen";
            case VERVALLEN -> "vervallen";
          },
          overweging == null ? null : Woorden.van(overweging));
    }
  }

  record Woorden(
      @Nullable String artikel,
      @Nullable String toelichting,
      Map<String, String> afweging,
      List<String> geraadpleegd,
      String geinformeerd,
      @Nullable String waarom) {

    private static Woorden van(Overweging overweging) {
      return new Woorden(
          overweging.artikel(),
          overweging.toelichting(),
          overweging.afweging(),
          overweging.geraadpleegd(),
          overweging.geinformeerd(),
          overweging.waarom());
    }

    /// Without the words: this text may end up in a log.
    @Override
    public String toString() {
      return "Woorden[*]";
    }
  }

  record Doorbreking(
      UUID id, UUID persoon, List<String> aan, String doel, List<String> groepen, Instant tot) {

    private static Doorbreking van(GeheimhouderBesluiten.Doorbreking doorbreking) {
      return new Doorbreking(
          doorbreking.id(),
          doorbreking.persoon().id(),
          doorbreking.aan(),
          doorbreking.doel(),
          doorbreking.groepen(),
          doorbreking.tot());
    }
  }

  @GetMapping("/casussen/{casus}/geheimhouder-besluiten")
  Lijst vanCasus(Requester wie, HttpServletRequest request, @PathVariable String casus) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("casus", casus);
    lezer.klaar();
    List<GeheimhouderBesluiten.Huidig> huidig = besluiten.vanCasus(wie, id);
    Map<UUID, Overweging> woorden = overwegingen.lees(wie, id);
    return new Lijst(
        huidig.stream().map(een -> Besluit.van(een, woorden.get(een.id()))).toList(),
        besluiten.doorbrekingen(wie, id).stream().map(Doorbreking::van).toList());
  }

  @PostMapping("/geheimhouder-besluiten")
  ResponseEntity<Vastgelegd> neem(Requester door, HttpServletRequest request) {
    GeheimhouderBesluiten.Besluit besluit = besluit(verzoeken.metLichaam(request));
    return Vastgelegd.in("geheimhouder-besluiten", besluiten.neem(door, besluit));
  }

  private GeheimhouderBesluiten.Besluit besluit(Lezer lezer) {
    UUID casus = lezer.id("casus");
    UUID persoon = lezer.id("persoon");
    String veld = lezer.code("veld", code -> convenant.findVeld(code).isPresent(), "veld-onbekend");
    String doel = lezer.code("doel", code -> convenant.findDoel(code).isPresent(), "doel-onbekend");
    List<String> aan =
        lezer.codes("aan", code -> convenant.findPartij(code).isPresent(), "partij-onbekend");
    Trede trede = lezer.keuze("trede", GeheimhouderBesluitenController::trede);
    Grond grond = lezer.keuze("grond", GeheimhouderBesluitenController::grond);
    UUID toestemming = lezer.idOfNiets("toestemming");
    String artikel = lezer.tekstOfNiets("artikel");
    String toelichting = lezer.tekstOfNiets("toelichting");
    Map<String, String> afweging = new LinkedHashMap<>();
    for (String vraag : Overweging.VRAGEN) {
      String answer = lezer.tekstOfNiets(vraag);
      if (answer != null) {
        afweging.put(vraag, answer);
      }
    }
    List<String> geraadpleegd = lezer.codesOfNiets("geraadpleegd", _ -> true, "geen-tekst");
    String geinformeerd = lezer.tekst("geinformeerd");
    String waarom = lezer.tekstOfNiets("waarom");
    LocalDate geldigTot = lezer.datum("geldigTot");
    lezer.klaar();
    return new GeheimhouderBesluiten.Besluit(
        casus,
        persoon,
        veld,
        doel,
        aan,
        Objects.requireNonNull(trede),
        new Overweging(
            Objects.requireNonNull(grond),
            artikel,
            toelichting,
            afweging,
            Objects.requireNonNullElse(geraadpleegd, List.of()),
            geinformeerd,
            waarom),
        toestemming,
        geldigTot);
  }

  @PostMapping("/geheimhouder-besluiten/{besluit}/beeindiging")
  ResponseEntity<Void> beeindig(
      Requester door, HttpServletRequest request, @PathVariable String besluit) {
    Lezer lezer = verzoeken.zonderLichaam(request);
    UUID id = lezer.pad("besluit", besluit);
    lezer.klaar();
    besluiten.beeindig(door, id);
    return ResponseEntity.noContent().build();
  }

  private static Optional<Trede> trede(String code) {
    return Arrays.stream(Trede.values()).filter(trede -> trede.code().equals(code)).findFirst();
  }

  private static Optional<Grond> grond(String code) {
    return Arrays.stream(Grond.values()).filter(grond -> grond.code().equals(code)).findFirst();
  }
}
