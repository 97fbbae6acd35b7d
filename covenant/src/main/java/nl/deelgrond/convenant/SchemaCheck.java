// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Holds a document against its JSON Schema and says in plain words what is wrong.
///
/// The schemas come from the classpath, never from the folder that is checked.
record SchemaCheck(Schema schema) {

  static SchemaCheck of(String name) {
    String file = "schema/" + name + ".schema.json";
    byte[] bytes =
        CovenantFiles.onClasspath(Convenanten.ROOT)
            .read(file)
            .orElseThrow(() -> new IllegalStateException("no `" + file + "` on the classpath"));
    return new SchemaCheck(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON));
  }

  void check(Document document, Violations violations) {
    if (!document.isPresent()) {
      return;
    }
    for (Error error : schema.validate(document.content())) {
      Spot spot = spot(document, error.getInstanceLocation());
      String found = spot.node().isValueNode() ? " `" + spot.node().asString() + "`" : "";
      Message message = message(error, found);
      violations.add(message.about(spot), message.nl(), message.en());
    }
  }

  private static Spot spot(Document document, NodePath path) {
    Spot spot = document.root();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      spot =
          element instanceof Integer index
              ? new Spot(document, spot.pointer() + "/" + index, spot.node().path(index))
              : spot.at(element.toString());
    }
    return spot;
  }

  private static Message message(Error error, String found) {
    String wanted = error.getSchemaNode() == null ? "" : error.getSchemaNode().toString();
    String member = error.getProperty();
    return switch (error.getKeyword()) {
      case "required" ->
          new Message(null, "`" + member + "` ontbreekt", "`" + member + "` is missing");
      case "additionalProperties" ->
          new Message(member, "`" + member + "` bestaat niet", "`" + member + "` does not exist");
      case "enum" ->
          new Message(
              null,
              "onbekende code" + found + ", wel: " + wanted,
              "unknown code" + found + ", known: " + wanted);
      case "pattern" ->
          new Message(
              null,
              "heeft niet de juiste vorm:" + found + ", verwacht " + wanted,
              "has not the right form:" + found + ", expected " + wanted);
      case "type" ->
          new Message(null, "is geen " + wanted + ":" + found, "is no " + wanted + ":" + found);
      case "minItems", "minLength", "minProperties" -> new Message(null, "is leeg", "is empty");
      case "uniqueItems" -> new Message(null, "noemt iets dubbel", "names something twice");
      case "propertyNames" ->
          new Message(
              null,
              "heeft een naam in de verkeerde vorm: " + member,
              "has a name of the wrong form: " + member);
      default -> new Message(null, error.getMessage(), error.getMessage());
    };
  }

  /// What to say, and about which member of the place when it is not the place itself.
  private record Message(@Nullable String member, String nl, String en) {

    Spot about(Spot spot) {
      return member == null ? spot : spot.at(member);
    }
  }
}
