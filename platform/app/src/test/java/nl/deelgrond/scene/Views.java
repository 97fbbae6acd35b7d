// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.VeldView;
import tools.jackson.databind.json.JsonMapper;

/// Looks things up in a view.
public final class Views {

  private Views() {}

  /// Everything that a view holds, as text.
  public static String text(Object view) {
    return JsonMapper.shared().writeValueAsString(view);
  }

  /// Everything that was released, with or without a value behind it.
  public static Stream<Getoond> shown(CasusView view) {
    return velden(view).filter(Getoond.class::isInstance).map(Getoond.class::cast);
  }

  /// Everything that was not.
  public static Stream<NietGetoond> notShown(CasusView view) {
    return velden(view).filter(NietGetoond.class::isInstance).map(NietGetoond.class::cast);
  }

  /// What was not released of one veld and bron, of the first person it holds for.
  public static NietGetoond notShown(CasusView view, String veld, String bron) {
    return notShown(view)
        .filter(item -> item.veld().equals(veld) && item.bron().equals(bron))
        .findFirst()
        .orElseThrow(() -> new AssertionError("`" + veld + "` of `" + bron + "` is not refused"));
  }

  /// The released value of a veld of one bron, of the first person it holds for.
  public static String value(CasusView view, String veld, String bron) {
    return shown(view)
        .filter(item -> item.veld().equals(veld) && item.bron().equals(bron))
        .findFirst()
        .map(item -> String.valueOf(item.waarde()))
        .orElseThrow(() -> new AssertionError("`" + veld + "` of `" + bron + "` is not shown"));
  }

  /// Name of an item: veld and bron.
  public static String item(VeldView view) {
    return view.veld() + " @ " + view.bron();
  }

  public static Stream<VeldView> velden(CasusView view) {
    return view.personen().stream().flatMap(persoon -> persoon.velden().stream());
  }

  /// Today in the Netherlands.
  public static LocalDate today(Scenes scenes) {
    return LocalDate.ofInstant(scenes.clock().instant(), ZoneId.of("Europe/Amsterdam"));
  }
}
