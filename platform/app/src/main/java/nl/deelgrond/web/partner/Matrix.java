// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;

/// Who can see what at this table, as the convenant says for one doel and one trede.
record Matrix(List<Kolom> kolommen, List<Rij> rijen) {

  Matrix {
    kolommen = List.copyOf(kolommen);
    rijen = List.copyOf(rijen);
  }

  /// A partij; the own one is marked.
  record Kolom(String naam, boolean eigen) {}

  record Rij(String onderwerp, List<Cel> cellen) {
    Rij {
      cellen = List.copyOf(cellen);
    }
  }

  record Cel(String kleur, String icoon, String sleutel, boolean eigen) {

    static Cel precies(boolean eigen) {
      return new Cel("app-m--ja", "eye", "matrix.ja", eigen);
    }

    static Cel minderPrecies(boolean eigen) {
      return new Cel("app-m--deels", "blur", "matrix.deels", eigen);
    }

    static Cel niet(boolean eigen) {
      return new Cel("app-m--nee", "lock", "matrix.nee", eigen);
    }
  }
}
