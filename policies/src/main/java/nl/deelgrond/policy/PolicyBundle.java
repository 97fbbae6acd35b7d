// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The compiled rules as they lie in this jar, and the list of what they were compiled from.
final class PolicyBundle {

  private static final String FOLDER = "/nl/deelgrond/policy/bundle/";

  private final byte[] wasm;
  private final String sha256;
  private final SortedMap<String, String> sources;

  private PolicyBundle(byte[] wasm, String sha256, SortedMap<String, String> sources) {
    this.wasm = wasm;
    this.sha256 = sha256;
    this.sources = Collections.unmodifiableSortedMap(sources);
  }

  /// Reads the bundle of this jar.
  ///
  /// @throws PolicyFault when the wasm is not the one that the manifest names
  static PolicyBundle ofThisJar() {
    JsonNode manifest = JsonMapper.shared().readTree(read("manifest.json"));
    SortedMap<String, String> sources = new TreeMap<>();
    for (Map.Entry<String, JsonNode> source : manifest.path("sources").properties()) {
      sources.put(source.getKey(), source.getValue().stringValue());
    }
    byte[] wasm = read("policy.wasm");
    String sha256 = Sha256.hex(wasm);
    if (!sha256.equals(manifest.path("wasm").stringValue())) {
      throw new PolicyFault(
          PolicyFault.Code.POLICY_UNAVAILABLE,
          "`policy.wasm` is not the one that `manifest.json` names");
    }
    return new PolicyBundle(wasm, sha256, sources);
  }

  byte[] wasm() {
    return wasm.clone();
  }

  /// The name of the rules in logs and leaves.
  String name() {
    return "sha256:" + sha256;
  }

  /// Path and sha256 of every file that the rules were compiled from.
  SortedMap<String, String> sources() {
    return sources;
  }

  private static byte[] read(String file) {
    try (InputStream in = PolicyBundle.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new PolicyFault(
            PolicyFault.Code.POLICY_UNAVAILABLE, "`" + file + "` is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
