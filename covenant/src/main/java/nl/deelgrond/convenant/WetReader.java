// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static nl.deelgrond.convenant.ConvenantReader.all;
import static nl.deelgrond.convenant.ConvenantReader.date;
import static nl.deelgrond.convenant.ConvenantReader.dateOrNull;
import static nl.deelgrond.convenant.ConvenantReader.text;
import static nl.deelgrond.convenant.ConvenantReader.textOrNull;
import static nl.deelgrond.convenant.ConvenantReader.texts;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns a file of the law catalogue that was checked into a [Wet].
final class WetReader {

  private WetReader() {}

  static Wet wet(JsonNode n) {
    return new Wet(
        text(n, "id"),
        text(n, "naam"),
        text(n, "kort"),
        n.has("bwb") ? text(n, "bwb") : "Kamerstuk " + text(n, "kamerstuk"),
        textOrNull(n, "boek"),
        n.has("uit") ? uit(n.path("uit")) : null,
        n.path("nooitDelen").booleanValue(false),
        textOrNull(n, "ontvangerNagaan"),
        ToestemmingSoort.of(text(n, "toestemmingGeven")),
        all(n, "artikelen", WetReader::artikel));
  }

  private static Wet.Uit uit(JsonNode n) {
    return new Wet.Uit(text(n, "reden"), text(n, "redenEn"), dateOrNull(n, "tot"));
  }

  private static Artikel artikel(JsonNode n) {
    return new Artikel(
        text(n, "artikel"),
        textOrNull(n, "lid"),
        text(n, "titel"),
        text(n, "tekst"),
        date(n, "geldigVan"),
        dateOrNull(n, "geldigTot"),
        text(n, "url"),
        textOrNull(n, "geheim"),
        spreekplicht(n),
        all(n, "hergebruik", WetReader::hergebruik),
        all(n, "antwoorden", WetReader::antwoordregel),
        vertegenwoordigt(n),
        texts(n, "volgorde"),
        dateOrNull(n, "nagekeken"));
  }

  private static @Nullable Spreekplicht spreekplicht(JsonNode artikel) {
    JsonNode n = artikel.path("spreekplicht");
    return n.isObject() ? new Spreekplicht(texts(n, "geheimen"), textOrNull(n, "aan")) : null;
  }

  private static Hergebruik hergebruik(JsonNode n) {
    return new Hergebruik(
        n.has("herkomst") ? texts(n, "herkomst") : null,
        textOrNull(n, "van"),
        text(n, "aan"),
        text(n, "eis").equals("toestemming"),
        set(n, "kanten", Richting::of));
  }

  private static Antwoordregel antwoordregel(JsonNode n) {
    return new Antwoordregel(
        set(n, "soorten", ToestemmingSoort::of),
        textOrNull(n, "geheim"),
        set(n, "leeftijden", Function.identity()),
        set(n, "geven", Antwoorder::of),
        set(n, "intrekken", Antwoorder::of));
  }

  private static @Nullable Vertegenwoordigt vertegenwoordigt(JsonNode artikel) {
    JsonNode n = artikel.path("vertegenwoordigt");
    return n.isObject()
        ? new Vertegenwoordigt(text(n, "hoedanigheid"), textOrNull(n, "sfeer"))
        : null;
  }

  private static <T> Set<T> set(JsonNode n, String name, Function<String, T> of) {
    return texts(n, name).stream().map(of).collect(Collectors.toSet());
  }
}
