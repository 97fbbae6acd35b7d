// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
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
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/// Makes signatures that [SignatureVerifier] accepts: CAdES, detached, with a timestamp.
public final class SignatureMaker {

  private static final int NONCE_BITS = 64;

  private final TimestampAuthority authority;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public SignatureMaker(TimestampAuthority authority, Clock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  /// The file with the signature over this content.
  public byte[] sign(byte[] content, SigningKey key) throws GeneralSecurityException, IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signerInfo(key, clock.instant()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      CMSSignedData bare = generator.generate(new CMSProcessableByteArray(content), false);
      SignerInformation signer = bare.getSignerInfos().getSigners().iterator().next();
      SignerInformation stamped =
          SignerInformation.replaceUnsignedAttributes(
              signer,
              table(
                  PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                  timestamp(signer.getSignature())));
      CMSSignedData whole =
          CMSSignedData.replaceSigners(bare, new SignerInformationStore(List.of(stamped)));
      return Pem.encode(Pem.SIGNATURE, whole.getEncoded(ASN1Encoding.DER));
    } catch (CMSException | OperatorCreationException | TSPException e) {
      throw new GeneralSecurityException("cannot sign: " + e.getMessage(), e);
    }
  }

  /// Signs with the attributes that CAdES asks for; those that depend on the content are added.
  static SignerInfoGenerator signerInfo(SigningKey key, Instant at)
      throws OperatorCreationException, GeneralSecurityException {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(at)).toASN1Primitive()));
    ESSCertIDv2 id =
        new ESSCertIDv2(Certificates.digest("SHA-256", Certificates.encoded(key.certificate())));
    attributes.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new SigningCertificateV2(id).toASN1Primitive()));
    return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
        .setSignedAttributeGenerator(
            new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
        .build(
            new JcaContentSignerBuilder(algorithm(key.privateKey())).build(key.privateKey()),
            key.certificate());
  }

  static String algorithm(PrivateKey key) {
    return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }

  private ASN1Primitive timestamp(byte[] signature) throws IOException, TSPException {
    TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
    requests.setCertReq(true);
    TimeStampRequest request =
        requests.generate(
            TSPAlgorithms.SHA256,
            Certificates.digest("SHA-256", signature),
            new BigInteger(NONCE_BITS, random));
    TimeStampResponse response = new TimeStampResponse(authority.answer(request.getEncoded()));
    response.validate(request);
    TimeStampToken token = response.getTimeStampToken();
    if (token == null) {
      throw new TSPException("no timestamp: " + response.getStatusString());
    }
    return ASN1Primitive.fromByteArray(token.getEncoded(ASN1Encoding.DER));
  }

  private static AttributeTable table(ASN1ObjectIdentifier id, ASN1Primitive value) {
    return new AttributeTable(attribute(id, value));
  }

  private static Attribute attribute(ASN1ObjectIdentifier id, ASN1Primitive value) {
    return new Attribute(id, new DERSet(value));
  }
}
