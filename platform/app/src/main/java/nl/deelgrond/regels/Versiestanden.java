// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.handeling.Convenantkracht;
import nl.deelgrond.handeling.Uittredingen;
import nl.deelgrond.policy.Convenantstand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what became of the versions of the convenant. Nothing is kept in the node: another node
/// may just have recorded that somebody left.
@Component
public class Versiestanden implements Uittredingen, Convenantkracht {

  /// Whoever adds a line holds it alone, whoever acts on what the lines say holds it with others:
  /// one writer at a time, on whatever node.
  private static final long LOCK = 0x6465656c67726f6eL;

  private final JdbcClient jdbc;
  private final Convenant convenant;
  private final Clock clock;

  Versiestanden(JdbcClient jdbc, Convenant convenant, Clock clock) {
    this.jdbc = jdbc;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// All lines.
  public Versieverloop verloop() {
    return new Versieverloop(
        jdbc.sql(
                """
                select audit_idx, regel_id, soort, wat, sha256, organisatie, betreft,
                       ondertekenaars, ingaand, door, door_organisatie, gedaan_op
                from regels.versieregel where convenant_id = :id order by audit_idx\
                """)
            .param("id", Versiestand.ID)
            .query(Versiestanden::regel)
            .list());
  }

  /// What a question at this moment rests on.
  public Versiestand op(Instant moment) {
    Versieverloop verloop = verloop();
    LocalDate day = LocalDate.ofInstant(moment, Regelboek.NEDERLAND);
    Instant until =
        verloop.opgezegd(day).values().stream()
            .min(Comparator.naturalOrder())
            .map(first -> first.atStartOfDay(Regelboek.NEDERLAND).toInstant())
            .orElse(null);
    boolean actief = verloop.isActief(convenant.sha256());
    return new Versiestand(
        new Convenantstand(actief, verloop.buiten(convenant, day)),
        verloop.uitgetreden(day).keySet(),
        verloop.versie(),
        until);
  }

  @Override
  public Map<String, LocalDate> uitgetreden() {
    return verloop().uitgetreden(today());
  }

  @Override
  public boolean isToegetredenNa(String organisatie, Instant moment) {
    return verloop().regels().stream()
        .filter(regel -> regel.is(Versieregel.Soort.AKKOORD, Versieregel.Wat.TOETREDING))
        .filter(regel -> organisatie.equals(regel.organisatie()))
        .anyMatch(regel -> regel.op().isAfter(moment));
  }

  @Override
  public boolean isVanKracht() {
    LocalDate today = today();
    houdVast("pg_advisory_xact_lock_shared");
    return !today.isBefore(convenant.geldigVan())
        && !today.isAfter(convenant.geldigTot())
        && verloop().isActief(convenant.sha256());
  }

  /// All lines; until the running transaction ends nobody adds one.
  Versieverloop voorWijziging() {
    houdVast("pg_advisory_xact_lock");
    return verloop();
  }

  private void houdVast(String lock) {
    jdbc.sql("select cast(" + lock + "(:lock) as text)")
        .param("lock", LOCK)
        .query(String.class)
        .optional();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Regelboek.NEDERLAND);
  }

  private static Versieregel regel(ResultSet row, int n) throws SQLException {
    return new Versieregel(
        row.getLong(1),
        row.getObject(2, UUID.class),
        Versieregel.of(Versieregel.Soort.class, row.getString(3)),
        Versieregel.of(Versieregel.Wat.class, row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getObject(7, UUID.class),
        texts(row),
        row.getObject(9, LocalDate.class),
        row.getString(10),
        row.getString(11),
        row.getTimestamp(12).toInstant());
  }

  private static Set<String> texts(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray(8).getArray()).collect(Collectors.toSet());
  }
}
