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
  public Optional<Leeftijd> volgensCasus(Persoon persoon, LocalDate day) {
    return vault.ageBand(persoon.inwoner(), day).map(Leeftijden::leeftijd);
  }

  /// Whether another casus says otherwise of the age that this one knows; one of them is wrong, and
  /// no "yes" counts until it is known which.
  public boolean isContradicted(Persoon persoon, LocalDate day) {
    Optional<AgeBand> own = vault.ageBand(persoon.inwoner(), day);
    return own.isPresent()
        && persoon.herkenning().zelfden().stream()
            .map(zelfde -> vault.ageBand(zelfde, day))
            .anyMatch(other -> other.isPresent() && !other.equals(own));
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
