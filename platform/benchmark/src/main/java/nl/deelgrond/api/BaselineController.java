// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.PersoonView;
import nl.deelgrond.inzage.CasusView.VeldView;
import nl.deelgrond.policy.Nodig;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What Deelgrond is measured beside, behind the same door and in the same form: the same answer
/// from plain text columns. It exists in the benchmark only.
@RestController
public class BaselineController {

  private final JdbcClient jdbc;
  private final InzageWeergave form;

  BaselineController(JdbcClient jdbc, InzageWeergave form) {
    this.jdbc = jdbc;
    this.form = form;
  }

  /// What is asked.
  record Ask(UUID casus, UUID zitting, String doel, String trede, List<String> velden) {}

  /// No policy, no encryption, no log.
  @PostMapping(path = "/v1/benchmark/onbeschermd", produces = "application/json")
  InzageWeergave.Inzage unprotected(Requester wie, @RequestBody Ask ask) {
    return form.van(read(ask), wie);
  }

  /// As most would build it: one row in an audit table per read, committed before the answer.
  @PostMapping(path = "/v1/benchmark/gebruikelijk", produces = "application/json")
  InzageWeergave.Inzage usual(Requester wie, @RequestBody Ask ask) {
    CasusView view = read(ask);
    jdbc.sql("insert into benchmark.audit (wie, casus_id, doel, velden) values (?, ?, ?, ?)")
        .params(wie.sub(), ask.casus(), ask.doel(), String.join(",", ask.velden()))
        .update();
    return form.van(view, wie);
  }

  private CasusView read(Ask ask) {
    List<Row> rows =
        jdbc.sql("select * from benchmark.veld where casus_id = ? order by nr")
            .param(ask.casus())
            .query(BaselineController::row)
            .list();
    Row first = rows.getFirst();
    PersoonView persoon =
        new PersoonView(first.persoon(), first.letter(), 0, rows.stream().map(Row::item).toList());
    return new CasusView(
        UUID.randomUUID(),
        true,
        ask.casus(),
        first.code(),
        ask.zitting(),
        first.tafel(),
        ask.doel(),
        Trede.of(ask.trede()),
        true,
        Instant.now(),
        first.tot(),
        first.metNaamTot(),
        null,
        List.of(persoon));
  }

  private record Row(
      UUID persoon,
      String letter,
      String code,
      String tafel,
      @Nullable Instant tot,
      @Nullable Instant metNaamTot,
      VeldView item) {}

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getObject("persoon_id", UUID.class),
        row.getString("letter"),
        row.getString("casus_code"),
        row.getString("tafel"),
        moment(row, "tot"),
        moment(row, "met_naam_tot"),
        item(row));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /// Kept as kind and who, in turn.
  private static List<Nodig> nodig(ResultSet row) throws SQLException {
    String[] kept = (String[]) row.getArray("nodig").getArray();
    List<Nodig> nodig = new ArrayList<>(kept.length / 2);
    for (int i = 0; i < kept.length; i += 2) {
      nodig.add(new Nodig(Nodig.Soort.valueOf(kept[i]), kept[i + 1]));
    }
    return nodig;
  }

  private static VeldView item(ResultSet row) throws SQLException {
    String reden = row.getString("reden");
    if (reden != null) {
      // the rules of the baseline know neither leemten nor articles
      return new NietGetoond(
          row.getString("veld"), row.getString("bron"), reden, nodig(row), null, List.of());
    }
    return new Getoond(
        row.getString("veld"),
        row.getString("bron"),
        row.getString("waarde"),
        row.getString("waarde"), // REST tells the Dutch one only
        row.getBoolean("minder_precies"),
        row.getObject("vastgelegd_op", LocalDate.class),
        new Grond(row.getString("geven"), row.getString("geven_grond")),
        new Grond(row.getString("ontvangen"), row.getString("ontvangen_grond")),
        List.of(),
        List.of());
  }
}
