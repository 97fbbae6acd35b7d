// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the ledger, and adds lines to it. Nothing here changes or removes one, and the database
/// role that it works with cannot.
@Service
public class Ledger {

  private static final String COLUMNS =
      """
      regel_id, soort, inwoner_id, casus_id, zitting_id, betreft, partij, door, toestemming_soort,
      grondslag, doel, van_partij, aan_partijen, groepen, hoedanigheid, wijze, tekst_versie, taal,
      rechtsgronden, leeftijd, bewijs, reden, besluitnummer, namens, gezag,
      veld, trede, rust_op, hulp, zonder_gevolg, geinformeerd, geldig_van, geldig_tot, audit_idx,
      functie\
      """;

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The state of the ledger for a casus and its persons, read in one statement.
  public Stand stand(UUID casus, Collection<InwonerId> inwoners) {
    UUID[] onderwerpen =
        Stream.concat(Stream.of(casus), inwoners.stream().map(InwonerId::value))
            .toArray(UUID[]::new);
    List<Regel> regels =
        jdbc.sql("select " + COLUMNS + " from grondslag.regel where onderwerp_id = any(?)")
            .param(1, onderwerpen, Types.ARRAY)
            .query(Ledger::read)
            .list();
    return Stand.of(casus, regels);
  }

  Optional<Regel> find(UUID regelId) {
    return jdbc.sql("select " + COLUMNS + " from grondslag.regel where regel_id = ?")
        .param(1, regelId)
        .query(Ledger::read)
        .optional();
  }

