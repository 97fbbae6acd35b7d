// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A rule that was edited and not compiled fails here, by the name of its file; the cure is
/// `policies/check --update`.
class BundleManifestTests {

  private final PolicyBundle bundle = PolicyBundle.ofThisJar();

  @Test
  void everyRuleIsTheOneThatWasCompiled() throws IOException {
    for (var source : bundle.sources().entrySet()) {
      assertThat(Sha256.hex(Files.readAllBytes(Path.of(source.getKey()))))
          .as("%s was changed and not compiled; run policies/check --update", source.getKey())
          .isEqualTo(source.getValue());
    }
  }

  @Test
  void everyRuleIsInTheManifest() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("inzage"))) {
      List<String> rules =
          files
              .map(Path::toString)
              .filter(file -> file.endsWith(".rego") && !file.endsWith("_test.rego"))
              .toList();
      assertThat(bundle.sources().keySet()).containsAll(rules);
    }
  }

  @Test
  void bundleIsNamedAfterTheWasm() throws IOException {
    byte[] wasm = Files.readAllBytes(Path.of("bundle/policy.wasm"));

    assertThat(bundle.name()).isEqualTo("sha256:" + Sha256.hex(wasm));
  }
}
