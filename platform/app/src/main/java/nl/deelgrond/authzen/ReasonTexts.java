// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Reden;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.Uitleg;
import nl.deelgrond.inzage.Uitkomst;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Nodig;
import org.springframework.stereotype.Component;

/// Says in both languages why something is not to be seen, in the words of the convenant: as much
/// as a page and REST say.
@Component
final class ReasonTexts {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final String ORGANISATIE = "{organisatie}";
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

  private final Convenant convenant;
  private final Redenen redenen;

  ReasonTexts(Convenant convenant, Redenen redenen) {
    this.convenant = convenant;
    this.redenen = redenen;
  }

  /// The members of a context that say so, when there is no seat to say it for.
  Map<String, Object> of(String code) {
    return texts(code, new Filling("", "", "", ""), "", "");
  }

  /// The same about somebody at the table; with the articles, with what is missing and with what is
  /// needed.
  Map<String, Object> of(Refusal refusal, Uitkomst uitkomst) {
    Functie functie = convenant.functie(uitkomst.vraag().request().wie().functie());
    Instant tot = uitkomst.tot();
    String hour =
        tot == null || uitkomst.op().isBefore(tot) ? "" : HOUR.format(tot.atZone(NEDERLAND));
    String organisatie = convenant.partij(refusal.partij()).naam();
    Map<String, Object> texts =
        texts(
            refusal.code(),
            new Filling(organisatie, functie.naam(), functie.naamEn(), hour),
            particulars(refusal, "leemte", "taak van"),
            particulars(refusal, "missing", "task of"));
    if (!refusal.artikelen().isEmpty()) {
      texts.put("articles", refusal.artikelen());
    }
    Leemte leemte = refusal.leemte();
    if (leemte != null) {
      texts.put("missing", missing(leemte));
    }
    if (!refusal.nodig().isEmpty()) {
      texts.put("needed", refusal.nodig().stream().map(this::needed).toList());
    }
    return texts;
  }

  private Map<String, Object> missing(Leemte leemte) {
    Uitleg uitleg = redenen.leemte(leemte.ontbreekt().code());
    String organisatie = convenant.partij(leemte.eigenaar()).naam();
    return Json.object(
        "kind",
        leemte.ontbreekt().code(),
        "owner",
        leemte.eigenaar(),
        "text",
        inBoth(
            uitleg.nl().tekst().replace(ORGANISATIE, organisatie),
            uitleg.en().tekst().replace(ORGANISATIE, organisatie)));
  }

  private Map<String, Object> needed(Nodig nodig) {
    Map<String, Object> needed = Json.object("kind", nodig.soort().code());
    String van = nodig.van();
    if (van != null) {
      needed.put("from", van);
    }
    Nodig.Staat staat = nodig.staat();
    if (staat != null) {
      Uitleg uitleg = redenen.staat(staat.code());
      needed.put("state", staat.code());
      needed.put("state_text", inBoth(uitleg.nl().tekst(), uitleg.en().tekst()));
    }
    return needed;
  }

  /// In codes what a rule went by, for who runs the system that asks.
  private static String particulars(Refusal refusal, String missing, String task) {
    List<String> all = new ArrayList<>();
    if (!refusal.artikelen().isEmpty()) {
      all.add(String.join(", ", refusal.artikelen()));
    }
    Leemte leemte = refusal.leemte();
    if (leemte != null) {
      all.add(missing + " " + leemte.ontbreekt().code() + ", " + task + " " + leemte.eigenaar());
    }
    refusal.nodig().stream().map(ReasonTexts::inCodes).forEach(all::add);
    return all.isEmpty() ? "" : ": " + String.join("; ", all);
  }

  private static String inCodes(Nodig nodig) {
    String van = nodig.van() == null ? "" : " " + nodig.van();
    Nodig.Staat staat = nodig.staat();
    return nodig.soort().code() + van + (staat == null ? "" : " (" + staat.code() + ")");
  }

  /// What is filled in, in the texts of the convenant.
  private record Filling(String organisatie, String rol, String rolEn, String hour) {}

  /// AuthZEN 1.0 leaves the members of a decision's context to who answers, and shows a reason for
  /// the user and one for administrators: the second names the rule, as a refused policy is named.
  private Map<String, Object> texts(String code, Filling filling, String nl, String en) {
    Reden reden = redenen.reden(code);
    RedenTekst dutch = reden.nl();
    RedenTekst english = reden.en();
    Map<String, Object> texts = Json.object("reason_code", code);
    texts.put(
        "reason_user",
        inBoth(
            nl(dutch.reden() + " " + dutch.doen(), filling),
            en(english.reden() + " " + english.doen(), filling)));
    texts.put("reason_admin", inBoth("Regel " + code + nl, "Rule " + code + en));
    texts.put("visible_to", inBoth(nl(dutch.wie(), filling), en(english.wie(), filling)));
    return texts;
  }

  private static Map<String, Object> inBoth(String nl, String en) {
    return Json.object("nl", nl, "en", en);
  }

  private static String nl(String text, Filling filling) {
    return fill(text, filling.organisatie(), filling.rol(), filling.hour(), " om {tijd} uur");
  }

  private static String en(String text, Filling filling) {
    return fill(text, filling.organisatie(), filling.rolEn(), filling.hour(), " at {tijd}");
  }

  /// When the end is not known, the text does without it.
  private static String fill(
      String text, String organisatie, String rol, String hour, String when) {
    String whole = hour.isEmpty() ? text.replace(when, "") : text;
    return whole.replace(ORGANISATIE, organisatie).replace("{rol}", rol).replace("{tijd}", hour);
  }
}
