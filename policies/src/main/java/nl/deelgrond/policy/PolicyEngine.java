// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// Decides what may be shown of the persons of a casus.
///
/// Guarantees, the same for every engine:
///
/// - Only what a rule of `data.inzage.besluit` positively releases is in [Decision#vrijgegeven];
///   every other item that was asked for is in one of the other two lists, with its reason
///   (promises 1 and 12).
/// - A released item names two grounds, one to give and one to receive (promise 2).
/// - An answer that is undefined, late, malformed, incomplete or about another question is a
///   [PolicyFault] and releases nothing (promise 1).
/// - The same question and facts, under the same [#bundle] and [#rev], give the same decision, byte
///   for byte (promise 6).
/// - Safe for use by many threads, virtual ones included.
public interface PolicyEngine extends AutoCloseable {

  /// Decides the question on these facts, for all persons at once.
  ///
  /// @throws PolicyFault when there is no sound answer; nothing may be shown then
  /// @throws IllegalArgumentException when the question names a veld that the covenant lacks
  Decision decide(Question question, Facts facts);

  /// Asks again what was asked before: the compact answer to the stored [Exchange#input].
  ///
  /// @throws PolicyFault also when the input was meant for another revision of the data
  String replay(String input);

  /// Names the compiled rules: `sha256:` and the hash of `policy.wasm`.
  String bundle();

  /// The compiled rules themselves, kept for as long as decisions have to be replayed.
  byte[] program();

  /// Names the data document: the hash of everything the rules know of the covenant.
  String rev();

  /// The data document itself, kept for as long as decisions have to be replayed.
  byte[] data();

  @Override
  void close();
}
