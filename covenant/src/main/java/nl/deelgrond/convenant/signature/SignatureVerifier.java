// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;

/// Checks signatures over the convenant: CAdES with a timestamp (ETSI EN 319 122-1, level B-T),
/// detached, by one signer.
///
/// Guarantees:
/// - whatever the file is, the answer is a [Verdict]
/// - a file verifies as it is, or not at all: no byte of it can change
/// - the certificate names the organisatie by its OIN and rests on an anchor, at the moment of the
///   timestamp
public final class SignatureVerifier {

  /// Bytes that a file may have; a signature with its chain and timestamp has about 4000.
  public static final int LARGEST = 65_536;

  /// How far the clock of a signer may be ahead of that of the timestamp.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final CertificatePaths paths;

  public SignatureVerifier(List<Anchor> anchors) {
    this.paths = new CertificatePaths(anchors);
  }

  /// Checks one signature.
  ///
  /// @param file the file with the signature
  /// @param content what it must be a signature over
  /// @param oin of the organisatie whose signature it must be
  public Verdict verify(byte[] file, byte[] content, String oin) {
    Problems problems = new Problems();
    try {
      Optional<Verdict> valid =
          read(file, problems).flatMap(cms -> verify(cms, content, oin, problems));
      return problems.isEmpty() ? valid.orElseThrow() : new Verdict.Wrong(problems.all());
    } catch (RuntimeException e) { // edge: Bouncy Castle has many words for "this is no signature"
      problems.add("is geen handtekening: " + e.getMessage(), "is no signature: " + e.getMessage());
      return new Verdict.Wrong(problems.all());
    }
  }

  private static Optional<ContentInfo> read(byte[] file, Problems problems) {
    if (file.length == 0) {
      problems.add("is leeg", "is empty");
      return Optional.empty();
    }
    if (file.length > LARGEST) {
      problems.add("is groter dan " + LARGEST + " bytes", "is larger than " + LARGEST + " bytes");
      return Optional.empty();
    }
    Optional<byte[]> der = Pem.decode(Pem.SIGNATURE, file);
    if (der.isEmpty()) {
      problems.add(
          "is niet precies één PEM met `BEGIN CMS`, of is afgebroken of aangevuld",
          "is not exactly one PEM with `BEGIN CMS`, or was cut off or added to");
      return Optional.empty();
    }
    Optional<ContentInfo> cms = signedData(der.get());
    problems.require(
        cms.isPresent(), "is geen CMS SignedData in DER", "is no CMS SignedData in DER");
    return cms;
  }

  private static Optional<ContentInfo> signedData(byte[] der) {
    try {
      ASN1Primitive parsed = ASN1Primitive.fromByteArray(der);
      if (!Arrays.equals(parsed.getEncoded(ASN1Encoding.DER), der)) {
        return Optional.empty();
      }
      ContentInfo info = ContentInfo.getInstance(parsed);
      return CMSObjectIdentifiers.signedData.equals(info.getContentType())
          ? Optional.of(info)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Verdict> verify(
      ContentInfo info, byte[] content, String oin, Problems problems) {
    CMSSignedData cms;
    try {
      cms = new CMSSignedData(new CMSProcessableByteArray(content), info);
    } catch (CMSException e) {
      problems.add(
          "is geen CMS SignedData: " + e.getMessage(), "is no CMS SignedData: " + e.getMessage());
      return Optional.empty();
    }
    if (!cms.isDetachedSignature()
        || !CMSObjectIdentifiers.data.equals(cms.getSignedContentType())) {
      problems.add(
          "draagt zelf een inhoud; die hoort er niet in",
          "carries a content of its own, which does not belong in it");
      return Optional.empty();
    }
    return SingleSigner.of(cms, problems).flatMap(signer -> verify(signer, content, oin, problems));
  }

  private Optional<Verdict> verify(
      SingleSigner signer, byte[] content, String oin, Problems problems) {
    SignerCheck.check(signer, changed(content), problems);
    requireHolder(signer.certificate(), oin, problems);
    Optional<Anchor> anchor = paths.anchorOf(signer, AnchorUse.SIGNATURES, problems);
    Optional<TimestampCheck.Stamp> stamp =
        new TimestampCheck(paths, problems).check(signer.signer());
    stamp.ifPresent(one -> requireTime(signer, one.at(), problems));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Anchor own = anchor.orElseThrow();
    Instant at = stamp.orElseThrow().at();
    boolean trial = own.trial() || stamp.orElseThrow().anchor().orElseThrow().trial();
    return Optional.of(
        new Verdict.Valid(at, Certificates.subject(signer.certificate()), own.name(), trial));
  }

  private void requireTime(SingleSigner signer, Instant at, Problems problems) {
    paths.requireInForce(signer, AnchorUse.SIGNATURES, at, problems);
    SignerCheck.claimedTime(signer)
        .ifPresent(claimed ->
            problems.require(
                !claimed.isAfter(at.plus(AHEAD)),
                "zegt getekend te zijn op " + claimed + ", na het tijdstempel van " + at,
                "claims to be signed at " + claimed + ", after the timestamp of " + at));
  }

  private static void requireHolder(X509Certificate certificate, String oin, Problems problems) {
    String name = "`" + Certificates.subject(certificate) + "`";
    List<String> oins = Certificates.oins(certificate);
    problems.require(
        oins.equals(List.of(oin)),
        "certificaat " + name + " noemt OIN " + oins + " en niet [" + oin + "]",
        "certificate " + name + " names OIN " + oins + " and not [" + oin + "]");
    problems.require(
        KeyUsage.maySign(certificate) && !Certificates.isAuthority(certificate),
        "certificaat " + name + " is niet om mee te tekenen (keyUsage, basicConstraints)",
        "certificate " + name + " is not for signing (keyUsage, basicConstraints)");
  }

  private static Problem changed(byte[] content) {
    String sha256 = HexFormat.of().formatHex(Certificates.digest("SHA-256", content));
    return new Problem(
        "tekende een andere versie; deze is `" + sha256 + "`",
        "signed another version; this one is `" + sha256 + "`");
  }
}
