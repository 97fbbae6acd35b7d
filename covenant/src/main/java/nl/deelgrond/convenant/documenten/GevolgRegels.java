// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.convenant.documenten.Wijziging.Gevolg;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a change of one member of a covenant file does to who sees what. A member that nobody
/// thought about is [Gevolg#ONBEKEND]: a person has to look.
///
/// Members are named by their list and their place in it, such as `velden.bronnen.geheim`.
final class GevolgRegels {

  /// Lists, of codes or of elements, where one more lets somebody see or do more.
  private static final Set<String> MORE_WHEN_ADDED =
      Set.of(
          "organisaties",
          "partijen",
          "partijen.wetten",
          "functies",
          "functies.geheimen",
          "tafels",
          "tafels.doelen",
          "tafels.eersteSchil",
          "tafels.tweedeSchil",
          "doelen",
          "doelen.groepen",
          "groepen",
          "velden",
          "velden.bronnen",
          "grondslagen",
          "grondslagen.doelen",
          "grondslagen.groepen",
          "grondslagen.herkomst",
          "grondslagen.tegenpartijen",
          "grondslagen.tredes",
          "rechtsgronden",
          "rechtsgronden.van",
          "rechtsgronden.aan",
          "regels",
          "regels.anoniem",
          "regels.met_naam",
          "handelingen",
          "handelingen.rollen",
          "artikelen.antwoorden",
          "artikelen.spreekplicht.geheimen",
          "artikelen.volgorde");

  /// Lists where one more lets somebody see or do less: who has to say yes, who can take it back.
  private static final Set<String> LESS_WHEN_ADDED =
      Set.of("regels.grof", "artikelen.antwoorden.geven", "artikelen.antwoorden.intrekken");

  /// Lists of which the first counts.
  private static final Set<String> ORDERED = Set.of("artikelen.volgorde");

  /// Lists that name nobody when they are absent mean everybody.
  private static final Set<String> ABSENT_IS_ALL =
      Set.of("grondslagen.tegenpartijen", "rechtsgronden.van", "rechtsgronden.aan");

  /// What opens something when it is true, or there.
  private static final Set<String> OPENS =
      Set.of(
          "artikelen.spreekplicht",
          "grondslagen.bijzonder",
          "grondslagen.strafrechtelijk",
          "partijen.bsnArtikel");

  /// What closes something when it is true, or there.
  private static final Set<String> CLOSES =
      Set.of(
          "grondslagen.onherleidbaar",
          "grondslagen.besluitNodig",
          "rechtsgronden.bijzonder",
          "velden.bronnen.geheim",
          "nooitDelen",
          "ontvangerNagaan",
          "uit");

  private static final Set<String> WORDS =
      Set.of(
          "naam",
          "naamEn",
          "kort",
          "label",
          "labelEn",
          "omschrijving",
          "omschrijvingEn",
          "toelichting",
          "titel",
          "titelEn",
          "tekst",
          "taak",
          "icoon",
          "leefgebied",
          "contact",
          "url",
          "nagekeken",
          "leden",
          "waarvoor",
          "waarvoorEn",
          "reden",
          "redenEn",
          "$schema");

  private static final List<String> STRICT = List.of("bijzonder", "strafrechtelijk", "bsn");

  private GevolgRegels() {}

  /// One more in a list.
  static Gevolg added(String member, JsonNode element) {
    if (member.equals("artikelen.hergebruik")) {
      return hergebruik(text(element.get("eis")));
    }
    if (MORE_WHEN_ADDED.contains(member)) {
      return Gevolg.MEER;
    }
    return LESS_WHEN_ADDED.contains(member) ? Gevolg.MINDER : words(member);
  }

  /// Where a law wants a toestemming, no ground does.
  private static Gevolg hergebruik(String eis) {
    return switch (eis) {
      case "toestemming" -> Gevolg.MINDER;
      case "toegestaan" -> Gevolg.MEER;
      default -> Gevolg.ONBEKEND;
    };
  }

