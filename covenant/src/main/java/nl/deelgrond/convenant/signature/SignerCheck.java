// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/// What holds of every signer, of the convenant and of a timestamp alike: strong algorithms, the
/// attributes that CAdES asks for, and a signature that is right.
final class SignerCheck {

  private static final List<ASN1ObjectIdentifier> ATTRIBUTES =
      List.of(
          CMSAttributes.contentType,
          CMSAttributes.messageDigest,
          CMSAttributes.signingTime,
          PKCSObjectIdentifiers.id_aa_signingCertificateV2);

  private final SingleSigner signer;
  private final Problems problems;

  private SignerCheck(SingleSigner signer, Problems problems) {
    this.signer = signer;
    this.problems = problems;
  }

  /// @param changed what to say when the content is not what was signed
  static void check(SingleSigner signer, Problem changed, Problems problems) {
    SignerCheck check = new SignerCheck(signer, problems);
    if (check.isStrong() && check.hasAttributes()) {
      check.certificateIsTheSignedOne();
      check.signatureIsRight(changed);
    }
  }

  /// The one value of a signed attribute; nothing when it is missing or there is more of it.
  static Optional<ASN1Encodable> signed(SingleSigner signer, ASN1ObjectIdentifier id) {
    AttributeTable attributes = signer.signer().getSignedAttributes();
    return attributes == null ? Optional.empty() : single(attributes, id);
  }

  static Optional<ASN1Encodable> single(AttributeTable attributes, ASN1ObjectIdentifier id) {
    ASN1EncodableVector all = attributes.getAll(id);
    if (all.size() != 1) {
      return Optional.empty();
    }
    ASN1Encodable[] values = Attribute.getInstance(all.get(0)).getAttributeValues();
    return values.length == 1 ? Optional.of(values[0]) : Optional.empty();
  }

  /// The moment that the signer claims.
  static Optional<Instant> claimedTime(SingleSigner signer) {
    return signed(signer, CMSAttributes.signingTime)
        .map(time -> Time.getInstance(time).getDate().toInstant());
  }

  /// The keys are looked at with the chain of certificates.
  private boolean isStrong() {
    SignerInfo info = signer.signer().toASN1Structure();
    boolean strong =
        Algorithms.isStrongDigest(info.getDigestAlgorithm())
            && Algorithms.isStrongSignature(info.getDigestEncryptionAlgorithm());
    String found =
        "digest "
            + info.getDigestAlgorithm().getAlgorithm()
            + ", signature "
            + info.getDigestEncryptionAlgorithm().getAlgorithm();
    problems.require(
        strong,
        "te zwak: " + found + Algorithms.LIMIT_NL,
        "too weak: " + found + Algorithms.LIMIT_EN);
    return strong;
  }

  private boolean hasAttributes() {
    List<String> missing =
        ATTRIBUTES.stream()
            .filter(id -> signed(signer, id).isEmpty())
            .map(SignerCheck::name)
            .toList();
    String names = String.join(", ", missing);
    problems.require(
        missing.isEmpty(),
        "getekend kenmerk ontbreekt of staat er dubbel: " + names,
        "signed attribute is missing, or is there twice: " + names);
    return missing.isEmpty();
  }

  private static String name(ASN1ObjectIdentifier id) {
    if (id.equals(CMSAttributes.contentType)) {
      return "content-type";
    }
    if (id.equals(CMSAttributes.messageDigest)) {
      return "message-digest";
    }
    return id.equals(CMSAttributes.signingTime) ? "signing-time" : "signing-certificate-v2";
  }

  private void certificateIsTheSignedOne() {
    ESSCertIDv2[] ids =
        SigningCertificateV2.getInstance(
                signed(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2).orElseThrow())
            .getCerts();
    problems.require(
        ids.length > 0 && names(ids[0]),
        "signing-certificate-v2 noemt een ander certificaat dan dat van de ondertekenaar",
        "signing-certificate-v2 names another certificate than that of the signer");
  }

  private boolean names(ESSCertIDv2 id) {
    return Algorithms.isStrongDigest(id.getHashAlgorithm())
        && Arrays.equals(
            id.getCertHash(),
            Certificates.digest(
                Algorithms.digestName(id.getHashAlgorithm()),
                Certificates.encoded(signer.certificate())))
        && (id.getIssuerSerial() == null
            || id.getIssuerSerial().getSerial().hasValue(signer.certificate().getSerialNumber()));
  }

  private void signatureIsRight(Problem changed) {
    try {
      SignerInformationVerifier verifier =
          new JcaSimpleSignerInfoVerifierBuilder().build(signer.certificate().getPublicKey());
      problems.require(
          signer.signer().verify(verifier),
          "de handtekening is niet gezet met de sleutel bij het certificaat `"
              + Certificates.subject(signer.certificate())
              + "`, of is daarna veranderd",
          "the signature was not made with the key of certificate `"
              + Certificates.subject(signer.certificate())
              + "`, or was changed afterwards");
    } catch (CMSSignerDigestMismatchException e) {
      problems.add(changed);
    } catch (CMSException | OperatorCreationException e) {
      problems.add(
          "de handtekening is niet na te rekenen: " + e.getMessage(),
          "the signature cannot be verified: " + e.getMessage());
    }
  }
}
