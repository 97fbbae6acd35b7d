// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.handeling.Probleemteksten;
import nl.deelgrond.inzage.Artikelen;
import nl.deelgrond.inzage.Uitkomst;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.Vrijgave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what was decided into a yes or a no, with what may be told beside it. Only what a decision
/// lists as released is a yes.
@Component
final class Answers {

  private static final Locale DUTCH = Locale.of("nl");
  private static final int FORBIDDEN = 403;

  private final ReasonTexts texts;
  private final Artikelen artikelen;

  Answers(ReasonTexts texts, Artikelen artikelen) {
    this.texts = texts;
    this.artikelen = artikelen;
  }

  /// There is no seat, or nobody who could have one.
  Answer noSeat() {
    return new Answer(false, "ZITTING", texts.of("ZITTING"));
  }

  /// It cannot be looked up.
  Answer wrong(Asked.Wrong wrong) {
    return new Answer(false, "FOUT-" + wrong.status(), told(wrong.status(), wrong.why()));
  }

  private static Map<String, Object> told(int status, Probleem why) {
    String english = Probleemteksten.tekst(why, Locale.ENGLISH);
    String where = why.veld().isEmpty() ? "" : why.veld() + ": ";
    return Json.object(
        "error",
        Json.object("status", status, "message", where + english),
        "reason_user",
        Json.object("nl", where + Probleemteksten.tekst(why, DUTCH), "en", where + english));
  }

  /// What was decided about one veld.
  ///
  /// @param context of the item that asks
  /// @param activity URI of the verwerkingsactiviteit, when one was named
  Answer of(Asked.About asked, Uitkomst uitkomst, Item.Context context, @Nullable String activity) {
    Optional<Decision> decided = uitkomst.over(asked.persoon());
    if (decided.isEmpty()) {
      return uitkomst.plaats() == Plaats.VOORBIJ
          ? new Answer(false, "TIJD", texts.of(Refusal.of("TIJD", asked.bron()), uitkomst))
          : noSeat();
    }
    Decision decision = decided.get();
    return decision.vrijgegeven().stream()
        .filter(item -> item.veld().equals(asked.veld()) && item.bron().equals(asked.bron()))
        .findFirst()
        .map(item -> released(uitkomst, decision, item, context, activity))
        .orElseGet(() -> refused(asked, uitkomst, decision));
  }

  private Answer released(
      Uitkomst uitkomst,
      Decision decision,
      Vrijgave item,
      Item.Context context,
      @Nullable String activity) {
    List<Map<String, Object>> obligations = Obligations.of(decision, item, activity);
    List<String> beyond = Obligations.beyond(context.obligations(), obligations);
    if (!beyond.isEmpty()) {
      Map<String, Object> unmet = new LinkedHashMap<>();
      unmet.put("unmet_obligations", beyond);
      unmet.putAll(
          told(FORBIDDEN, new Probleem("context.supported_obligations", "verplichting-onbekend")));
      return new Answer(false, "VERPLICHTING", unmet);
    }
    Map<String, Object> grounds = Json.object("give", item.geven(), "receive", item.ontvangen());
    Map<String, Object> told = Json.object("grounds", grounds);
    told.put("articles", artikelen.van(uitkomst, item));
    told.put("obligations", obligations);
    return new Answer(true, Answer.FREE, told);
  }

  private Answer refused(Asked.About asked, Uitkomst uitkomst, Decision decision) {
    return decision.nietVrijgegeven().stream()
        .filter(item -> item.veld().equals(asked.veld()) && item.bron().equals(asked.bron()))
        .findFirst()
        .map(item -> refused(Refusal.of(item, artikelen.van(uitkomst, item)), uitkomst))
        .orElseGet(() -> undecided(asked, uitkomst, decision));
  }

  /// What is neither released nor refused could not be decided: something is missing.
  private Answer undecided(Asked.About asked, Uitkomst uitkomst, Decision decision) {
    Leemte leemte =
        decision.leemten().stream()
            .filter(item -> item.veld().equals(asked.veld()) && item.bron().equals(asked.bron()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "the decision says nothing of `" + asked.veld() + "`, which was asked"));
    return refused(Refusal.of(leemte, artikelen.van(uitkomst, leemte)), uitkomst);
  }

  private Answer refused(Refusal refusal, Uitkomst uitkomst) {
    return new Answer(false, refusal.code(), texts.of(refusal, uitkomst));
  }
}
