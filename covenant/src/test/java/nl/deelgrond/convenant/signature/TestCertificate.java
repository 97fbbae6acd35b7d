// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// A real key with a real certificate, right unless somebody asks for a flaw.
public final class TestCertificate {

  static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2029-01-01T00:00:00Z");

  private static final AtomicLong SERIAL = new AtomicLong();

  private final String subject;
  private final @Nullable SigningKey issuer;
  private @Nullable KeyPair pair;
  private Instant from = FROM;
  private Instant until = UNTIL;
  private boolean authority;
  private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
  private List<KeyPurposeId> purposes = List.of();
  private boolean purposesAreCritical = true;
  private String algorithm = "SHA256";

  private TestCertificate(String subject, @Nullable SigningKey issuer) {
    this.subject = subject;
    this.issuer = issuer;
  }

  public static TestCertificate root(String name) {
    return new TestCertificate("C=NL,CN=" + name, null).authority();
  }

  public static TestCertificate holder(SigningKey issuer, String oin) {
    return new TestCertificate("C=NL,CN=houder,serialNumber=" + oin, issuer);
  }

  public static TestCertificate named(SigningKey issuer, String subject) {
    return new TestCertificate(subject, issuer);
  }

  public static TestCertificate timestamps(SigningKey issuer) {
    return new TestCertificate("C=NL,CN=tijdstempels", issuer)
        .purposes(KeyPurposeId.id_kp_timeStamping);
  }

  TestCertificate authority() {
    authority = true;
    usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    return this;
  }

  TestCertificate usage(int bits) {
    usage = bits;
    return this;
  }

  TestCertificate purposes(KeyPurposeId... ids) {
    purposes = List.of(ids);
    return this;
  }

  TestCertificate notCritical() {
    purposesAreCritical = false;
    return this;
  }

  TestCertificate holds(String first, String last) {
    from = Instant.parse(first);
    until = Instant.parse(last);
    return this;
  }

  TestCertificate digest(String name) {
    algorithm = name;
    return this;
  }

  public TestCertificate keys(KeyPair given) {
    pair = given;
    return this;
  }

  public SigningKey issue() throws GeneralSecurityException {
    KeyPair keys = pair == null ? ec("secp256r1") : pair;
    X500Name name = new X500Name(subject);
    X500Name issuerName =
        issuer == null
            ? name
            : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    PrivateKey signer = issuer == null ? keys.getPrivate() : issuer.privateKey();
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuerName,
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(from),
              Date.from(until),
              name,
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (usage != 0) {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      }
      if (!purposes.isEmpty()) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            purposesAreCritical,
            new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
      }
      var content =
          new JcaContentSignerBuilder(
                  algorithm + (signer.getAlgorithm().equals("RSA") ? "withRSA" : "withECDSA"))
              .build(signer);
      List<X509Certificate> chain = new ArrayList<>();
      chain.add(new JcaX509CertificateConverter().getCertificate(builder.build(content)));
      if (issuer != null && !isSelfSigned(issuer)) {
        chain.addAll(issuer.chain());
      }
      return new SigningKey(keys.getPrivate(), chain);
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  static KeyPair ec(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  public static KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static boolean isSelfSigned(SigningKey key) {
    return key.certificate()
        .getSubjectX500Principal()
        .equals(key.certificate().getIssuerX500Principal());
  }
}
