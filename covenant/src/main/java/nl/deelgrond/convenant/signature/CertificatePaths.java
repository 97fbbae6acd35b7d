// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/// Follows certificates to an anchor (RFC 5280, section 6).
///
/// Each chain is validated once, however many signatures rest on it; the moment of each signature
/// is then held against the days on which the whole chain holds. Revocation is not looked up: what
/// is read at the start of the platform needs no network (ADR-0017).
final class CertificatePaths {

  /// Certificates between a signer and an anchor, the signer's own included.
  private static final int LONGEST = 4;

  private final List<Anchor> anchors;
  private final Map<Chain, Result> results = new ConcurrentHashMap<>();

  CertificatePaths(List<Anchor> anchors) {
    this.anchors = List.copyOf(anchors);
  }

  /// The anchor that the chain rests on, or nothing; then a problem says why.
  Optional<Anchor> anchorOf(SingleSigner signer, AnchorUse use, Problems problems) {
    Result result = result(signer, use);
    result.problems().forEach(problems::add);
    return result.anchor();
  }

  /// Every certificate of the chain, and its anchor, must hold at this moment.
  void requireInForce(SingleSigner signer, AnchorUse use, Instant at, Problems problems) {
    for (X509Certificate one : result(signer, use).all()) {
      String name = Certificates.subject(one);
      Instant from = one.getNotBefore().toInstant();
      Instant until = one.getNotAfter().toInstant();
      problems.require(
          !at.isBefore(from),
          "certificaat `" + name + "` gold op " + at + " nog niet, maar pas vanaf " + from,
          "certificate `" + name + "` was not yet valid at " + at + ", but only from " + from);
      problems.require(
          !at.isAfter(until),
          "certificaat `" + name + "` was op " + at + " verlopen, sinds " + until,
          "certificate `" + name + "` had expired at " + at + ", since " + until);
    }
  }

  private Result result(SingleSigner signer, AnchorUse use) {
    Chain chain = new Chain(signer.certificate(), signer.others(), use);
    return results.computeIfAbsent(chain, this::follow);
  }

  private Result follow(Chain chain) {
    Problems problems = new Problems();
    List<X509Certificate> path = new ArrayList<>(List.of(chain.leaf()));
    Optional<Anchor> anchor = anchorAbove(chain.leaf(), chain.use());
    while (anchor.isEmpty() && path.size() < LONGEST) {
      Optional<X509Certificate> issuer = issuer(path, chain.others());
      if (issuer.isEmpty()) {
        break;
      }
      path.add(issuer.get());
      anchor = anchorAbove(issuer.get(), chain.use());
    }
    path.forEach(one -> requireStrength(one, problems));
    if (anchor.isEmpty()) {
      String name = Certificates.subject(chain.leaf());
      problems.add(
          "certificaat `" + name + "` valt onder geen anker voor " + chain.use().code(),
          "certificate `" + name + "` is under no anchor for a " + english(chain.use()));
      return new Result(anchor, path, problems.all());
    }
    Anchor top = anchor.get();
    problems.require(
        chain.others().stream()
            .allMatch(one -> path.contains(one) || one.equals(top.certificate())),
        "er staat een certificaat bij dat er niet hoort",
        "there is a certificate with it that does not belong there");
    validate(path, top, problems);
    List<X509Certificate> all = Stream.concat(path.stream(), Stream.of(top.certificate())).toList();
    return new Result(problems.isEmpty() ? anchor : Optional.empty(), all, problems.all());
  }

  private Optional<Anchor> anchorAbove(X509Certificate certificate, AnchorUse use) {
    return anchors.stream()
        .filter(anchor -> anchor.use() == use)
        .filter(anchor ->
            anchor
                .certificate()
                .getSubjectX500Principal()
                .equals(certificate.getIssuerX500Principal()))
        .filter(anchor -> isSignedBy(certificate, anchor.certificate()))
        .findFirst();
  }

  private static Optional<X509Certificate> issuer(
      List<X509Certificate> path, List<X509Certificate> others) {
    X509Certificate last = path.getLast();
    return others.stream()
        .filter(one -> !path.contains(one))
        .filter(one -> one.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
        .filter(one -> isSignedBy(last, one))
        .findFirst();
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static void requireStrength(X509Certificate certificate, Problems problems) {
    AlgorithmIdentifier algorithm =
        Certificate.getInstance(Certificates.encoded(certificate)).getSignatureAlgorithm();
    problems.require(
        Algorithms.isStrongSignature(algorithm)
            && Algorithms.isStrongKey(certificate.getPublicKey()),
        "certificaat `"
            + Certificates.subject(certificate)
            + "` is te zwak: "
            + certificate.getSigAlgName()
            + Algorithms.LIMIT_NL,
        "certificate `"
            + Certificates.subject(certificate)
            + "` is too weak: "
            + certificate.getSigAlgName()
            + Algorithms.LIMIT_EN);
  }

  private static void validate(List<X509Certificate> path, Anchor anchor, Problems problems) {
    try {
      TrustAnchor trusted = new TrustAnchor(anchor.certificate(), null);
      PKIXParameters parameters = new PKIXParameters(Set.of(trusted));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(lastStart(path)));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    } catch (GeneralSecurityException e) {
      problems.add(
          "de keten naar anker `" + anchor.name() + "` klopt niet: " + e.getMessage(),
          "the chain to anchor `" + anchor.name() + "` is wrong: " + e.getMessage());
    }
  }

  /// A moment at which all of them hold, if there is one at all.
  private static Instant lastStart(List<X509Certificate> path) {
    return path.stream()
        .map(one -> one.getNotBefore().toInstant())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static String english(AnchorUse use) {
    return switch (use) {
      case SIGNATURES -> "signature";
      case TIMESTAMPS -> "timestamp";
    };
  }

  private record Chain(X509Certificate leaf, List<X509Certificate> others, AnchorUse use) {}

  /// @param all the certificates of the chain, the anchor's own last
  private record Result(
      Optional<Anchor> anchor, List<X509Certificate> all, List<Problem> problems) {}
}
