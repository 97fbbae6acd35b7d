// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads the compact answer of the rules and holds it against the question.
///
/// Guarantees: what is not exactly an answer to this question, under this revision, about these
/// persons and klassen, with known codes and with grounds that exist on the right side, is a
/// [PolicyFault].
final class AnswerReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(InputJson.MAX_DEPTH).build())
          .build();

  private final Asked asked;
  private final PolicyData data;
  private final Question question;
  private final Facts facts;
  private final JsonParser json;
  private final CelReader cellenReader;
  private final Map<String, List<Cel>> uit = new HashMap<>();
  private final List<String> verplichtingen = new ArrayList<>(2);

  private AnswerReader(Asked asked, JsonParser json) {
    this.asked = asked;
    this.data = asked.data();
    this.question = asked.question();
    this.facts = asked.facts();
    this.json = json;
    this.cellenReader = new CelReader(asked, json);
  }

  /// Reads the answer to what was asked.
  static Decision read(Asked asked, Exchange exchange) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), exchange.answer())) {
      return new AnswerReader(asked, json).decision(exchange);
    } catch (JacksonException e) {
      throw new PolicyFault(PolicyFault.Code.POLICY_ANSWER_INVALID, "the answer is not JSON", e);
    }
  }

  private Decision decision(Exchange exchange) {
    Set<String> seen = HashSet.newHashSet(3);
    members(name -> {
      if (!seen.add(name)) {
        throw invalid("`" + name + "` twice");
      }
      switch (name) {
        case "echo" -> readEcho();
        case "uit" -> readUit();
        case "verplichtingen" -> readVerplichtingen();
        default -> throw invalid("an unknown part");
      }
    });
    if (json.nextToken() != null || seen.size() != 3) {
      throw invalid("a part is missing, or there is more than one answer");
    }
    return expanded(exchange);
  }

  /// Takes the members of an object, whose names are read; ends at the end of the object.
  private void members(Consumer<String> member) {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    // INVARIANT: after a whole member follows a name or the end of the object, or it is no JSON.
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      member.accept(json.currentName());
    }
  }

  private void readEcho() {
    Map<String, String> echo = HashMap.newHashMap(3);
    members(name -> {
      expect(json.nextToken(), JsonToken.VALUE_STRING);
      echo.put(name, json.getString());
    });
    Map<String, String> expected =
        Map.of("rid", question.id().toString(), "schema", Echo.SCHEMA, "rev", data.rev());
    if (!echo.equals(expected)) {
      throw new PolicyFault(
          PolicyFault.Code.POLICY_MISMATCH, "answer is not about question `" + question.id() + "`");
    }
  }

  private void readUit() {
    members(persoon -> {
      if (uit.put(persoon, readCellen(known(persoon))) != null) {
        throw invalid("a person twice");
      }
    });
  }

  private PersoonFacts known(String persoon) {
    return facts.personen().stream()
        .filter(known -> known.persoon().equals(persoon))
        .findFirst()
        .orElseThrow(() -> invalid("a person that was not asked for"));
  }

  /// One cell per klasse that was asked, in order.
  private List<Cel> readCellen(PersoonFacts persoon) {
    BitSet klassen = asked.klassen();
    List<Cel> cellen = new ArrayList<>(klassen.cardinality());
    expect(json.nextToken(), JsonToken.START_ARRAY);
    for (int nummer = klassen.nextSetBit(0); nummer >= 0; nummer = klassen.nextSetBit(nummer + 1)) {
      expect(json.nextToken(), JsonToken.START_ARRAY);
      cellen.add(cellenReader.read(asked.catalogus().klassen().get(nummer), persoon));
      expect(json.currentToken(), JsonToken.END_ARRAY);
    }
    expect(json.nextToken(), JsonToken.END_ARRAY);
    return cellen;
  }

  private void readVerplichtingen() {
    expect(json.nextToken(), JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      verplichtingen.add(json.getString());
    }
    expect(json.currentToken(), JsonToken.END_ARRAY);
  }

  private Decision expanded(Exchange exchange) {
    Expansion expansion = new Expansion(asked);
    for (PersoonFacts persoon : facts.personen()) {
      List<Cel> cellen = uit.get(persoon.persoon());
      if (cellen == null) {
        throw invalid("a person is missing");
      }
      expansion.add(persoon.persoon(), cellen);
    }
    boolean meld = question.trede() == Trede.MET_NAAM && expansion.isRelease();
    List<String> expected =
        meld ? List.of(Decision.LOG, Decision.MELD_INWONER) : List.of(Decision.LOG);
    if (!verplichtingen.equals(expected)) {
      throw invalid("other duties than this decision brings");
    }
    return expansion.decision(
        new Echo(question.id(), Echo.SCHEMA, data.rev()), verplichtingen, exchange);
  }

  static void expect(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw invalid("another form than agreed: `" + found + "` where `" + expected + "` is due");
    }
  }

  static PolicyFault invalid(String what) {
    return new PolicyFault(PolicyFault.Code.POLICY_ANSWER_INVALID, "the answer has " + what);
  }
}
