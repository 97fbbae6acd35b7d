// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One document has one form in bytes, whoever wrote it.
class CanonicalJsonTests {

  @Test
  void membersAreSortedAndWhiteSpaceIsGone() {
    assertThat(canonical("{ \"b\" : [1, 2 ,3],\n \"a\": {\"y\":null, \"x\":true} }"))
        .isEqualTo("{\"a\":{\"x\":true,\"y\":null},\"b\":[1,2,3]}");
    assertThat(canonical("{\"a\":[],\"b\":{}}")).isEqualTo("{\"a\":[],\"b\":{}}");
  }

  /// The example of RFC 8785, section 3.2.3, without its number.
  @Test
  void membersAreSortedByUtf16CodeUnits() {
    assertThat(
            canonical(
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O"
                + " With Diaeresis\",\"€\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning"
                + " Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void onlyWhatMustBeEscapedIsEscapedInTheShortestWay() {
    assertThat(
            canonical(
                "\"\\u0022\\u005c\\u002f\\u0008\\u000c\\u000a\\u000d\\u0009\\u0001\\u001f\\u00e9\""))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001fé\"");
  }

  @Test
  void aFractionHasNoCanonicalForm() {
    JsonNode fraction = Document.JSON.readTree("{\"a\": [1.5]}");

    assertThat(CanonicalJson.accepts(fraction)).isFalse();
    assertThatThrownBy(() -> CanonicalJson.bytes(fraction))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfMembersDoesNotMatter(long seed) {
    for (String file : CovenantCopy.ofBorne().list("borne")) {
      JsonNode original = CovenantCopy.ofBorne().json(file);
      JsonNode shuffled = shuffle(original, new Random(seed));

      assertThat(CanonicalJson.sha256(shuffled)).isEqualTo(CanonicalJson.sha256(original));
    }
  }

  @Test
  void everyFileOfTheRulesIsPartOfWhatIsSigned() {
    CovenantCopy untouched = CovenantCopy.ofBorne();
    List<String> files = new ArrayList<>(untouched.list("borne"));
    files.addAll(untouched.list("wetten"));
    files.remove("borne/ankers.json");

    assertThat(files)
        .allSatisfy(file -> {
          CovenantCopy copy = CovenantCopy.ofBorne().set(file, "/$schema", "\"changed\"");
          assertThat(copy.sha256()).isNotEqualTo(untouched.sha256());
        });
  }

  @Test
  void theSignaturesAreNoPartOfWhatIsSigned() {
    CovenantCopy copy = CovenantCopy.ofBorne();
    String before = copy.sha256();
    copy.delete("borne/handtekeningen/halt.p7s");

    assertThat(copy.sha256()).isEqualTo(before).isEqualTo(Convenanten.borne().sha256());
    assertThat(copy.check()).isEmpty();
  }

  private static String canonical(String json) {
    return new String(CanonicalJson.bytes(Document.JSON.readTree(json)), StandardCharsets.UTF_8);
  }

  private static JsonNode shuffle(JsonNode node, Random random) {
    if (node.isArray()) {
      ArrayNode array = Document.JSON.createArrayNode();
      node.forEach(element -> array.add(shuffle(element, random)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>(node.propertyNames());
    Collections.shuffle(names, random);
    ObjectNode object = Document.JSON.createObjectNode();
    names.forEach(name -> object.set(name, shuffle(node.path(name), random)));
    return object;
  }
}
