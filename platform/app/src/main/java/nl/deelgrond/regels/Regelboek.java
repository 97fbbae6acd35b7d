// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.audit.Act;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.audit.Relied;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.policy.PolicyEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Which convenant and policy decide, since which log entry; and their bytes, so that a decision
/// can be made again later.
@Component
public class Regelboek implements SmartInitializingSingleton {

  static final UUID ID = UUID.fromString("d1000000-0000-4000-8000-000000000001");

  static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AuditLog log;
  private final PolicyEngine policy;
  private final Convenant convenant;
  private final Instant convenantEnds;
  private volatile long versie;

  Regelboek(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AuditLog log,
      PolicyEngine policy,
      Convenant convenant) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.log = log;
    this.policy = policy;
    this.convenant = convenant;
    this.convenantEnds = startOf(convenant.geldigTot().plusDays(1));
  }

  /// The compiled policy that decides, `sha256:…`.
  public String beleid() {
    return policy.bundle();
  }

  /// What an answer rests on that releases nothing: these rules. A refusal because the convenant is
  /// over must not be called outdated for that very reason.
  public Relied relied() {
    return new Relied("regels", ID, versie, null);
  }

  /// What a release rests on: these rules, as long as the convenant and each of these grondslagen
  /// of it are in force by the clock of the log.
  public Relied relied(Set<String> grondslagen) {
    Instant since = startOf(convenant.geldigVan());
    Instant until = convenantEnds;
    for (String id : grondslagen) {
      Grondslag grondslag = convenant.grondslag(id);
      LocalDate lastDay = grondslag.geldigTot();
      since = Collections.max(List.of(since, startOf(grondslag.geldigVan())));
      if (lastDay != null) {
        until = Collections.min(List.of(until, startOf(lastDay.plusDays(1))));
      }
    }
    return new Relied("regels", ID, versie, since, until);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(NEDERLAND).toInstant();
  }

  /// Makes the rules of this program the active ones when others were, with a log entry.
  @Override
  public void afterSingletonsInstantiated() {
    Long active = transaction.execute(status -> activate());
    if (active == null) {
      throw new Fault(RegelsFault.REGELS_NIET_ACTIEF, "the rules could not be made active");
    }
    versie = active;
  }

  private long activate() {
    String beleid = policy.bundle().replaceFirst("^sha256:", "");
    var active =
        jdbc.sql(
                """
                select audit_idx, convenant, beleid from regels.actief
                where regels_id = :id order by audit_idx desc limit 1\
                """)
            .param("id", ID)
            .query((row, n) -> new Actief(row.getLong(1), row.getString(2), row.getString(3)))
            .optional();
    if (active.isPresent() && active.get().isAs(policy.rev(), beleid)) {
      return active.get().auditIdx() + 1;
    }
    keep(policy.rev(), "convenant", policy.data());
    keep(beleid, "beleid", policy.program());
    long idx =
        log.append(
            new Act(
                "regels-actief",
                null,
                "gemeente-" + convenant.gemeente().toLowerCase(Locale.ROOT),
                CanonicalJson.bytes(
                    Map.of(
                        "convenant", convenant.sha256(),
                        "versie", convenant.versie(),
                        "data", policy.rev(),
                        "beleid", beleid))));
    jdbc.sql(
            """
            insert into regels.actief (audit_idx, regels_id, convenant, beleid)
            values (:idx, :id, :convenant, :beleid)\
            """)
        .param("idx", idx)
        .param("id", ID)
        .param("convenant", policy.rev())
        .param("beleid", beleid)
        .update();
    return idx + 1;
  }

  private void keep(String sha256, String soort, byte[] bytes) {
    jdbc.sql(
            """
            insert into regels.inhoud (sha256, soort, bytes) values (:sha256, :soort, :bytes)
            on conflict (sha256) do nothing\
            """)
        .param("sha256", sha256)
        .param("soort", soort)
        .param("bytes", bytes)
        .update();
  }

  private record Actief(long auditIdx, String convenant, String beleid) {

    boolean isAs(String rev, String program) {
      return convenant.equals(rev) && beleid.equals(program);
    }
  }
}
