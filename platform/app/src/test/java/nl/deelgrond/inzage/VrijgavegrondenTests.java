// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.scene.Scene;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.Views;
import org.junit.jupiter.api.Test;

/// What is shown says on which kinds of ground, and on which articles.
@SceneTest
class VrijgavegrondenTests {

  private static final String WMO = "wmo-consulent";
  private static final String WGS = "gemeente-borne/wgs";
  private static final String SCHULDEN = "geld.schulden";

  private final Scenes scenes;
  private final Convenant convenant;

  VrijgavegrondenTests(Scenes scenes, Convenant convenant) {
    this.scenes = scenes;
    this.convenant = convenant;
  }

  private Getoond only(Scene scene, String functie, Trede trede, String veld) {
    List<Getoond> shown =
        Views.shown(scene.asks(functie, trede, veld))
            .filter(item -> item.bron().equals(WGS))
            .toList();
    assertThat(shown).hasSize(1);
    return shown.getFirst();
  }

  @Test
  void aToestemmingIsToldAsOneWithTheArticlesItWasRecordedOn() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel(WMO)
            .persoon("P40Y")
            .gegeven("schuldhulpverlener", SCHULDEN, "7312")
            .metNaam()
            .build();
    scene.antwoordt(
        "inwoner",
        null,
        1,
        ToestemmingSoort.AVG,
        WGS,
        List.of("gemeente-borne/wmo"),
        List.of("geld"),
        Keuze.JA);

    Getoond shown = only(scene, WMO, Trede.MET_NAAM, SCHULDEN);

    assertThat(shown.vrijgaven()).contains("toestemming").doesNotContain("eigen-gegevens");
    assertThat(shown.artikelen()).contains("avg 6 1-a", "wmo2015 5.1.1 4");
  }

  @Test
  void whatAPartijBroughtInItselfIsItsOwn() {
    Scene scene =
        scenes
            .aCasus("tafel-18plus", "een-plan")
            .aanTafel("schuldhulpverlener")
            .persoon("P40Y")
            .gegeven("schuldhulpverlener", SCHULDEN, "7312")
            .build();

    Getoond shown = only(scene, "schuldhulpverlener", Trede.ANONIEM, SCHULDEN);

    assertThat(shown.vrijgaven()).containsExactly("eigen-gegevens");
    assertThat(shown.artikelen())
        .isEqualTo(
            List.of(shown.geven(), shown.ontvangen()).stream()
                .map(this::artikel)
                .distinct()
                .toList());
  }

  private String artikel(Grond grond) {
    Grondslag one = convenant.grondslag(String.valueOf(grond.grondslag()));
    return one.wet() + " " + one.artikel() + (one.lid() == null ? "" : " " + one.lid());
  }
}
