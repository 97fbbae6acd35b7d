// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A new key pair with a certificate of its own: a key store keeps no pair without one. Nobody
/// relies on the certificate.
record SelfSigned(KeyPair pair, Certificate certificate) {
  private static final int RSA_BITS = 3072;

  static SelfSigned ed25519(String name) throws GeneralSecurityException {
    return signed(name, generator("Ed25519").generateKeyPair(), "Ed25519");
  }

  static KeyPair rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = generator("RSA");
    generator.initialize(RSA_BITS);
    return generator.generateKeyPair();
  }

  static SelfSigned rsa(String name, KeyPair pair) throws GeneralSecurityException {
    return signed(name, pair, "SHA256withRSA");
  }

  Certificate[] chain() {
    return new Certificate[] {certificate};
  }

  private static KeyPairGenerator generator(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm, KeyStoreFile.BOUNCY_CASTLE);
  }

  private static SelfSigned signed(String alias, KeyPair pair, String algorithm)
      throws GeneralSecurityException {
    X500Name name = new X500Name("CN=" + alias);
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(Instant.EPOCH),
            Date.from(Instant.parse("9999-12-31T23:59:59Z")),
            name,
            pair.getPublic());
    try {
      var signer =
          new JcaContentSignerBuilder(algorithm)
              .setProvider(KeyStoreFile.BOUNCY_CASTLE)
              .build(pair.getPrivate());
      return new SelfSigned(
          pair,
          new JcaX509CertificateConverter()
              .setProvider(KeyStoreFile.BOUNCY_CASTLE)
              .getCertificate(builder.build(signer)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("no signer for " + algorithm, e);
    }
  }

  @Override
  public String toString() {
    return "SelfSigned[" + pair.getPublic().getAlgorithm() + "]";
  }
}
