// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/// The one place where tests get an OPA server: always a real one, with the rules of this working
/// copy unless a test asks for others.
///
/// By default a program `opa` runs: the one in `DEELGROND_OPA`, in `policies/tools/bin` (which
/// `policies/check` builds) or on the PATH. `-Ddeelgrond.test.opa=container` takes a container
/// instead (`-Ddeelgrond.test.opa.image`, default `localhost/deelgrond-opa:1.22.2`).
abstract sealed class OpaServer implements AutoCloseable {

  /// The rules of this working copy.
  static final Path RULES = Path.of("inzage");

  /// Starts a server with our rules, or says loudly that the test is skipped without one.
  static OpaServer startOrSkip(String what) {
    return startOrSkip(what, RULES);
  }

  /// Starts a server with the rules in a folder.
  static OpaServer startOrSkip(String what, Path rules) {
    if ("container".equals(System.getProperty("deelgrond.test.opa"))) {
      return new InContainer(rules);
    }
    Optional<Path> opa = program();
    if (opa.isEmpty()) {
      System.out.println(
          "OVERGESLAGEN: " + what + "; no `opa` in DEELGROND_OPA, policies/tools/bin or PATH");
    }
    Assumptions.assumeTrue(opa.isPresent(), "OPA IS MISSING: policies/check builds it");
    return new OnThisMachine(opa.orElseThrow(), rules);
  }

  private static Optional<Path> program() {
    List<Path> candidates = new ArrayList<>();
    Optional.ofNullable(System.getenv("DEELGROND_OPA")).map(Path::of).ifPresent(candidates::add);
    candidates.add(Path.of("tools/bin/opa-1.22.2").toAbsolutePath());
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      candidates.add(Path.of(folder, "opa"));
    }
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  /// Where it listens.
  abstract URI address();

  abstract boolean isAlive();

  /// An engine that asks this server; the server may still be starting.
  final PolicyEngine engine(PolicyData data) {
    return engine(data, address(), Engines.PATIENCE);
  }

  /// An engine that asks this server by way of another address.
  final PolicyEngine engine(PolicyData data, URI by, Duration limit) {
    PolicyFault last = null;
    for (int i = 0; i < 150; i++) {
      try {
        return OpaServerPolicyEngine.connect(data, by, limit);
      } catch (PolicyFault e) {
        if (e.code() != PolicyFault.Code.POLICY_UNAVAILABLE || !isAlive()) {
          throw e;
        }
        last = e;
        pause(Duration.ofMillis(200));
      }
    }
    throw new IllegalStateException("opa did not start", last);
  }

  @Override
  public abstract void close();

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class OnThisMachine extends OpaServer {

    private final Process process;
    private final URI address;

    OnThisMachine(Path opa, Path rules) {
      try {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          port = free.getLocalPort();
        }
        address = URI.create("http://127.0.0.1:" + port);
        process =
            new ProcessBuilder(
                    opa.toString(),
                    "run",
                    "--server",
                    "--addr=127.0.0.1:" + port,
                    "--disable-telemetry",
                    "--log-level=error",
                    "--ignore=*_test.rego",
                    rules.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    URI address() {
      return address;
    }

    @Override
    boolean isAlive() {
      return process.isAlive();
    }

    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }

  private static final class InContainer extends OpaServer {

    private static final int PORT = 8181;

    private final GenericContainer<?> container;
    private final URI address;

    @SuppressWarnings("resource") // closed by close
    InContainer(Path rules) {
      String image =
          System.getProperty("deelgrond.test.opa.image", "localhost/deelgrond-opa:1.22.2");
      container =
          new GenericContainer<>(DockerImageName.parse(image))
              .withExposedPorts(PORT)
              .withCopyFileToContainer(MountableFile.forHostPath(rules), "/rules")
              .withCommand(
                  "run",
                  "--server",
                  "--addr=0.0.0.0:" + PORT,
                  "--disable-telemetry",
                  "--log-level=error",
                  "--ignore=*_test.rego",
                  "/rules")
              .waitingFor(Wait.forHttp("/health").forPort(PORT));
      container.start();
      address = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }

    @Override
    URI address() {
      return address;
    }

    @Override
    boolean isAlive() {
      return container.isRunning();
    }

    @Override
    public void close() {
      container.stop();
    }
  }
}
