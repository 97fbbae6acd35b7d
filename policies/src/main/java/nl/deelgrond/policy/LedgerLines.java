// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;

/// The lines of the ledger about one person, to hold what a release cites against.
///
/// It does not decide again: it knows which line can stand on which side at all, so that an answer
/// that mixes them up is no answer.
final class LedgerLines {

  private final PolicyData data;
  private final Question question;
  private final Map<String, VastgesteldeGrondslag> gronden = new HashMap<>();
  private final Map<String, Toestemming> toestemmingen = new HashMap<>();

  LedgerLines(PolicyData data, Question question, PersoonFacts persoon) {
    this.data = data;
    this.question = question;
    persoon.gronden().forEach(grond -> gronden.put(grond.id().toString(), grond));
    persoon.toestemmingen().forEach(given -> toestemmingen.put(given.id().toString(), given));
  }

  /// Whether this line can fill this side for this klasse.
  boolean canFill(Richting richting, Klasse klasse, String id) {
    VastgesteldeGrondslag grond = gronden.get(id);
    if (grond != null) {
      return isOf(richting, richting == Richting.GEVEN ? klasse.bron() : question.partij(), grond);
    }
    Toestemming toestemming = toestemmingen.get(id);
    return toestemming != null && covers(richting, klasse, toestemming);
  }

  private boolean isOf(Richting richting, String partij, VastgesteldeGrondslag grond) {
    return grond.partij().equals(partij)
        && grond.doel().equals(question.doel())
        && data.convenant()
            .findGrondslag(grond.grondslag())
            .filter(known -> known.richting() == richting && known.partij().equals(partij))
            .isPresent();
  }

  private boolean covers(Richting richting, Klasse klasse, Toestemming toestemming) {
    return toestemming.staat() == Toestemming.Staat.GEGEVEN
        && toestemming.hoedanigheid().equals("inwoner")
        && Set.of(Leeftijd.TOT_18, Leeftijd.VANAF_18).contains(toestemming.leeftijd())
        && toestemming.soort() == soort(richting, klasse)
        && toestemming.van().equals(klasse.bron())
        && toestemming.aan().contains(question.partij())
        && toestemming.doel().equals(question.doel())
        && toestemming.groepen().contains(klasse.groep())
        && !klasse.aard().equals("art10");
  }

  private ToestemmingSoort soort(Richting richting, Klasse klasse) {
    Convenant convenant = data.convenant();
    return richting == Richting.GEVEN
        ? convenant.wet(klasse.herkomstWet()).toestemmingGeven()
        : ToestemmingSoort.AVG;
  }
}
