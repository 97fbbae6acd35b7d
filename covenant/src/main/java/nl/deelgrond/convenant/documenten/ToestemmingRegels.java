// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Passing;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Wet;

/// Where the law wants a toestemming, so that no ground does (such as Wmo 2015 art. 5.2.5), as it
/// reads on the first day of the convenant.
///
/// @param kanten the sides
/// @param artikelen which articles say so, such as `Wmo 2015, art. 5.2.5`
record ToestemmingRegels(Set<Richting> kanten, List<String> artikelen) {

  ToestemmingRegels {
    kanten = Set.copyOf(kanten);
    artikelen = List.copyOf(artikelen);
  }

  static ToestemmingRegels of(Convenant convenant, Passing passing, String herkomstWet) {
    Set<Richting> kanten = EnumSet.noneOf(Richting.class);
    List<String> artikelen = new ArrayList<>();
    for (Wet wet : convenant.wetten()) {
      for (Artikel artikel : wet.artikelen()) {
        Set<Richting> wants =
            artikel.geldtOp(convenant.geldigVan())
                ? passing.toestemmingNodig(convenant, herkomstWet, List.of(artikel))
                : Set.of();
        if (!wants.isEmpty()) {
          kanten.addAll(wants);
          artikelen.add(wet.kort() + ", " + Woorden.nummer(artikel.artikel(), artikel.lid()));
        }
      }
    }
    return new ToestemmingRegels(kanten, artikelen);
  }
}
