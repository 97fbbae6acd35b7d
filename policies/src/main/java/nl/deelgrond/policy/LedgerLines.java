// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import org.jspecify.annotations.Nullable;

/// The lines of the ledger about one person, in the order of their ids.
///
/// The rules cite a line by its number in this order, and a release that cites one is held against
/// it. That does not decide again: it knows which line can stand on which side at all, so that an
/// answer that mixes them up is no answer.
final class LedgerLines {

  /// Takes the lines with their numbers, in order.
  interface Taker {

    /// A recorded ground.
    ///
    /// @param known the ground of the convenant; null when it has none such
    void grond(int regel, VastgesteldeGrondslag grond, @Nullable Grondslag known);

    /// A question for toestemming and what became of it.
    ///
    /// @param namens number of the line about who answered; null of the inwoner, and when unknown
    void toestemming(int regel, Toestemming toestemming, @Nullable Integer namens);

    void vertegenwoordiger(int regel, Vertegenwoordiger vertegenwoordiger);

    /// A decision of a geheimhouder.
    ///
    /// @param rustOp number of the toestemming that it rests on; null when on something else, or
    ///   when that toestemming is not among the facts
    void geheim(int regel, GeheimhouderBesluit besluit, @Nullable Integer rustOp);

    void nagegaan(int regel, OntvangerNagegaan nagegaan);
  }

  private sealed interface Line {
    String id();
  }

  private record Recorded(String id, VastgesteldeGrondslag grond, @Nullable Grondslag known)
      implements Line {}

  private record Answered(String id, Toestemming toestemming) implements Line {}

  private record StandingIn(String id, Vertegenwoordiger vertegenwoordiger) implements Line {}

  private record Lifted(String id, GeheimhouderBesluit besluit) implements Line {}

  private record Checked(String id, OntvangerNagegaan nagegaan) implements Line {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  LedgerLines(PolicyData data, PersoonFacts persoon) {
    for (VastgesteldeGrondslag grond : persoon.gronden()) {
      Grondslag known = data.convenant().findGrondslag(grond.grondslag()).orElse(null);
      lines.add(new Recorded(grond.id().toString(), grond, known));
    }
    persoon.toestemmingen().forEach(one -> lines.add(new Answered(one.id().toString(), one)));
    persoon
        .vertegenwoordigers()
        .forEach(one -> lines.add(new StandingIn(one.id().toString(), one)));
    persoon.geheim().forEach(one -> lines.add(new Lifted(one.id().toString(), one)));
    persoon.nagegaan().forEach(one -> lines.add(new Checked(one.id().toString(), one)));
    lines.sort(Comparator.comparing(Line::id));
    for (int regel = 0; regel < lines.size(); regel++) {
      numbers.put(lines.get(regel).id(), regel);
    }
  }

  /// The ids, in order.
  List<String> ids() {
    return lines.stream().map(Line::id).toList();
  }

  /// Hands the lines out with their numbers, in order.
  void forEach(Taker taker) {
    for (int regel = 0; regel < lines.size(); regel++) {
      switch (lines.get(regel)) {
        case Recorded(_, VastgesteldeGrondslag grond, Grondslag known) ->
            taker.grond(regel, grond, known);
        case Answered(_, Toestemming toestemming) ->
            taker.toestemming(regel, toestemming, number(toestemming.namens(), StandingIn.class));
        case StandingIn(_, Vertegenwoordiger who) -> taker.vertegenwoordiger(regel, who);
        case Lifted(_, GeheimhouderBesluit besluit) ->
            taker.geheim(regel, besluit, number(besluit.rustOp(), Answered.class));
        case Checked(_, OntvangerNagegaan nagegaan) -> taker.nagegaan(regel, nagegaan);
      }
    }
  }

