// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

/// The policy gave no sound answer; nothing may be shown.
///
/// A fault is not a refusal: a refusal is a [Decision].
public final class PolicyFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Says what was wrong with the answer. The names are stable: they are logged and translated.
  public enum Code {
    /// The rules said nothing about the input.
    POLICY_UNDEFINED,
    /// The answer is about another question, schema or revision of the data.
    POLICY_MISMATCH,
    /// No answer within the time limit.
    POLICY_LATE,
    /// The question with its facts is larger or deeper than an honest one can be.
    POLICY_INPUT_TOO_LARGE,
    /// The engine could not be reached, or stopped.
    POLICY_UNAVAILABLE,
    /// The answer is not of the agreed form, misses an item, or holds one that was not asked for.
    POLICY_ANSWER_INVALID
  }

  private final Code code;

  public PolicyFault(Code code, String message) {
    super(message);
    this.code = code;
  }

  public PolicyFault(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
