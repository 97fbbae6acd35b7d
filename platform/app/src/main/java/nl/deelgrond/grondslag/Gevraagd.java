// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.List;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.DateText;
import org.jspecify.annotations.Nullable;

/// How an inwoner was asked and answered: what whoever relies on a toestemming has to be able to
/// show (AVG art. 7(1)). Who asked is who records it.
///
/// @param hoedanigheid who answered: the `inwoner`, or as what somebody did so for them
/// @param wijze `mondeling`, with a second person present, or `schriftelijk`
/// @param tekstVersie version of the text that was shown or read out, the one of the day of
///   recording
/// @param taal language tag of the conversation, e.g. `nl`: one that the version has a text in, or
///   one of [#TALEN_MET_TOLK] with a `tolk`
/// @param hulp who helped the inwoner: `geen`, a `naaste`, a `tolk`, a `clientondersteuner`,
///   `anders`
/// @param zonderGevolg that the inwoner was told that help does not depend on the answer (AVG art.
///   7(4)); without it nothing can be recorded
/// @param bewijs where the proof lies: number of the signed form, or of the report that names the
///   second person; letters, digits, `.`, `/`, `_` and `-`, at most 40, at least one digit, nothing
///   that reads as a BSN and no date alone. A "no" needs none
public record Gevraagd(
    String hoedanigheid,
    String wijze,
    String tekstVersie,
    String taal,
    String hulp,
    boolean zonderGevolg,
    @Nullable String bewijs) {

  private static final String SCHRIFTELIJK = "schriftelijk";

  /// Who can answer: the inwoner, or somebody for them, by law or with an authorisation.
  public static final List<String> HOEDANIGHEDEN =
      List.of(
          "inwoner",
          "ouder",
          "voogd",
          "curator",
          "bewindvoerder",
          "mentor",
          "gemachtigde",
          "partner",
          "kind",
          "broer-of-zus");

  /// In the place of who helped, of an answer of before that was recorded.
  static final String HULP_ONBEKEND = "onbekend";

  /// Who can help.
  public static final List<String> HULPEN =
      List.of("geen", "naaste", "tolk", "clientondersteuner", "anders");

  /// How it can be asked.
  public static final List<String> WIJZEN = List.of("mondeling", SCHRIFTELIJK);

  /// Most characters of a bewijs.
  public static final int LANGSTE_BEWIJS = 40;

  private static final String TOLK = "tolk";

  /// The languages in which somebody can be asked by way of an interpreter, who says in it what the
  /// text says in Dutch.
  public static final List<String> TALEN_MET_TOLK =
      List.of("tr", "ar", "pl", "uk", "ti", "so", "fa");

  private static final String KENMERK = "(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z./_-]{0,39}";

  /// Notes what is wrong.
  ///
  /// @param tekst the version that is read out today; null when there is none
  /// @param gegeven whether the answer is a "yes", and so needs proof
  /// @param onPaper whether a "yes" counts on paper only
  void check(
      Invoer invoer, boolean gegeven, boolean onPaper, ToestemmingTeksten.@Nullable Versie tekst) {
    invoer
        .eis(HOEDANIGHEDEN.contains(hoedanigheid), "hoedanigheid", "keuze-onbekend")
        .eis(WIJZEN.contains(wijze), "wijze", "keuze-onbekend")
        .eis(!gegeven || !onPaper || wijze.equals(SCHRIFTELIJK), "wijze", "alleen-schriftelijk")
        .eis(HULPEN.contains(hulp), "hulp", "keuze-onbekend")
        .eis(zonderGevolg, "zonderGevolg", "zonder-gevolg-niet-gezegd")
        .eis(bewijs != null || !gegeven, "bewijs", "geen-bewijs")
        .eis(bewijs == null || isKenmerk(bewijs), "bewijs", "geen-kenmerk")
        .eis(isTaal(tekst), "taal", "keuze-onbekend")
        .eis(!isTaal(tekst) || heeftTekst(tekst) || hulp.equals(TOLK), "taal", "taal-zonder-tolk")
        .eis(
            tekst != null && tekst.versie().equals(tekstVersie),
            "tekstVersie",
            "tekst-niet-van-vandaag",
            tekst == null ? "-" : tekst.versie());
  }

  private boolean isTaal(ToestemmingTeksten.@Nullable Versie tekst) {
    return heeftTekst(tekst) || TALEN_MET_TOLK.contains(taal);
  }

  private boolean heeftTekst(ToestemmingTeksten.@Nullable Versie tekst) {
    return tekst != null && tekst.talen().contains(taal);
  }

  /// A number as an archive gives it: no sentence, no BSN and no date of birth, because it is kept
  /// unsealed.
  static boolean isKenmerk(String text) {
    return text.matches(KENMERK) && !Bsn.isIn(text) && !DateText.isDay(text);
  }
}
