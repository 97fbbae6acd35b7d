// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;

/// The question as the policy read it and its compact answer, kept so that it can be replayed.
///
/// @param input the JSON that was asked; no values in it, but ids that point to a person's ledger
/// @param answer the compact JSON that was answered
public record Exchange(String input, String answer) {

  public byte[] inputBytes() {
    return input.getBytes(StandardCharsets.UTF_8);
  }

  public byte[] answerBytes() {
    return answer.getBytes(StandardCharsets.UTF_8);
  }

  /// Keeps ledger ids out of logs.
  @Override
  public String toString() {
    return "Exchange[input=" + input.length() + " chars, answer=" + answer.length() + " chars]";
  }
}
