// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static nl.deelgrond.policy.AnswerReader.expect;
import static nl.deelgrond.policy.AnswerReader.invalid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the cells of an answer, and holds each against its klasse and the facts of its person.
final class CelReader {

  private static final Map<String, Weergave> WEERGAVEN = byCode(Weergave.values(), Weergave::code);
  private static final List<RedenCode> REDENEN = List.of(RedenCode.values());
  private static final List<Nodig.Soort> SOORTEN = List.of(Nodig.Soort.values());
  private static final List<Nodig.Staat> STATEN = List.of(Nodig.Staat.values());
  private static final Map<String, Leemte.Ontbreekt> LEEMTEN =
      byCode(Leemte.Ontbreekt.values(), Leemte.Ontbreekt::code);

  /// In the place of the number of a decision about secrecy where there is none.
  private static final int GEEN_BESLUIT = -1;

  private final Asked asked;
  private final PolicyData data;
  private final Question question;
  private final JsonParser json;

  CelReader(Asked asked, JsonParser json) {
    this.asked = asked;
    this.data = asked.data();
    this.question = asked.question();
    this.json = json;
  }

  /// Reads one cell; ends at the token after the last one that belongs to it.
  Cel read(Klasse klasse, PersoonFacts persoon) {
    return switch (readString()) {
      case "v" -> readVrij(klasse, persoon);
      case "n" -> readDicht(klasse);
      case "l" -> readOnbekend();
      default -> throw invalid("an unknown cell");
    };
  }

  private String readString() {
    expect(json.nextToken(), JsonToken.VALUE_STRING);
    return json.getString();
  }

  private int readNumber(@Nullable JsonToken token) {
    expect(token, JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  private Cel readVrij(Klasse klasse, PersoonFacts persoon) {
    Weergave weergave = known(WEERGAVEN, readString());
    LedgerLines lines = asked.lines(persoon);
    List<String> verder = new ArrayList<>(0);
    String geven;
    String ontvangen;
    if (question.trede() == Trede.MET_NAAM) {
      ToestemmingSoort soort = data.convenant().wet(klasse.herkomstWet()).toestemmingGeven();
      geven = readKant(lines, Richting.GEVEN, klasse, soort, verder);
      ontvangen = readKant(lines, Richting.ONTVANGEN, klasse, ToestemmingSoort.AVG, verder);
    } else {
      if (klasse.zonderNaam() == null || !klasse.zonderNaam().code().equals(weergave.code())) {
        throw invalid("a release without a name in another way than the catalogue allows");
      }
      geven = standing(readString(), Richting.GEVEN, klasse.bron(), persoon);
      ontvangen = standing(readString(), Richting.ONTVANGEN, question.partij(), persoon);
    }
    String geheim = readVerder(lines, klasse, verder);
    if (geheim == null && klasse.geheim() != null && !isEigenGeheim(klasse)) {
      throw invalid("a release of what rests under a duty of secrecy, without a decision");
    }
    return new Cel.Vrij(
        weergave, geven, ontvangen, geheim, verder.stream().distinct().sorted().toList());
  }

  /// What fills a side: one line, or the answers of all who had to say yes.
  private String readKant(
      LedgerLines lines,
      Richting richting,
      Klasse klasse,
      ToestemmingSoort soort,
      List<String> verder) {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      return required(
          lines.fills(question, richting, klasse, soort, readNumber(json.currentToken())));
    }
    String first =
        required(lines.fills(question, richting, klasse, soort, readNumber(json.nextToken())));
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int regel = readNumber(json.currentToken());
      verder.add(required(lines.fills(question, richting, klasse, soort, regel)));
    }
    return first;
  }

  /// The decision about secrecy, and what the release rests on as well.
  private @Nullable String readVerder(LedgerLines lines, Klasse klasse, List<String> verder) {
    if (json.nextToken() == JsonToken.END_ARRAY) {
      return null;
    }
    int besluit = readNumber(json.currentToken());
    String geheim =
        besluit == GEEN_BESLUIT ? null : required(lines.lifts(question, klasse, besluit));
    expect(json.nextToken(), JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int regel = readNumber(json.currentToken());
      verder.add(required(lines.supports(question, klasse, regel)));
    }
    json.nextToken();
    return geheim;
  }

  /// Whether who asks is bound by this duty of secrecy, at the bron itself.
  private boolean isEigenGeheim(Klasse klasse) {
    return klasse.bron().equals(question.partij())
        && data.convenant()
            .findFunctie(question.functie())
            .filter(functie -> functie.geheimen().contains(klasse.geheim()))
            .isPresent();
  }

  private static String required(@Nullable String id) {
    if (id == null) {
      throw invalid("a release on a line that is not in the facts for that side");
    }
    return id;
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

  private Cel readDicht(Klasse klasse) {
    RedenCode reden = at(REDENEN, readNumber(json.nextToken()));
    List<Nodig> nodig = new ArrayList<>(2);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      nodig.add(nodig(readNumber(json.currentToken()), klasse.bron()));
    }
    return new Cel.Dicht(reden, nodig);
  }

  /// A number holds the kind, and of a toestemming how far it is and who has to say yes.
  private Nodig nodig(int number, String bron) {
    Nodig.Soort soort = at(SOORTEN, number & 15);
    int staat = (number >> 4) & 7;
    int rol = number >> 7;
    return switch (soort) {
      case TOESTEMMING_AVG, TOESTEMMING_PW65_GEEN_BEZWAAR ->
          new Nodig(soort, at(Nodig.ROLLEN, rol), at(STATEN, staat));
      case BESLUIT_MET_NAAM, BESLUIT_GEHEIMHOUDER, GRONDSLAG_GEVEN, GRONDSLAG_ONTVANGEN -> {
        if (staat != 0 || rol != 0) {
          throw invalid("an unknown number");
        }
        yield new Nodig(soort, van(soort, bron));
      }
    };
  }

  private @Nullable String van(Nodig.Soort soort, String bron) {
    return switch (soort) {
      case BESLUIT_GEHEIMHOUDER, GRONDSLAG_GEVEN -> bron;
      case GRONDSLAG_ONTVANGEN -> question.partij();
      case BESLUIT_MET_NAAM, TOESTEMMING_AVG, TOESTEMMING_PW65_GEEN_BEZWAAR -> null;
    };
  }

  private Cel readOnbekend() {
    Leemte.Ontbreekt ontbreekt = known(LEEMTEN, readString());
    String eigenaar = readString();
    if (data.convenant().findPartij(eigenaar).isEmpty()) {
      throw invalid("a leemte without an owner");
    }
    json.nextToken();
    return new Cel.Onbekend(ontbreekt, eigenaar);
  }

  /// The rules cite by place in the list; `inzage.teken` has the same lists.
  private static <T> T at(List<T> all, int number) {
    if (number < 0 || number >= all.size()) {
      throw invalid("an unknown number");
    }
    return all.get(number);
  }

  private static <T> T known(Map<String, T> codes, String code) {
    T known = codes.get(code);
    if (known == null) {
      throw invalid("an unknown code");
    }
    return known;
  }

  private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
    Map<String, T> map = new HashMap<>();
    for (T value : values) {
      map.put(code.apply(value), value);
    }
    return Map.copyOf(map);
  }
}
