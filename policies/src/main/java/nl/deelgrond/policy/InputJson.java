// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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
/// What the rules do not need, they do not get (AVG art. 5(1)(c)): no ids of lines of the ledger,
/// which they know by number ([Exchange#registerregels]); of a toestemming only the groepen that
/// were asked about; in the anonymous trede nothing of the register, and with a name not who is
/// traceable.
final class InputJson {

  /// Deeper than any question can be; JSON that goes deeper is refused when it is written.
  static final int MAX_DEPTH = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonGenerator json;
  private final Asked asked;
  private final PolicyData data;

  private InputJson(JsonGenerator json, Asked asked) {
    this.json = json;
    this.asked = asked;
    this.data = asked.data();
  }

  static String write(Asked asked) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new InputJson(json, asked).document(asked.question(), asked.facts());
    }
    return text.toString();
  }

  private void document(Question question, Facts facts) {
    json.writeStartObject();
    json.writeStringProperty("rid", question.id().toString());
    json.writeStringProperty("schema", Echo.SCHEMA);
    json.writeStringProperty("verwachte_rev", data.rev());
    vraag(question);
    json.writeStringProperty("plaats", facts.plaats().code());
    json.writeStringProperty("agenda_doel", facts.agendaDoel());
    json.writeStringProperty("tafel", facts.tafel());
    BesluitMetNaam besluit = facts.besluit();
    if (besluit != null) {
      json.writeName("besluit_met_naam").writeStartObject();
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

  private void vraag(Question question) {
    json.writeName("vraag").writeStartObject();
    json.writeNumberProperty("op", question.askedAt().toEpochMilli());
    json.writeStringProperty("partij", question.partij());
    json.writeStringProperty("functie", question.functie());
    json.writeStringProperty("doel", question.doel());
    json.writeStringProperty("trede", question.trede().code());
    json.writeName("klassen").writeStartArray();
    asked.klassen().stream().forEach(json::writeNumber);
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
    LedgerLines lines = asked.lines(persoon);
    SortedMap<String, List<Runnable>> perBron = new TreeMap<>();
    SortedMap<String, List<Runnable>> perGrond = new TreeMap<>();
    lines.forEach(
        (regel, grond) ->
            perGrond
                .computeIfAbsent(
                    data.grondcodes().codeOf(grond.grondslag()), _ -> new ArrayList<>())
                .add(() -> grond(regel, grond)),
        (regel, given) ->
            perBron
                .computeIfAbsent(data.partijcodes().codeOf(given.van()), _ -> new ArrayList<>())
                .add(() -> toestemming(regel, given)));
    grouped("toestemmingen", perBron);
    grouped("gronden", perGrond);
  }

  /// Lines as lists under what the rules look them up by.
  private void grouped(String name, SortedMap<String, List<Runnable>> lines) {
    json.writeName(name).writeStartObject();
    lines.forEach((key, group) -> {
      json.writeName(key).writeStartArray();
      group.forEach(Runnable::run);
      json.writeEndArray();
    });
    json.writeEndObject();
  }

  private void toestemming(int regel, Toestemming toestemming) {
    json.writeStartObject();
    json.writeNumberProperty("regel", regel);
    json.writeStringProperty("soort", toestemming.soort().code());
    set("aan", toestemming.aan(), UnaryOperator.identity());
    json.writeStringProperty("doel", toestemming.doel());
    set(
        "groepen",
        asked.groepen(toestemming.van(), toestemming.groepen()),
        data.groepcodes()::codeOf);
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

  /// As a list, in the order of `schemas/vraag.json`: an object costs the rules more to read.
  private void grond(int regel, VastgesteldeGrondslag grond) {
    json.writeStartArray();
    json.writeNumber(regel);
    json.writeString(data.partijcodes().codeOf(grond.partij()));
    json.writeString(grond.doel());
    json.writeNumber(grond.vanaf().toEpochMilli());
    json.writeNumber(orOpenEnd(grond.tot()));
    json.writeEndArray();
  }

  private void beperking(Beperking beperking) {
    json.writeStartObject();
    set("groepen", beperking.groepen(), data.groepcodes()::codeOf);
    json.writeNumberProperty("tot", orOpenEnd(beperking.tot()));
    json.writeEndObject();
  }

  private void set(String name, Collection<String> all, UnaryOperator<String> code) {
    json.writeName(name).writeStartObject();
    for (String one : all) {
      json.writeBooleanProperty(code.apply(one), true);
    }
    json.writeEndObject();
  }

  private static long orOpenEnd(@Nullable Instant tot) {
    return tot == null ? PolicyData.OPEN_END : tot.toEpochMilli();
  }
}
