// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The format of the vault against `envelope-v1.json`, which another implementation wrote
/// (`envelope_vectors.py` beside it). Whoever holds the keys can open what we sealed without us.
final class EnvelopeVectorTests {
  private static final HexFormat HEX = HexFormat.of();

  private final JsonNode vectors = read();

  @Test
  void sealedBytesAreTheOnesOfTheOtherImplementation() {
    for (JsonNode vector : vectors.get("sealed")) {
      Dek dek = Dek.of(UUID.randomUUID(), vector.get("dek_version").intValue(), hex(vector, "key"));
      Bound bound =
          new Bound(
              vector.get("tenant").stringValue(),
              vector.get("table").stringValue(),
              vector.get("column").stringValue(),
              uuid(vector, "row"),
              uuid(vector, "subject"));
      byte[] plaintext = hex(vector, "plaintext");

      assertThat(bound.aad(dek.version())).isEqualTo(hex(vector, "aad"));
      assertThat(Envelope.seal(dek, bound, plaintext, hex(vector, "nonce")))
          .isEqualTo(hex(vector, "sealed"));
      assertThat(Envelope.open(dek, bound, hex(vector, "sealed"))).isEqualTo(plaintext);
    }
    assertThat(vectors.get("sealed")).hasSize(7);
  }

  @Test
  void keysAreWrappedAndDerivedAsTheOtherImplementationDoes() {
    JsonNode vector = vectors.get("wrapped");
    UUID subject = uuid(vector, "subject");
    Dek.Wrapped wrapped =
        new Dek.Wrapped(
            UUID.randomUUID(),
            subject,
            Domain.AUDIT,
            1,
            "kek",
            hex(vector, "wrapped"),
            hex(vector, "kcv"));

    assertThat(Crypto.wrap(Crypto.aes(hex(vector, "kek")), hex(vector, "key")))
        .isEqualTo(wrapped.wrapped());
    assertThat(wrapped.unwrap(Crypto.aes(hex(vector, "kek"))).key().getEncoded())
        .isEqualTo(hex(vector, "key"));
    KeyRing ring =
        new KeyRing(subject, List.of(wrapped), null, _ -> Crypto.aes(hex(vector, "kek")));
    assertThat(ring.mark(uuid(vector, "eid"))).isEqualTo(hex(vector, "mark"));
    assertThat(ring.blind()).isEqualTo(hex(vector, "blind"));
  }

  @Test
  void anOrganisatieHasOneId() {
    JsonNode vector = vectors.get("organisatie");
    UUID subject = KeyRings.subjectOf(vector.get("code").stringValue());
    assertThat(subject).isEqualTo(uuid(vector, "subject"));
    assertThat(subject.version()).isEqualTo(8);
    assertThat(subject.variant()).isEqualTo(2);
  }

  private static byte[] hex(JsonNode vector, String name) {
    return HEX.parseHex(vector.get(name).stringValue());
  }

  private static UUID uuid(JsonNode vector, String name) {
    return UUID.fromString(vector.get(name).stringValue());
  }

  private static JsonNode read() {
    try (InputStream in = EnvelopeVectorTests.class.getResourceAsStream("envelope-v1.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
