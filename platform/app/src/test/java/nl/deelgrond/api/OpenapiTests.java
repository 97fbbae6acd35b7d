// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.casus.Aanbiedingen;
import nl.deelgrond.casus.Overdrachten;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.policy.Toestemming;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The document says what the controllers do, and keeps the technical rules of the NL API Design
/// Rules.
class OpenapiTests {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Openapi openapi = new Openapi();

  @Test
  void everyMappingIsInTheDocumentAndTheOtherWayAround() {
    Set<String> mappings =
        mappings().map(Mapping::name).collect(Collectors.toCollection(TreeSet::new));

    assertThat(mappings).hasSizeGreaterThan(20).isEqualTo(openapi.operations().keySet());
  }

  @Test
  void everyParameterIsInTheDocumentAndTheOtherWayAround() {
    Map<String, JsonNode> operations = openapi.operations();

    mappings()
        .forEach(mapping ->
            assertThat(parameters(Objects.requireNonNull(operations.get(mapping.name())), "query"))
                .as(mapping.name())
                .isEqualTo(mapping.queryParameters()));
    operations.forEach((name, operation) ->
        assertThat(parameters(operation, "path"))
            .as(name)
            .isEqualTo(
                java.util.regex.Pattern.compile("\\{([^}]+)}")
                    .matcher(name)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet())));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references =
        openapi.document().findValuesAsString("$ref").stream().distinct().toList();

