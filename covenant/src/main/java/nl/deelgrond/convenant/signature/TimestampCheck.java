// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/// Reads the timestamp over a signature (RFC 3161, ETSI EN 319 122-1 section 5.3).
final class TimestampCheck {

  private static final Problem CHANGED =
      new Problem("de inhoud is veranderd", "the content was changed");

  private final CertificatePaths paths;
  private final Problems problems;

  TimestampCheck(CertificatePaths paths, Problems problems) {
    this.paths = paths;
    this.problems = problems.about("tijdstempel: ", "timestamp: ");
  }

  /// What a timestamp that was read says; other problems may have been found with it.
  ///
  /// @param anchor that the certificate of the issuer rests on; nothing when there is none
  record Stamp(Instant at, Optional<Anchor> anchor) {}

  /// The timestamp over this signature, or nothing when it cannot be read.
  Optional<Stamp> check(SignerInformation over) {
    AttributeTable attributes = over.getUnsignedAttributes();
    Optional<ASN1Encodable> value =
        attributes == null || attributes.size() != 1
            ? Optional.empty()
            : SignerCheck.single(attributes, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (value.isEmpty()) {
      problems.add(
          "ontbreekt, of er staat iets anders bij", "is missing, or something else is with it");
      return Optional.empty();
    }
    try {
      TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(value.get()));
      return SingleSigner.of(token.toCMSSignedData(), problems)
          .map(signer -> stamp(token, signer, over));
    } catch (TSPException | IOException e) {
      problems.add("is niet te lezen: " + e.getMessage(), "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Stamp stamp(TimeStampToken token, SingleSigner signer, SignerInformation over) {
    TimeStampTokenInfo info = token.getTimeStampInfo();
    Instant at = info.getGenTime().toInstant();
    problems.require(
        token.getUnsignedAttributes() == null,
        "er staat iets bij dat niet getekend is",
        "something unsigned is with it");
    SignerCheck.check(signer, CHANGED, problems);
    problems.require(
        Algorithms.isStrongDigest(info.getHashAlgorithm())
            && Arrays.equals(
                info.getMessageImprintDigest(),
                Certificates.digest(
                    Algorithms.digestName(info.getHashAlgorithm()), over.getSignature())),
        "hoort bij een andere handtekening",
        "belongs to another signature");
    requireIssuer(signer.certificate());
    Optional<Anchor> anchor = paths.anchorOf(signer, AnchorUse.TIMESTAMPS, problems);
    paths.requireInForce(signer, AnchorUse.TIMESTAMPS, at, problems);
    return new Stamp(at, anchor);
  }

  /// RFC 3161, section 2.3: the certificate is for timestamps, for nothing else, and says so in an
  /// extension that nobody may overlook.
  private void requireIssuer(X509Certificate certificate) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    problems.require(
        critical != null
            && critical.contains(Extension.extendedKeyUsage.getId())
            && usages(certificate).equals(List.of(KeyPurposeId.id_kp_timeStamping.getId()))
            && !Certificates.isAuthority(certificate)
            && KeyUsage.maySign(certificate),
        "certificaat `"
            + Certificates.subject(certificate)
            + "` is niet voor tijdstempels en voor niets anders (timeStamping, kritiek)",
        "certificate `"
            + Certificates.subject(certificate)
            + "` is not for timestamps and nothing else (timeStamping, critical)");
  }

  private static List<String> usages(X509Certificate certificate) {
    try {
      List<String> usages = certificate.getExtendedKeyUsage();
      return usages == null ? List.of() : usages;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }
}
