// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever changes in a file with a signature: it no longer verifies, and nothing breaks.
///
/// The file has an issuer in between, for the signature as well as for the timestamp, so that it
/// holds every kind of byte that a file can hold.
class TamperingProperties {

  private static final byte[] CONTENT = "{\"titel\":\"convenant\"}".getBytes(UTF_8);
  private static final String OIN = "00000099000000001000";

  private final SignatureVerifier verifier;
  private final byte[] der;

  TamperingProperties() throws Exception {
    SigningKey root = TestCertificate.root("wortel").issue();
    SigningKey stampRoot = TestCertificate.root("wortel tijdstempels").issue();
    SigningKey between = TestCertificate.named(root, "CN=uitgever").authority().issue();
    SigningKey stampBetween = TestCertificate.named(stampRoot, "CN=uitgever").authority().issue();
    SigningKey key = TestCertificate.holder(between, OIN).issue();
    SigningKey stamps = TestCertificate.timestamps(stampBetween).issue();
    verifier =
        new SignatureVerifier(
            List.of(
                new Anchor("wortel.pem", AnchorUse.SIGNATURES, false, root.certificate()),
                new Anchor("tijd.pem", AnchorUse.TIMESTAMPS, false, stampRoot.certificate())));
    der = new TestSignature(CONTENT, key, stamps).der();
    assertThat(verify(Pem.encode(Pem.SIGNATURE, der))).isInstanceOf(Verdict.Valid.class);
  }

  /// Of each byte the lowest bit, which is where numbers and tags differ least, and one other.
  @Test
  void noByteOfTheSignatureCanChange() {
    List<Integer> unnoticed =
        IntStream.range(0, der.length)
            .parallel()
            .filter(at -> turned(at, 1) || turned(at, 1 << (at % 8)))
            .boxed()
            .toList();

    assertThat(unnoticed).as("places in %s bytes", der.length).isEmpty();
  }

  private boolean turned(int at, int bits) {
    byte[] changed = der.clone();
    changed[at] ^= (byte) bits;
    return verify(Pem.encode(Pem.SIGNATURE, changed)) instanceof Verdict.Valid;
  }

  @Test
  void noBitOfTheTextAroundItCanChange() {
    byte[] file = Pem.encode(Pem.SIGNATURE, der);
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      // a turned bit of a letter is often another letter, which the test above has tried
      if (Pem.decode(Pem.SIGNATURE, changed).isEmpty()) {
        assertThat(verify(changed)).isInstanceOf(Verdict.Wrong.class);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void noPartCanBeTakenAwayDoubledOrReplaced(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(der.length);
      int to = Math.min(der.length, from + 1 + random.nextInt(40));
      byte[] changed =
          switch (i % 3) {
            case 0 -> splice(der, from, to, new byte[0]);
            case 1 -> splice(der, from, from, Arrays.copyOfRange(der, from, to));
            default -> splice(der, from, to, bytes(random, to - from));
          };
      if (!Arrays.equals(changed, der)) {
        assertThat(verify(Pem.encode(Pem.SIGNATURE, changed))).isInstanceOf(Verdict.Wrong.class);
      }
    }
  }

  private Verdict verify(byte[] file) {
    return verifier.verify(file, CONTENT, OIN);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] with) {
    byte[] spliced = Arrays.copyOf(bytes, from + with.length + bytes.length - to);
    System.arraycopy(with, 0, spliced, from, with.length);
    System.arraycopy(bytes, to, spliced, from + with.length, bytes.length - to);
    return spliced;
  }
}