  /// A list that was not there, or is there no longer.
  static Gevolg listAppears(String member, JsonNode list, boolean appears) {
    Gevolg gevolg = ABSENT_IS_ALL.contains(member) ? Gevolg.MINDER : addedAll(member, list);
    return appears ? gevolg : gevolg.reversed();
  }

  private static Gevolg addedAll(String member, JsonNode list) {
    Set<Gevolg> all =
        list.valueStream().map(element -> added(member, element)).collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : Gevolg.ONBEKEND;
  }

  /// The same elements, in another order.
  static Gevolg reordered(String member) {
    return ORDERED.contains(member) ? Gevolg.ONBEKEND : Gevolg.GEEN;
  }

  /// Another value; null where there is none.
  static Gevolg changed(String member, @Nullable JsonNode from, @Nullable JsonNode to) {
    if (OPENS.contains(member) || CLOSES.contains(member)) {
      return switched(member, isOn(from), isOn(to));
    }
    String last = member.substring(member.lastIndexOf('.') + 1);
    return switch (last) {
      case "geldigVan" -> later(day(from, LocalDate.MIN), day(to, LocalDate.MIN)).reversed();
      case "geldigTot" -> later(day(from, LocalDate.MAX), day(to, LocalDate.MAX));
      case "bewaartermijn" -> period(from, to);
      default -> named(member, text(from), text(to));
    };
  }

  private static Gevolg named(String member, String from, String to) {
    return switch (member) {
      case "velden.categorie" -> stricter(STRICT.contains(from), STRICT.contains(to));
      case "velden.generalisatie.regel" -> regel(from, to);
      case "functies.rol" -> stricter(!Rol.of(from).seesValues(), !Rol.of(to).seesValues());
      case "versie" -> Gevolg.GEEN;
      case "uit.tot" -> later(openDay(from), openDay(to)).reversed();
      default -> words(member);
    };
  }

  private static Gevolg words(String member) {
    return WORDS.contains(member.substring(member.lastIndexOf('.') + 1))
        ? Gevolg.GEEN
        : Gevolg.ONBEKEND;
  }

  private static Gevolg switched(String member, boolean from, boolean to) {
    if (from == to) {
      return Gevolg.ONBEKEND;
    }
    return to == OPENS.contains(member) ? Gevolg.MEER : Gevolg.MINDER;
  }

  private static Gevolg stricter(boolean from, boolean to) {
    if (from == to) {
      return Gevolg.ONBEKEND;
    }
    return to ? Gevolg.MINDER : Gevolg.MEER;
  }

  private static Gevolg regel(String from, String to) {
    Map<String, Integer> openness = Map.of("weglaten", 0, "geen", 2);
    int change = Integer.compare(openness.getOrDefault(to, 1), openness.getOrDefault(from, 1));
    if (change == 0) {
      return Gevolg.ONBEKEND;
    }
    return change > 0 ? Gevolg.MEER : Gevolg.MINDER;
  }

  private static Gevolg period(@Nullable JsonNode from, @Nullable JsonNode to) {
    return from == null || to == null
        ? Gevolg.ONBEKEND
        : later(Woorden.end(text(from)), Woorden.end(text(to)));
  }

  private static Gevolg later(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return Gevolg.GEEN;
    }
    return to.isAfter(from) ? Gevolg.MEER : Gevolg.MINDER;
  }

  private static LocalDate day(@Nullable JsonNode node, LocalDate absent) {
    return node == null ? absent : LocalDate.parse(text(node));
  }

  /// Nothing means until further notice.
  private static LocalDate openDay(String day) {
    return day.isEmpty() ? LocalDate.MAX : LocalDate.parse(day);
  }

  private static boolean isOn(@Nullable JsonNode node) {
    return node != null && (!node.isBoolean() || node.booleanValue());
  }

  private static String text(@Nullable JsonNode node) {
    return node == null || !node.isString() ? "" : node.stringValue();
  }
}
