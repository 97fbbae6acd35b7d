// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document, as a test holds the application to it. An answer may hold nothing that the
/// document does not name.
public final class Openapi {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode document;
  private final ObjectNode components;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /// That of `/v1`.
  Openapi() {
    this(new OpenapiDocument().bytes());
  }

  public Openapi(byte[] bytes) {
    document = JSON.readTree(bytes);
    ObjectNode closed = (ObjectNode) document.path("components").path("schemas").deepCopy();
    closed.properties().forEach(entry -> close((ObjectNode) entry.getValue()));
    components = closed;
  }

  private static void close(ObjectNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
  }

  public JsonNode document() {
    return document;
  }

  /// `GET /zittingen/{zitting}` with its operation, for all of them.
  public Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.put(
                        method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                        method.getValue())));
    return operations;
  }

  /// What is in this answer and not in the document, or the other way around.
  ///
  /// @param path as it stands in the document, without a query
  public List<String> deviations(
      String method,
      String path,
      int status,
      Optional<String> contentType,
      String body,
      java.util.function.Predicate<String> hasHeader) {
    List<String> deviations = new ArrayList<>();
    find(method, path)
        .ifPresentOrElse(
            operation -> check(operation, status, contentType, body, hasHeader, deviations::add),
            () -> {
              if (status < 400) {
                deviations.add(method + " " + path + " is not in the document");
              }
            });
    return deviations;
  }

  private void check(
      JsonNode operation,
      int status,
      Optional<String> contentType,
      String body,
      java.util.function.Predicate<String> hasHeader,
      Consumer<String> deviation) {
    JsonNode response = resolve(operation.path("responses").path(String.valueOf(status)));
    if (response.isMissingNode()) {
      deviation.accept("status " + status + " is not in the document");
      return;
    }
    response
        .path("headers")
        .properties()
        .forEach(header -> {
          if (!hasHeader.test(header.getKey())) {
            deviation.accept("header " + header.getKey() + " is missing");
          }
        });
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      if (!body.isEmpty()) {
        deviation.accept("there is a body");
      }
      return;
    }
    String type = contentType.orElse("").split(";", 2)[0];
    if (!content.has(type)) {
      deviation.accept("content type `" + type + "` is not in the document");
      return;
    }
    if (type.startsWith("text/")) {
      if (body.isBlank()) {
        deviation.accept("the text is empty");
      }
      return;
    }
    errors(content.path(type).path("schema"), body).forEach(deviation);
  }

  /// What is wrong with a text by a schema of the document.
  public List<String> errors(JsonNode schema, String body) {
    ObjectNode whole = JSON.createObjectNode();
    whole.setAll((ObjectNode) schema);
    whole.putObject("components").set("schemas", components);
    Schema compiled = schemas.getSchema(whole);
    return compiled
        .validate(
            body,
            com.networknt.schema.InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  public JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").stringValue("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private Optional<JsonNode> find(String method, String path) {
    return operations().entrySet().stream()
        .filter(entry -> matches(entry.getKey(), method, path))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean matches(String key, String method, String path) {
    String[] parts = key.split(" ", 2);
    String pattern = Pattern.quote(parts[1]).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
    return parts[0].equals(method) && path.matches(pattern);
  }
}
