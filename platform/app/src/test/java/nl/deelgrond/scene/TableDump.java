// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A dump of everything in the database, as `COPY` writes it.
public final class TableDump {

  private TableDump() {}

  /// Every row of every table.
  public static String of(DataSource superuser) {
    List<String> tables =
        JdbcClient.create(superuser)
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')\
                """)
            .query((row, _) -> row.getString(1))
            .list();
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    try (Connection connection = superuser.getConnection()) {
      for (String table : tables) {
        dump.writeBytes(("\n" + table + "\n").getBytes(StandardCharsets.UTF_8));
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (select * from " + table + ") to stdout", dump);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot dump", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dump.toString(StandardCharsets.UTF_8);
  }

  /// Has everything written to the files.
  public static void checkpoint(DataSource superuser) {
    JdbcClient.create(superuser).sql("checkpoint").update();
  }

  /// Writes a plaintext where none belongs.
  public static void plant(DataSource superuser, String plaintext) {
    JdbcClient client = JdbcClient.create(superuser);
    client.sql("create table if not exists public.geplant (tekst text)").update();
    client.sql("insert into public.geplant values (?)").param(plaintext).update();
  }
}
