// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a whole log from its tables, with hashing of its own: no gap, every hash right, the root
/// recomputed by the recursive definition, each leaf with its payload, time never back.
public final class LogCheck {
  /// An entry as it stands in the log.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Logged(long idx, String act, UUID eid, byte[] body, byte[] ct, OffsetDateTime at) {}

  private static final JsonMapper JSON = new JsonMapper();

  private LogCheck() {}

  /// All entries in their order; fails when the log does not add up.
  public static List<Logged> verified(DataSource reader) {
    JdbcClient client = JdbcClient.create(reader);
    List<byte[]> hashes = new ArrayList<>();
    List<Logged> logged =
        client
            .sql(
                """
                select l.idx, l.leaf_hash, l.body, p.ct, l.sequenced_at
                from audit.leaf l left join audit.payload p using (idx) order by l.idx\
                """)
            .query((row, _) -> {
              hashes.add(row.getBytes(2));
              JsonNode leaf = JSON.readTree(row.getBytes(3));
              return new Logged(
                  row.getLong(1),
                  leaf.get("act").stringValue(),
                  UUID.fromString(leaf.get("eid").stringValue()),
                  row.getBytes(3),
                  row.getBytes(4),
                  row.getObject(5, OffsetDateTime.class));
            })
            .list();
    for (int i = 0; i < logged.size(); i++) {
      requireEntry(i, logged.get(i), hashes.get(i));
      if (i > 0) {
        assertThat(logged.get(i).at()).isAfterOrEqualTo(logged.get(i - 1).at());
      }
    }
    client
        .sql("select size, root from audit.head")
        .query((row, _) -> {
          assertThat(row.getLong(1)).as("size of the head").isEqualTo(logged.size());
          assertThat(row.getBytes(2)).as("root").isEqualTo(root(hashes));
          return 0;
        })
        .single();
    assertThat(client.sql("select count(*) from audit.payload").query(Long.class).single())
        .isEqualTo(logged.size());
    return logged;
  }

  private static void requireEntry(long idx, Logged entry, byte[] hash) {
    assertThat(entry.idx()).isEqualTo(idx);
    assertThat(hash).as("hash of leaf %d", idx).isEqualTo(sha256(0, entry.body()));
    JsonNode leaf = JSON.readTree(entry.body());
    assertThat(leaf.get("pct").stringValue())
        .as("hash of payload %d", idx)
        .isEqualTo(Base64.getEncoder().encodeToString(sha256(-1, entry.ct())));
    assertThat(leaf.get("at").stringValue())
        .isEqualTo(
            entry.at().toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    assertThat(new String(entry.body(), StandardCharsets.US_ASCII)).doesNotContain(" ");
  }

  static byte[] root(List<byte[]> hashes) {
    if (hashes.isEmpty()) {
      return sha256(-1);
    }
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int k = Integer.highestOneBit(hashes.size() - 1);
    return sha256(1, root(hashes.subList(0, k)), root(hashes.subList(k, hashes.size())));
  }

  private static byte[] sha256(int prefix, byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (prefix >= 0) {
      bytes.write(prefix);
    }
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
