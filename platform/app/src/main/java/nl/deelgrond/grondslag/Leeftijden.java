// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.LocalDate;
import java.util.Optional;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.vault.AgeBand;
import nl.deelgrond.vault.Vault;
import org.springframework.stereotype.Component;

/// How old about the persons of a casus are, as far as the law tells ages apart.
@Component
public class Leeftijden {

  private final Vault vault;

  Leeftijden(Vault vault) {
    this.vault = vault;
  }

  /// The age band on a day, as this casus knows the person; empty when the date of birth is not
  /// known. What other casussen know is not in it, so that nobody learns that there are any.
  Optional<Leeftijd> volgensCasus(Persoon persoon, LocalDate day) {
    return vault.ageBand(persoon.inwoner(), day).map(Leeftijden::leeftijd);
  }

  /// As [#volgensCasus], for a decision: where another casus says otherwise, one of them is wrong,
  /// and it is empty as well.
  public Optional<Leeftijd> op(Persoon persoon, LocalDate day) {
    Optional<AgeBand> own = vault.ageBand(persoon.inwoner(), day);
    boolean contradicted =
        persoon.herkenning().zelfden().stream()
            .map(zelfde -> vault.ageBand(zelfde, day))
            .anyMatch(other -> other.isPresent() && !other.equals(own));
    return contradicted ? Optional.empty() : own.map(Leeftijden::leeftijd);
  }

  private static Leeftijd leeftijd(AgeBand band) {
    return switch (band) {
      case TOT_12 -> Leeftijd.TOT_12;
      case VAN_12 -> Leeftijd.TOT_16;
      case VAN_16 -> Leeftijd.TOT_18;
      case VAN_18 -> Leeftijd.VANAF_18;
    };
  }
}
