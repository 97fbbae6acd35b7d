// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PayloadFormTests {
  @Test
  void aPayloadComesBackWithItsSalt() {
    byte[] salt = PayloadForm.newSalt();
    for (String text : new String[] {"{}", "{\"a\":\"é\"}", "x".repeat(1 << 20)}) {
      byte[] form = PayloadForm.write(salt, text.getBytes(UTF_8));
      assertThat(PayloadForm.salt(form)).isEqualTo(salt);
      assertThat(new String(PayloadForm.plaintext(form), UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void whatInflatesWithoutEndIsRefused() {
    byte[] bomb = PayloadForm.write(PayloadForm.newSalt(), new byte[(1 << 20) + 5000]);
    assertThatThrownBy(() -> PayloadForm.plaintext(bomb)).hasMessageContaining("no end");
  }

  @Test
  void whatIsCutOrOtherwiseWrittenIsRefused() {
    byte[] form = PayloadForm.write(PayloadForm.newSalt(), "{\"a\":1}".getBytes(UTF_8));
    for (int length = 0; length < form.length; length++) {
      byte[] cut = Arrays.copyOf(form, length);
      assertThatThrownBy(() -> PayloadForm.plaintext(cut))
          .hasMessageContaining("VAULT_NOT_AUTHENTIC");
    }
    byte[] other = form.clone();
    other[32] = 2;
    assertThatThrownBy(() -> PayloadForm.plaintext(other)).hasMessageContaining("another form");
  }

  /// Two keys can open the same sealed bytes to two plaintexts; the commitment holds to one.
  @Test
  void theCommitmentIsToTheSaltAndThePlaintext() {
    byte[] salt = PayloadForm.newSalt();
    byte[] text = "{\"a\":1}".getBytes(UTF_8);
    assertThat(PayloadForm.commitment(salt, text))
        .isEqualTo(PayloadForm.commitment(salt, text))
        .hasSize(32);
    assertThat(PayloadForm.commitment(salt, "{\"a\":2}".getBytes(UTF_8)))
        .isNotEqualTo(PayloadForm.commitment(salt, text));
    assertThat(PayloadForm.commitment(PayloadForm.newSalt(), text))
        .isNotEqualTo(PayloadForm.commitment(salt, text));
  }
}
