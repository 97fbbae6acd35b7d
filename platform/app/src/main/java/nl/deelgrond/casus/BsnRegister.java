// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows which inwoners have the same BSN, without holding one.
///
/// **Guarantees**
/// - Whoever brings in a BSN gets the same answer whether or not anybody has it in another casus.
/// - Lines are only added, each with the log entry of the act that brought the BSN in.
@Component
class BsnRegister {

  private final JdbcClient jdbc;
  private final Vault vault;

  BsnRegister(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// The last line about an inwoner.
  ///
  /// @param zelfde whether it is about this very BSN
  private record Regel(String partij, boolean zelfde) {}

  /// Whether somebody else in this casus has this BSN.
  boolean isVanAnderIn(UUID casus, InwonerId inwoner, Bsn bsn) {
    return jdbc.sql(
            """
            select exists (
              select 1 from casus.persoon p
              join lateral (select b.blind from casus.bsn b where b.inwoner_id = p.inwoner_id
                            order by b.audit_idx desc limit 1) huidig on true
              where p.casus_id = :casus and p.inwoner_id <> :inwoner and huidig.blind = :blind)\
            """)
        .param("casus", casus)
        .param("inwoner", inwoner.value())
        .param("blind", vault.blindIndex(bsn))
        .query(Boolean.class)
        .single();
  }

  /// A line to add.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Nieuw(InwonerId inwoner, byte[] blind, String partij) {}

  /// Checks whether a BSN can be tied to an inwoner of a casus. The casus is held fast, so that
  /// what was found stays so until the line is there.
  ///
  /// A partij corrects its own number. That of another partij it cannot change: one of the two is
  /// wrong, and people have to find out which.
  ///
  /// @param veld name of the input, for what is wrong with it
  /// @return what to add; empty when this very BSN stands there already
  Optional<Nieuw> check(UUID casus, InwonerId inwoner, Bsn bsn, String partij, String veld) {
    byte[] blind = vault.blindIndex(bsn);
    Optional<Regel> known = huidig(inwoner, blind);
    boolean zelfde = known.map(Regel::zelfde).orElse(false);
    boolean eigen = known.map(regel -> regel.partij().equals(partij)).orElse(true);
    new Invoer()
        .eis(!isVanAnderIn(casus, inwoner, bsn), veld, "bsn-van-ander")
        .eis(zelfde || eigen, veld, "bsn-tegenspraak")
        .klaar();
    return zelfde ? Optional.empty() : Optional.of(new Nieuw(inwoner, blind, partij));
  }

  /// Adds a line that was checked, with the index of the log entry of its act.
  void legVast(Nieuw line, long idx) {
    insert(line.inwoner(), line.blind(), line.partij(), idx);
  }

  private Optional<Regel> huidig(InwonerId inwoner, byte[] blind) {
    return jdbc.sql(
            """
            select partij, blind = :blind from casus.bsn
            where inwoner_id = :inwoner order by audit_idx desc limit 1\
            """)
        .param("blind", blind)
        .param("inwoner", inwoner.value())
        .query((row, _) -> new Regel(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  private void insert(InwonerId inwoner, byte[] blind, String partij, long idx) {
    jdbc.sql(
            """
            insert into casus.bsn (inwoner_id, blind, partij, audit_idx)
            values (:inwoner, :blind, :partij, :idx)\
            """)
        .param("inwoner", inwoner.value())
        .param("blind", blind)
        .param("partij", partij)
        .param("idx", idx)
        .update();
  }
}
