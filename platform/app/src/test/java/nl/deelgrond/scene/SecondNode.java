// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Another node of the same Deelgrond: the same database, the same keys, its own pools, its own
/// sequencer.
public record SecondNode(ConfigurableApplicationContext context) implements AutoCloseable {

  private static final Map<TestDatabase, SecondNode> NODES = new ConcurrentHashMap<>();

  /// The node beside this one; it lives as long as the JVM.
  public static SecondNode of(Scenes first) {
    return NODES.computeIfAbsent(first.database(), database -> start(database, first.folder()));
  }

  /// Starts one more application.
  ///
  /// @param more what this one has otherwise
  public static SecondNode start(TestDatabase database, Path folder, Class<?>... more) {
    return start(database, folder, false, more);
  }

  /// Starts one more application that puts the casussen of the demo in.
  public static SecondNode startFilled(TestDatabase database, Path folder) {
    return start(database, folder, true);
  }

  private static SecondNode start(
      TestDatabase database, Path folder, boolean filled, Class<?>... more) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(DeelgrondApplication.class, SceneConfiguration.class)
            .sources(more)
            .profiles("demo")
            .initializers(node -> SceneDatabase.use(node, database, folder, filled))
            .run();
    return new SecondNode(context);
  }

  /// The services of this node.
  public Scenes scenes() {
    return context.getBean(Scenes.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
