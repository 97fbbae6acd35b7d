// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.policy.Klasse.ZonderNaam;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the rules can tell apart, and in which order they number it.
class KlasseTests {

  private static final Convenant CONVENANT = Convenanten.borne();

  private static Klasse of(String veld, Trede trede) {
    Veld known = CONVENANT.veld(veld);
    return Klasse.of(known, known.bronnen().getFirst(), trede);
  }

  @Test
  void aardFollowsTheCategorieAndOnlyABsnIsOne() {
    Map<Categorie, String> aarden =
        Map.of(
            Categorie.GEWOON, "gewoon",
            Categorie.FINANCIEEL, "gewoon",
            Categorie.BSN, "gewoon",
            Categorie.BIJZONDER, "art9",
            Categorie.STRAFRECHTELIJK, "art10");
    Set<Categorie> seen = new TreeSet<>();
    for (Veld veld : CONVENANT.velden()) {
      Klasse klasse = of(veld.code(), Trede.MET_NAAM);
      seen.add(veld.categorie());
      assertThat(klasse.aard()).as(veld.code()).isEqualTo(aarden.get(veld.categorie()));
      assertThat(klasse.bsn()).as(veld.code()).isEqualTo(veld.categorie() == Categorie.BSN);
    }
    assertThat(seen).containsExactly(Categorie.values());
  }

  @Test
  void howAVeldAppearsWithoutANameIsToldApartOnlyThere() {
    assertThat(of("identificatie.naam", Trede.ANONIEM).zonderNaam())
        .isEqualTo(ZonderNaam.WEGGELATEN);
    assertThat(of("wonen.woningaanpassing", Trede.ANONIEM).zonderNaam())
        .isEqualTo(ZonderNaam.EXACT);
    assertThat(of("wonen.woonsituatie", Trede.ANONIEM).zonderNaam())
        .isEqualTo(ZonderNaam.GEGENERALISEERD);
    for (Veld veld : CONVENANT.velden()) {
      assertThat(of(veld.code(), Trede.MET_NAAM).zonderNaam()).isNull();
      Regel regel = veld.generalisatie().regel();
      assertThat(ZonderNaam.of(veld) == ZonderNaam.GEGENERALISEERD)
          .as(veld.code())
          .isEqualTo(regel != Regel.GEEN && regel != Regel.WEGLATEN);
    }
    assertThat(List.of(ZonderNaam.values()).stream().map(ZonderNaam::code))
        .containsExactly("exact", "gegeneraliseerd", "weggelaten");
  }

  /// Its geheimhouder decides per veld.
  @Test
  void veldIsToldApartOnlyUnderADutyOfSecrecy() {
    for (Veld veld : CONVENANT.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        Klasse klasse = Klasse.of(veld, herkomst, Trede.MET_NAAM);
        assertThat(klasse.geheim()).isEqualTo(herkomst.geheim());
        assertThat(klasse.veld()).isEqualTo(herkomst.geheim() == null ? null : veld.code());
        assertThat(klasse.bron()).isEqualTo(herkomst.bron());
        assertThat(klasse.herkomstWet()).isEqualTo(herkomst.herkomstWet());
        assertThat(klasse.groep()).isEqualTo(veld.groep());
      }
    }
  }

  /// Numbers follow from the order, and stored answers cite by number.
  @Test
  void orderIsByEveryPartInTurnAndNothingComesFirst() {
    List<Klasse> ordered =
        List.of(
            klasse("a", "b", "b", "b", true, ZonderNaam.EXACT, "b", "b"),
            klasse("b", "a", "b", "b", true, ZonderNaam.EXACT, "b", "b"),
            klasse("b", "b", "a", "b", true, ZonderNaam.EXACT, "b", "b"),
            klasse("b", "b", "b", "a", true, ZonderNaam.EXACT, "b", "b"),
            klasse("b", "b", "b", "b", false, ZonderNaam.EXACT, "b", "b"),
            klasse("b", "b", "b", "b", true, null, "b", "b"),
            klasse("b", "b", "b", "b", true, ZonderNaam.EXACT, null, "b"),
            klasse("b", "b", "b", "b", true, ZonderNaam.EXACT, "a", "b"),
            klasse("b", "b", "b", "b", true, ZonderNaam.EXACT, "b", null),
            klasse("b", "b", "b", "b", true, ZonderNaam.EXACT, "b", "a"),
            klasse("b", "b", "b", "b", true, ZonderNaam.EXACT, "b", "b"),
            klasse("b", "b", "b", "b", true, ZonderNaam.GEGENERALISEERD, "a", "a"));
    List<Klasse> shuffled = new ArrayList<>(ordered.reversed());
    Collections.sort(shuffled);
    assertThat(shuffled).isEqualTo(ordered);
    assertThat(ordered.getFirst()).isEqualByComparingTo(ordered.getFirst());
  }

  private static Klasse klasse(
      String bron,
      String groep,
      String wet,
      String aard,
      boolean bsn,
      @Nullable ZonderNaam zonderNaam,
      @Nullable String geheim,
      @Nullable String veld) {
    return new Klasse(bron, groep, wet, aard, bsn, zonderNaam, geheim, veld);
  }
}
