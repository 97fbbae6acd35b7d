// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/// Writes a question and its facts as the JSON that the rules read.
///
/// The order in which the facts came does not show: they are grouped by what the rules look them up
/// by, and sorted by id. So the same facts are the same bytes.
///
/// In the anonymous trede the register of a person does not matter, and with a name it does not
/// matter who is traceable, so it is not written: what the rules do not need, they do not get (AVG
/// art. 5(1)(c)).
final class InputJson {

  /// Deeper than any question can be; JSON that goes deeper is refused when it is written.
  static final int MAX_DEPTH = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonGenerator json;
  private final PolicyData data;

  private InputJson(JsonGenerator json, PolicyData data) {
    this.json = json;
    this.data = data;
  }

  static String write(PolicyData data, Question question, Facts facts, SortedSet<String> klassen) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new InputJson(json, data).document(question, facts, klassen);
    }
    return text.toString();
  }

  private void document(Question question, Facts facts, SortedSet<String> klassen) {
    json.writeStartObject();
    json.writeStringProperty("rid", question.id().toString());
    json.writeStringProperty("schema", Echo.SCHEMA);
    json.writeStringProperty("verwachte_rev", data.rev());
    vraag(question, klassen);
    json.writeStringProperty("plaats", facts.plaats().code());
    json.writeStringProperty("agenda_doel", facts.agendaDoel());
    json.writeStringProperty("tafel", facts.tafel());
    BesluitMetNaam besluit = facts.besluit();
    if (besluit != null) {
      json.writeName("besluit_met_naam").writeStartObject();
      json.writeStringProperty("id", besluit.id().toString());
      json.writeNumberProperty("vanaf", besluit.vanaf().toEpochMilli());
      json.writeNumberProperty("tot", besluit.tot().toEpochMilli());
      json.writeEndObject();
    }
    json.writeName("personen").writeStartObject();
    for (PersoonFacts persoon : facts.personen()) {
      json.writeName(persoon.persoon());
      persoon(persoon, question.trede() == Trede.MET_NAAM);
    }
    json.writeEndObject().writeEndObject();
  }

  private void vraag(Question question, SortedSet<String> klassen) {
    json.writeName("vraag").writeStartObject();
    json.writeNumberProperty("op", question.askedAt().toEpochMilli());
    json.writeStringProperty("partij", question.partij());
    json.writeStringProperty("functie", question.functie());
    json.writeStringProperty("doel", question.doel());
    json.writeStringProperty("trede", question.trede().code());
    json.writeName("klassen").writeStartArray();
    for (String klasse : klassen) {
      json.writeString(klasse);
    }
    json.writeEndArray().writeEndObject();
  }

  private void persoon(PersoonFacts persoon, boolean metRegister) {
    json.writeStartObject();
    if (metRegister) {
      register(persoon);
    } else {
      json.writeBooleanProperty("herleidbaar", persoon.herleidbaar());
    }
    json.writeName("beperkingen").writeStartArray();
    persoon.beperkingen().stream()
        .sorted(Comparator.comparing(beperking -> beperking.id().toString()))
        .forEach(this::beperking);
    json.writeEndArray().writeEndObject();
  }

  private void register(PersoonFacts persoon) {
    json.writeName("toestemmingen").writeStartObject();
    grouped(
            persoon.toestemmingen(),
            toestemming -> data.partijcodes().codeOf(toestemming.van()),
            toestemming -> toestemming.id().toString())
        .forEach((van, toestemmingen) -> {
          json.writeName(van).writeStartArray();
          toestemmingen.forEach(this::toestemming);
          json.writeEndArray();
        });
    json.writeEndObject().writeName("gronden").writeStartObject();
    grouped(
            persoon.gronden(),
            grond -> data.grondcodes().codeOf(grond.grondslag()),
            grond -> grond.id().toString())
        .forEach((grondslag, gronden) -> {
          json.writeName(grondslag).writeStartArray();
          gronden.forEach(this::grond);
          json.writeEndArray();
        });
    json.writeEndObject();
  }

  private void toestemming(Toestemming toestemming) {
    json.writeStartObject();
    json.writeStringProperty("id", toestemming.id().toString());
    json.writeStringProperty("soort", toestemming.soort().code());
    set("aan", toestemming.aan());
    json.writeStringProperty("doel", toestemming.doel());
    set("groepen", toestemming.groepen());
    json.writeNumberProperty("vanaf", toestemming.vanaf().toEpochMilli());
    json.writeNumberProperty("tot", toestemming.tot().toEpochMilli());
    json.writeStringProperty("staat", toestemming.staat().code());
    json.writeStringProperty("hoedanigheid", toestemming.hoedanigheid());
    Leeftijd leeftijd = toestemming.leeftijd();
    if (leeftijd != null) {
      json.writeStringProperty("leeftijd", leeftijd.code());
    }
    json.writeNumberProperty("volgnummer", toestemming.volgnummer());
    json.writeEndObject();
  }

  private void grond(VastgesteldeGrondslag grond) {
    json.writeStartObject();
    json.writeStringProperty("id", grond.id().toString());
    json.writeStringProperty("partij", grond.partij());
    json.writeStringProperty("doel", grond.doel());
    json.writeNumberProperty("vanaf", grond.vanaf().toEpochMilli());
    json.writeNumberProperty("tot", orOpenEnd(grond.tot()));
    json.writeEndObject();
  }

  private void beperking(Beperking beperking) {
    json.writeStartObject();
    json.writeStringProperty("id", beperking.id().toString());
    set("groepen", beperking.groepen());
    json.writeNumberProperty("tot", orOpenEnd(beperking.tot()));
    json.writeEndObject();
  }

  private void set(String name, Collection<String> codes) {
    json.writeName(name).writeStartObject();
    for (String code : codes) {
      json.writeBooleanProperty(code, true);
    }
    json.writeEndObject();
  }

  private static long orOpenEnd(@Nullable Instant tot) {
    return tot == null ? PolicyData.OPEN_END : tot.toEpochMilli();
  }

  private static <T> SortedMap<String, List<T>> grouped(
      List<T> facts, Function<T, String> key, Function<T, String> id) {
    SortedMap<String, List<T>> grouped = new TreeMap<>();
    for (T fact : facts) {
      grouped.computeIfAbsent(key.apply(fact), _ -> new ArrayList<>()).add(fact);
    }
    for (List<T> group : grouped.values()) {
      if (group.size() > 1) {
        group.sort(Comparator.comparing(id));
      }
    }
    return grouped;
  }
}
