// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
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

  private static final Map<String, Weergave> WEERGAVEN = byCode(Weergave.values(), Weergave::code);
  private static final Map<String, RedenCode> REDENEN = byCode(RedenCode.values(), Enum::name);
  private static final Map<String, Nodig.Soort> SOORTEN =
      byCode(Nodig.Soort.values(), Nodig.Soort::code);
  private static final Map<String, Leemte.Ontbreekt> LEEMTEN =
      byCode(Leemte.Ontbreekt.values(), Leemte.Ontbreekt::code);

  private final PolicyData data;
  private final Question question;
  private final Facts facts;
  private final SortedSet<String> klassen;
  private final JsonParser json;
  private final Map<String, Map<String, Cel>> uit = new HashMap<>();
  private final List<String> cel = new ArrayList<>(6);
  private final List<String> verplichtingen = new ArrayList<>(2);

  private AnswerReader(
      PolicyData data, Question question, Facts facts, SortedSet<String> klassen, JsonParser json) {
    this.data = data;
    this.question = question;
    this.facts = facts;
    this.klassen = klassen;
    this.json = json;
  }

  /// Reads the answer to the question that was asked for these klassen.
  static Decision read(
      PolicyData data,
      Question question,
      Facts facts,
      SortedSet<String> klassen,
      Exchange exchange) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), exchange.answer())) {
      return new AnswerReader(data, question, facts, klassen, json).decision(exchange);
    } catch (JacksonException e) {
      throw new PolicyFault(PolicyFault.Code.POLICY_ANSWER_INVALID, "the answer is not JSON", e);
    }
  }

  private Decision decision(Exchange exchange) {
    Set<String> seen = HashSet.newHashSet(3);
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (!seen.add(name)) {
        throw invalid("`" + name + "` twice");
      }
      switch (name) {
        case "echo" -> readEcho();
        case "uit" -> readUit();
        case "verplichtingen" -> readVerplichtingen();
        default -> throw invalid("an unknown part");
      }
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
    if (json.nextToken() != null || seen.size() != 3) {
      throw invalid("a part is missing, or there is more than one answer");
    }
    return expanded(exchange);
  }

  private void readEcho() {
    Map<String, String> echo = HashMap.newHashMap(3);
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      expect(json.nextToken(), JsonToken.VALUE_STRING);
      echo.put(name, json.getString());
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
    Map<String, String> expected =
        Map.of("rid", question.id().toString(), "schema", Echo.SCHEMA, "rev", data.rev());
    if (!echo.equals(expected)) {
      throw new PolicyFault(
          PolicyFault.Code.POLICY_MISMATCH, "answer is not about question `" + question.id() + "`");
    }
  }

  private void readUit() {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String persoon = json.currentName();
      if (uit.put(persoon, readCellen(known(persoon))) != null) {
        throw invalid("a person twice");
      }
    }
    expect(json.currentToken(), JsonToken.END_OBJECT);
    if (uit.size() != facts.personen().size()) {
      throw invalid("a person is missing");
    }
  }

  private PersoonFacts known(String persoon) {
    return facts.personen().stream()
        .filter(known -> known.persoon().equals(persoon))
        .findFirst()
        .orElseThrow(() -> invalid("a person that was not asked for"));
  }

  private Map<String, Cel> readCellen(PersoonFacts persoon) {
    LedgerLines lines = new LedgerLines(data, question, persoon);
    Map<String, Cel> cellen = HashMap.newHashMap(klassen.size());
    expect(json.nextToken(), JsonToken.START_ARRAY);
    for (String code : klassen) {
      expect(json.nextToken(), JsonToken.START_ARRAY);
      cel.clear();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        cel.add(json.getString());
      }
      expect(json.currentToken(), JsonToken.END_ARRAY);
      Klasse klasse = data.catalogus().klassen().get(code);
      if (klasse == null || cel.isEmpty()) {
        throw invalid("an empty cell");
      }
      cellen.put(code, cel(klasse, persoon, lines));
    }
    expect(json.nextToken(), JsonToken.END_ARRAY);
    return cellen;
  }

  private Cel cel(Klasse klasse, PersoonFacts persoon, LedgerLines lines) {
    return switch (cel.getFirst()) {
      case "v" -> vrij(klasse, persoon, lines);
      case "n" -> dicht(klasse);
      case "l" -> onbekend();
      default -> throw invalid("an unknown cell");
    };
  }

  private Cel vrij(Klasse klasse, PersoonFacts persoon, LedgerLines lines) {
    if (cel.size() != 4) {
      throw invalid("a release without two grounds");
    }
    Weergave weergave = known(WEERGAVEN, cel.get(1));
    if (question.trede() == Trede.MET_NAAM) {
      if (!lines.canFill(Richting.GEVEN, klasse, cel.get(2))
          || !lines.canFill(Richting.ONTVANGEN, klasse, cel.get(3))) {
        throw invalid("a release on a ground that is not in the facts for that side");
      }
      return new Cel.Vrij(weergave, cel.get(2), cel.get(3));
    }
    return new Cel.Vrij(
        weergave,
        standing(cel.get(2), Richting.GEVEN, klasse.bron(), persoon),
        standing(cel.get(3), Richting.ONTVANGEN, question.partij(), persoon));
  }

  private String standing(String code, Richting richting, String partij, PersoonFacts persoon) {
    String id = data.grondcodes().find(code);
    if (id != null) {
      Grondslag grondslag = data.convenant().grondslag(id);
      if (grondslag.richting() == richting
          && grondslag.partij().equals(partij)
          && !(grondslag.onherleidbaar() && persoon.herleidbaar())) {
        return id;
      }
    }
    throw invalid("a release on a ground that this partij does not have");
  }

  private Cel dicht(Klasse klasse) {
    if (cel.size() < 2) {
      throw invalid("a refusal without a reason");
    }
    RedenCode reden = known(REDENEN, cel.get(1));
    List<Nodig> nodig = new ArrayList<>(cel.size() - 2);
    for (String code : cel.subList(2, cel.size())) {
      Nodig.Soort soort = known(SOORTEN, code);
      nodig.add(new Nodig(soort, van(soort, klasse.bron())));
    }
    return new Cel.Dicht(reden, nodig);
  }

  private @Nullable String van(Nodig.Soort soort, String bron) {
    return switch (soort) {
      case BESLUIT_MET_NAAM -> null;
      case BESLUIT_GEHEIMHOUDER, GRONDSLAG_GEVEN -> bron;
      case GRONDSLAG_ONTVANGEN -> question.partij();
      case TOESTEMMING_AVG, TOESTEMMING_PW65_GEEN_BEZWAAR -> Nodig.INWONER;
    };
  }

  private Cel onbekend() {
    if (cel.size() != 3 || data.convenant().findPartij(cel.get(2)).isEmpty()) {
      throw invalid("a leemte without an owner");
    }
    return new Cel.Onbekend(known(LEEMTEN, cel.get(1)), cel.get(2));
  }

  private void readVerplichtingen() {
    expect(json.nextToken(), JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      verplichtingen.add(json.getString());
    }
    expect(json.currentToken(), JsonToken.END_ARRAY);
  }

  private Decision expanded(Exchange exchange) {
    Expansion expansion = new Expansion(data.catalogus());
    for (PersoonFacts persoon : facts.personen()) {
      Map<String, Cel> cellen = uit.get(persoon.persoon());
      if (cellen == null) {
        throw invalid("a person is missing");
      }
      expansion.add(persoon.persoon(), question.velden(), cellen);
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

  private static void expect(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw invalid("another form than agreed");
    }
  }

  private static <T> T known(Map<String, T> codes, String code) {
    T known = codes.get(code);
    if (known == null) {
      throw invalid("an unknown code");
    }
    return known;
  }

  private static PolicyFault invalid(String what) {
    return new PolicyFault(PolicyFault.Code.POLICY_ANSWER_INVALID, "the answer has " + what);
  }

  private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
    Map<String, T> map = new HashMap<>();
    for (T value : values) {
      map.put(code.apply(value), value);
    }
    return Map.copyOf(map);
  }
}
