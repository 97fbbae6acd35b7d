// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Tells the policy what became of the version of the convenant that decides: what people did with
/// it since it was written. Its dates and signatures are in the version itself.
///
/// @param actief two persons activated exactly this version, and it was neither replaced nor ended
/// @param uitgetreden codes of the organisaties that left; one that this version does not know
///   changes nothing
public record Convenantstand(boolean actief, Set<String> uitgetreden) {

  /// Active, and nobody left.
  public static final Convenantstand ACTIEF = new Convenantstand(true, Set.of());

  /// Active, without these organisaties.
  public static Convenantstand zonder(Set<String> uitgetreden) {
    return new Convenantstand(true, uitgetreden);
  }

  public Convenantstand {
    uitgetreden = Collections.unmodifiableSet(new TreeSet<>(uitgetreden));
  }
}
