// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes keys and certificates for a trial. Each says so in the name of its holder, and anyone can
/// make them: they prove nothing about who signed.
public final class TrialCertificates {

  private static final Period ROOT_HOLDS = Period.ofYears(10);
  private static final Period HOLDS = Period.ofYears(3);
  private static final int SERIAL_BITS = 63;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public TrialCertificates(Clock clock) {
    this.clock = clock;
  }

  /// A root that issues for one use, and to nobody who issues again.
  public SigningKey root(AnchorUse use) throws GeneralSecurityException {
    String name = "Deelgrond " + Anchor.TRIAL + ", wortel voor " + use.code() + " (demo)";
    KeyPair pair = keys();
    JcaX509v3CertificateBuilder builder =
        builder(name(name).build(), name(name).build(), pair, ROOT_HOLDS);
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return signed(builder, pair, pair);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /// A key to sign with, for the organisatie with this name and OIN.
  public SigningKey organisatie(SigningKey root, String code, String naam, String oin)
      throws GeneralSecurityException {
    X500NameBuilder subject =
        name(code + " (" + Anchor.TRIAL + ")")
            .addRDN(BCStyle.O, naam)
            .addRDN(BCStyle.SERIALNUMBER, oin);
    KeyPair pair = keys();
    JcaX509v3CertificateBuilder builder = holder(root, subject, pair);
    return issue(builder, root, pair, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
  }

  /// A key to make timestamps with.
  public SigningKey timestamps(SigningKey root) throws GeneralSecurityException {
    KeyPair pair = keys();
    JcaX509v3CertificateBuilder builder =
        holder(root, name("Deelgrond " + Anchor.TRIAL + ", tijdstempels (demo)"), pair);
    try {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    return issue(builder, root, pair, KeyUsage.digitalSignature);
  }

  private JcaX509v3CertificateBuilder holder(
      SigningKey root, X500NameBuilder subject, KeyPair pair) {
    X500Name issuer =
        X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
    return builder(issuer, subject.build(), pair, HOLDS);
  }

  private SigningKey issue(
      JcaX509v3CertificateBuilder builder, SigningKey root, KeyPair pair, int usage)
      throws GeneralSecurityException {
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.certificate()));
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    return signed(builder, new KeyPair(root.certificate().getPublicKey(), root.privateKey()), pair);
  }

  /// Holds from the hour in which it is made, so that a clock that is somewhat behind may read it.
  private JcaX509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair pair, Period holds) {
    Instant from = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Instant until = from.atOffset(ZoneOffset.UTC).plus(holds).toInstant();
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
        Date.from(from),
        Date.from(until),
        subject,
        pair.getPublic());
  }

  private static SigningKey signed(
      JcaX509v3CertificateBuilder builder, KeyPair issuer, KeyPair holder)
      throws GeneralSecurityException {
    try {
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(holder.getPublic()));
      return new SigningKey(
          holder.getPrivate(),
          List.of(
              new JcaX509CertificateConverter()
                  .getCertificate(
                      builder.build(
                          new JcaContentSignerBuilder("SHA256withECDSA")
                              .build(issuer.getPrivate())))));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("cannot make a certificate", e);
    }
  }

  private static X500NameBuilder name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "NL")
        .addRDN(BCStyle.CN, commonName);
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
