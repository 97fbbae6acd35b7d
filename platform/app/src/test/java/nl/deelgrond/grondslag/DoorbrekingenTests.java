// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// On which days a law obliges a geheimhouder to tell.
class DoorbrekingenTests {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  private static Wet wet(Wet.@Nullable Uit uit) {
    return new Wet("w", "Wet", "W", "1", null, uit, false, null, ToestemmingSoort.AVG, List.of());
  }

  @Test
  void aLawThatIsSwitchedOffCountsFromTheDayAfterItsLastDayOff() {
    Wet dated = wet(new Wet.Uit("nog geen wet", "no law yet", LAST));

    assertThat(Doorbrekingen.telt(dated, LAST.minusDays(1))).isFalse();
    assertThat(Doorbrekingen.telt(dated, LAST)).isFalse();
    assertThat(Doorbrekingen.telt(dated, LAST.plusDays(1))).isTrue();
  }

  @Test
  void withoutALastDayItNeverCountsAndWithoutASwitchAlways() {
    Wet off = wet(new Wet.Uit("nog geen wet", "no law yet", null));

    assertThat(Doorbrekingen.telt(off, LAST)).isFalse();
    assertThat(Doorbrekingen.telt(off, LocalDate.MAX)).isFalse();
    assertThat(Doorbrekingen.telt(wet(null), LocalDate.MIN)).isTrue();
  }
}
