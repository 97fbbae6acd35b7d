// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.api.Openapi;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.signin.SigninProperties;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/// What describes this door agrees with it.
class AuthzenDocumentsTests {

  private static final String ADDRESS = "https://deelgrond.borne.example";

  private final AuthzenDocuments documents =
      new AuthzenDocuments(
          new SigninProperties(
              URI.create(ADDRESS),
              "https://issuer.example",
              "1.0.0",
              new SigninProperties.Aanmelden(
                  "x", null, null, null, "deelgrond", List.of(), Duration.ofHours(1), 1)));
  private final Openapi openapi =
      new Openapi(Objects.requireNonNull(documents.openapi().getBody()));

  /// Section 6 of the certification scenario, at the address of a real start.
  @Test
  void metadataNamesAddressesOfHttpsOnly() {
    assertThat(documents.metadata()).containsEntry("policy_decision_point", ADDRESS);
    assertThat(documents.metadata())
        .containsEntry("access_evaluation_endpoint", ADDRESS + "/access/v1/evaluation");
    documents
        .metadata()
        .forEach((name, value) -> {
          if (value instanceof String text) {
            assertThat(text).as(name).startsWith("https://").doesNotContain("?", "#");
          }
        });
  }

  @Test
  void everyMappingIsInTheDocumentAndTheOtherWayAround() {
    Set<String> mappings =
        Stream.of(AuthzenController.class, AuthzenDocuments.class)
            .flatMap(type ->
                Stream.of(type.getDeclaredMethods())
                    .filter(
                        method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                    .map(method -> {
                      RequestMapping mapping =
                          Objects.requireNonNull(
                              AnnotatedElementUtils.findMergedAnnotation(
                                  method, RequestMapping.class));
                      RequestMapping onType =
                          AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
                      return mapping.method()[0]
                          + " "
                          + (onType == null ? "" : onType.path()[0])
                          + mapping.path()[0];
                    }))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(mappings).hasSize(7).isEqualTo(openapi.operations().keySet());
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryExampleFits() {
    assertThat(openapi.document().findValuesAsString("$ref"))
        .isNotEmpty()
        .allMatch(ref -> !openapi.document().at(ref.substring(1)).isMissingNode());
    openapi
        .document()
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            schema
                .getValue()
                .path("examples")
                .forEach(example ->
                    assertThat(openapi.errors(schema.getValue(), example.toString()))
                        .as(schema.getKey())
                        .isEmpty()));
  }

  @Test
  void whatTheDocumentNamesIsWhatTheCodeKnows() {
    JsonNode schemas = openapi.document().at("/components/schemas");
    JsonNode example = schemas.at("/Evaluation/examples/0");

    assertThat(schemas.at("/Obligation/properties/type/enum").values())
        .extracting(JsonNode::stringValue)
        .containsExactlyInAnyOrderElementsOf(Obligations.SUPPORTED);
    assertThat(example.at("/subject/type").stringValue()).isEqualTo(Vocabulary.SUBJECT);
    assertThat(example.at("/resource/type").stringValue()).isEqualTo(Vocabulary.RESOURCE);
    assertThat(example.at("/action/name").stringValue()).isEqualTo(Vocabulary.ACTION);
    assertThat(Convenanten.borne().findDoel(example.at("/action/properties/doel").stringValue()))
        .isPresent();
    assertThat(Vocabulary.VeldId.parse(example.at("/resource/id").stringValue())).isPresent();
    schemas
        .at("/Evaluations/properties/options/properties/evaluations_semantic/enum")
        .values()
        .forEach(code -> assertThat(Semantic.of(code.stringValue())).isPresent());
  }

  @Test
  void everyOperationIsExplained() {
    openapi
        .operations()
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").stringValue()).as(name).isNotBlank();
          assertThat(operation.path("description").stringValue()).as(name).endsWith(".");
        });
  }
}
