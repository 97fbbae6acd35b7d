// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// A private key with the certificates that lead to its anchor.
///
/// @param chain the certificate of the key first; at least that one
public record SigningKey(PrivateKey privateKey, List<X509Certificate> chain) {

  private static final String ALIAS = "ondertekenen";

  public SigningKey {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key to sign with has a certificate");
    }
  }

  /// The certificate of the key itself.
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /// Whether the certificate holds at this moment.
  public boolean isInForce(Instant at) {
    return !at.isBefore(certificate().getNotBefore().toInstant())
        && !at.isAfter(certificate().getNotAfter().toInstant());
  }

  /// Whether this key is that of the certificate above.
  public boolean issued(SigningKey other) {
    try {
      other.certificate().verify(certificate().getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// Whether the certificate names exactly this OIN.
  public boolean names(String oin) {
    return Certificates.oins(certificate()).equals(List.of(oin));
  }

  /// The only key in a PKCS#12 file.
  ///
  /// @throws GeneralSecurityException when the file is none, the password is wrong, or it holds not
  ///   exactly one key
  public static SigningKey read(byte[] pkcs12, String password) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(new ByteArrayInputStream(pkcs12), password.toCharArray());
    } catch (IOException e) {
      throw new GeneralSecurityException("no PKCS#12 file, or another password", e);
    }
    List<String> aliases = Collections.list(store.aliases());
    if (aliases.size() != 1
        || !(store.getKey(aliases.getFirst(), password.toCharArray()) instanceof PrivateKey key)) {
      throw new GeneralSecurityException("holds not exactly one key");
    }
    List<X509Certificate> chain =
        Stream.of(store.getCertificateChain(aliases.getFirst()))
            .map(X509Certificate.class::cast)
            .toList();
    return new SigningKey(key, chain);
  }

  /// The key with its chain, as a PKCS#12 file.
  public byte[] pkcs12(String password) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      store.load(null, password.toCharArray());
      store.setKeyEntry(
          ALIAS, privateKey, password.toCharArray(), chain.toArray(Certificate[]::new));
      store.store(bytes, password.toCharArray());
    } catch (IOException e) {
      throw new GeneralSecurityException("cannot write PKCS#12", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "SigningKey[" + Certificates.subject(certificate()) + "]";
  }
}
