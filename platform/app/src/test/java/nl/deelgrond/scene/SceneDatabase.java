// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.deelgrond.database.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// The database and the key file of the application that scenes share.
public final class SceneDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.create();
    use(context, database, newFolder(), true);
  }

  /// Lets an application use this database, with its keys in this folder.
  ///
  /// @param filled whether it is to have the casussen of the demo
  static void use(
      ConfigurableApplicationContext context, TestDatabase database, Path folder, boolean filled) {
    context.getBeanFactory().registerSingleton("sceneHome", new SceneHome(database, folder));
    Map<String, Object> settings = new LinkedHashMap<>(database.settings());
    settings.put("deelgrond.data", folder.resolve("data-" + number()).toString());
    settings.put("deelgrond.demo.gegevens", filled);
    settings.put("deelgrond.vault.key-file", folder.resolve("kluis/sleutels.bcfks").toString());
    settings.put("deelgrond.vault.password-file", folder.resolve("elders/wachtwoord").toString());
    settings.put("server.port", freePort());
    // tests ask faster than people do
    settings.put("deelgrond.inzage.tempo.ineens", 0);
    // tests set the clock forward by days
    settings.put("deelgrond.tafel.klokverschil", "30d");
    // what a test breaks on purpose is not news
    for (String told :
        List.of(
            "com.zaxxer.hikari", "nl.deelgrond.audit", "org.hibernate", "org.springframework")) {
      settings.put("logging.level." + told, "off");
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("scene", settings));
  }

  private static int number() {
    return NUMBER.incrementAndGet();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder that is gone when the JVM is.
  public static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("deelgrond-scene-");
      Files.createDirectory(folder.resolve("elders"));
      Files.createDirectory(folder.resolve("kluis"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
