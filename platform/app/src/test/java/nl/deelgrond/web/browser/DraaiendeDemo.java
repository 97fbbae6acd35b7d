// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The whole application in the profile `demo`, without the casussen of the demo, at a free port.
final class DraaiendeDemo implements AutoCloseable {
  private final TestDatabase database = TestDatabase.create();
  private final Path folder;
  private final String adres;
  private final ConfigurableApplicationContext context;

  DraaiendeDemo() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      folder = Files.createTempDirectory("deelgrond-web-");
      adres = "http://localhost:" + socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + adres.substring(adres.lastIndexOf(':') + 1));
    arguments.add("--deelgrond.data=" + folder.resolve("data"));
    arguments.add("--deelgrond.vault.password-file=" + folder.resolve("wachtwoord"));
    arguments.add("--deelgrond.demo.gegevens=false");
    database.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    context =
        new SpringApplicationBuilder(DeelgrondApplication.class)
            .profiles("demo")
            .run(arguments.toArray(String[]::new));
  }

  String adres(String pad) {
    return adres + pad;
  }

  @Override
  public void close() {
    context.close();
    database.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
