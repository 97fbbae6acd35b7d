// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/// A CMS SignedData (RFC 5652) by one signer, with the certificates that lead to an anchor.
///
/// The parts of a SignedData that no signature covers must say what they have to say here; so
/// nothing in a file can change unnoticed.
///
/// @param others the certificates beside that of the signer
record SingleSigner(
    SignerInformation signer, X509Certificate certificate, List<X509Certificate> others) {

  private static final int VERSION_OF_DATA = 1;
  private static final int VERSION_OF_OTHER_CONTENT = 3;
  private static final int VERSION_OF_SIGNER = 1;

  /// The signer, or nothing; then a problem says why.
  static Optional<SingleSigner> of(CMSSignedData cms, Problems problems) {
    ContentInfo info = cms.toASN1Structure();
    SignedData data = SignedData.getInstance(info.getContent());
    int signers = data.getSignerInfos().size();
    if (signers != 1) {
      problems.add(
          "heeft " + signers + " ondertekenaars in plaats van 1",
          "has " + signers + " signers instead of 1");
      return Optional.empty();
    }
    SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
    if (!hasExpectedForm(info, data, signer.toASN1Structure())) {
      problems.add(
          "heeft een andere opbouw dan een CAdES-handtekening",
          "is built in another way than a CAdES signature");
      return Optional.empty();
    }
    return withCertificates(data, signer, problems);
  }

  private static boolean hasExpectedForm(ContentInfo info, SignedData data, SignerInfo signer) {
    ContentInfo content = data.getEncapContentInfo();
    boolean isData = CMSObjectIdentifiers.data.equals(content.getContentType());
    return CMSObjectIdentifiers.signedData.equals(info.getContentType())
        && data.getVersion().hasValue(isData ? VERSION_OF_DATA : VERSION_OF_OTHER_CONTENT)
        && (content.getContent() == null || content.getContent() instanceof ASN1OctetString)
        && data.getCRLs() == null
        && data.getDigestAlgorithms().size() == 1
        && isSame(data.getDigestAlgorithms().getObjectAt(0), signer.getDigestAlgorithm())
        && signer.getVersion().hasValue(VERSION_OF_SIGNER)
        && signer.getSID().getId().toASN1Primitive() instanceof ASN1Sequence
        // Bouncy Castle overlooks a wrong tag when it reads, but writes the right one
        && isSame(info.getContent(), data)
        && isSame(data.getSignerInfos().getObjectAt(0), signer);
  }

  private static Optional<SingleSigner> withCertificates(
      SignedData data, SignerInformation signer, Problems problems) {
    IssuerAndSerialNumber id =
        IssuerAndSerialNumber.getInstance(signer.toASN1Structure().getSID().getId());
    List<X509Certificate> own = new ArrayList<>();
    List<X509Certificate> others = new ArrayList<>();
    ASN1Set certificates = data.getCertificates() == null ? new DERSet() : data.getCertificates();
    for (ASN1Encodable one : certificates) {
      Optional<X509Certificate> certificate = Certificates.read(encoded(one));
      if (certificate.isEmpty()) {
        problems.add(
            "bevat een certificaat dat niet te lezen is",
            "contains a certificate that cannot be read");
        return Optional.empty();
      }
      (isNamed(id, certificate.get()) ? own : others).add(certificate.get());
    }
    if (own.size() != 1) {
      problems.add(
          "bevat het certificaat van de ondertekenaar niet",
          "does not contain the certificate of the signer");
      return Optional.empty();
    }
    return Optional.of(new SingleSigner(signer, own.getFirst(), List.copyOf(others)));
  }

  /// By its bytes: names that only differ in capitals are the same name, but not the same file.
  private static boolean isNamed(IssuerAndSerialNumber id, X509Certificate certificate) {
    return id.getSerialNumber().hasValue(certificate.getSerialNumber())
        && Arrays.equals(encoded(id.getName()), certificate.getIssuerX500Principal().getEncoded());
  }

  private static boolean isSame(ASN1Encodable one, ASN1Encodable other) {
    return Arrays.equals(encoded(one), encoded(other));
  }

  private static byte[] encoded(ASN1Encodable part) {
    try {
      return part.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("what was read has bytes", e);
    }
  }
}
