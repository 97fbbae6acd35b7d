// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;

/// Reads certificates, and what they say about their holder.
public final class Certificates {

  private Certificates() {}

  /// The certificate in these bytes, or nothing when they are anything else.
  public static Optional<X509Certificate> read(byte[] der) {
    try {
      Certificate structure = Certificate.getInstance(der);
      // the algorithm stands in it twice, and only one of the two is signed; the number of bits
      // that
      // the signature leaves unused is not signed either
      if (!structure.getSignatureAlgorithm().equals(structure.getTBSCertificate().getSignature())
          || structure.getSignature().getPadBits() != 0) {
        return Optional.empty();
      }
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      return Arrays.equals(certificate.getEncoded(), der)
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Of its bytes, as people compare it: 64 hexadecimal digits.
  public static String sha256(X509Certificate certificate) {
    return HexFormat.of().formatHex(digest("SHA-256", encoded(certificate)));
  }

  /// What the serialNumber in the name of the holder says; there it is that a Dutch certificate
  /// names an OIN.
  static List<String> oins(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Stream.of(subject.getRDNs(BCStyle.SERIALNUMBER))
        .flatMap(rdn -> Stream.of(rdn.getTypesAndValues()))
        .filter(one -> one.getType().equals(BCStyle.SERIALNUMBER))
        .map(one -> IETFUtils.valueToString(one.getValue()))
        .toList();
  }

  /// Whom the certificate names, in one line.
  static String subject(X509Certificate certificate) {
    return certificate
        .getSubjectX500Principal()
        .getName(X500Principal.RFC2253, Map.of(BCStyle.SERIALNUMBER.getId(), "serialNumber"));
  }

  static boolean isAuthority(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0;
  }

  /// The certificate in DER.
  public static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read has bytes", e);
    }
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
