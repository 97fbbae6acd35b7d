// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BorneTests {

  @Test
  void everyOrganisatieSignedTheVersionThatIsOnTheClasspath() {
    Convenant borne = Convenanten.borne();

    assertThat(borne.organisaties()).hasSizeGreaterThanOrEqualTo(18);
    assertThat(borne.organisaties())
        .allSatisfy(organisatie -> assertThat(borne.isSignedBy(organisatie.code())).isTrue());
  }
}
