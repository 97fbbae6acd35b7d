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
import nl.deelgrond.convenant.Grondslag;
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
/// were asked about; in the anonymous trede only what lifts a duty of secrecy, and with a name not
/// who is traceable. Of who stands in for the person and what lifts a duty of secrecy they get
/// nothing where there is nothing, so that most questions stay short.
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
    convenant(facts.convenant());
    json.writeStringProperty("plaats", facts.plaats().code());
    json.writeStringProperty("agenda_doel", facts.agendaDoel());
    json.writeStringProperty("tafel", facts.tafel());
    String inbrenger = facts.inbrenger();
    if (inbrenger != null) {
      json.writeStringProperty("inbrenger", inbrenger);
    }
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

  private void convenant(Convenantstand stand) {
    json.writeBooleanProperty("actief", stand.actief());
    if (!stand.uitgetreden().isEmpty()) {
      set("uitgetreden", stand.uitgetreden(), data.orgcodes()::codeOf);
    }
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

  private void persoon(PersoonFacts persoon, boolean metNaam) {
    json.writeStartObject();
    PerRegel regels = new PerRegel();
    asked.lines(persoon).forEach(regels);
    if (!metNaam) {
      json.writeBooleanProperty("herleidbaar", persoon.herleidbaar());
    }
    if (metNaam || !persoon.geheim().isEmpty()) {
      wie(persoon, regels);
      grouped("toestemmingen", regels.perBron);
    }
    if (metNaam) {
      grouped("gronden", regels.perGrond);
      unlessEmpty("op_besluit", regels.opBesluit);
      unlessEmpty("nagegaan", regels.nagegaan);
      onbekend(regels.onbekend);
    }
    unlessEmpty("geheim", regels.perSlot);
    json.writeName("beperkingen").writeStartArray();
    persoon.beperkingen().stream()
        .sorted(Comparator.comparing(beperking -> beperking.id().toString()))
        .forEach(this::beperking);
    json.writeEndArray().writeEndObject();
  }

  /// The lines of a person by what the rules look them up by, ready to be written.
  private final class PerRegel implements LedgerLines.Taker {

    private final SortedMap<String, List<Runnable>> perBron = new TreeMap<>();
    private final SortedMap<String, List<Runnable>> perGrond = new TreeMap<>();
    private final SortedMap<String, List<Runnable>> opBesluit = new TreeMap<>();
    private final SortedMap<String, List<Runnable>> perSlot = new TreeMap<>();
    private final SortedMap<String, List<Runnable>> nagegaan = new TreeMap<>();
    private final List<Runnable> vertegenwoordigers = new ArrayList<>();
    private final List<VastgesteldeGrondslag> onbekend = new ArrayList<>();

    private static void add(SortedMap<String, List<Runnable>> all, String key, Runnable one) {
      all.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
    }

    @Override
    public void grond(int regel, VastgesteldeGrondslag grond, @Nullable Grondslag known) {
      String code = data.grondcodes().codeOf(grond.grondslag());
      if (known == null) {
        onbekend.add(grond);
      } else if (known.besluitNodig()) {
        add(opBesluit, code, () -> opBesluit(regel, grond));
      } else {
        add(perGrond, code, () -> InputJson.this.grond(regel, grond));
      }
    }

    @Override
    public void toestemming(int regel, Toestemming given, @Nullable Integer namens) {
      add(
          perBron,
          data.partijcodes().codeOf(given.van()),
          () -> InputJson.this.toestemming(regel, given, namens));
    }

    @Override
    public void vertegenwoordiger(int regel, Vertegenwoordiger who) {
      vertegenwoordigers.add(() -> InputJson.this.vertegenwoordiger(regel, who));
    }

    @Override
    public void geheim(int regel, GeheimhouderBesluit besluit, @Nullable Integer rustOp) {
      add(
          perSlot,
          data.slotcode(besluit.bron(), besluit.veld()),
          () -> InputJson.this.geheim(regel, besluit, rustOp));
    }

    @Override
    public void nagegaan(int regel, OntvangerNagegaan checked) {
      add(nagegaan, checked.bron(), () -> InputJson.this.nagegaan(regel, checked));
    }
  }

  /// Who answers for the person: by age, by a representative, or because the person cannot.
  private void wie(PersoonFacts persoon, PerRegel regels) {
    Leeftijd leeftijd = persoon.leeftijd();
    if (leeftijd != null) {
      json.writeStringProperty("leeftijd", leeftijd.code());
    }
    if (persoon.onbekwaamVoor().contains(asked.question().doel())) {
      json.writeBooleanProperty("onbekwaam", true);
    }
    if (!regels.vertegenwoordigers.isEmpty()) {
      json.writeName("vertegenwoordigers").writeStartArray();
      regels.vertegenwoordigers.forEach(Runnable::run);
      json.writeEndArray();
    }
  }

  private void unlessEmpty(String name, SortedMap<String, List<Runnable>> lines) {
    if (!lines.isEmpty()) {
      grouped(name, lines);
    }
  }

  private void onbekend(List<VastgesteldeGrondslag> gronden) {
    if (!gronden.isEmpty()) {
      json.writeName("onbekende_gronden").writeStartArray();
      for (VastgesteldeGrondslag grond : gronden) {
        json.writeStartArray();
        inschrijving(grond);
        json.writeEndArray();
      }
      json.writeEndArray();
    }
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

  private void toestemming(int regel, Toestemming toestemming, @Nullable Integer namens) {
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
    if (namens != null) {
      json.writeNumberProperty("namens", namens);
    }
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
    inschrijving(grond);
    json.writeEndArray();
  }

  private void opBesluit(int regel, VastgesteldeGrondslag grond) {
    json.writeStartArray();
    json.writeNumber(regel);
    inschrijving(grond);
    set(grond.ontvangers(), UnaryOperator.identity());
    json.writeEndArray();
  }

  private void inschrijving(VastgesteldeGrondslag grond) {
    json.writeString(data.partijcodes().codeOf(grond.partij()));
    json.writeString(grond.doel());
    json.writeNumber(grond.vanaf().toEpochMilli());
    json.writeNumber(orOpenEnd(grond.tot()));
  }

  private void vertegenwoordiger(int regel, Vertegenwoordiger who) {
    Vertegenwoordiger.Gezag gezag = who.gezag();
    json.writeStartArray();
    json.writeNumber(regel);
    json.writeString(who.hoedanigheid());
    json.writeString(gezag == null ? "" : gezag.code());
    json.writeNumber(who.vanaf().toEpochMilli());
    json.writeNumber(orOpenEnd(who.tot()));
    json.writeEndArray();
  }

  private void geheim(int regel, GeheimhouderBesluit besluit, @Nullable Integer rustOp) {
    json.writeStartObject();
    json.writeNumberProperty("regel", regel);
    json.writeStringProperty("doel", besluit.doel());
    json.writeName("aan");
    set(besluit.aan(), UnaryOperator.identity());
    json.writeStringProperty("trede", besluit.trede().code());
    json.writeStringProperty("grond", besluit.grond().code());
    if (rustOp != null) {
      json.writeNumberProperty("rust_op", rustOp);
    }
    String artikel = besluit.artikel();
    if (artikel != null) {
      json.writeStringProperty("artikel", artikel);
    }
    json.writeNumberProperty("vanaf", besluit.vanaf().toEpochMilli());
    json.writeNumberProperty("tot", orOpenEnd(besluit.tot()));
    json.writeEndObject();
  }

  private void nagegaan(int regel, OntvangerNagegaan checked) {
    json.writeStartArray();
    json.writeNumber(regel);
    json.writeString(checked.aan());
    json.writeString(checked.doel());
    json.writeNumber(checked.vanaf().toEpochMilli());
    json.writeNumber(orOpenEnd(checked.tot()));
    json.writeEndArray();
  }

  private void beperking(Beperking beperking) {
    json.writeStartObject();
    set("groepen", beperking.groepen(), data.groepcodes()::codeOf);
    json.writeNumberProperty("tot", orOpenEnd(beperking.tot()));
    json.writeEndObject();
  }

  private void set(String name, Collection<String> all, UnaryOperator<String> code) {
    json.writeName(name);
    set(all, code);
  }

  private void set(Collection<String> all, UnaryOperator<String> code) {
    json.writeStartObject();
    for (String one : all) {
      json.writeBooleanProperty(code.apply(one), true);
    }
    json.writeEndObject();
  }

  private static long orOpenEnd(@Nullable Instant tot) {
    return tot == null ? PolicyData.OPEN_END : tot.toEpochMilli();
  }
}
