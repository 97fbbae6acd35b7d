// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys of all subjects: wrapped in the database, for a while in memory.
final class KeyRings {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final long MOST = 100_000;

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Row(Dek.Wrapped wrapped, byte @Nullable [] geboortedatum) {}

  private final JdbcClient database;
  private final Map<Domain, KeyStoreFile.Kek> keks = new EnumMap<>(Domain.class);
  private final Map<String, SecretKey> byAlias;
  private final Cache<UUID, KeyRing> rings =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  KeyRings(DataSource dataSource, Function<Domain, KeyStoreFile.Kek> kekOf) {
    this.database = JdbcClient.create(dataSource);
    for (Domain domain : Domain.values()) {
      keks.put(domain, kekOf.apply(domain));
    }
    this.byAlias =
        keks.values().stream()
            .collect(Collectors.toMap(KeyStoreFile.Kek::alias, KeyStoreFile.Kek::key));
  }

  /// Whether there is anything that only the right key file opens.
  static boolean exist(DataSource dataSource) {
    return JdbcClient.create(dataSource)
        .sql("select exists (select from vault.dek)")
        .query(Boolean.class)
        .single();
  }

  /// Refuses keys that the key file does not open: better now than at the first view.
  void requireOpens() {
    List<UUID> some =
        asking(() ->
            database
                .sql("select distinct on (kek) subject from vault.dek order by kek, created_at")
                .query(UUID.class)
                .list());
    try {
      for (UUID subject : some) {
        KeyRing ring = of(subject);
        Arrays.stream(Domain.values()).forEach(ring::newest);
      }
    } catch (Fault fault) {
      throw new StartRefused(
          "the key file is not the one that wrapped the keys in this database",
          "put back the key file that belongs to this database",
          fault);
    }
  }

  KeyRing of(UUID subject) {
    return find(subject)
        .orElseThrow(() ->
            new Fault(VaultFault.VAULT_NOT_REGISTERED, "subject `" + subject + "` has no keys"));
  }

  Optional<KeyRing> find(UUID subject) {
    KeyRing known = rings.getIfPresent(subject);
    return known == null ? load(subject) : Optional.of(known);
  }

  /// Reads the ring anew: when somebody may have added to it.
  Optional<KeyRing> load(UUID subject) {
    List<Row> rows =
        asking(() ->
            database
                .sql(
                    """
                    select d.dek_id, d.subject, d.domain, d.version, d.kek, d.wrapped, d.kcv,
                           (select l.sealed from vault.leeftijd l where l.inwoner = d.subject)
                    from vault.dek d where d.subject = ?\
                    """)
                .param(subject)
                .query((row, _) -> row(row))
                .list());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    KeyRing ring =
        new KeyRing(
            subject,
            rows.stream().map(Row::wrapped).toList(),
            rows.getFirst().geboortedatum(),
            this::kek);
    rings.put(subject, ring);
    return Optional.of(ring);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Dek.Wrapped(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            domain(row.getString(3)),
            row.getInt(4),
            row.getString(5),
            row.getBytes(6),
            row.getBytes(7)),
        row.getBytes(8));
  }

  private static Domain domain(String code) {
    return Arrays.stream(Domain.values())
        .filter(domain -> domain.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new Fault(VaultFault.VAULT_KEY_MISMATCH, "domain `" + code + "` is not ours"));
  }

  private SecretKey kek(String alias) {
    return Optional.ofNullable(byAlias.get(alias))
        .orElseThrow(() ->
            new Fault(VaultFault.VAULT_KEY_MISMATCH, "key `" + alias + "` is not in the key file"));
  }

  /// The keys of a subject; made when it has none. Whoever is first wins, on any node.
  KeyRing ofOrMade(UUID subject) {
    return find(subject).orElseGet(() -> make(subject));
  }

  private KeyRing make(UUID subject) {
    List<Dek.Wrapped> fresh =
        keks.entrySet().stream()
            .map(kek -> Dek.Wrapped.fresh(subject, kek.getKey(), kek.getValue()))
            .toList();
    var _ =
        asking(() ->
            database
                .sql(
                    """
                    insert into vault.dek (dek_id, subject, domain, version, kek, wrapped, kcv)
                    select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[],
                      ?::text[], ?::bytea[], ?::bytea[])
                    on conflict (subject, domain, version) do nothing\
                    """)
                .params(
                    List.of(
                        array(fresh, Dek.Wrapped::id, UUID[]::new),
                        array(fresh, Dek.Wrapped::subject, UUID[]::new),
                        array(fresh, key -> key.domain().code(), String[]::new),
                        array(fresh, Dek.Wrapped::version, Integer[]::new),
                        array(fresh, Dek.Wrapped::kek, String[]::new),
                        array(fresh, Dek.Wrapped::wrapped, byte[][]::new),
                        array(fresh, Dek.Wrapped::kcv, byte[][]::new)))
                .update());
    return load(subject)
        .orElseThrow(
            () -> new Fault(VaultFault.VAULT_UNAVAILABLE, "keys were written and are not there"));
  }

  private static <T> Object array(
      List<Dek.Wrapped> keys, Function<Dek.Wrapped, T> part, IntFunction<T[]> array) {
    return keys.stream().map(part).toArray(array);
  }

  /// Acts that are about nobody in particular are sealed under a key of the organisatie. Its id
  /// follows from its code (RFC 9562, version 8).
  static UUID subjectOf(String organisatie) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("deelgrond/organisatie/" + organisatie).getBytes(StandardCharsets.UTF_8));
      ByteBuffer id = ByteBuffer.wrap(hash);
      long high = (id.getLong() & ~0xf000L) | 0x8000L;
      long low = (id.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (DataAccessException e) {
      throw new Fault(VaultFault.VAULT_UNAVAILABLE, "the keys cannot be read", e);
    }
  }
}
