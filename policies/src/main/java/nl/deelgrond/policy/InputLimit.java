// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps input that is too large, too deep or not ours away from the rules.
final class InputLimit {

  /// What one person may weigh in the input; an honest one weighs a few thousand characters.
  static final int MAX_CHARS_PER_PERSON = 64 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(InputJson.MAX_DEPTH).build())
                  .build())
          .build();

  private InputLimit() {}

  static void check(String input, int persons) {
    if (input.length() > (long) MAX_CHARS_PER_PERSON * Math.max(1, persons)) {
      throw new PolicyFault(
          PolicyFault.Code.POLICY_INPUT_TOO_LARGE,
          "the input has " + input.length() + " characters");
    }
  }

  /// Checks an input that was stored: it is JSON, no deeper than ours, for this revision.
  static void checkReplay(String input, String rev) {
    JsonNode document;
    try {
      document = JSON.readTree(input);
    } catch (JacksonException e) {
      throw new PolicyFault(PolicyFault.Code.POLICY_INPUT_TOO_LARGE, "not our JSON", e);
    }
    check(input, document.path("personen").size());
    if (!document.path("verwachte_rev").asString("").equals(rev)) {
      throw new PolicyFault(
          PolicyFault.Code.POLICY_MISMATCH, "the input is for another revision than `" + rev + "`");
    }
  }
}
