// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.grondslag.Leemten.Open;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What was recorded under one version of the convenant, under the next one, which knows less: a
/// ground, a bron of a veld and a signature are gone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderConvenantTests {

  private static final String WMO = "wmo-consulent";
  private static final String GROND = "wgs-ontvangen-hergebruik";
  private static final String WGS = "schuldhulpverlener";
  private static final String WERK = "werk.situatie";
  private static final String STEUN = "sociaal-netwerk.steun";
  private static final String ACHTERSTAND = "wonen.huurachterstand";
  private static final String ONGETEKEND = "siz";

  private final TestDatabase database = TestDatabase.create();
  private final Path folder = SceneDatabase.newFolder();

  @SuppressWarnings("NullAway.Init")
  private SecondNode next;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @TestConfiguration(proxyBeanMethods = false)
  static class NextVersion {

    @Bean
    @Primary
    Convenant nextConvenant() {
      return less(Convenanten.borne());
    }
  }

  @BeforeAll
  void theNextVersionComes() {
    Scene before;
    try (SecondNode first = SecondNode.start(database, folder)) {
      before =
          first
              .scenes()
              .aCasus("tafel-18plus", "een-plan")
              .persoon("P40Y")
              .gegeven("mantelzorgconsulent", STEUN, "weinig")
              .gegeven("klantmanager", WERK, "loondienst")
              .grond("klantmanager", "wi-geven-wgs")
              .gegeven("woonconsulent", ACHTERSTAND, "900")
              .grond(WGS, GROND)
              .aanTafel(WMO)
              .metNaam()
              .build();
    }
    next = SecondNode.start(database, folder, NextVersion.class);
    scene = before.on(next.scenes());
  }

  @AfterAll
  void close() {
    next.close();
    database.close();
  }

  private List<Open> open(String functie, String ontbreekt) {
    return next.context().getBean(Leemten.class).vanPartij(scene.wie(functie)).stream()
        .filter(one -> one.ontbreekt().equals(ontbreekt))
        .toList();
  }

  // --- A ground -------------------------------------------------------------------------------

  /// Before anybody asks, and no more than once when somebody did.
  @Test
  void aRecordedGroundThatThisVersionDoesNotKnowIsATaskOfWhoRecordedIt() {
    assertThat(open(WGS, "grond-onbekend")).hasSize(1);

    CasusView view = scene.asks(WGS, Trede.MET_NAAM, WERK);

    assertThat(Views.notShown(view, WERK, "ubhh/werk-en-inkomen").leemte())
        .satisfies(leemte -> {
          assertThat(leemte.ontbreekt()).isEqualTo(Ontbreekt.GROND_ONBEKEND);
          assertThat(leemte.eigenaar()).isEqualTo("gemeente-borne/wgs");
        });
    assertThat(open(WGS, "grond-onbekend"))
        .singleElement()
        .satisfies(one -> assertThat(one.laatst()).isNotNull());
    assertThat(open("mantelzorgconsulent", "grond-onbekend")).isEmpty();
  }

  // --- A signature ----------------------------------------------------------------------------

  @Test
  void aSignatureThatIsMissingIsATaskOfThatOrganisatieOnce() {
    CasusView view = scene.asks(WMO, Trede.ANONIEM, "zorg-en-mantelzorg.belasting");

    assertThat(Views.notShown(view, "zorg-en-mantelzorg.belasting", "siz/mantelzorg").leemte())
        .satisfies(leemte -> {
          assertThat(leemte.ontbreekt()).isEqualTo(Ontbreekt.ONDERTEKENING_ONTBREEKT);
          assertThat(leemte.eigenaar()).isEqualTo("siz/mantelzorg");
        });
    assertThat(open("mantelzorgconsulent", "ondertekening-ontbreekt"))
        .singleElement()
        .satisfies(one -> assertThat(one.over()).isNull());
    assertThat(open(WMO, "ondertekening-ontbreekt")).isEmpty();
  }

  // --- A veld ---------------------------------------------------------------------------------

  /// No decision is about it, so only who keeps the convenant can know, and without the casus.
  @Test
  void aGegevenWithAPlaceThatThisVersionDoesNotKnowIsATaskOfWhoKeepsTheConvenant() {
    assertThat(Views.velden(scene.asks(WMO, Trede.ANONIEM, ACHTERSTAND))).isEmpty();

    assertThat(open("voorzitter", Leemten.VELD_NIET_IN_CONVENANT))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.veld())
              .isEqualTo(new Leemten.Plek(ACHTERSTAND, "welbions/wonen", "bw7-huur", 1));
          assertThat(one.over()).isNull();
        });
    assertThat(open("woonconsulent", Leemten.VELD_NIET_IN_CONVENANT)).isEmpty();
  }

  // --- The next version -----------------------------------------------------------------------

  private static Convenant less(Convenant c) {
    List<Grondslag> grondslagen =
        c.grondslagen().stream().filter(grondslag -> !grondslag.id().equals(GROND)).toList();
    return new Convenant(
        c.id(),
        c.versie(),
        c.gemeente(),
        c.convenantbeheer(),
        c.titel(),
        c.geldigVan(),
        c.geldigTot(),
        c.opzegtermijnMaanden(),
        c.sha256(),
        c.organisaties(),
        c.partijen(),
        c.functies(),
        c.tafels(),
        c.doelen(),
        c.groepen(),
        c.velden().stream().map(OlderConvenantTests::without).toList(),
        grondslagen,
        c.rechtsgronden(),
        c.matrix(),
        c.ondertekeningen().stream()
            .filter(signature -> !signature.organisatie().equals(ONGETEKEND))
            .toList(),
        c.wetten(),
        c.handelingen());
  }

  private static Veld without(Veld veld) {
    if (!veld.code().equals(ACHTERSTAND)) {
      return veld;
    }
    List<Herkomst> left =
        veld.bronnen().stream().filter(bron -> !bron.bron().equals("welbions/wonen")).toList();
    return new Veld(
        veld.code(),
        veld.label(),
        veld.labelEn(),
        veld.groep(),
        veld.categorie(),
        veld.soort(),
        veld.keuzes(),
        veld.generalisatie(),
        veld.bewaartermijn(),
        left);
  }
}
