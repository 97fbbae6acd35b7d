// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the records from files that the schemas have already accepted.
final class ConvenantReader {

  private final Map<String, JsonNode> rules;
  private final List<Ondertekening> ondertekeningen;

  ConvenantReader(Map<String, JsonNode> rules, List<Ondertekening> ondertekeningen) {
    this.rules = rules;
    this.ondertekeningen = ondertekeningen;
  }

  Convenant read(String gemeente, String sha256) {
    JsonNode head = rule(gemeente, "convenant");
    return new Convenant(
        text(head, "id"),
        text(head, "versie"),
        text(head, "gemeente"),
        text(head, "convenantbeheer"),
        text(head, "titel"),
        date(head, "geldigVan"),
        date(head, "geldigTot"),
        whole(head, "opzegtermijnMaanden"),
        sha256,
        all(rule(gemeente, "organisaties"), "organisaties", ConvenantReader::organisatie),
        all(rule(gemeente, "partijen"), "partijen", ConvenantReader::partij),
        all(rule(gemeente, "functies"), "functies", ConvenantReader::functie),
        all(rule(gemeente, "tafels"), "tafels", ConvenantReader::tafel),
        all(rule(gemeente, "doelen"), "doelen", ConvenantReader::doel),
        all(rule(gemeente, "groepen"), "groepen", ConvenantReader::groep),
        all(rule(gemeente, "velden"), "velden", ConvenantReader::veld),
        all(rule(gemeente, "grondslagen"), "grondslagen", ConvenantReader::grondslag),
        all(rule(gemeente, "rechtsgronden"), "rechtsgronden", ConvenantReader::rechtsgrond),
        matrix(rule(gemeente, "matrix")),
        ondertekeningen,
        texts(head, "wetten").stream().map(id -> WetReader.wet(rule("wetten", id))).toList(),
        all(rule(gemeente, "handelingen"), "handelingen", ConvenantReader::handeling));
  }

  private JsonNode rule(String folder, String name) {
    JsonNode node = rules.get(folder + "/" + name + ".json");
    if (node == null) {
      throw new IllegalStateException("`" + folder + "/" + name + ".json` was not checked first");
    }
    return node;
  }

  private static Organisatie organisatie(JsonNode n) {
    return new Organisatie(
        text(n, "code"), text(n, "naam"), text(n, "oin"), whole(n, "schil"), text(n, "contact"));
  }

  private static Partij partij(JsonNode n) {
    return new Partij(
        text(n, "code"),
        text(n, "organisatie"),
        text(n, "naam"),
        text(n, "kort"),
        text(n, "taak"),
        texts(n, "wetten"),
        text(n, "avgGrond"),
        textOrNull(n, "wettelijkeRol"),
        n.has("bsnArtikel"),
        textOrNull(n, "bsnArtikel"));
  }

  private static Functie functie(JsonNode n) {
    return new Functie(
        text(n, "code"),
        text(n, "naam"),
        text(n, "naamEn"),
        text(n, "partij"),
        Rol.of(text(n, "rol")),
        texts(n, "geheimen"));
  }

  private static Tafel tafel(JsonNode n) {
    return new Tafel(
        text(n, "code"),
        text(n, "naam"),
        text(n, "naamEn"),
        text(n, "leeftijd"),
        texts(n, "doelen"),
        texts(n, "eersteSchil"),
        texts(n, "tweedeSchil"));
  }

  private static Doel doel(JsonNode n) {
    return new Doel(
        text(n, "code"),
        text(n, "naam"),
        text(n, "naamEn"),
        text(n, "omschrijving"),
        text(n, "omschrijvingEn"),
        texts(n, "groepen"));
  }

  private static Groep groep(JsonNode n) {
    return new Groep(
        text(n, "code"),
        text(n, "naam"),
        text(n, "naamEn"),
        text(n, "leefgebied"),
        textOrNull(n, "sfeer"),
        text(n, "icoon"));
  }

  private static Veld veld(JsonNode n) {
    return new Veld(
        text(n, "code"),
        text(n, "label"),
        text(n, "labelEn"),
        text(n, "groep"),
        Categorie.of(text(n, "categorie")),
        Soort.of(text(n, "soort")),
        all(n, "keuzes", ConvenantReader::keuze),
        generalisatie(n.path("generalisatie")),
        text(n, "bewaartermijn"),
        all(n, "bronnen", ConvenantReader::herkomst));
  }

