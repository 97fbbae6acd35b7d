// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// A real signature, right unless somebody asks for a flaw.
final class TestSignature {

  static final Instant SIGNED = Instant.parse("2026-12-01T10:00:00Z");

  private final byte[] content;
  private final List<SigningKey> signers = new ArrayList<>();
  private final Set<ASN1ObjectIdentifier> left = new HashSet<>();
  private @Nullable PrivateKey otherKey;
  private SigningKey named;
  private Instant claimed = SIGNED;
  private Instant stampedAt = SIGNED;
  private String algorithm = "SHA256";
  private @Nullable SigningKey timestamps;
  private byte @Nullable [] stamped;
  private boolean enclosed;
  private final List<SigningKey> extra = new ArrayList<>();

  TestSignature(byte[] content, SigningKey key, @Nullable SigningKey timestamps) {
    this.content = content;
    this.named = key;
    this.timestamps = timestamps;
    signers.add(key);
  }

  /// Signs with this key, under the same certificate.
  TestSignature signedWith(SigningKey key) {
    otherKey = key.privateKey();
    return this;
  }

  /// Names this certificate in signing-certificate-v2.
  TestSignature naming(SigningKey key) {
    named = key;
    return this;
  }

  TestSignature without(ASN1ObjectIdentifier attribute) {
    left.add(attribute);
    return this;
  }

  TestSignature alsoBy(SigningKey key) {
    signers.add(key);
    return this;
  }

  TestSignature with(SigningKey certificate) {
    extra.add(certificate);
    return this;
  }

  TestSignature claimedAt(String moment) {
    claimed = Instant.parse(moment);
    return this;
  }

  TestSignature stampedAt(String moment) {
    stampedAt = Instant.parse(moment);
    return this;
  }

  TestSignature digest(String name) {
    algorithm = name;
    return this;
  }

  TestSignature withoutTimestamp() {
    timestamps = null;
    return this;
  }

  /// Takes the timestamp over something else.
  TestSignature stampOver(byte[] other) {
    stamped = other.clone();
    return this;
  }

  TestSignature enclosed() {
    enclosed = true;
    return this;
  }

  byte[] make() throws Exception {
    return Pem.encode(Pem.SIGNATURE, der());
  }

  byte[] der() throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    for (SigningKey signer : signers) {
      generator.addSignerInfoGenerator(generator(signer));
      generator.addCertificates(new JcaCertStore(signer.chain()));
    }
    for (SigningKey one : extra) {
      generator.addCertificates(new JcaCertStore(one.chain()));
    }
    CMSSignedData bare = generator.generate(new CMSProcessableByteArray(content), enclosed);
    List<SignerInformation> all = new ArrayList<>();
    for (SignerInformation one : bare.getSignerInfos().getSigners()) {
      all.add(
          timestamps == null
              ? one
              : SignerInformation.replaceUnsignedAttributes(one, timestamp(one, timestamps)));
    }
    return CMSSignedData.replaceSigners(bare, new SignerInformationStore(all))
        .getEncoded(ASN1Encoding.DER);
  }

  private SignerInfoGenerator generator(SigningKey signer)
      throws OperatorCreationException, GeneralSecurityException {
    PrivateKey key = otherKey == null ? signer.privateKey() : otherKey;
    String name = algorithm + (key.getAlgorithm().equals("RSA") ? "withRSA" : "withECDSA");
    return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
        .setSignedAttributeGenerator(this::attributes)
        .build(new JcaContentSignerBuilder(name).build(key), signer.certificate());
  }

  private AttributeTable attributes(Map<?, ?> parameters) {
    AttributeTable all = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
    ESSCertIDv2 id =
        new ESSCertIDv2(Certificates.digest("SHA-256", Certificates.encoded(named.certificate())));
    all =
        all.remove(CMSAttributes.signingTime)
            .add(CMSAttributes.signingTime, new Time(Date.from(claimed)))
            .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id));
    for (ASN1ObjectIdentifier attribute : left) {
      all = all.remove(attribute);
    }
    return all;
  }

  private AttributeTable timestamp(SignerInformation signer, SigningKey key) throws Exception {
    byte[] over = stamped == null ? signer.getSignature() : stamped;
    return new AttributeTable(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(token(over, key, stampedAt))));
  }

  /// A token by whatever key; the generator of Bouncy Castle would refuse a flawed certificate.
  private static ASN1Encodable token(byte[] over, SigningKey key, Instant at) throws Exception {
    MessageImprint imprint =
        new MessageImprint(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
            Certificates.digest("SHA-256", over));
    TSTInfo info =
        new TSTInfo(
            new ASN1ObjectIdentifier("2.999.1"),
            imprint,
            new ASN1Integer(1),
            new ASN1GeneralizedTime(Date.from(at)),
            null,
            null,
            null,
            null,
            null);
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(SignatureMaker.signerInfo(key, at));
    generator.addCertificates(new JcaCertStore(key.chain()));
    byte[] token =
        generator
            .generate(
                new CMSProcessableByteArray(
                    PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded(ASN1Encoding.DER)),
                true)
            .getEncoded(ASN1Encoding.DER);
    return ASN1Primitive.fromByteArray(token);
  }
}
