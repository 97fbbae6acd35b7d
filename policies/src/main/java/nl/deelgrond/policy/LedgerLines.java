// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import org.jspecify.annotations.Nullable;

/// The lines of the ledger about one person, in the order of their ids.
///
/// The rules cite a line by its number in this order, and a release that cites one is held against
/// it. That does not decide again: it knows which line can stand on which side at all, so that an
/// answer that mixes them up is no answer.
final class LedgerLines {

  /// Takes a line with its number.
  interface Numbered<T> {
    void accept(int regel, T line);
  }

  private sealed interface Line {
    String id();
  }

  /// @param known the ground of the convenant that was recorded; null when it has none such
  private record Recorded(String id, VastgesteldeGrondslag grond, @Nullable Grondslag known)
      implements Line {}

  private record Answered(String id, Toestemming toestemming) implements Line {}

  private final List<Line> lines;

  LedgerLines(PolicyData data, PersoonFacts persoon) {
    lines = new ArrayList<>(persoon.gronden().size() + persoon.toestemmingen().size());
    for (VastgesteldeGrondslag grond : persoon.gronden()) {
      Grondslag known = data.convenant().findGrondslag(grond.grondslag()).orElse(null);
      lines.add(new Recorded(grond.id().toString(), grond, known));
    }
    for (Toestemming toestemming : persoon.toestemmingen()) {
      lines.add(new Answered(toestemming.id().toString(), toestemming));
    }
    lines.sort(Comparator.comparing(Line::id));
  }

  /// The ids, in order.
  List<String> ids() {
    return lines.stream().map(Line::id).toList();
  }

  /// Hands the lines out with their numbers, in order.
  void forEach(Numbered<VastgesteldeGrondslag> gronden, Numbered<Toestemming> toestemmingen) {
    for (int regel = 0; regel < lines.size(); regel++) {
      switch (lines.get(regel)) {
        case Recorded(_, VastgesteldeGrondslag grond, _) -> gronden.accept(regel, grond);
        case Answered(_, Toestemming toestemming) -> toestemmingen.accept(regel, toestemming);
      }
    }
  }

  /// The id of the line with this number, when that line can fill this side for this klasse; null
  /// when it cannot, or does not exist.
  ///
  /// @param soort the kind of toestemming that can fill this side
  @Nullable String fills(
      Question question, Richting richting, Klasse klasse, ToestemmingSoort soort, int regel) {
    if (regel < 0 || regel >= lines.size()) {
      return null;
    }
    Line line = lines.get(regel);
    boolean fills =
        switch (line) {
          case Recorded recorded ->
              isOf(recorded, question.doel(), richting, partij(question, richting, klasse))
                  && isFor(recorded, klasse);
          case Answered(_, Toestemming toestemming) ->
              toestemming.soort() == soort && covers(toestemming, question, klasse);
        };
    return fills ? line.id() : null;
  }

  private static String partij(Question question, Richting richting, Klasse klasse) {
    return richting == Richting.GEVEN ? klasse.bron() : question.partij();
  }

  private static boolean isOf(Recorded line, String doel, Richting richting, String partij) {
    Grondslag known = line.known();
    return known != null
        && known.richting() == richting
        && known.partij().equals(partij)
        && line.grond().partij().equals(partij)
        && line.grond().doel().equals(doel);
  }

  private static boolean isFor(Recorded line, Klasse klasse) {
    Grondslag known = line.known();
    return known != null
        && known.groepen().contains(klasse.groep())
        && known.herkomst().contains(klasse.herkomstWet());
  }

  private static boolean covers(Toestemming toestemming, Question question, Klasse klasse) {
    Leeftijd leeftijd = toestemming.leeftijd();
    return toestemming.staat() == Toestemming.Staat.GEGEVEN
        && toestemming.hoedanigheid().equals("inwoner")
        && (leeftijd == Leeftijd.TOT_18 || leeftijd == Leeftijd.VANAF_18)
        && toestemming.van().equals(klasse.bron())
        && toestemming.aan().contains(question.partij())
        && toestemming.doel().equals(question.doel())
        && toestemming.groepen().contains(klasse.groep())
        && !klasse.aard().equals("art10");
  }
}
