// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// What is strong enough: SHA-2, ECDSA on P-256 or P-384, RSA of 3072 bits and more (ETSI TS 119
/// 312). Everything else is refused, also what nobody thought of.
final class Algorithms {

  static final String LIMIT_NL =
      "; nodig is SHA-256 of langer met P-256, P-384 of RSA van 3072 bits";
  static final String LIMIT_EN =
      "; wanted is SHA-256 or longer with P-256, P-384 or RSA of 3072 bits";

  private static final int RSA_BITS = 3072;

  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512");

  private static final Set<ASN1ObjectIdentifier> ECDSA =
      Set.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512);

  private static final Set<ASN1ObjectIdentifier> RSA =
      Set.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption);

  private static final Set<Integer> CURVE_BITS = Set.of(256, 384);

  private Algorithms() {}

  static boolean isStrongDigest(AlgorithmIdentifier algorithm) {
    return DIGESTS.containsKey(algorithm.getAlgorithm()) && hasPlainParameters(algorithm);
  }

  /// The name that Java has for a strong digest.
  static String digestName(AlgorithmIdentifier algorithm) {
    String name = DIGESTS.get(algorithm.getAlgorithm());
    if (name == null) {
      throw new IllegalArgumentException("no strong digest: " + algorithm.getAlgorithm());
    }
    return name;
  }

  /// Whether a certificate, or a signer, may sign in this way. A signer that uses RSA may name the
  /// kind of key alone; its digest is named beside it.
  static boolean isStrongSignature(AlgorithmIdentifier algorithm) {
    ASN1ObjectIdentifier id = algorithm.getAlgorithm();
    if (ECDSA.contains(id)) {
      return algorithm.getParameters() == null;
    }
    return (RSA.contains(id) || PKCSObjectIdentifiers.rsaEncryption.equals(id))
        && hasPlainParameters(algorithm);
  }

  static boolean isStrongKey(PublicKey key) {
    return switch (key) {
      // of each size the JDK knows one curve, that of NIST
      case ECPublicKey ec ->
          CURVE_BITS.contains(ec.getParams().getCurve().getField().getFieldSize());
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
      default -> false;
    };
  }

  private static boolean hasPlainParameters(AlgorithmIdentifier algorithm) {
    return algorithm.getParameters() == null || DERNull.INSTANCE.equals(algorithm.getParameters());
  }
}
