// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing can be taken away, and no reference can go astray, without a report.
class ReferenceProperties {

  /// Something that others refer to.
  record Definition(String file, String pointer, String code) {

    @Override
    public String toString() {
      return code + " in " + file;
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void aDefinitionThatIsDeletedIsMissedByWhoRefersToIt(Definition definition) {
    List<Violation> violations =
        CovenantCopy.ofBorne().remove(definition.file(), definition.pointer()).checkUnsigned();

    assertThat(violations)
        .anySatisfy(
            violation -> assertThat(violation.message()).contains("`" + definition.code() + "`"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aReferenceThatGoesAstrayIsReportedAtItsPlace(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Definition> references = references();
    for (int i = 0; i < 20; i++) {
      Definition reference = references.get(random.nextInt(references.size()));
      List<Violation> violations =
          CovenantCopy.ofBorne()
              .set(reference.file(), reference.pointer(), "\"bestaat/niet-" + i + "\"")
              .checkUnsigned();

      assertThat(violations)
          .as("%s at %s", reference, reference.pointer())
          .anySatisfy(violation -> {
            assertThat(violation.file()).isEqualTo(reference.file());
            assertThat(violation.pointer()).isEqualTo(reference.pointer());
          });
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aMemberThatIsDeletedIsReportedOrWasOptional(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20; i++) {
      String file = anyOf(CovenantCopy.ofBorne().list("borne"), random);
      List<String> members = new ArrayList<>();
      members(CovenantCopy.ofBorne().json(file), "", members);
      String member = anyOf(members, random);

      List<Violation> violations = CovenantCopy.ofBorne().remove(file, member).checkUnsigned();

      String name = member.substring(member.lastIndexOf('/') + 1);
      assertThat(violations.isEmpty())
          .as("%s %s reports %s", file, member, violations)
          .isEqualTo(isOptional(file, name, violations));
    }
  }

  static Stream<Definition> definitions() {
    List<Definition> all = new ArrayList<>();
    for (String name : List.of("organisaties", "partijen", "doelen", "groepen")) {
      add(all, "borne/" + name + ".json", "/" + name, "code");
    }
    JsonNode wetten = CovenantCopy.ofBorne().json("borne/convenant.json").path("wetten");
    for (int i = 0; i < wetten.size(); i++) {
      all.add(new Definition("borne/convenant.json", "/wetten/" + i, wetten.path(i).stringValue()));
    }
    addKeuzes(all);
    return all.stream();
  }

  static List<Definition> references() {
    List<Definition> all = new ArrayList<>();
    for (String file : CovenantCopy.ofBorne().list("borne")) {
      if (!file.endsWith("/artikelen.json")) {
        addReferences(all, file, CovenantCopy.ofBorne().json(file), "");
      }
    }
    return all;
  }

  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L, new SplittableRandom().nextLong());
  }

  private static void add(List<Definition> all, String file, String list, String member) {
    JsonNode elements = CovenantCopy.ofBorne().json(file).at(list);
    for (int i = 0; i < elements.size(); i++) {
      String code = elements.path(i).path(member).stringValue();
      all.add(new Definition(file, list + "/" + i, code));
    }
  }

  private static void addKeuzes(List<Definition> all) {
    JsonNode velden = CovenantCopy.ofBorne().json("borne/velden.json").path("velden");
    for (int v = 0; v < velden.size(); v++) {
      JsonNode keuzes = velden.path(v).path("keuzes");
      for (int k = 0; k < keuzes.size(); k++) {
        String code = keuzes.path(k).path("code").stringValue();
        boolean used =
            keuzes.valueStream().anyMatch(one -> code.equals(one.path("grover").asString("")));
        if (used) {
          all.add(new Definition("borne/velden.json", "/velden/" + v + "/keuzes/" + k, code));
        }
      }
    }
  }

  private static void addReferences(
      List<Definition> all, String file, JsonNode node, String pointer) {
    if (node.isObject()) {
      node.properties()
          .forEach(member ->
              addReferences(all, file, member.getValue(), pointer + "/" + member.getKey()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        addReferences(all, file, node.path(i), pointer + "/" + i);
      }
    } else if (isReference(pointer)) {
      all.add(new Definition(file, pointer, node.asString()));
    }
  }

  private static boolean isReference(String pointer) {
    String member = pointer.replaceAll("/[0-9]+$", "");
    return List.of(
            "organisatie",
            "partij",
            "doel",
            "groep",
            "wet",
            "wetten",
            "artikel",
            "avg",
            "avgGrond",
            "bsnArtikel",
            "doelen",
            "groepen",
            "herkomst",
            "herkomstWet",
            "bron",
            "geheim",
            "grover",
            "tegenpartijen",
            "van",
            "aan",
            "eersteSchil",
            "tweedeSchil",
            "anoniem",
            "met_naam",
            "grof",
            "contactpunt",
            "uitvoerders",
            "betrokkenen",
            "maatregelen",
            "handelingen")
        .contains(member.substring(member.lastIndexOf('/') + 1));
  }

  private static void members(JsonNode node, String pointer, List<String> found) {
    if (node.isObject()) {
      for (var member : node.properties()) {
        found.add(pointer + "/" + member.getKey());
        members(member.getValue(), pointer + "/" + member.getKey(), found);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        members(node.path(i), pointer + "/" + i, found);
      }
    }
  }

  /// Members that a file may lack, unless what stays behind is then wrong.
  private static boolean isOptional(String file, String name, List<Violation> violations) {
    return violations.isEmpty() && (name.matches("[0-9]{4}") || optional(file).contains(name));
  }

  /// What the schema of this file does not demand of whatever may have it.
  private static Set<String> optional(String file) {
    String schema =
        file.substring(file.lastIndexOf('/') + 1).replaceFirst("[.]json$", ".schema.json");
    Set<String> names = new TreeSet<>();
    addOptional(JsonMapper.shared().readTree(Path.of("schema", schema)), names);
    return names;
  }

  private static void addOptional(JsonNode schema, Set<String> names) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    schema.path("properties").propertyNames().stream()
        .filter(name -> !required.contains(name))
        .forEach(names::add);
    schema.forEach(inside -> addOptional(inside, names));
  }

  private static String anyOf(List<String> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
