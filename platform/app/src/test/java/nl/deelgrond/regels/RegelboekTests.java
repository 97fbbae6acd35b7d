// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.scene.SceneTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a release relies on ends, and begins, with the grondslagen that it rests on; the log holds
/// that against its own clock.
@SceneTest
class RegelboekTests {

  private static final String TAAK = "wgs-ontvangen-taak";
  private static final String ANDER = "wgs-ontvangen-hergebruik";

  private final Convenant convenant;
  private final Regelboek regelboek;
  private final Regelboek withDates;

  RegelboekTests(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AuditLog log,
      PolicyEngine policy,
      Convenant convenant,
      Regelboek regelboek) {
    this.convenant = convenant;
    this.regelboek = regelboek;
    this.withDates = new Regelboek(jdbc, transaction, log, policy, dated(convenant));
  }

  /// Once the convenant is over every answer is a refusal, and that has to be told.
  @Test
  void whatReleasesNothingHasNoEnd() {
    assertThat(regelboek.relied().until()).isNull();
    assertThat(regelboek.relied().since()).isNull();
  }

  @Test
  void aReleaseEndsWithTheConvenantAtTheLatest() {
    Instant end = convenant.geldigTot().plusDays(1).atStartOfDay(Regelboek.NEDERLAND).toInstant();

    assertThat(regelboek.relied(Set.of()).until()).isEqualTo(end);
    assertThat(regelboek.relied(Set.of(TAAK, ANDER)).until()).isEqualTo(end);
  }

  @Test
  void aReleaseHoldsInTheDaysOfEachGrondslagThatItRestsOn() {
    var relied = withDates.relied(Set.of(TAAK, ANDER));

    assertThat(relied.since()).isEqualTo(Instant.parse("2026-11-01T23:00:00Z"));
    assertThat(relied.until()).isEqualTo(Instant.parse("2027-03-31T22:00:00Z"));
    assertThat(withDates.relied(Set.of(ANDER)).until())
        .as("and not of another")
        .isEqualTo(regelboek.relied(Set.of()).until());
  }

  /// The one grondslag holds from 2 November 2026 to 31 March 2027.
  private static Convenant dated(Convenant c) {
    List<Grondslag> grondslagen =
        c.grondslagen().stream().map(g -> g.id().equals(TAAK) ? dated(g) : g).toList();
    return new Convenant(
        c.id(),
        c.versie(),
        c.gemeente(),
        c.convenantbeheer(),
        c.titel(),
        c.geldigVan(),
        c.geldigTot(),
        c.opzegtermijnMaanden(),
        c.sha256(),
        c.organisaties(),
        c.partijen(),
        c.functies(),
        c.tafels(),
        c.doelen(),
        c.groepen(),
        c.velden(),
        grondslagen,
        c.rechtsgronden(),
        c.matrix(),
        c.ondertekeningen(),
        c.wetten(),
        c.handelingen());
  }

  private static Grondslag dated(Grondslag g) {
    return new Grondslag(
        g.id(),
        g.wet(),
        g.artikel(),
        g.lid(),
        g.richting(),
        g.partij(),
        g.doelen(),
        g.groepen(),
        g.herkomst(),
        g.tegenpartijen(),
        g.tredes(),
        g.opArtikel9(),
        g.opArtikel10(),
        g.onherleidbaar(),
        g.besluitNodig(),
        LocalDate.of(2026, 11, 2),
        LocalDate.of(2027, 3, 31),
        g.avg(),
        g.toelichting());
  }
}