  private static Keuze keuze(JsonNode n) {
    return new Keuze(
        text(n, "code"), text(n, "label"), text(n, "labelEn"), textOrNull(n, "grover"));
  }

  private static Generalisatie generalisatie(JsonNode n) {
    List<Long> grenzen = new ArrayList<>();
    n.path("grenzen").forEach(grens -> grenzen.add(grens.longValue()));
    TreeMap<String, String> wijken = new TreeMap<>();
    n.path("wijken").properties().forEach(w -> wijken.put(w.getKey(), w.getValue().stringValue()));
    return new Generalisatie(Regel.of(text(n, "regel")), grenzen, wijken);
  }

  private static Herkomst herkomst(JsonNode n) {
    return new Herkomst(text(n, "bron"), text(n, "herkomstWet"), textOrNull(n, "geheim"));
  }

  private static Grondslag grondslag(JsonNode n) {
    return new Grondslag(
        text(n, "id"),
        text(n, "wet"),
        text(n, "artikel"),
        textOrNull(n, "lid"),
        Richting.of(text(n, "richting")),
        text(n, "partij"),
        texts(n, "doelen"),
        texts(n, "groepen"),
        texts(n, "herkomst"),
        n.has("tegenpartijen") ? texts(n, "tegenpartijen") : null,
        tredes(n),
        texts(n, "bijzonder"),
        texts(n, "strafrechtelijk"),
        n.path("onherleidbaar").booleanValue(false),
        n.path("besluitNodig").booleanValue(false),
        date(n, "geldigVan"),
        dateOrNull(n, "geldigTot"),
        text(n, "avg"),
        text(n, "toelichting"));
  }

  private static Rechtsgrond rechtsgrond(JsonNode n) {
    return new Rechtsgrond(
        ToestemmingSoort.of(text(n, "soort")),
        text(n, "wet"),
        text(n, "artikel"),
        textOrNull(n, "lid"),
        n.path("bijzonder").booleanValue(false),
        n.has("van") ? texts(n, "van") : null,
        n.has("aan") ? texts(n, "aan") : null);
  }

  /// A line of the matrix names the groepen per trede; each groep becomes a cell of its own.
  private static List<MatrixCel> matrix(JsonNode file) {
    List<MatrixCel> cellen = new ArrayList<>();
    for (JsonNode regel : file.path("regels")) {
      TreeMap<String, Set<Trede>> perGroep = new TreeMap<>();
      for (Trede trede : Trede.values()) {
        for (String groep : texts(regel, trede.code())) {
          perGroep.computeIfAbsent(groep, _ -> EnumSet.noneOf(Trede.class)).add(trede);
        }
      }
      List<String> grof = texts(regel, "grof");
      perGroep.forEach((groep, tredes) ->
          cellen.add(
              new MatrixCel(
                  text(regel, "partij"),
                  text(regel, "doel"),
                  groep,
                  tredes,
                  grof.contains(groep))));
    }
    return cellen;
  }

  private static Handeling handeling(JsonNode n) {
    EnumSet<Rol> rollen = EnumSet.noneOf(Rol.class);
    texts(n, "rollen").forEach(rol -> rollen.add(Rol.of(rol)));
    boolean ookZonderVersie = n.path("ookZonderVersie").booleanValue(false);
    return new Handeling(text(n, "code"), text(n, "naam"), rollen, ookZonderVersie);
  }

  private static Set<Trede> tredes(JsonNode n) {
    EnumSet<Trede> tredes = EnumSet.noneOf(Trede.class);
    texts(n, "tredes").forEach(trede -> tredes.add(Trede.of(trede)));
    return tredes;
  }

  static <T> List<T> all(JsonNode n, String name, Function<JsonNode, T> one) {
    List<T> list = new ArrayList<>();
    n.path(name).forEach(element -> list.add(one.apply(element)));
    return list;
  }

  static String text(JsonNode n, String name) {
    return n.path(name).stringValue();
  }

  static @Nullable String textOrNull(JsonNode n, String name) {
    return n.has(name) ? text(n, name) : null;
  }

  private static int whole(JsonNode n, String name) {
    return n.path(name).intValue();
  }

  static LocalDate date(JsonNode n, String name) {
    return LocalDate.parse(text(n, name));
  }

  static @Nullable LocalDate dateOrNull(JsonNode n, String name) {
    return n.has(name) ? date(n, name) : null;
  }

  static List<String> texts(JsonNode n, String name) {
    List<String> texts = new ArrayList<>();
    n.path(name).forEach(element -> texts.add(element.stringValue()));
    return texts;
  }
}
