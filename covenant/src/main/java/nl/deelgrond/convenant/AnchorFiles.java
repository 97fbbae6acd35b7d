// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.signature.Anchor;
import nl.deelgrond.convenant.signature.AnchorUse;
import nl.deelgrond.convenant.signature.Certificates;
import nl.deelgrond.convenant.signature.Pem;
import nl.deelgrond.convenant.signature.Problem;
import nl.deelgrond.convenant.signature.SignatureVerifier;

/// Reads the anchors of a gemeente: the root certificates that `ankers.json` lists with their
/// sha256, each in a file of `ankers/`.
final class AnchorFiles {

  private final CovenantFiles files;
  private final String gemeente;
  private final Violations violations;

  private AnchorFiles(CovenantFiles files, String gemeente, Violations violations) {
    this.files = files;
    this.gemeente = gemeente;
    this.violations = violations;
  }

  static String list(String gemeente) {
    return gemeente + "/ankers.json";
  }

  static String file(String gemeente, String name) {
    return gemeente + "/ankers/" + name;
  }

  /// The anchors that may be trusted, or nothing when their list cannot be read; what is wrong is
  /// reported.
  static Optional<List<Anchor>> read(CovenantFiles files, String gemeente, Violations violations) {
    Document list = Document.read(files, list(gemeente), violations);
    SchemaCheck.of("ankers").check(list, violations);
    return list.isPresent()
        ? Optional.of(new AnchorFiles(files, gemeente, violations).all(list.root().each("ankers")))
        : Optional.empty();
  }

  private List<Anchor> all(List<Spot> listed) {
    DuplicateCheck.check(listed, "bestand", violations);
    Set<String> known =
        listed.stream().map(one -> file(gemeente, one.text("bestand"))).collect(Collectors.toSet());
    for (String name : files.list(gemeente + "/ankers")) {
      if (!known.contains(name)) {
        violations.add(
            name,
            0,
            "dit anker staat niet in `ankers.json`",
            "this anchor is not listed in `ankers.json`");
      }
    }
    List<Anchor> anchors = new ArrayList<>();
    listed.forEach(one -> anchor(one).ifPresent(anchors::add));
    return anchors;
  }

  private Optional<Anchor> anchor(Spot listed) {
    String name = listed.text("bestand");
    Optional<AnchorUse> use =
        AnchorUse.find(listed.text("voor")); // another one was reported by the schema
    if (name.isEmpty() || use.isEmpty()) {
      return Optional.empty();
    }
    Optional<X509Certificate> certificate =
        files
            .read(file(gemeente, name), SignatureVerifier.LARGEST)
            .flatMap(bytes -> Pem.decode(Pem.CERTIFICATE, bytes))
            .flatMap(Certificates::read);
    if (certificate.isEmpty()) {
      violations.add(
          listed.at("bestand"),
          "`" + file(gemeente, name) + "` ontbreekt of is niet precies één certificaat in PEM",
          "`" + file(gemeente, name) + "` is missing, or is not exactly one certificate in PEM");
      return Optional.empty();
    }
    boolean trial = !listed.text("soort").equals(Ondertekening.REAL);
    Anchor anchor = new Anchor(name, use.get(), trial, certificate.get());
    return isRight(listed, anchor) ? Optional.of(anchor) : Optional.empty();
  }

  private boolean isRight(Spot listed, Anchor anchor) {
    String sha256 = Certificates.sha256(anchor.certificate());
    if (!listed.text("sha256").equals(sha256)) {
      violations.add(
          listed.at("sha256"),
          "in `"
              + file(gemeente, anchor.name())
              + "` staat een ander certificaat: `"
              + sha256
              + "`",
          "`" + file(gemeente, anchor.name()) + "` holds another certificate: `" + sha256 + "`");
      return false;
    }
    List<Problem> problems = anchor.problems();
    for (Problem problem : problems) {
      violations.add(
          listed.at("bestand"),
          "`" + anchor.name() + "` " + problem.nl(),
          "`" + anchor.name() + "` " + problem.en());
    }
    return problems.isEmpty();
  }
}
