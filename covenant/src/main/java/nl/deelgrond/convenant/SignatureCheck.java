// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.signature.Anchor;
import nl.deelgrond.convenant.signature.Problem;
import nl.deelgrond.convenant.signature.SignatureVerifier;
import nl.deelgrond.convenant.signature.Verdict;

/// Who signed, signed this version, and is who the certificate says.
///
/// An organisatie without a file in `handtekeningen/` did not sign; a file that is wrong is a
/// problem, and never the same as none.
final class SignatureCheck {

  private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

  private SignatureCheck() {}

  /// What became of the signature of one organisatie.
  ///
  /// @param verdict nothing when there is no file
  record Outcome(String organisatie, String file, Optional<Verdict> verdict) {}

  static String folder(String gemeente) {
    return gemeente + "/handtekeningen";
  }

  /// The file with the signature of this organisatie.
  static String file(String gemeente, String organisatie) {
    return folder(gemeente) + "/" + organisatie.replace('/', '_') + ".p7s";
  }

  /// Those who signed; everything that is wrong with a signature or an anchor is reported.
  static List<Ondertekening> check(
      CovenantFiles files, CovenantDocuments documents, Violations violations) {
    unlisted(files, documents, violations);
    Optional<List<Anchor>> anchors = AnchorFiles.read(files, documents.gemeente(), violations);
    if (anchors.isEmpty() || !documents.hasCanonicalForm()) {
      return List.of();
    }
    List<Outcome> outcomes = outcomes(files, documents, anchors.get());
    if (outcomes.stream().allMatch(outcome -> outcome.verdict().isEmpty())) {
      violations.add(
          folder(documents.gemeente()),
          0,
          "niemand ondertekende dit convenant",
          "nobody signed this convenant");
    }
    List<Ondertekening> ondertekeningen = new ArrayList<>();
    String sha256 = documents.sha256();
    for (Outcome outcome : outcomes) {
      report(outcome, violations);
      if (outcome.verdict().orElse(null) instanceof Verdict.Valid valid) {
        ondertekeningen.add(ondertekening(outcome.organisatie(), sha256, valid));
      }
    }
    return ondertekeningen;
  }

  /// One outcome for each organisatie, in the order of `organisaties.json`.
  static List<Outcome> outcomes(
      CovenantFiles files, CovenantDocuments documents, List<Anchor> anchors) {
    SignatureVerifier verifier = new SignatureVerifier(anchors);
    byte[] content = documents.canonical();
    return organisaties(documents).stream()
        .map(organisatie -> {
          String file = file(documents.gemeente(), organisatie.text("code"));
          return new Outcome(
              organisatie.text("code"),
              file,
              files
                  .read(file, SignatureVerifier.LARGEST + 1)
                  .map(bytes -> verifier.verify(bytes, content, organisatie.text("oin"))));
        })
        .toList();
  }

  static void report(Outcome outcome, Violations violations) {
    if (outcome.verdict().orElse(null) instanceof Verdict.Wrong(List<Problem> problems)) {
      for (Problem problem : problems) {
        violations.add(
            outcome.file(),
            0,
            "handtekening van `" + outcome.organisatie() + "`: " + problem.nl(),
            "signature of `" + outcome.organisatie() + "`: " + problem.en());
      }
    }
  }

  static String soort(Verdict.Valid valid) {
    return valid.trial() ? Ondertekening.TRIAL : Ondertekening.REAL;
  }

  private static Ondertekening ondertekening(
      String organisatie, String sha256, Verdict.Valid valid) {
    return new Ondertekening(
        organisatie, sha256, LocalDate.ofInstant(valid.at(), NETHERLANDS), soort(valid));
  }

  private static void unlisted(
      CovenantFiles files, CovenantDocuments documents, Violations violations) {
    List<Spot> organisaties = organisaties(documents);
    if (organisaties.isEmpty()) {
      return;
    }
    Set<String> known =
        organisaties.stream()
            .map(organisatie -> file(documents.gemeente(), organisatie.text("code")))
            .collect(Collectors.toSet());
    for (String file : files.list(folder(documents.gemeente()))) {
      if (!known.contains(file)) {
        violations.add(
            file,
            0,
            "hoort bij geen organisatie uit `organisaties.json`",
            "belongs to no organisatie of `organisaties.json`");
      }
    }
  }

  private static List<Spot> organisaties(CovenantDocuments documents) {
    return documents.file("organisaties").each("organisaties");
  }
}
