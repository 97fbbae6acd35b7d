// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;

/// All verstrekkingen that the matrix of a convenant names.
public final class Verstrekkingen {

  private Verstrekkingen() {}

  /// In the order of the matrix, the velden, their bronnen and the tredes.
  public static List<Verstrekking> of(Convenant convenant) {
    List<Verstrekking> all = new ArrayList<>();
    for (MatrixCel cel : convenant.matrix()) {
      all.addAll(of(convenant, cel));
    }
    return List.copyOf(all);
  }

  static List<Verstrekking> of(Convenant convenant, MatrixCel cel) {
    List<Verstrekking> all = new ArrayList<>();
    List<Trede> tredes = cel.tredes().stream().sorted().toList();
    for (Veld veld : convenant.velden()) {
      if (veld.groep().equals(cel.groep())) {
        for (Herkomst herkomst : byBron(veld)) {
          for (Trede trede : tredes) {
            all.add(Verstrekking.of(convenant, cel, veld, herkomst, trede));
          }
        }
      }
    }
    return all;
  }

  private static List<Herkomst> byBron(Veld veld) {
    return veld.bronnen().stream().sorted(Comparator.comparing(Herkomst::bron)).toList();
  }
}
