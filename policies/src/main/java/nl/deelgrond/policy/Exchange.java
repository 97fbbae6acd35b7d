// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The question as the policy read it and its compact answer, kept so that it can be replayed.
///
/// @param input the JSON that was asked; no values in it
/// @param answer the compact JSON that was answered
/// @param registerregels per person the ids of the lines of the ledger; input and answer cite a
///   line by its place in this list
public record Exchange(String input, String answer, Map<String, List<String>> registerregels) {

  public Exchange {
    registerregels = Map.copyOf(registerregels);
  }

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
