// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeBandTests {
  @ParameterizedTest
  @CsvSource({
    "2014-11-22, 2014-11-22, 0-11",
    "2014-11-22, 2026-11-21, 0-11",
    "2014-11-22, 2026-11-22, 12-15",
    "2010-11-23, 2026-11-22, 12-15",
    "2010-11-22, 2026-11-22, 16-17",
    "2008-11-23, 2026-11-22, 16-17",
    "2008-11-22, 2026-11-22, 18+",
    "2008-02-29, 2026-02-28, 16-17",
    "2008-02-29, 2026-03-01, 18+",
    "1926-01-01, 2026-11-22, 18+",
    "2026-11-23, 2026-11-22, 0-11"
  })
  void theBandChangesOnTheBirthday(LocalDate geboortedatum, LocalDate op, String code) {
    assertThat(AgeBand.of(geboortedatum, op).code()).isEqualTo(code);
  }
}