  /// The sealed motivation of a line about an inwoner; empty when it has none.
  Optional<Sealed> toelichting(UUID regelId) {
    return jdbc.sql(
            """
            select inwoner_id, toelichting_plaats, toelichting from grondslag.regel
            where regel_id = ? and inwoner_id is not null and toelichting is not null\
            """)
        .param(1, regelId)
        .query((row, _) ->
            new Sealed(
                Schrijver.plaats(
                    new InwonerId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)),
                row.getBytes(3)))
        .optional();
  }

  /// The casussen among these in which something is asked again from before this moment on, whether
  /// or not it was since.
  List<UUID> opnieuwTeVragen(Collection<UUID> casussen, Instant now) {
    return jdbc.sql(
            """
            select distinct casus_id from grondslag.regel
            where casus_id = any(:casussen) and soort = :soort and reden = :reden
              and geldig_tot <= :now\
            """)
        .param("casussen", casussen.toArray(UUID[]::new), Types.ARRAY)
        .param("soort", Regelsoort.TOESTEMMING_GEVRAAGD.code())
        .param("reden", Stand.BESLIST_LATER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  boolean isBeeindigd(UUID regelId) {
    return jdbc.sql("select exists (select 1 from grondslag.regel where betreft = ?)")
        .param(1, regelId)
        .query(Boolean.class)
        .single();
  }

  /// Adds a line; its log entry was appended in this same transaction.
  void voegToe(Regel regel, String functie, @Nullable Sealed toelichting) {
    jdbc.sql(
            """
            insert into grondslag.regel
              (regel_id, soort, onderwerp_id, inwoner_id, casus_id, zitting_id, betreft, partij,
               functie, door, toestemming_soort, grondslag, doel, van_partij, aan_partijen, groepen,
               hoedanigheid, wijze, tekst_versie, taal, rechtsgronden, leeftijd, bewijs, reden,
               besluitnummer, namens, gezag, veld, trede, rust_op, hulp, zonder_gevolg, geinformeerd,
               toelichting, toelichting_plaats, geldig_van, geldig_tot, audit_idx)
            values (:id, :soort, :onderwerp, :inwoner, :casus, :zitting, :betreft, :partij,
               :functie, :door, :toestemming_soort, :grondslag, :doel, :van, :aan, :groepen,
               :hoedanigheid, :wijze, :tekst_versie, :taal, :rechtsgronden, :leeftijd, :bewijs, :reden,
               :besluitnummer, :namens, :gezag, :veld, :trede, :rust_op, :hulp, :zonder_gevolg,
               :geinformeerd, :toelichting, :toelichting_plaats, :geldig_van, :geldig_tot, :idx)\
            """)
        .param("id", regel.id())
        .param("soort", regel.soort().code())
        .param("onderwerp", regel.onderwerp())
        .param("inwoner", regel.inwoner(), Types.OTHER)
        .param("casus", regel.casus(), Types.OTHER)
        .param("zitting", regel.zitting(), Types.OTHER)
        .param("betreft", regel.betreft(), Types.OTHER)
        .param("partij", regel.partij())
        .param("functie", functie)
        .param("door", regel.door())
        .param("toestemming_soort", regel.toestemmingSoort(), Types.VARCHAR)
        .param("grondslag", regel.grondslag(), Types.VARCHAR)
        .param("doel", regel.doel(), Types.VARCHAR)
        .param("van", regel.vanPartij(), Types.VARCHAR)
        .param("aan", codes(regel.aanPartijen()), Types.ARRAY)
        .param("groepen", codes(regel.groepen()), Types.ARRAY)
        .param("hoedanigheid", regel.hoedanigheid(), Types.VARCHAR)
        .param("wijze", regel.wijze(), Types.VARCHAR)
        .param("tekst_versie", regel.tekstVersie(), Types.VARCHAR)
        .param("taal", regel.taal(), Types.VARCHAR)
        .param("rechtsgronden", codes(regel.rechtsgronden()), Types.ARRAY)
        .param("leeftijd", regel.leeftijd(), Types.VARCHAR)
        .param("bewijs", regel.bewijs(), Types.VARCHAR)
        .param("reden", regel.reden(), Types.VARCHAR)
        .param("besluitnummer", regel.besluitnummer(), Types.VARCHAR)
        .param("namens", regel.namens(), Types.OTHER)
        .param("gezag", regel.gezag(), Types.VARCHAR)
        .param("veld", regel.veld(), Types.VARCHAR)
        .param("trede", regel.trede(), Types.VARCHAR)
        .param("rust_op", regel.rustOp(), Types.OTHER)
        .param("hulp", regel.hulp(), Types.VARCHAR)
        .param("zonder_gevolg", regel.zonderGevolg(), Types.BOOLEAN)
        .param("geinformeerd", regel.geinformeerd(), Types.VARCHAR)
        .param("toelichting", toelichting == null ? null : toelichting.bytes(), Types.BINARY)
        .param(
            "toelichting_plaats",
            toelichting == null ? null : toelichting.place().gegeven(),
            Types.OTHER)
        .param("geldig_van", regel.geldigVan().atOffset(ZoneOffset.UTC))
        .param("geldig_tot", atUtc(regel.geldigTot()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("idx", regel.auditIdx())
        .update();
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static String @Nullable [] codes(List<String> codes) {
    return codes.isEmpty() ? null : codes.toArray(String[]::new);
  }

  private static Regel read(ResultSet row, int n) throws SQLException {
    return new Regel(
        row.getObject(1, UUID.class),
        Regelsoort.of(row.getString(2)),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(35),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        list(row.getArray(13)),
        list(row.getArray(14)),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        list(row.getArray(19)),
        row.getString(20),
        row.getString(21),
        row.getString(22),
        row.getString(23),
        row.getObject(24, UUID.class),
        row.getString(25),
        row.getString(26),
        row.getString(27),
        row.getObject(28, UUID.class),
        row.getString(29),
        row.getObject(30, Boolean.class),
        row.getString(31),
        row.getObject(32, OffsetDateTime.class).toInstant(),
        instant(row.getObject(33, OffsetDateTime.class)),
        row.getLong(34));
  }

  private static List<String> list(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }
}
