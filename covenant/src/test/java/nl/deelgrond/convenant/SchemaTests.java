// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.deelgrond.convenant.signature.AnchorUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The schemas and the model know the same codes, and a schema leaves nothing open.
class SchemaTests {

  @ParameterizedTest
  @MethodSource("enums")
  void theSchemaKnowsTheCodesOfTheModel(String schema, String pointer, List<String> codes) {
    JsonNode known = read(Path.of("schema", schema + ".schema.json")).at(pointer + "/enum");

    assertThat(known.valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(codes);
  }

  @Test
  void everyObjectOfEverySchemaIsClosed() throws IOException {
    try (Stream<Path> schemas = Files.list(Path.of("schema"))) {
      assertThat(schemas)
          .hasSizeGreaterThan(10)
          .allSatisfy(schema -> assertClosed(read(schema), schema.toString()));
    }
  }

  static Stream<Arguments> enums() {
    String veld = "/properties/velden/items/properties";
    String grondslag = "/properties/grondslagen/items/properties";
    String reden = "/properties/redenen/items/properties";
    return Stream.of(
        Arguments.of("velden", veld + "/categorie", codes(Categorie.values(), Categorie::code)),
        Arguments.of("velden", veld + "/soort", codes(Soort.values(), Soort::code)),
        Arguments.of(
            "velden", veld + "/generalisatie/properties/regel", codes(Regel.values(), Regel::code)),
        Arguments.of(
            "grondslagen", grondslag + "/richting", codes(Richting.values(), Richting::code)),
        Arguments.of(
            "grondslagen", grondslag + "/tredes/items", codes(Trede.values(), Trede::code)),
        Arguments.of(
            "functies",
            "/properties/functies/items/properties/rol",
            codes(Rol.values(), Rol::code)),
        Arguments.of(
            "handelingen",
            "/properties/handelingen/items/properties/rollen/items",
            codes(Rol.values(), Rol::code)),
        Arguments.of(
            "wet",
            "/properties/toestemmingGeven",
            codes(ToestemmingSoort.values(), ToestemmingSoort::code)),
        Arguments.of(
            "wet",
            "/properties/artikelen/items/properties/draagtToestemming/properties/soort",
            codes(ToestemmingSoort.values(), ToestemmingSoort::code)),
        Arguments.of(
            "rechtsgronden",
            "/properties/rechtsgronden/items/properties/soort",
            codes(ToestemmingSoort.values(), ToestemmingSoort::code)),
        Arguments.of(
            "toestemmingsteksten",
            "/properties/versies/items/properties/teksten/items/properties/soort",
            codes(ToestemmingSoort.values(), ToestemmingSoort::code)),
        Arguments.of(
            "ankers",
            "/properties/ankers/items/properties/voor",
            codes(AnchorUse.values(), AnchorUse::code)),
        Arguments.of(
            "ankers",
            "/properties/ankers/items/properties/soort",
            List.of(Ondertekening.TRIAL, Ondertekening.REAL)),
        Arguments.of("redenen", reden + "/laag", codes(Laag.values(), Laag::code)),
        Arguments.of("redenen", reden + "/badge", codes(Badge.values(), Badge::code)));
  }

  private static <E> List<String> codes(E[] constants, Function<E, String> code) {
    return Stream.of(constants).map(code).toList();
  }

  private static void assertClosed(JsonNode node, String place) {
    if (node.has("properties")) {
      assertThat(node.path("additionalProperties").asBoolean(true)).as(place).isFalse();
    }
    node.properties()
        .forEach(member -> assertClosed(member.getValue(), place + "/" + member.getKey()));
  }

  private static JsonNode read(Path file) {
    return Document.JSON.readTree(file);
  }
}
