// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.handeling.Probleemteksten;
import nl.deelgrond.inzage.Uitkomst;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Nodig;
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

  Answers(ReasonTexts texts) {
    this.texts = texts;
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
          ? new Answer(false, "TIJD", texts.of("TIJD", uitkomst, asked.bron()))
          : noSeat();
    }
    Decision decision = decided.get();
    return decision.vrijgegeven().stream()
        .filter(item -> item.veld().equals(asked.veld()) && item.bron().equals(asked.bron()))
        .findFirst()
        .map(item -> released(decision, item, context, activity))
        .orElseGet(() -> refused(asked, uitkomst, decision));
  }

  private static Answer released(
      Decision decision, Vrijgave item, Item.Context context, @Nullable String activity) {
    List<Map<String, Object>> obligations = Obligations.of(decision, item, activity);
    List<String> beyond = Obligations.beyond(context.obligations(), obligations);
    if (!beyond.isEmpty()) {
      Map<String, Object> unmet = new LinkedHashMap<>();
      unmet.put("unmet_obligations", beyond);
      unmet.putAll(
          told(FORBIDDEN, new Probleem("context.supported_obligations", "verplichting-onbekend")));
      return new Answer(false, "VERPLICHTING", unmet);
    }
    Map<String, Object> grounds = new LinkedHashMap<>();
    grounds.put("give", item.geven());
    grounds.put("receive", item.ontvangen());
    return new Answer(
        true, Answer.FREE, Json.object("grounds", grounds, "obligations", obligations));
  }

  private Answer refused(Asked.About asked, Uitkomst uitkomst, Decision decision) {
    return decision.nietVrijgegeven().stream()
        .filter(item -> item.veld().equals(asked.veld()) && item.bron().equals(asked.bron()))
        .findFirst()
        .map(item -> refused(item.reden().name(), item.nodig(), asked, uitkomst))
        .orElseGet(() -> refused("LEEMTE", List.of(), asked, uitkomst));
  }

  private Answer refused(String reden, List<Nodig> nodig, Asked.About asked, Uitkomst uitkomst) {
    Map<String, Object> context = new LinkedHashMap<>(texts.of(reden, uitkomst, asked.bron()));
    if (!nodig.isEmpty()) {
      context.put("needed", nodig.stream().map(Answers::needed).toList());
    }
    return new Answer(false, reden, context);
  }

  private static Map<String, Object> needed(Nodig nodig) {
    Map<String, Object> needed = new LinkedHashMap<>();
    needed.put("kind", nodig.soort().code());
    String van = nodig.van();
    if (van != null) {
      needed.put("from", van);
    }
    return needed;
  }
}
