// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.UUID;

/// Repeats what an answer is about: the question, the form, and the revision of the data.
public record Echo(UUID rid, String schema, String rev) {

  /// The form of question and answer that this version speaks.
  public static final String SCHEMA = "deelgrond/inzage/v1";
}
