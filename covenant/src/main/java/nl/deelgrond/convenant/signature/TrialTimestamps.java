// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// Makes timestamps in this process, for a trial: nobody independent vouches for the time.
public final class TrialTimestamps implements TimestampAuthority {

  /// In the arc that is kept for examples (ITU-T X.660).
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");

  private static final int SERIAL_BITS = 64;

  private final SigningKey key;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public TrialTimestamps(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  @Override
  public byte[] answer(byte[] query) throws IOException {
    try {
      DigestCalculator sha256 =
          new JcaDigestCalculatorProviderBuilder()
              .build()
              .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              SignatureMaker.signerInfo(key, clock.instant()), sha256, POLICY);
      tokens.addCertificates(new JcaCertStore(key.chain()));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(
              new TimeStampRequest(query),
              new BigInteger(SERIAL_BITS, random),
              Date.from(clock.instant()))
          .getEncoded();
    } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException("no timestamp: " + e.getMessage(), e);
    }
  }
}
