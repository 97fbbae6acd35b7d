// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.deelgrond.audit.Place;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.InwonerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise 7: sealed bytes open with their key at their place, unchanged, and not otherwise.
final class EnvelopeProperties {
  private static final UUID ROW = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
  private static final UUID SUBJECT = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
  private static final Bound BOUND =
      new Bound("gemeente-borne", "casus.gegeven", "a.b#1", ROW, SUBJECT);

  private final Dek dek = Dek.of(UUID.randomUUID(), 1, Crypto.random(32));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatWasSealedComesBack(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length = 0; length < 300; length++) {
      byte[] plaintext = new byte[length];
      random.nextBytes(plaintext);
      assertThat(Envelope.open(dek, BOUND, Envelope.seal(dek, BOUND, plaintext)))
          .isEqualTo(plaintext);
    }
  }

  /// Plaintexts that end like padding are plaintexts.
  @Test
  void whatLooksLikePaddingComesBackToo() {
    for (byte[] plaintext :
        List.of(
            new byte[0],
            new byte[40],
            new byte[] {(byte) 0x80},
            new byte[] {1, (byte) 0x80, 0, 0})) {
      assertThat(Envelope.open(dek, BOUND, Envelope.seal(dek, BOUND, plaintext)))
          .isEqualTo(plaintext);
    }
  }

  @Test
  void anyOtherPlaceIsRefused() {
    byte[] sealed = Envelope.seal(dek, BOUND, new byte[] {1, 2, 3});
    UUID other = UUID.randomUUID();
    for (Bound elsewhere :
        List.of(
            new Bound("gemeente-hengelo", "casus.gegeven", "a.b#1", ROW, SUBJECT),
            new Bound("gemeente-borne", "casus.gegeveN", "a.b#1", ROW, SUBJECT),
            new Bound("gemeente-borne", "casus.gegeven", "a.b#2", ROW, SUBJECT),
            new Bound("gemeente-borne", "casus.gegeven", "a.b#1", other, SUBJECT),
            new Bound("gemeente-borne", "casus.gegeven", "a.b#1", ROW, other),
            new Bound("gemeente-borne", "casus.gegeven", "a.b#1", SUBJECT, ROW),
            new Bound("gemeente-bornec", "asus.gegeven", "a.b#1", ROW, SUBJECT),
            new Bound("gemeente-borne", "casus.gegevena", ".b#1", ROW, SUBJECT))) {
      refuses(dek, elsewhere, sealed);
    }
  }

  @Test
  void everyPartOfAPlaceIsBound() {
    Place place = new Place(new InwonerId(SUBJECT), ROW, "wonen.huur", 3);
    Set<String> aads = new HashSet<>();
    for (Place each :
        List.of(
            place,
            new Place(new InwonerId(ROW), ROW, "wonen.huur", 3),
            new Place(place.inwoner(), SUBJECT, "wonen.huur", 3),
            new Place(place.inwoner(), ROW, "wonen.huur", 4),
            new Place(place.inwoner(), ROW, "wonen.huu", 3))) {
      aads.add(HexFormat.of().formatHex(Bound.to("gemeente-borne", each).aad(1)));
      aads.add(HexFormat.of().formatHex(Bound.to("gemeente-borne", each).aad(2)));
    }
    assertThat(aads).hasSize(10);
  }

  @Test
  void anotherKeyOrVersionIsRefused() {
    byte[] key = Crypto.random(32);
    Dek first = Dek.of(UUID.randomUUID(), 1, key);
    byte[] sealed = Envelope.seal(first, BOUND, new byte[] {1, 2, 3});
    refuses(dek, BOUND, sealed);
    refuses(Dek.of(UUID.randomUUID(), 2, key), BOUND, sealed);
    byte[] renumbered = sealed.clone();
    renumbered[5] = 2;
    refuses(Dek.of(UUID.randomUUID(), 2, key), BOUND, renumbered);
  }

  @Test
  void everyBitCounts() {
    byte[] sealed =
        Envelope.seal(dek, BOUND, "achterstand".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      refuses(dek, BOUND, flipped);
    }
  }

  @Test
  void everyOtherLengthIsRefused() {
    byte[] sealed = Envelope.seal(dek, BOUND, new byte[50]);
    for (int length = 0; length < sealed.length; length++) {
      refuses(dek, BOUND, Arrays.copyOf(sealed, length));
    }
    refuses(dek, BOUND, Arrays.copyOf(sealed, sealed.length + 1));
  }

  /// How long an answer is does not say which answer it is.
  @Test
  void shortAnswersAreEquallyLong() {
    int yes = Envelope.seal(dek, BOUND, new byte[2]).length;
    assertThat(Envelope.seal(dek, BOUND, new byte[15])).hasSize(yes);
    assertThat(Envelope.seal(dek, BOUND, new byte[16])).hasSize(yes + 16);
    assertThat(Envelope.seal(dek, BOUND, new byte[31])).hasSize(yes + 16);
    assertThat(Envelope.seal(dek, BOUND, new byte[32])).hasSize(yes + 48);
    assertThat(Envelope.seal(dek, BOUND, new byte[63])).hasSize(yes + 48);
    assertThat(Envelope.seal(dek, BOUND, new byte[64])).hasSize(yes + 112);
  }

  @Test
  void noNonceReturns() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      byte[] sealed = Envelope.seal(dek, BOUND, new byte[1]);
      nonces.add(HexFormat.of().formatHex(sealed, 6, 18));
    }
    assertThat(nonces).hasSize(100_000);
  }

  private static void refuses(Dek dek, Bound bound, byte[] sealed) {
    assertThatThrownBy(() -> Envelope.open(dek, bound, sealed))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code()).isEqualTo(VaultFault.VAULT_NOT_AUTHENTIC));
  }
}
