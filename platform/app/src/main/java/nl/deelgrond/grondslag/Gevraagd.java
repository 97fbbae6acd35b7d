// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.Set;
import java.util.regex.Pattern;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Bsn;
import org.jspecify.annotations.Nullable;

/// How an inwoner was asked and answered: what whoever relies on a toestemming has to be able to
/// show (AVG art. 7(1)). Who asked is who records it.
///
/// @param hoedanigheid who answered: the `inwoner`, or as what somebody did so for them
/// @param wijze `mondeling`, with a second person present, or `schriftelijk`
/// @param tekstVersie version of the text that was shown or read out
/// @param taal language tag of the conversation, e.g. `nl`
/// @param bewijs where the proof lies: number of the signed form, or of the report that names the
///   second person; letters, digits, `.`, `/`, `_` and `-`, at most 40, at least one digit, never a
///   BSN. A "no" needs none
public record Gevraagd(
    String hoedanigheid, String wijze, String tekstVersie, String taal, @Nullable String bewijs) {

  private static final String SCHRIFTELIJK = "schriftelijk";

  private static final Set<String> HOEDANIGHEDEN =
      Set.of("inwoner", "ouder", "voogd", "curator", "bewindvoerder", "mentor", "gemachtigde");
  private static final Set<String> WIJZEN = Set.of("mondeling", SCHRIFTELIJK);

  /// A BSN as people write it, whatever stands around it. A year and a number that together have
  /// nine digits are none.
  private static final Pattern BSN_VORM =
      Pattern.compile("(?<![0-9])([0-9]{9}|[0-9]{4}\\.[0-9]{2}\\.[0-9]{3})(?![0-9])");

  private static final String KENMERK = "(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z./_-]{0,39}";

  /// Notes what is wrong.
  ///
  /// @param gegeven whether the answer is a "yes", and so needs proof
  /// @param onPaper whether a "yes" counts on paper only
  void check(Invoer invoer, boolean gegeven, boolean onPaper) {
    invoer
        .eis(HOEDANIGHEDEN.contains(hoedanigheid), "hoedanigheid", "keuze-onbekend")
        .eis(WIJZEN.contains(wijze), "wijze", "keuze-onbekend")
        .eis(!gegeven || !onPaper || wijze.equals(SCHRIFTELIJK), "wijze", "alleen-schriftelijk")
        .eis(bewijs != null || !gegeven, "bewijs", "geen-bewijs")
        .eis(bewijs == null || isKenmerk(bewijs), "bewijs", "geen-kenmerk")
        .eis(taal.matches("[a-z]{2,3}"), "taal", "keuze-onbekend")
        .eis(tekstVersie.matches("[0-9A-Za-z._-]{1,40}"), "tekstVersie", "verplicht");
  }

  /// A number or code, so that nothing about a person is kept unsealed.
  private static boolean isKenmerk(String text) {
    return text.matches(KENMERK)
        && BSN_VORM.matcher(text).results().allMatch(run -> Bsn.find(run.group()).isEmpty());
  }
}
