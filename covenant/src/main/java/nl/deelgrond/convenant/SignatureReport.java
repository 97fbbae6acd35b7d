// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.deelgrond.convenant.signature.Anchor;
import nl.deelgrond.convenant.signature.Problem;
import nl.deelgrond.convenant.signature.Verdict;

/// Says of every organisatie whether it signed, in lines for people.
final class SignatureReport {

  private SignatureReport() {}

  static List<String> lines(CovenantFiles files, CovenantDocuments documents) {
    List<Anchor> anchors =
        AnchorFiles.read(files, documents.gemeente(), new Violations()).orElse(List.of());
    List<String> lines = new ArrayList<>();
    for (SignatureCheck.Outcome one : SignatureCheck.outcomes(files, documents, anchors)) {
      lines.addAll(lines(one.organisatie(), one.verdict()));
    }
    return lines;
  }

  private static List<String> lines(String organisatie, Optional<Verdict> verdict) {
    if (verdict.isEmpty()) {
      return List.of(organisatie + ": niet getekend / not signed");
    }
    return switch (verdict.get()) {
      case Verdict.Valid valid ->
          List.of(
              "%s: getekend / signed %s, %s, anker / anchor %s, %s"
                  .formatted(
                      organisatie,
                      valid.at(),
                      SignatureCheck.soort(valid),
                      valid.anchor(),
                      valid.subject()));
      case Verdict.Wrong(List<Problem> problems) ->
          problems.stream()
              .map(problem -> organisatie + ": FOUT / WRONG " + problem.nl() + " / " + problem.en())
              .toList();
    };
  }
}
