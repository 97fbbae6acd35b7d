// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.UitlegTekst;
import nl.deelgrond.grondslag.Leemten;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is missing and is the task of the own partij.
@RestController
@RequestMapping(path = "/v1/leemten", produces = "application/json")
class LeemtenController {

  private final Leemten leemten;
  private final Verzoeken verzoeken;
  private final Redenen redenen;
  private final Convenant convenant;

  LeemtenController(Leemten leemten, Verzoeken verzoeken, Redenen redenen, Convenant convenant) {
    this.leemten = leemten;
    this.verzoeken = verzoeken;
    this.redenen = redenen;
    this.convenant = convenant;
  }

  record Lijst(List<Leemte> leemten, List<Elders> elders) {}

  /// How many another partij of the own organisatie has open, and how long the oldest, in days.
  record Elders(String partij, int aantal, long dagen) {}

  record Leemte(
      String ontbreekt,
      String tekst,
      @Nullable String taak,
      @Nullable UUID casus,
      @Nullable String casusCode,
      @Nullable UUID persoon,
      @Nullable String letter,
      @Nullable Plek veld,
      Instant sinds,
      @Nullable Instant laatst,
      long dagen) {}

  record Plek(String veld, String bron, String herkomstWet, int casussen) {}

  @GetMapping
  Lijst vanPartij(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return new Lijst(
        leemten.vanPartij(wie).stream().map(this::leemte).toList(),
        leemten.elders(wie).stream()
            .map(one -> new Elders(one.partij(), one.aantal(), one.dagen()))
            .toList());
  }

  private Leemte leemte(Leemten.Open open) {
    UitlegTekst uitleg = redenen.leemte(open.ontbreekt()).nl();
    Leemten.Over over = open.over();
    // who has nothing to do with the casus gets its code, to ask who brought it in, and no person
    Leemten.Over near = over != null && over.bereikbaar() ? over : null;
    Leemten.Plek plek = open.veld();
    return new Leemte(
        open.ontbreekt(),
        uitleg.tekst().replace("{organisatie}", convenant.partij(open.eigenaar()).naam()),
        uitleg.taak(),
        near == null ? null : near.casus(),
        over == null ? null : over.code(),
        near == null ? null : near.persoon(),
        near == null ? null : near.letter(),
        plek == null
            ? null
            : new Plek(plek.veld(), plek.bron(), plek.herkomstWet(), plek.casussen()),
        open.sinds(),
        open.laatst(),
        open.dagen());
  }
}
