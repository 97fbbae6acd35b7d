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

/// A real OPA server with the rules of this working copy, on a free port of this machine.
final class OpaServer implements AutoCloseable {

  private final Process process;
  private final URI address;

  private OpaServer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts a server, or says loudly that the test is skipped because there is no `opa`.
  static OpaServer startOrSkip(String what) {
    Optional<Path> opa = opa();
    if (opa.isEmpty()) {
      System.out.println(
          "OVERGESLAGEN: " + what + "; no `opa` in DEELGROND_OPA, policies/tools/bin or PATH");
    }
    Assumptions.assumeTrue(opa.isPresent(), "no opa");
    return start(opa.orElseThrow());
  }

  private static OpaServer start(Path opa) {
    try {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      Process process =
          new ProcessBuilder(
                  opa.toString(),
                  "run",
                  "--server",
                  "--addr",
                  "127.0.0.1:" + port,
                  "--disable-telemetry",
                  "--log-level",
                  "error",
                  "--ignore",
                  "*_test.rego",
                  "inzage")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new OpaServer(process, URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> opa() {
    List<Path> candidates = new ArrayList<>();
    Optional.ofNullable(System.getenv("DEELGROND_OPA")).map(Path::of).ifPresent(candidates::add);
    candidates.add(Path.of("tools/bin/opa-1.22.2").toAbsolutePath());
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      candidates.add(Path.of(folder, "opa"));
    }
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  /// An engine that asks this server; the server may still be starting.
  PolicyEngine engine(PolicyData data) {
    PolicyFault last = null;
    for (int i = 0; i < 150; i++) {
      try {
        return OpaServerPolicyEngine.connect(data, address, Engines.PATIENCE);
      } catch (PolicyFault e) {
        if (e.code() != PolicyFault.Code.POLICY_UNAVAILABLE || !process.isAlive()) {
          throw e;
        }
        last = e;
        pause(Duration.ofMillis(200));
      }
    }
    throw new IllegalStateException("opa did not start", last);
  }

  URI address() {
    return address;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
