// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Reden;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.inzage.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says in both languages why something is not to be seen, in the words of the convenant.
@Component
final class ReasonTexts {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

  private final Convenant convenant;
  private final Redenen redenen;

  ReasonTexts(Convenant convenant, Redenen redenen) {
    this.convenant = convenant;
    this.redenen = redenen;
  }

  /// The members of a context that say so: the code, what to tell whoever wanted to see, and who
  /// can.
  Map<String, Object> of(String code) {
    return texts(code, "", "", "", "");
  }

  /// The same about somebody at the table and a veld of this bron.
  Map<String, Object> of(String code, Uitkomst uitkomst, String bron) {
    Functie functie = convenant.functie(uitkomst.vraag().request().wie().functie());
    Instant tot = uitkomst.tot();
    String hour =
        tot == null || uitkomst.op().isBefore(tot) ? "" : HOUR.format(tot.atZone(NEDERLAND));
    return texts(code, convenant.partij(bron).naam(), functie.naam(), functie.naamEn(), hour);
  }

  private Map<String, Object> texts(
      String code, String organisatie, String rol, String rolEn, String hour) {
    Reden reden = redenen.reden(code);
    RedenTekst nl = reden.nl();
    RedenTekst en = reden.en();
    return Json.object(
        "reason_code",
        code,
        "reason_user",
        Json.object(
            "nl", fill(nl.reden() + " " + nl.doen(), organisatie, rol, hour, " om {tijd} uur"),
            "en", fill(en.reden() + " " + en.doen(), organisatie, rolEn, hour, " at {tijd}")),
        "reason_admin",
        Json.object(
            "nl", fill(nl.wie(), organisatie, rol, hour, " om {tijd} uur"),
            "en", fill(en.wie(), organisatie, rolEn, hour, " at {tijd}")));
  }

  /// When the end is not known, the text does without it.
  private static String fill(
      String text, String organisatie, String rol, @Nullable String hour, String when) {
    String whole = hour == null || hour.isEmpty() ? text.replace(when, "") : text;
    return whole
        .replace("{organisatie}", organisatie)
        .replace("{rol}", rol)
        .replace("{tijd}", String.valueOf(hour));
  }
}
