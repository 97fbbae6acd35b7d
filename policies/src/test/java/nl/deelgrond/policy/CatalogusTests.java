// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every veld × bron of the convenant has the klasse by which it is decided.
class CatalogusTests {

  private static final Convenant CONVENANT = Convenanten.borne();

  @ParameterizedTest
  @EnumSource
  void everyVeldOfEveryBronHasItsKlasse(Trede trede) {
    Catalogus catalogus = Catalogus.of(CONVENANT, trede);
    for (Veld veld : CONVENANT.velden()) {
      List<Catalogus.Item> items = catalogus.items(veld.code());
      assertThat(items)
          .extracting(Catalogus.Item::bron)
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              veld.bronnen().stream().map(Herkomst::bron).toList());
      for (Catalogus.Item item : items) {
        Herkomst herkomst =
            veld.bronnen().stream()
                .filter(one -> one.bron().equals(item.bron()))
                .findFirst()
                .orElseThrow();
        assertThat(item.veld()).isEqualTo(veld.code());
        assertThat(catalogus.klassen().get(item.klasse()))
            .isEqualTo(Klasse.of(veld, herkomst, trede));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void klassenAreInOrderAndEachIsThereOnce(Trede trede) {
    List<Klasse> klassen = Catalogus.of(CONVENANT, trede).klassen();
    assertThat(klassen).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }

  @Test
  void withANameFewerKlassenAreToldApart() {
    assertThat(Catalogus.of(CONVENANT, Trede.MET_NAAM).klassen())
        .hasSizeLessThan(Catalogus.of(CONVENANT, Trede.ANONIEM).klassen().size())
        .allSatisfy(klasse -> assertThat(klasse.zonderNaam()).isNull());
  }

  @ParameterizedTest
  @EnumSource
  void onlyAVeldWithALessPreciseFormCanBeShownLessPrecise(Trede trede) {
    Catalogus catalogus = Catalogus.of(CONVENANT, trede);
    for (Veld veld : CONVENANT.velden()) {
      Regel regel = veld.generalisatie().regel();
      assertThat(catalogus.items(veld.code()))
          .extracting(Catalogus.Item::grover)
          .as(veld.code())
          .containsOnly(regel != Regel.GEEN && regel != Regel.WEGLATEN);
    }
  }

  @Test
  void klassenOfSomeVeldenAreThoseThatDecideThem() {
    Catalogus catalogus = Catalogus.of(CONVENANT, Trede.ANONIEM);
    Set<Integer> expected = new TreeSet<>();
    for (String veld : List.of("wonen.woonsituatie", "geld.inkomen")) {
      catalogus.items(veld).forEach(item -> expected.add(item.klasse()));
    }
    assertThat(
            catalogus
                .klassenVan(new TreeSet<>(Set.of("wonen.woonsituatie", "geld.inkomen")))
                .stream()
                .boxed())
        .hasSize(4)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void veldThatTheConvenantDoesNotKnowIsRefusedByName() {
    Catalogus catalogus = Catalogus.of(CONVENANT, Trede.ANONIEM);
    assertThatThrownBy(() -> catalogus.klassenVan(new TreeSet<>(Set.of("geld.inkomen", "x.y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown veld `x.y`");
  }
}
