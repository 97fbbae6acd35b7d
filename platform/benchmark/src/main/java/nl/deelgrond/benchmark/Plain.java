// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.VeldView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The same answers in plain text columns, as a system keeps them that protects nothing.
public final class Plain {

  /// Run as the superuser, once.
  static final String SCHEMA =
      """
      create schema benchmark;
      create table benchmark.veld (
        casus_id uuid not null, persoon_id uuid not null, letter text not null,
        casus_code text not null, tafel text not null, nr int not null, veld text not null,
        bron text not null, waarde text, minder_precies boolean not null, vastgelegd_op date,
        geven text, geven_grond text, ontvangen text, ontvangen_grond text, reden text,
        nodig text[], tot timestamptz, met_naam_tot timestamptz,
        constraint veld_pk primary key (casus_id, nr));
      create table benchmark.audit (
        id bigint generated always as identity primary key,
        op timestamptz not null default clock_timestamp(), wie text not null,
        casus_id uuid not null, doel text not null, velden text not null);
      grant usage on schema benchmark to deelgrond_app;
      grant select, insert on all tables in schema benchmark to deelgrond_app;
      """;

  private Plain() {}

  /// Keeps an answer.
  static void keep(JdbcTemplate jdbc, CasusView view) {
    List<Object[]> rows = new ArrayList<>();
    for (CasusView.PersoonView persoon : view.personen()) {
      for (VeldView item : persoon.velden()) {
        rows.add(row(view, persoon.id(), persoon.letter(), rows.size(), item));
      }
    }
    jdbc.batchUpdate(
        "insert into benchmark.veld values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private static Object[] row(CasusView view, UUID persoon, String letter, int nr, VeldView item) {
    return switch (item) {
      case Getoond shown ->
          new Object[] {
            view.casus(),
            persoon,
            letter,
            view.casusCode(),
            view.tafel(),
            nr,
            shown.veld(),
            shown.bron(),
            shown.waarde(),
            shown.minderPrecies(),
            shown.vastgelegdOp(),
            shown.geven().id(),
            shown.geven().grondslag(),
            shown.ontvangen().id(),
            shown.ontvangen().grondslag(),
            null,
            null,
            moment(view.tot()),
            moment(view.metNaamTot())
          };
      case NietGetoond not ->
          new Object[] {
            view.casus(),
            persoon,
            letter,
            view.casusCode(),
            view.tafel(),
            nr,
            not.veld(),
            not.bron(),
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            not.reden(),
            not.nodig().stream()
                .flatMap(nodig -> Stream.of(nodig.soort().name(), nodig.van()))
                .toArray(String[]::new),
            moment(view.tot()),
            moment(view.metNaamTot())
          };
    };
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