  /// The number of the line with this id, when it is of this kind.
  private @Nullable Integer number(@Nullable UUID id, Class<? extends Line> kind) {
    Integer regel = id == null ? null : numbers.get(id.toString());
    return regel != null && kind.isInstance(lines.get(regel)) ? regel : null;
  }

  private @Nullable Line line(int regel) {
    return regel < 0 || regel >= lines.size() ? null : lines.get(regel);
  }

  /// The id of the line with this number, when that line can fill this side for this klasse; null
  /// when it cannot, or does not exist.
  ///
  /// @param soort the kind of toestemming that can fill this side
  @Nullable String fills(
      Question question, Richting richting, Klasse klasse, ToestemmingSoort soort, int regel) {
    return switch (line(regel)) {
      case Recorded recorded ->
          isOf(recorded, question, richting, partij(question, richting, klasse))
                  && isFor(recorded, klasse)
              ? recorded.id()
              : null;
      case Answered answered ->
          isYes(answered.toestemming(), soort, question, klasse) ? answered.id() : null;
      case StandingIn _, Lifted _, Checked _ -> null;
      case null -> null;
    };
  }

  /// The id of the decision with this number, when it can lift the secrecy of this klasse.
  @Nullable String lifts(Question question, Klasse klasse, int regel) {
    return line(regel) instanceof Lifted(String id, GeheimhouderBesluit besluit)
            && besluit.bron().equals(klasse.bron())
            && besluit.veld().equals(klasse.veld())
            && besluit.doel().equals(question.doel())
            && besluit.aan().contains(question.partij())
            && (besluit.trede() == Trede.MET_NAAM || besluit.trede() == question.trede())
        ? id
        : null;
  }

  /// The id of the line with this number, when a release of this klasse can rest on it as well: a
  /// toestemming below a decision about secrecy, or that the bron looked into the receiver.
  @Nullable String supports(Question question, Klasse klasse, int regel) {
    return switch (line(regel)) {
      case Answered(String id, Toestemming toestemming) ->
          klasse.geheim() != null
                  && isYes(toestemming, ToestemmingSoort.DOORBREKING_GEHEIM, question, klasse)
              ? id
              : null;
      case Checked(String id, OntvangerNagegaan nagegaan) ->
          nagegaan.bron().equals(klasse.bron())
                  && nagegaan.aan().equals(question.partij())
                  && nagegaan.doel().equals(question.doel())
              ? id
              : null;
      case Recorded _, StandingIn _, Lifted _ -> null;
      case null -> null;
    };
  }

  private static String partij(Question question, Richting richting, Klasse klasse) {
    return richting == Richting.GEVEN ? klasse.bron() : question.partij();
  }

  private static boolean isOf(Recorded line, Question question, Richting richting, String partij) {
    Grondslag known = line.known();
    return known != null
        && known.richting() == richting
        && known.partij().equals(partij)
        && line.grond().partij().equals(partij)
        && line.grond().doel().equals(question.doel())
        && (!known.besluitNodig() || line.grond().ontvangers().contains(question.partij()));
  }

  private static boolean isFor(Recorded line, Klasse klasse) {
    Grondslag known = line.known();
    return known != null
        && known.groepen().contains(klasse.groep())
        && known.herkomst().contains(klasse.herkomstWet());
  }

  /// Of the inwoner at a known age, or of somebody whom somebody looked into.
  private static boolean isYes(
      Toestemming toestemming, ToestemmingSoort soort, Question question, Klasse klasse) {
    boolean own = toestemming.hoedanigheid().equals("inwoner");
    return toestemming.soort() == soort
        && toestemming.staat() == Toestemming.Staat.GEGEVEN
        && (own ? toestemming.leeftijd() != null : toestemming.namens() != null)
        && toestemming.van().equals(klasse.bron())
        && toestemming.aan().contains(question.partij())
        && toestemming.doel().equals(question.doel())
        && toestemming.groepen().contains(klasse.groep())
        && !klasse.aard().equals("art10");
  }
}
