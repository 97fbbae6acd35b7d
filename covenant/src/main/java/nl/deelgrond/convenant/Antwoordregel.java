// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who answers when a toestemming is asked of somebody of an age, and who can take it back.
///
/// @param geheim the duty of secrecy that a `doorbreking-geheim` lifts; null for other kinds
/// @param leeftijden age bands, such as `12-15`
/// @param geven all of these have to say yes
/// @param intrekken any of these can take it back
public record Antwoordregel(
    Set<ToestemmingSoort> soorten,
    @Nullable String geheim,
    Set<String> leeftijden,
    Set<Antwoorder> geven,
    Set<Antwoorder> intrekken) {

  public Antwoordregel {
    soorten = Set.copyOf(soorten);
    leeftijden = Set.copyOf(leeftijden);
    geven = Set.copyOf(geven);
    intrekken = Set.copyOf(intrekken);
  }
}
