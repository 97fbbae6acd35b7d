// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignedNoteTests {
  /// The example of C2SP signed-note.
  private static final String KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String NOTE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;

  @Test
  void thePublishedExampleVerifies() {
    SignedNote note = SignedNote.parse(NOTE);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.isSignedBy(NoteKey.parse(KEY))).isTrue();
    assertThat(note).hasToString(NOTE);
    assertThat(NoteKey.parse(KEY)).hasToString(KEY);
    assertThat(NoteKey.parse(KEY).name()).isEqualTo("example.com/foo");
    assertThat(HexFormat.of().formatHex(NoteKey.parse(KEY).id())).isEqualTo("530d903a");
  }

  /// The example of Go's checksum database.
  @Test
  void goReadsTheSameNotes() {
    NoteKey key =
        NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    String written =
        """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
        """;
    assertThat(SignedNote.parse(written).isSignedBy(key)).isTrue();
  }

  /// Promise 5: whichever byte of a note changes, it is refused or its signature is.
  @Test
  void everyByteOfANoteCounts() {
    NoteKey key = NoteKey.parse(KEY);
    byte[] bytes = NOTE.getBytes(UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThat(isAccepted(new String(flipped, UTF_8), key))
            .as("byte %d bit %d", at, bit)
            .isFalse();
      }
      assertThat(isAccepted(new String(Arrays.copyOf(bytes, at), UTF_8), key)).isFalse();
    }
  }

  private static boolean isAccepted(String written, NoteKey key) {
    try {
      return SignedNote.parse(written).isSignedBy(key);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  @Test
  void aBadSignatureBesideAGoodOneOfTheSameKeyIsRefused() {
    String bad =
        NOTE
            + "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQQ=\n";
    assertThat(SignedNote.parse(bad).isSignedBy(NoteKey.parse(KEY))).isFalse();
  }

  @Test
  void signaturesOfOthersAreLeftAlone() {
    String cosigned = NOTE + "— witness.example/w AAAAAAECAwQ=\n";
    assertThat(SignedNote.parse(cosigned).isSignedBy(NoteKey.parse(KEY))).isTrue();
    assertThat(SignedNote.parse(cosigned)).hasToString(cosigned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n\n",
        "text\n\n— name AAAAAAE=",
        "te\txt\n\n— name AAAAAAE=\n",
        "text\n\n- name AAAAAAE=\n",
        "text\n\n— na+me AAAAAAE=\n",
        "text\n\n—  AAAAAAE=\n",
        "text\n\n— name AAAAAA==\n",
        "text\n\n— name AAAAAAF=\n",
        "text\n\n— name AAAAAAE\n",
        "text\n\n— name AAAA*AE=\n",
        "text\n\n— name AAAAAAE= x\n"
      })
  void whatIsNoNoteIsRefused(String written) {
    assertThatThrownBy(() -> SignedNote.parse(written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNoteWithTooManySignaturesIsRefused() {
    String line = "— name AAAAAAE=\n";
    assertThat(SignedNote.parse("text\n\n" + line.repeat(100)).text()).isEqualTo("text\n");
    assertThatThrownBy(() -> SignedNote.parse("text\n\n" + line.repeat(101)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNoteThatWasSignedVerifiesUnderItsKeyOnly() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    NoteKey key = new NoteKey("audit.borne.example/log", rawPublicKey(pair));
    SignedNote note = SignedNote.sign(head().text(), key, bytes -> sign(pair, bytes));
    SignedNote read = SignedNote.parse(note.toString());
    assertThat(read.isSignedBy(key)).isTrue();
    assertThat(read.isSignedBy(new NoteKey("audit.borne.example/other", rawPublicKey(pair))))
        .isFalse();
    assertThat(read.isSignedBy(NoteKey.parse(KEY))).isFalse();
    assertThat(TreeHead.parse(read.text()).text()).isEqualTo(head().text());
  }

  @Test
  void aTreeHeadIsThreeLines() {
    assertThat(head().text())
        .isEqualTo("audit.borne.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "o\n07\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n-7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n7\nAAAA\n",
        "o\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextra\n",
        "\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
      })
  void whatIsNoTreeHeadIsRefused(String text) {
    assertThatThrownBy(() -> TreeHead.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    for (String bad :
        List.of(
            "",
            "name",
            "name+00000000",
            "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==")) {
      assertThatThrownBy(() -> NoteKey.parse(bad)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String name : List.of("", "a b", "a+b", "a\nb", "a\u00a0b")) {
      assertThatThrownBy(() -> new NoteKey(name, new byte[32]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new NoteKey("n", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static TreeHead head() {
    return new TreeHead("audit.borne.example/log", 7, TreeHash.empty());
  }

  private static byte[] rawPublicKey(KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  private static byte[] sign(KeyPair pair, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
