// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.audit.Sequencing.Sequenced;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.vault.Sealed;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promise 7: the database, its files and its WAL hold no plaintext. The words that may not be
/// found stand here; one that may, in the clear, proves that the search finds.
final class CanaryTests {
  private static final String IN_PAYLOAD = "kanarie-in-de-inhoud-7f3a";
  private static final String IN_VALUE = "kanarie-in-de-waarde-91bc";
  private static final String IN_THE_CLEAR = "kanarie-die-zingt-55e1";
  private static final Bsn BSN = Bsn.of("999990068");
  private static final LocalDate GEBOORTEDATUM = LocalDate.of(1951, 4, 23);

  @Test
  void noPlaintextIsInTheFilesTheWalOrTheTables() throws Exception {
    try (LogScene scene = LogScene.onOwnServer()) {
      live(scene);
      JdbcClient.create(scene.database.superuser()).sql("checkpoint").update();
      List<byte[]> everything = new ArrayList<>(dump(scene));
      Path files = scene.database.dataDirectory();
      scene.database.stop();
      everything.addAll(read(files));

      for (String secret : List.of(IN_PAYLOAD, IN_VALUE, BSN.digits(), GEBOORTEDATUM.toString())) {
        for (String form : formsOf(secret)) {
          assertThat(findings(everything, form)).as(form).isZero();
        }
      }
      assertThat(findings(everything, IN_THE_CLEAR)).as("dump, table and WAL").isGreaterThan(2);
    }
  }

  private static void live(LogScene scene) {
    PostgresAuditLog log = scene.node();
    Place place = new Place(scene.inwoner, UUID.randomUUID(), "wonen.huurachterstand", 1);
    Sealed sealed = scene.vault.vault().seal(place, IN_VALUE.getBytes(UTF_8));
    scene.vault.vault().register(scene.inwoner, GEBOORTEDATUM);
    JdbcClient.create(scene.database.superuser())
        .sql(
            """
            create table proef.waarde (ct bytea, klaar text);
            grant insert on proef.waarde to deelgrond_app\
            """)
        .update();
    scene
        .sql()
        .sql("insert into proef.waarde values (?, ?)")
        .params(sealed.bytes(), IN_THE_CLEAR)
        .update();
    scene
        .sql()
        .sql("insert into proef.waarde values (?, ?)")
        .params(scene.vault.vault().blindIndex(BSN), IN_THE_CLEAR)
        .update();
    for (int i = 0; i < 50; i++) {
      String payload = "{\"a\":\"" + (IN_PAYLOAD + "-").repeat(1 + i * 10) + "\"}";
      assertThat(log.sequence(new Household(List.of(scene.disclosure(payload)), List.of())))
          .isInstanceOf(Sequenced.class);
    }
    log.attempt(new Act("inzage-geweigerd", null, "gemeente-borne", IN_PAYLOAD.getBytes(UTF_8)));
  }

  private static Set<String> formsOf(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    return Set.of(
        secret,
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString(bytes)
            .substring(0, bytes.length / 3 * 4));
  }

  /// Every row of every table, as text.
  private static List<byte[]> dump(LogScene scene) {
    JdbcClient client = JdbcClient.create(scene.database.superuser());
    List<byte[]> rows = new ArrayList<>();
    for (Object table :
        client
            .sql(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')\
                """)
            .query()
            .singleColumn()) {
      client
          .sql("select t::text from " + table + " t")
          .query((row, _) -> rows.add(row.getString(1).getBytes(UTF_8)))
          .list();
    }
    assertThat(rows).hasSizeGreaterThan(150);
    return rows;
  }

  private static List<byte[]> read(Path folder) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    return files;
  }

  private static long findings(List<byte[]> haystacks, String needle) {
    byte[] wanted = needle.getBytes(UTF_8);
    return haystacks.stream().filter(haystack -> holds(haystack, wanted)).count();
  }

  private static boolean holds(byte[] haystack, byte[] needle) {
    for (int at = 0; at <= haystack.length - needle.length; at++) {
      if (haystack[at] == needle[0]
          && java.util.Arrays.equals(haystack, at, at + needle.length, needle, 0, needle.length)) {
        return true;
      }
    }
    return false;
  }
}
