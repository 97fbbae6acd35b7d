// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.grondslag.Beperkingen;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.Geboortedata;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.Grondslagen;
import nl.deelgrond.grondslag.Ontvangers;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.inzage.InzageService;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.tafel.Zittingen;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What a test adds to the application: a clock that it holds, and DataSources that can fail.
@TestConfiguration(proxyBeanMethods = false)
class SceneConfiguration {

  @Bean
  @Primary
  SceneClock sceneClock() {
    return new SceneClock();
  }

  @Bean
  static Trips trips() {
    return new Trips();
  }

  @Bean
  static TrippingDataSources trippingDataSources(Trips trips) {
    return new TrippingDataSources(trips);
  }

  /// The policy that modules get can be made to stumble.
  @Bean
  static BeanPostProcessor stumblingPolicies() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PolicyEngine real ? new StumblingPolicy(real) : bean;
      }
    };
  }

  @Bean
  Scenes scenes(
      Casussen casussen,
      Gegevens gegevens,
      Zittingen zittingen,
      Toestemmingen toestemmingen,
      Grondslagen grondslagen,
      Beperkingen beperkingen,
      GeheimhouderBesluiten geheim,
      Ontvangers ontvangers,
      Vertegenwoordigingen vertegenwoordigingen,
      Wilsbekwaamheid wilsbekwaamheid,
      Geboortedata geboortedata,
      BesluitenMetNaam besluiten,
      InzageService inzage,
      Convenant convenant,
      SceneClock clock,
      SceneHome home) {
    return new Scenes(
        casussen,
        gegevens,
        zittingen,
        toestemmingen,
        grondslagen,
        beperkingen,
        geheim,
        ontvangers,
        vertegenwoordigingen,
        wilsbekwaamheid,
        geboortedata,
        besluiten,
        inzage,
        convenant,
        clock,
        home.database(),
        home.folder());
  }
}
