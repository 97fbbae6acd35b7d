// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalJsonTests {
  @Test
  void keysAreSortedAndNothingIsBetween() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("v", 1);
    value.put("act", "inzage");
    value.put("aCt", List.of("b", 2, List.of(), Map.of()));
    value.put("Z", Map.of("y", -7L));
    assertThat(text(value))
        .isEqualTo("{\"Z\":{\"y\":-7},\"aCt\":[\"b\",2,[],{}],\"act\":\"inzage\",\"v\":1}");
  }

  /// RFC 8785, 3.2.2.2, beside what it says to leave as it is.
  @Test
  void stringsAreEscapedAsLittleAsPossible() {
    assertThat(text("\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f")) //
        .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f\"");
    assertThat(text("één €\ud83d\ude00\u2028")).isEqualTo("\"één €\ud83d\ude00\u2028\"");
  }

  /// The same value through Python's `json.dumps(v, sort_keys=True, separators=(',', ':'),
  /// ensure_ascii=False)`.
  @Test
  void pythonWritesTheSameBytes() {
    Map<String, Object> value =
        Map.of(
            "s",
            "Å\t\"x\" \ud83e\udd1d",
            "n",
            List.of(0, -1, 9007199254740991L),
            "o",
            Map.of("b", "", "a", "é"));
    assertThat(CanonicalJson.bytes(value))
        .isEqualTo(
            java.util.HexFormat.of()
                .parseHex(
                    "7b226e223a5b302c2d312c393030373139393235343734303939315d2c226f223a7b2261223a22c3a9222c2262223a22227d2c2273223a22c3855c745c22785c2220f09fa49d227d"));
  }

  @Test
  void halfACharacterIsRefused() {
    for (String half : List.of("\ud83d", "a\ud83db", "\ude00", "\ude00\ud83d")) {
      assertThatThrownBy(() -> CanonicalJson.bytes(half))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740991,true",
    "9007199254740992,false",
    "-9007199254740991,true",
    "-9007199254740992,false"
  })
  void onlyNumbersThatEveryReaderTakesAreWritten(long number, boolean written) {
    if (written) {
      assertThat(text(number)).isEqualTo(Long.toString(number));
    } else {
      assertThatThrownBy(() -> text(number)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    for (Object value : List.of(true, 1.5, 'c', new byte[1], Instant.EPOCH)) {
      assertThatThrownBy(() -> CanonicalJson.bytes(value))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> CanonicalJson.bytes(Arrays.asList((Object) null)))
        .isInstanceOf(RuntimeException.class);
    for (String key : List.of("é", "a\n", "\u007f")) {
      assertThatThrownBy(() -> CanonicalJson.bytes(Collections.singletonMap(key, 1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLeafSaysWhatItSaysAndNoMore() {
    byte[] hash = new byte[32];
    hash[0] = (byte) 0xff;
    byte[] subject = new byte[16];
    UUID eid = UUID.fromString("7d3f0b6e-52f4-4c1e-9c7b-1d2f3a4b5c6d");
    Instant at = Instant.parse("2026-11-22T04:18:59.987654Z");
    assertThat(
            new String(
                new LeafBody("inzage", at, eid, hash, hash, "sha256:ab", hash, subject).bytes(),
                UTF_8))
        .isEqualTo(
            "{\"act\":\"inzage\",\"at\":\"2026-11-22T04:18:59Z\",\"eid\":\"7d3f0b6e-52f4-4c1e-9c7b-1d2f3a4b5c6d\","
                + "\"pcm\":\"/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\","
                + "\"pct\":\"/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"pol\":\"sha256:ab\","
                + "\"src\":\"/wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\","
                + "\"sub\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"v\":1}");
    assertThat(
            new String(
                new LeafBody("zitting-gepland", at, eid, hash, hash, null, null, subject).bytes(),
                UTF_8))
        .doesNotContain("pol")
        .doesNotContain("src");
  }

  private static String text(Object value) {
    return new String(CanonicalJson.bytes(value), UTF_8);
  }
}
