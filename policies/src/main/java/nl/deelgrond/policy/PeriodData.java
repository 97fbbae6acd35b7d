// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Passing;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Trede;

/// What the rules know of the matrix, the grounds and the laws, by the stretches of time in which
/// they do not change.
final class PeriodData {

  private final PolicyData data;
  private final Convenant convenant;
  private final Wetregels wetregels;

  /// @param data whose codes and catalogues are used
  PeriodData(PolicyData data) {
    this.data = data;
    this.convenant = data.convenant();
    this.wetregels = new Wetregels(convenant);
  }

  /// The stretches of time between the days on which a ground or a rule of a law starts or ends,
  /// each with an index of the grounds and rules that are in force during all of it.
  List<Object> perioden() {
    SortedSet<Long> grenzen = new TreeSet<>(wetregels.grenzen());
    for (Grondslag grondslag : convenant.grondslagen()) {
      grenzen.add(PolicyData.startOf(grondslag.geldigVan()));
      grenzen.add(PolicyData.endOf(grondslag.geldigTot()));
    }
    List<Object> perioden = new ArrayList<>();
    Long vanaf = null;
    for (Long tot : grenzen) {
      if (vanaf != null) {
        perioden.add(periode(vanaf, tot));
      }
      vanaf = tot;
    }
    return perioden;
  }

  private Map<String, Object> periode(long vanaf, long tot) {
    List<Grondslag> vanKracht =
        convenant.grondslagen().stream()
            .filter(grondslag -> PolicyData.startOf(grondslag.geldigVan()) <= vanaf)
            .filter(grondslag -> tot <= PolicyData.endOf(grondslag.geldigTot()))
            .sorted(Comparator.comparing(Grondslag::id))
            .toList();
    Map<String, Object> periode = new TreeMap<>();
    periode.put("vanaf", vanaf);
    periode.put("tot", tot);
    Wetregels.InForce regels = wetregels.op(vanaf);
    periode.put("matrix", matrix(vanKracht, regels));
    periode.put("wie", regels.wie());
    periode.put("vertegenwoordigt", regels.vertegenwoordigt(data.groepcodes()));
    periode.put("volgorde", regels.volgorde());
    periode.put("spreekplichten", regels.spreekplichten());
    return periode;
  }

  /// Partij, doel and trede to a cell per klasse: how precisely the matrix lets the partij see it,
  /// and the grounds that fit on either side; or nothing, when the matrix does not name it.
  private Map<String, Object> matrix(List<Grondslag> vanKracht, Wetregels.InForce regels) {
    Map<String, Object> all = new TreeMap<>();
    for (MatrixCel cel : convenant.matrix()) {
      if (!convenant.doel(cel.doel()).groepen().contains(cel.groep())) {
        throw new IllegalArgumentException(
            "the matrix has `" + cel.groep() + "`, which `" + cel.doel() + "` does not need");
      }
      for (Trede trede : cel.tredes()) {
        List<List<Object>> cellen =
            cellen(PolicyData.child(PolicyData.child(all, cel.partij()), cel.doel()), trede);
        List<Klasse> klassen = data.catalogus(trede).klassen();
        for (int nummer = 0; nummer < klassen.size(); nummer++) {
          if (klassen.get(nummer).groep().equals(cel.groep())
              && !cellen
                  .set(nummer, cel(cel, trede, klassen.get(nummer), vanKracht, regels))
                  .isEmpty()) {
            throw new IllegalArgumentException("the matrix has a cell twice");
          }
        }
      }
    }
    return all;
  }

  /// The cells of this trede, empty ones when there are none yet.
  @SuppressWarnings("unchecked")
  private List<List<Object>> cellen(Map<String, Object> perTrede, Trede trede) {
    return (List<List<Object>>)
        perTrede.computeIfAbsent(
            trede.code(),
            _ ->
                new ArrayList<>(
                    Collections.nCopies(data.catalogus(trede).klassen().size(), List.of())));
  }

  private List<Object> cel(
      MatrixCel cel,
      Trede trede,
      Klasse klasse,
      List<Grondslag> vanKracht,
      Wetregels.InForce regels) {
    Passing passing = new Passing(klasse.bron(), cel.partij(), cel.doel(), cel.groep(), trede);
    Set<Richting> toestemming =
        passing.toestemmingNodig(convenant, klasse.herkomstWet(), regels.artikelen());
    return List.of(
        cel.generaliseer() ? Weergave.GEGENERALISEERD.code() : Weergave.EXACT.code(),
        passend(passing.fitting(Richting.GEVEN, vanKracht, toestemming)),
        passend(passing.fitting(Richting.ONTVANGEN, vanKracht, toestemming)),
        toestemming.stream().map(PeriodData::plaats).sorted().toList());
  }

  /// The place of a side in a row of the rules.
  private static int plaats(Richting kant) {
    return switch (kant) {
      case GEVEN -> 3;
      case ONTVANGEN -> 4;
    };
  }

  private List<String> passend(List<Grondslag> gronden) {
    return gronden.stream().map(grondslag -> data.grondcodes().codeOf(grondslag.id())).toList();
  }
}
