// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.util.List;
import nl.deelgrond.identity.InwonerId;

/// Who else this inwoner is: in other casussen, by BSN. It is for what protects the inwoner
/// everywhere. Nothing of another casus is shown, and nothing is released by it (ADR-0007).
///
/// @param zelfden the same inwoner, as other casussen know them
/// @param versie log index after the last line about this BSN; 0 = no BSN is known
public record Herkenning(List<InwonerId> zelfden, long versie) {

  static final Herkenning GEEN = new Herkenning(List.of(), 0);

  public Herkenning {
    zelfden = List.copyOf(zelfden);
  }
}
