// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A place in a document. What is not there, or is no text, reads as nothing, so that every check
/// can look at a document that is partly wrong.
///
/// @param pointer JSON pointer
record Spot(Document document, String pointer, JsonNode node) {

  Spot at(String name) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    return new Spot(document, pointer + "/" + escaped, node.path(name));
  }

  /// The elements of the list with this name.
  List<Spot> each(String name) {
    Spot list = at(name);
    List<Spot> spots = new ArrayList<>();
    if (list.node.isArray()) {
      for (int i = 0; i < list.node.size(); i++) {
        spots.add(new Spot(document, list.pointer + "/" + i, list.node.path(i)));
      }
    }
    return spots;
  }

  boolean has(String name) {
    return node.has(name);
  }

  String text() {
    return node.isString() ? node.stringValue() : "";
  }

  String text(String name) {
    return at(name).text();
  }

  List<String> texts(String name) {
    return each(name).stream().map(Spot::text).toList();
  }
}
