// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A copy of the covenant of Borne in memory, to be broken on purpose.
final class CovenantCopy implements CovenantFiles {

  static final Path FOLDER = Path.of("borne");

  private final Map<String, byte[]> files = new TreeMap<>();

  static CovenantCopy ofBorne() {
    CovenantCopy copy = new CovenantCopy();
    for (String folder : List.of("borne", "borne/ankers", "borne/handtekeningen", "wetten")) {
      copy.load(Path.of(folder));
    }
    copy.put(Redenen.FILE, read(Path.of(Redenen.FILE)));
    return copy;
  }

  @Override
  public Optional<byte[]> read(String name, int atMost) {
    return Optional.ofNullable(files.get(name))
        .map(bytes -> bytes.length > atMost ? Arrays.copyOf(bytes, atMost) : bytes);
  }

  @Override
  public List<String> list(String folder) {
    return files.keySet().stream()
        .filter(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))).equals(folder))
        .toList();
  }

  List<Violation> check() {
    return Convenanten.check(this, "borne");
  }

  /// What is wrong, apart from the signatures, which no broken copy can have.
  List<Violation> checkUnsigned() {
    return check().stream()
        .filter(violation -> !violation.file().startsWith("borne/handtekeningen/"))
        .toList();
  }

  String sha256() {
    return CovenantDocuments.read(this, "borne", new Violations()).sha256();
  }

  CovenantCopy put(String file, byte[] content) {
    files.put(file, content);
    return this;
  }

  CovenantCopy put(String file, String content) {
    return put(file, content.getBytes(StandardCharsets.UTF_8));
  }

  CovenantCopy delete(String file) {
    files.remove(file);
    return this;
  }

  JsonNode json(String file) {
    return Document.JSON.readTree(read(file).orElseThrow());
  }

  /// Puts this JSON at this place; a place `-` at the end of a list appends.
  CovenantCopy set(String file, String pointer, String json) {
    return edit(file, pointer, Document.JSON.readTree(json));
  }

  CovenantCopy remove(String file, String pointer) {
    return edit(file, pointer, null);
  }

  private CovenantCopy edit(String file, String pointer, @Nullable JsonNode value) {
    JsonNode root = json(file);
    JsonPointer place = JsonPointer.compile(pointer);
    String member = place.last().getMatchingProperty();
    switch (root.at(place.head())) {
      case ObjectNode object when value == null -> object.remove(member);
      case ObjectNode object -> object.set(member, value);
      case ArrayNode array when value == null -> array.remove(Integer.parseInt(member));
      case ArrayNode array when member.equals("-") -> array.add(value);
      case ArrayNode array -> array.set(Integer.parseInt(member), value);
      default -> throw new IllegalArgumentException("no place `" + pointer + "` in " + file);
    }
    return put(file, Document.JSON.writeValueAsBytes(root));
  }

  /// Where the element of a list with this code, id or article stands, in the file that holds it.
  static String pointer(String list, String code) {
    for (JsonNode file : ofBorne().all()) {
      int i = 0;
      for (JsonNode element : file.path(list)) {
        for (String key : List.of("code", "id", "artikel")) {
          if (element.path(key).asString("").equals(code)) {
            return "/" + list + "/" + i;
          }
        }
        i++;
      }
    }
    throw new IllegalArgumentException("no `" + code + "` in a list `" + list + "`");
  }

  private List<JsonNode> all() {
    return files.keySet().stream().filter(name -> name.endsWith(".json")).map(this::json).toList();
  }

  private void load(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      found
          .filter(file -> file.toString().matches(".*[.](json|pem|p7s)"))
          .forEach(file -> put(folder + "/" + file.getFileName(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
