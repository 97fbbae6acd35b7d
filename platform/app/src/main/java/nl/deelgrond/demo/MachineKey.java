// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import nl.deelgrond.database.PrivateFiles;
import nl.deelgrond.fault.StartRefused;

/// The key of a demo machine. The issuer knows the public half; the private half lies in the data
/// folder, for whoever wants to play the machine.
final class MachineKey {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";

  private MachineKey() {}

  /// Reads the public half, after making the pair at the first start.
  static RSAPublicKey in(Path folder, DemoMachine machine) {
    Path file = folder.resolve("machines").resolve(machine.client() + ".pem");
    try {
      return Files.exists(file) ? read(file) : make(file);
    } catch (IOException | GeneralSecurityException e) {
      throw new StartRefused(
          "cannot read or make the key `" + file + "`: " + e.getMessage(),
          "remove that file: a new key is made at the next start",
          e);
    }
  }

  private static RSAPublicKey make(Path file) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    Files.createDirectories(file.getParent());
    PrivateFiles.write(file, (BEGIN + body + END).getBytes(StandardCharsets.US_ASCII));
    return (RSAPublicKey) pair.getPublic();
  }

  private static RSAPublicKey read(Path file) throws IOException, GeneralSecurityException {
    String body = Files.readString(file).replace(BEGIN, "").replace(END, "");
    KeyFactory factory = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey)
            factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    return (RSAPublicKey)
        factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
  }
}