    assertThat(references)
        .isNotEmpty()
        .allMatch(reference -> !openapi.document().at(reference.substring(1)).isMissingNode());
  }

  @Test
  void everythingThatIsDescribedIsUsed() {
    String text = openapi.document().toString();

    for (String kind : List.of("schemas", "responses", "headers")) {
      openapi
          .document()
          .path("components")
          .path(kind)
          .propertyNames()
          .forEach(name -> assertThat(text).contains("\"#/components/" + kind + "/" + name + "\""));
    }
  }

  @Test
  void everyExampleFitsItsSchema() {
    openapi
        .document()
        .path("components")
        .path("schemas")
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
  void choicesAreThoseOfTheCode() {
    JsonNode schemas = openapi.document().path("components").path("schemas");

    assertThat(choices(schemas.at("/InzageVraag/properties/trede")))
        .isEqualTo(codes(Arrays.stream(Trede.values()).map(Trede::code)));
    assertThat(choices(schemas.at("/NieuweToestemming/properties/soort")))
        .isEqualTo(codes(Arrays.stream(ToestemmingSoort.values()).map(ToestemmingSoort::code)));
    assertThat(choices(schemas.at("/NieuweToestemming/properties/hoedanigheid")))
        .isEqualTo(codes(Gevraagd.HOEDANIGHEDEN.stream()));
    assertThat(choices(schemas.at("/NieuweToestemming/properties/antwoord")))
        .isEqualTo(
            codes(Arrays.stream(Toestemmingen.Keuze.values()).map(Toestemmingen.Keuze::code)));
    assertThat(choices(schemas.at("/Toestemming/properties/staat")))
        .isEqualTo(
            codes(
                Stream.concat(
                    Arrays.stream(Toestemming.Staat.values()).map(Toestemming.Staat::code),
                    Stream.of(Toestemmingen.Huidig.ONBEKEND))));
    assertThat(choices(schemas.at("/NieuwOordeel/properties/oordeel")))
        .isEqualTo(codes(Wilsbekwaamheid.OORDELEN.stream()));
    assertThat(choices(schemas.at("/NieuweToestemming/properties/wijze")))
        .isEqualTo(codes(Gevraagd.WIJZEN.stream()));
    assertThat(choices(schemas.at("/AanvraagMetNaam/properties/reden")))
        .isEqualTo(codes(BesluitenMetNaam.REDENEN.stream()));
    assertThat(choices(schemas.at("/AfwijzingVanAanbod/properties/reden")))
        .isEqualTo(codes(Aanbiedingen.AFWIJSREDENEN.stream()));
    assertThat(choices(schemas.at("/SluitingNaUittreding/properties/reden")))
        .isEqualTo(codes(Overdrachten.SLUITREDENEN.stream()));
    assertThat(choices(schemas.at("/Nodig/properties/soort")))
        .isEqualTo(codes(Arrays.stream(Nodig.Soort.values()).map(Nodig.Soort::code)));
  }

  @Test
  void examplesNameWhatTheConvenantKnows() {
    var convenant = Convenanten.borne();
    JsonNode question = openapi.document().at("/components/schemas/InzageVraag/examples/0");

    assertThat(convenant.findDoel(question.path("doel").stringValue())).isPresent();
    assertThat(convenant.findVeld(question.path("velden").get(0).stringValue())).isPresent();
  }

  // --- NL API Design Rules --------------------------------------------------------------------

  /// /core/doc-openapi, /core/doc-openapi-contact, /core/semver, /core/uri-version
  @Test
  void documentSaysWhatItIsAndWhomToAsk() {
    JsonNode document = openapi.document();

    assertThat(document.path("openapi").stringValue()).matches("3\\.1\\.\\d+");
    assertThat(document.at("/info/version").stringValue()).matches("\\d+\\.\\d+\\.\\d+");
    for (String field : List.of("name", "email", "url")) {
      assertThat(document.at("/info/contact/" + field).stringValue()).isNotBlank();
    }
    assertThat(document.path("servers").findValuesAsString("url"))
        .allMatch(url -> url.matches(".*/v\\d+"));
  }

  /// /core/no-trailing-slash, /core/path-segments-kebab-case, /core/query-keys-camel-case
  @Test
  void addressesAreWrittenInOneWay() {
    openapi
        .document()
        .path("paths")
        .propertyNames()
        .forEach(path -> {
          assertThat(path).doesNotEndWith("/");
          if (!path.equals("/openapi.json")) {
            assertThat(path)
                .matches("(/[a-z][a-z0-9]*(-[a-z0-9]+)*|/\\{[a-z][A-Za-z]*})+(/_[a-z]+)?");
          }
        });
    openapi
        .operations()
        .values()
        .forEach(operation ->
            assertThat(parameters(operation, "query"))
                .allMatch(name -> name.matches("[a-z][A-Za-z]*")));
  }

  /// /core/http-methods, /core/version-header, /core/error-handling
  @Test
  void everyOperationAnswersByTheRules() {
    openapi
        .operations()
        .forEach((name, operation) -> {
          assertThat(METHODS).contains(name.split(" ", 2)[0]);
          JsonNode responses = operation.path("responses");
          boolean takesInput = operation.has("parameters") || name.startsWith("POST");
          assertThat(responses.has("400") || !takesInput).as(name + " answers 400").isTrue();
          assertThat(responses.has("422")).as(name + " answers 422").isFalse();
          responses.properties().forEach(response -> follows(name, response));
        });
  }

  private void follows(String name, Map.Entry<String, JsonNode> response) {
    JsonNode answer = openapi.resolve(response.getValue());
    assertThat(answer.path("headers").has("API-Version"))
        .as(name + " " + response.getKey() + " carries API-Version")
        .isTrue();
    if (Integer.parseInt(response.getKey()) >= 400) {
      assertThat(answer.path("content").propertyNames())
          .as(name + " " + response.getKey())
          .containsExactly("application/problem+json");
    }
  }

  /// /core/date-time
  @Test
  void momentsHaveATimeZoneAndDatesNoTime() {
    List<String> formats = openapi.document().findValuesAsString("format");

    assertThat(formats)
        .contains("date", "date-time")
        .isSubsetOf("date", "date-time", "uuid", "uri", "uri-reference");
  }

  /// /core/doc-language, and whoever reads it understands each operation.
  @Test
  void everyOperationIsExplained() {
    Set<String> ids = new TreeSet<>();
    openapi
        .operations()
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").stringValue()).as(name).isNotBlank();
          assertThat(operation.path("description").stringValue()).as(name).endsWith(".");
          assertThat(ids.add(operation.path("operationId").stringValue())).as(name).isTrue();
        });
  }

  private static Set<String> choices(JsonNode schema) {
    return codes(schema.path("enum").values().stream().map(JsonNode::stringValue));
  }

  private static Set<String> codes(Stream<String> codes) {
    return codes.collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> parameters(JsonNode operation, String in) {
    return operation.path("parameters").values().stream()
        .filter(parameter -> parameter.path("in").stringValue().equals(in))
        .map(parameter -> parameter.path("name").stringValue())
        .collect(Collectors.toSet());
  }

  private record Mapping(String name, Method method) {

    Set<String> queryParameters() {
      return Arrays.stream(method.getParameters())
          .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
          .map(java.lang.reflect.Parameter::getName)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<Mapping> mappings() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.deelgrond.api")
            .stream()
            .filter(type -> type.isAnnotatedWith(RestController.class))
            .map(JavaClass::reflect)
            .flatMap(OpenapiTests::mappings);
  }

  private static Stream<Mapping> mappings(Class<?> controller) {
    RequestMapping onType =
        AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    String prefix = onType == null ? "" : onType.path()[0];
    return Arrays.stream(controller.getDeclaredMethods())
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
        .map(method -> {
          RequestMapping mapping =
              Objects.requireNonNull(
                  AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
          String path = mapping.path().length == 0 ? "" : mapping.path()[0];
          String name = mapping.method()[0] + " " + (prefix + path).replaceFirst("^/v1", "");
          return new Mapping(name, method);
        });
  }
}
