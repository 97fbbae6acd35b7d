// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.documenten.Wijziging.Gevolg;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What was added, removed and changed in the files, member by member: elements are known by their
/// codes and not by their place, so moving one is no change.
final class BestandVerschil {

  /// What an element is known by; the first of these that it has.
  private static final List<List<String>> NAMES =
      List.of(
          List.of("code", "versie"),
          List.of("code"),
          List.of("id"),
          List.of("partij", "doel"),
          List.of("soort", "wet", "artikel", "lid", "bijzonder"),
          List.of("partij", "wet", "artikel", "lid"),
          List.of("artikel", "geldigVan", "lid"),
          List.of("soorten", "leeftijden", "geheim"),
          List.of("aan", "eis", "van"),
          List.of("bron"),
          List.of("organisatie"),
          List.of("versie"),
          List.of("soort", "taal"),
          List.of("titel"),
          List.of("naam"));

  private final List<Wijziging> all = new ArrayList<>();
  private final String bestand;

  private BestandVerschil(String bestand) {
    this.bestand = bestand;
  }

  static List<Wijziging> of(SortedMap<String, JsonNode> oud, SortedMap<String, JsonNode> nieuw) {
    Set<String> names = new TreeSet<>(oud.keySet());
    names.addAll(nieuw.keySet());
    List<Wijziging> all = new ArrayList<>();
    for (String name : names) {
      BestandVerschil verschil = new BestandVerschil(name);
      JsonNode from = oud.get(name);
      JsonNode to = nieuw.get(name);
      if (from == null || to == null) {
        verschil.add(
            "",
            Gevolg.ONBEKEND,
            to == null ? "vervallen" : "nieuw bestand",
            to == null ? "removed" : "new file");
      } else {
        verschil.members("", "", from, to);
      }
      all.addAll(verschil.all);
    }
    return all;
  }

  private void add(String code, Gevolg gevolg, String nl, String en) {
    all.add(new Wijziging(bestand, code, gevolg, nl, en));
  }

  private void members(String code, String path, JsonNode from, JsonNode to) {
    Set<String> names = new LinkedHashSet<>(from.propertyNames());
    names.addAll(to.propertyNames());
    for (String name : names) {
      JsonNode one = from.get(name);
      JsonNode other = to.get(name);
      if (one != null && one.equals(other)) {
        continue;
      }
      String member = path.isEmpty() ? name : path + "." + name;
      JsonNode any = other == null ? one : other;
      if (any == null) {
        continue;
      }
      if (any.isArray()) {
        list(code, member, one, other);
      } else if (any.isObject() && one != null && other != null) {
        members(code, member, one, other);
      } else {
        String was = one == null ? "–" : one.asString("");
        String is = other == null ? "–" : other.asString("");
        if (any.isObject()) {
          was = one == null ? "–" : one.toString();
          is = other == null ? "–" : other.toString();
        }
        String text = "`" + name + "`: " + was + " → " + is;
        add(code, GevolgRegels.changed(member, one, other), text, text);
      }
    }
  }

  private void list(String code, String member, @Nullable JsonNode from, @Nullable JsonNode to) {
    Map<String, JsonNode> before = elements(from);
    Map<String, JsonNode> after = elements(to);
    String name = member.substring(member.lastIndexOf('.') + 1);
    JsonNode present = to == null ? from : to;
    if ((from == null || to == null) && present != null) {
      add(
          code,
          GevolgRegels.listAppears(member, present, from == null),
          "`" + name + "`: " + said(before, from == null) + " → " + said(after, to == null),
          "`" + name + "`: " + said(before, from == null) + " → " + said(after, to == null));
      return;
    }
    boolean nested = member.contains(".");
    int size = all.size();
    after.forEach((key, element) -> {
      JsonNode old = before.get(key);
      String about = about(code, nested, name, key);
      if (old == null) {
        add(
            about,
            GevolgRegels.added(member, element),
            said("toegevoegd", element),
            said("added", element));
      } else if (element.isObject() && !old.equals(element)) {
        members(about, member, old, element);
      }
    });
    before.forEach((key, element) -> {
      if (!after.containsKey(key)) {
        String about = about(code, nested, name, key);
        Gevolg gevolg = GevolgRegels.added(member, element).reversed();
        add(about, gevolg, said("vervallen", element), said("removed", element));
      }
    });
    if (size == all.size()) {
      Gevolg gevolg = GevolgRegels.reordered(member);
      add(code, gevolg, "`" + name + "`: andere volgorde", "`" + name + "`: other order");
    }
  }

  private static String about(String code, boolean nested, String name, String key) {
    return nested ? code + " · " + name + " " + key : key;
  }

  private static String said(String what, JsonNode element) {
    return element.isObject() ? what + ": " + words(element) : what;
  }

  private static String said(Map<String, JsonNode> elements, boolean absent) {
    return absent ? "–" : String.join(", ", elements.keySet());
  }

  private static String words(JsonNode element) {
    for (String name : List.of("naam", "label", "toelichting", "titel", "herkomstWet")) {
      if (element.path(name).isString()) {
        return element.path(name).stringValue();
      }
    }
    return element.toString();
  }

  private static String said(JsonNode value) {
    return value.isArray()
        ? String.join(", ", value.valueStream().map(one -> one.asString("")).toList())
        : value.asString("");
  }

  private static Map<String, JsonNode> elements(@Nullable JsonNode list) {
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    for (JsonNode element : list == null ? List.<JsonNode>of() : list.values()) {
      String key = element.isObject() ? key(element) : element.asString("");
      int again = 1;
      while (elements.containsKey(again == 1 ? key : key + " (" + again + ")")) {
        again++;
      }
      elements.put(again == 1 ? key : key + " (" + again + ")", element);
    }
    return elements;
  }

  private static String key(JsonNode element) {
    for (List<String> names : NAMES) {
      if (element.has(names.getFirst()) && element.has(names.get(names.size() > 1 ? 1 : 0))) {
        return String.join(
            " ", names.stream().filter(element::has).map(n -> said(element.path(n))).toList());
      }
    }
    return element.toString();
  }
}
