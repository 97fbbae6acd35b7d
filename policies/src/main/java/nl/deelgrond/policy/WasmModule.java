// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import com.styra.opa.wasm.OpaPolicy;

/// One instance of the compiled rules, with the data document loaded once.
///
/// The only class that knows the wasm library, of which three things must be known: it takes
/// malformed JSON for undefined without complaint, an instance serves one thread at a time, and its
/// own pool forgets the data (ADR-0021).
final class WasmModule {

  static final String ENTRYPOINT = "inzage/besluit";

  /// 32 MiB, in pages of 64 KiB. A version of the convenant in which a law changes holds its rules
  /// twice, and does not fit in 16.
  private static final int MAX_PAGES = 512;

  private static final String OPENING = "[{\"result\":";
  private static final String CLOSING = "}]";

  private final OpaPolicy policy;

  private WasmModule(OpaPolicy policy) {
    this.policy = policy;
  }

  /// Compiles the module; takes the better part of a second the first time.
  static WasmModule load(byte[] wasm, String data) {
    OpaPolicy policy = OpaPolicy.builder().withPolicy(wasm).withMaxMemory(MAX_PAGES).build();
    policy.entrypoint(policy.findEntrypoint(ENTRYPOINT));
    policy.data(data);
    return new WasmModule(policy);
  }

  /// The one answer to this input.
  ///
  /// @throws PolicyFault when there is none, or more than one; whatever else the library throws,
  ///   the instance must not be used again
  String ask(String input) {
    String results = policy.evaluate(input);
    if (results.equals("[]")) {
      throw new PolicyFault(PolicyFault.Code.POLICY_UNDEFINED, "no result at `" + ENTRYPOINT + "`");
    }
    if (!results.startsWith(OPENING) || !results.endsWith(CLOSING)) {
      throw new PolicyFault(
          PolicyFault.Code.POLICY_ANSWER_INVALID, "not one result at `" + ENTRYPOINT + "`");
    }
    return results.substring(OPENING.length(), results.length() - CLOSING.length());
  }
}
