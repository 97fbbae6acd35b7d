// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A taak of an organisatie: the law looks at tasks, not at buildings.
///
/// @param wetten the laws the taak rests on, and so the herkomst of what this partij brings in
/// @param wettelijkeRol what a law calls it where it has a rule for giving to it or by it; null
///   when none has
/// @param bsn whether a law lets this partij process the BSN
/// @param bsnArtikel that law and article; absent when `bsn` is false
public record Partij(
    String code,
    String organisatie,
    String naam,
    String kort,
    String taak,
    List<String> wetten,
    String avgGrond,
    @Nullable String wettelijkeRol,
    boolean bsn,
    @Nullable String bsnArtikel) {

  public Partij {
    wetten = List.copyOf(wetten);
  }
}
