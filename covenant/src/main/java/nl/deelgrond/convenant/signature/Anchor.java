// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/// A root certificate that the readers of the convenant trust, for one use.
///
/// @param name the file, for people
/// @param trial whether its certificates bind nobody
public record Anchor(String name, AnchorUse use, boolean trial, X509Certificate certificate) {

  /// Stands in the name of every certificate of a trial.
  static final String TRIAL = "proef";

  /// Why nobody should trust it; empty when it may be an anchor.
  public List<Problem> problems() {
    Problems problems = new Problems();
    problems.require(
        Certificates.isAuthority(certificate),
        "is geen certificaat van een uitgever (basicConstraints)",
        "is no certificate of an issuer (basicConstraints)");
    problems.require(
        Algorithms.isStrongKey(certificate.getPublicKey()),
        "heeft een te zwakke sleutel" + Algorithms.LIMIT_NL,
        "has a key that is too weak" + Algorithms.LIMIT_EN);
    String subject = Certificates.subject(certificate);
    problems.require(
        trial || !subject.toLowerCase(Locale.ROOT).contains(TRIAL),
        "`" + subject + "` is een proef en telt niet als echt",
        "`" + subject + "` is a trial and does not count as real");
    return problems.all();
  }

  @Override
  public String toString() {
    return "Anchor[" + name + "]";
  }
}
