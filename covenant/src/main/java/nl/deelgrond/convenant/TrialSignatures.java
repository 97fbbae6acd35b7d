// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Writes signatures of all organisaties that are a trial only: anyone can make them.
final class TrialSignatures {

  private TrialSignatures() {}

  static String of(CovenantDocuments documents, LocalDate day) {
    String sha256 = documents.sha256();
    List<String> organisaties =
        documents.file("organisaties").each("organisaties").stream()
            .map(organisatie -> organisatie.text("code"))
            .toList();
    return organisaties.stream()
        .map(code ->
            """
            {
              "organisatie": "%s",
              "sha256": "%s",
              "op": "%s",
              "soort": "proef"
            }\
            """
                .formatted(code, sha256, day))
        .collect(
            Collectors.joining(
                ",\n",
                """
                {
                  "$schema": "../schema/ondertekeningen.schema.json",
                  "ondertekeningen": [
                """,
                """

                  ]
                }
                """));
  }
}
