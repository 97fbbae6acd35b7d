// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was signed: the bytes, the signatures and the anchors of every version that a program
/// here ever loaded.
///
/// **Guarantees**
/// - Everything is kept under the sha256 of its bytes, and nothing is changed or removed.
/// - What is read is what was kept: bytes with another hash are a [Fault], never a version.
@Component
public class Versiearchief implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Versiearchief.class);
  private static final String ONBEKEND = "?";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Versiestukken loaded;

  Versiearchief(JdbcClient jdbc, TransactionTemplate transaction, Versiestukken loaded) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.loaded = loaded;
  }

  /// A version that was kept.
  ///
  /// @param sha256 the hash that was signed
  /// @param versie as the convenant calls it; `?` when what was kept is damaged, or nothing was
  ///   kept
  public record Bewaard(String sha256, String versie) {}

  /// Keeps the version of this program before any question is answered on it.
  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(_ -> keep(loaded));
  }

  private void keep(Versiestukken stukken) {
    String versie = keep("getekend", stukken.inhoud());
    Map<String, String> list = new TreeMap<>();
    stukken.bestanden().forEach((name, bytes) -> list.put(name, keep("stuk", bytes)));
    String kept = keep("stukkenlijst", CanonicalJson.bytes(list));
    if (!Optional.of(kept).equals(list(versie))) {
      jdbc.sql("insert into regels.getekend (versie, stukken) values (:versie, :stukken)")
          .param("versie", versie)
          .param("stukken", kept)
          .update();
    }
  }

  private String keep(String soort, byte[] bytes) {
    String sha256 = sha256(bytes);
    jdbc.sql(
            """
            insert into regels.inhoud (sha256, soort, bytes) values (:sha256, :soort, :bytes)
            on conflict (sha256) do nothing\
            """)
        .param("sha256", sha256)
        .param("soort", soort)
        .param("bytes", bytes)
        .update();
    return sha256;
  }

  private Optional<String> list(String versie) {
    return jdbc.sql(
            """
            select stukken from regels.getekend where versie = :versie order by nummer desc limit 1\
            """)
        .param("versie", versie)
        .query(String.class)
        .optional();
  }

  /// Every version that was kept, the first one first; also one that is damaged, so that it can be
  /// asked for, and the answer says what is wrong with it.
  public List<Bewaard> alle() {
    return jdbc
        .sql("select versie from regels.getekend group by versie order by min(nummer)")
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list()
        .stream()
        .map(this::bewaard)
        .toList();
  }

  /// How a version is called that was kept, or of which only the hash is known.
  public Bewaard bewaard(String sha256) {
    try {
      return new Bewaard(sha256, find(sha256).map(Versiestukken::versie).orElse(ONBEKEND));
    } catch (Fault damaged) {
      LOG.error("a version that was kept is damaged versie=\"{}\"", sha256, damaged);
      return new Bewaard(sha256, ONBEKEND);
    }
  }

  /// Whether this version was kept, be it damaged since.
  public boolean isBewaard(String sha256) {
    return list(sha256).isPresent();
  }

  /// Everything of this version, with the signatures it had last.
  ///
  /// @param sha256 the hash that was signed
  /// @throws Fault [RegelsFault#VERSIE_BESCHADIGD] when something is missing, has another hash or
  ///   cannot be read
  public Optional<Versiestukken> find(String sha256) {
    Optional<String> list = list(sha256);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> bestanden = new TreeMap<>();
    try {
      JsonNode names = JsonMapper.shared().readTree(read(list.get()));
      names
          .properties()
          .forEach(one -> bestanden.put(one.getKey(), read(one.getValue().stringValue())));
      return Optional.of(Versiestukken.read(read(sha256), bestanden));
    } catch (IllegalArgumentException | JacksonException unreadable) {
      throw new Fault(
          RegelsFault.VERSIE_BESCHADIGD,
          "what was kept of `" + sha256 + "` is no version of a convenant",
          unreadable);
    }
  }

  private byte[] read(String sha256) {
    return jdbc.sql("select bytes from regels.inhoud where sha256 = :sha256")
        .param("sha256", sha256)
        .query(byte[].class)
        .optional()
        .filter(bytes -> sha256(bytes).equals(sha256))
        .orElseThrow(() ->
            new Fault(
                RegelsFault.VERSIE_BESCHADIGD,
                "what was kept under `" + sha256 + "` is missing or has another hash"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
