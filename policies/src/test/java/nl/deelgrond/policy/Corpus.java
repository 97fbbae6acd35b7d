// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The golden cases in `policies/corpus`: one file per case, with the whole decision.
final class Corpus {

  /// One golden case: what it shows of which articles, what is asked under which variant of the
  /// convenant, and what is decided.
  record Golden(
      String name,
      List<ArticleRef> artikelen,
      String stelling,
      String variant,
      Question question,
      Facts facts,
      String decision) {}

  static final Path FOLDER = Path.of("corpus");

  private static final JsonMapper JSON = JsonMapper.shared();

  private Corpus() {}

  static List<Golden> read() {
    try {
      return files().stream().map(Corpus::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  private static Golden read(Path file) {
    try {
      JsonNode golden = JSON.readTree(Files.readString(file));
      List<ArticleRef> artikelen = new ArrayList<>();
      golden
          .path("artikelen")
          .forEach(artikel -> artikelen.add(ArticleRef.parse(artikel.stringValue())));
      return new Golden(
          name(file),
          List.copyOf(artikelen),
          golden.path("stelling").stringValue(),
          golden.path("convenant").stringValue(),
          JSON.treeToValue(golden.path("question"), Question.class),
          JSON.treeToValue(golden.path("facts"), Facts.class),
          JSON.writeValueAsString(golden.path("decision")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the cases anew; files of cases that no longer exist go.
  static void write(SortedMap<String, String> files) {
    try {
      Files.createDirectories(FOLDER);
      for (Path old : files()) {
        if (!files.containsKey(name(old))) {
          Files.delete(old);
        }
      }
      for (var file : files.entrySet()) {
        Files.writeString(FOLDER.resolve(file.getKey() + ".json"), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of one file, with every item of the decision on a line of its own.
  static String text(
      Claims.Claim claim, String variant, Question question, Facts facts, String decision) {
    ObjectNode golden = JSON.createObjectNode();
    ArrayNode artikelen = golden.putArray("artikelen");
    claim.artikelen().forEach(artikel -> artikelen.add(artikel.toString()));
    golden.put("stelling", claim.stelling());
    golden.put("convenant", variant);
    golden.set("question", JSON.valueToTree(question));
    golden.set("facts", JSON.valueToTree(facts));
    golden.set("decision", JSON.readTree(decision));
    StringBuilder text = new StringBuilder();
    line(text, golden, 0);
    return text.append('\n').toString();
  }

  /// Objects that hold objects or arrays are broken into lines, two levels deep.
  private static void line(StringBuilder text, JsonNode node, int depth) {
    boolean flat = depth > 3 || node.isValueNode() || node.isEmpty() || allValues(node);
    if (flat) {
      text.append(JSON.writeValueAsString(node));
      return;
    }
    String indent = "\n" + "  ".repeat(depth + 1);
    text.append(node.isArray() ? '[' : '{');
    String separator = "";
    if (node.isArray()) {
      for (JsonNode element : node) {
        text.append(separator).append(indent);
        line(text, element, depth + 1);
        separator = ",";
      }
    } else {
      for (String name : node.propertyNames()) {
        text.append(separator).append(indent);
        text.append(JSON.writeValueAsString(name)).append(": ");
        line(text, node.path(name), depth + 1);
        separator = ",";
      }
    }
    text.append("\n").append("  ".repeat(depth)).append(node.isArray() ? ']' : '}');
  }

  private static boolean allValues(JsonNode node) {
    for (JsonNode child : node) {
      if (!child.isValueNode()) {
        return false;
      }
    }
    return true;
  }
}
