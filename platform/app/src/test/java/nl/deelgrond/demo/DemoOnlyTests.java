// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/// A property alone must never fill a real database with invented people.
class DemoOnlyTests {

  @DemoOnly
  static class Filler {}

  @ParameterizedTest
  @CsvSource({"demo,true,true", "demo,false,false", "productie,true,false", "productie,,false"})
  void theDemoIsFilledInTheDemoOnly(String profile, String asked, boolean filled) {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    if (asked != null) {
      environment.setProperty("deelgrond.demo.gegevens", asked);
    }
    try (var context = new AnnotationConfigApplicationContext()) {
      context.setEnvironment(environment);
      context.register(Filler.class);
      context.refresh();
      assertThat(context.getBeansOfType(Filler.class).isEmpty()).isNotEqualTo(filled);
    }
  }
}
