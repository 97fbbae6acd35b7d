// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a decision as the document of `deelgrond/inzage/v1`, in a fixed order.
final class DecisionJson {

  private static final JsonFactory JSON = new JsonFactory();

  private DecisionJson() {}

  static String write(Decision decision) {
    StringWriter text = new StringWriter(8192);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      writeEcho(json, decision.echo());
      json.writeStringProperty("besluit", decision.vrijgave() ? "vrijgave" : "weigering");
      writeVrijgegeven(json, decision.vrijgegeven());
      writeNietVrijgegeven(json, decision.nietVrijgegeven());
      writeLeemten(json, decision.leemten());
      json.writeName("verplichtingen").writeStartArray();
      for (String verplichting : decision.verplichtingen()) {
        json.writeString(verplichting);
      }
      json.writeEndArray().writeEndObject();
    }
    return text.toString();
  }

  private static void writeEcho(JsonGenerator json, Echo echo) {
    json.writeName("echo").writeStartObject();
    json.writeStringProperty("rid", echo.rid().toString());
    json.writeStringProperty("schema", echo.schema());
    json.writeStringProperty("rev", echo.rev());
    json.writeEndObject();
  }

  private static void writeVrijgegeven(JsonGenerator json, List<Vrijgave> vrijgegeven) {
    json.writeName("vrijgegeven").writeStartArray();
    for (Vrijgave item : vrijgegeven) {
      startItem(json, item.persoon(), item.veld(), item.bron());
      json.writeStringProperty("weergave", item.weergave().code());
      json.writeStringProperty("geven", item.geven());
      json.writeStringProperty("ontvangen", item.ontvangen());
      writeOrNull(json, "geheim", item.geheim());
      if (!item.verder().isEmpty()) {
        json.writeName("verder").writeStartArray();
        item.verder().forEach(json::writeString);
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNietVrijgegeven(JsonGenerator json, List<NietVrijgegeven> niet) {
    json.writeName("niet_vrijgegeven").writeStartArray();
    for (NietVrijgegeven item : niet) {
      startItem(json, item.persoon(), item.veld(), item.bron());
      json.writeStringProperty("reden", item.reden().name());
      json.writeName("nodig").writeStartArray();
      for (Nodig nodig : item.nodig()) {
        json.writeStartObject().writeStringProperty("soort", nodig.soort().code());
        writeOrNull(json, "van", nodig.van());
        Nodig.Staat staat = nodig.staat();
        if (staat != null) {
          json.writeStringProperty("staat", staat.code());
        }
        json.writeEndObject();
      }
      json.writeEndArray().writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLeemten(JsonGenerator json, List<Leemte> leemten) {
    json.writeName("leemten").writeStartArray();
    for (Leemte item : leemten) {
      startItem(json, item.persoon(), item.veld(), item.bron());
      json.writeStringProperty("ontbreekt", item.ontbreekt().code());
      json.writeStringProperty("eigenaar", item.eigenaar());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void startItem(JsonGenerator json, String persoon, String veld, String bron) {
    json.writeStartObject();
    json.writeStringProperty("persoon", persoon);
    json.writeStringProperty("veld", veld);
    json.writeStringProperty("bron", bron);
  }

  private static void writeOrNull(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeStringProperty(name, value);
  }
}
