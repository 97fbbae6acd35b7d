// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The convenant in force: the codes and names that a client needs to ask and to show.
@RestController
@RequestMapping(path = "/v1/convenanten", produces = "application/json")
class ConvenantenController {

  private final Verzoeken verzoeken;
  private final Actief actief;

  ConvenantenController(Verzoeken verzoeken, Convenant convenant) {
    this.verzoeken = verzoeken;
    this.actief = actief(convenant);
  }

  record Actief(
      String id,
      String versie,
      String gemeente,
      String titel,
      LocalDate geldigVan,
      LocalDate geldigTot,
      String sha256,
      List<Partij> partijen,
      List<Functie> functies,
      List<Tafel> tafels,
      List<Doel> doelen,
      List<Groep> groepen,
      List<Veld> velden,
      List<Grondslag> grondslagen,
      List<Rechtsgrond> rechtsgronden) {}

  record Partij(String code, String organisatie, String naam, String taak, boolean bsn) {}

  record Functie(String code, String naam, String partij, String rol) {}

  record Tafel(
      String code,
      String naam,
      String leeftijd,
      List<String> doelen,
      List<String> eersteSchil,
      List<String> tweedeSchil) {}

  record Doel(String code, String naam, String omschrijving, List<String> groepen) {}

  record Groep(String code, String naam) {}

  record Rechtsgrond(
      String soort,
      String artikel,
      boolean bijzonder,
      @Nullable List<String> van,
      @Nullable List<String> aan) {}

  record Veld(
      String code,
      String label,
      String groep,
      String categorie,
      String soort,
      List<Keuze> keuzes,
      List<Bron> bronnen) {}

  record Keuze(String code, String label) {}

  record Bron(String partij, String herkomstWet, @Nullable String geheim) {}

  record Grondslag(
      String id,
      String wet,
      String artikel,
      @Nullable String lid,
      String richting,
      String partij,
      List<String> doelen,
      List<String> groepen,
      List<String> tredes,
      boolean besluitNodig,
      LocalDate geldigVan,
      @Nullable LocalDate geldigTot) {}

  @GetMapping("/actief")
  Actief actief(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return actief;
  }

  private static Actief actief(Convenant convenant) {
    return new Actief(
        convenant.id(),
        convenant.versie(),
        convenant.gemeente(),
        convenant.titel(),
        convenant.geldigVan(),
        convenant.geldigTot(),
        convenant.sha256(),
        convenant.partijen().stream()
            .map(p -> new Partij(p.code(), p.organisatie(), p.naam(), p.taak(), p.bsn()))
            .toList(),
        convenant.functies().stream()
            .map(f -> new Functie(f.code(), f.naam(), f.partij(), f.rol().code()))
            .toList(),
        convenant.tafels().stream().map(ConvenantenController::tafel).toList(),
        convenant.doelen().stream()
            .map(d -> new Doel(d.code(), d.naam(), d.omschrijving(), d.groepen()))
            .toList(),
        convenant.groepen().stream().map(g -> new Groep(g.code(), g.naam())).toList(),
        convenant.velden().stream().map(ConvenantenController::veld).toList(),
        convenant.grondslagen().stream().map(ConvenantenController::grondslag).toList(),
        convenant.rechtsgronden().stream()
            .map(r -> new Rechtsgrond(r.soort().code(), r.code(), r.bijzonder(), r.van(), r.aan()))
            .toList());
  }

  private static Tafel tafel(nl.deelgrond.convenant.Tafel tafel) {
    return new Tafel(
        tafel.code(),
        tafel.naam(),
        tafel.leeftijd(),
        tafel.doelen(),
        tafel.eersteSchil(),
        tafel.tweedeSchil());
  }

  private static Veld veld(nl.deelgrond.convenant.Veld veld) {
    return new Veld(
        veld.code(),
        veld.label(),
        veld.groep(),
        veld.categorie().code(),
        veld.soort().code(),
        veld.keuzes().stream().map(keuze -> new Keuze(keuze.code(), keuze.label())).toList(),
        veld.bronnen().stream()
            .map(bron -> new Bron(bron.bron(), bron.herkomstWet(), bron.geheim()))
            .toList());
  }

  private static Grondslag grondslag(nl.deelgrond.convenant.Grondslag grondslag) {
    return new Grondslag(
        grondslag.id(),
        grondslag.wet(),
        grondslag.artikel(),
        grondslag.lid(),
        grondslag.richting().code(),
        grondslag.partij(),
        grondslag.doelen(),
        grondslag.groepen(),
        grondslag.tredes().stream().map(trede -> trede.code()).sorted().toList(),
        grondslag.besluitNodig(),
        grondslag.geldigVan(),
        grondslag.geldigTot());
  }
}
