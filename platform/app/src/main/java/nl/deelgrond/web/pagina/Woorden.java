// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;

/// Puts things into words in one language: texts from the message bundle, dates and times as we
/// write them.
///
/// Page records hold finished texts, made here; templates only place them.
public final class Woorden {
  /// The clock on the wall of the casustafel.
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final MessageSource messages;
  private final Taal taal;

  public Woorden(MessageSource messages, Taal taal) {
    this.messages = messages;
    this.taal = taal;
  }

  public Taal taal() {
    return taal;
  }

  /// The text with this key; a missing key is a bug and is thrown.
  public String tekst(String sleutel, Object... waarden) {
    return messages.getMessage(sleutel, waarden, taal.locale());
  }

  /// The Dutch or the English one of two texts that the convenant carries.
  public String kies(String nl, String en) {
    return taal == Taal.EN ? en : nl;
  }

  /// `3 maart 2027`.
  public String dag(LocalDate dag) {
    return format("datum.dag").format(dag);
  }

  public String dag(Instant moment) {
    return dag(LocalDate.ofInstant(moment, ZONE));
  }

  /// `Dinsdag 24 november`, as it begins a line.
  public String weekdag(LocalDate dag) {
    String tekst = format("datum.weekdag").format(dag);
    return tekst.substring(0, 1).toUpperCase(taal.locale()) + tekst.substring(1);
  }

  /// `13.30`.
  public String uur(Instant moment) {
    return format("datum.uur").format(moment.atZone(ZONE));
  }

  /// `15.00`, of when something ends; the end of a day is `24.00`, since `0.00` reads as its begin.
  public String einduur(Instant moment) {
    LocalTime tijd = moment.atZone(ZONE).toLocalTime();
    return tijd.equals(LocalTime.MIDNIGHT) ? tekst("datum.einddag") : uur(moment);
  }

  /// `24 november 2026 om 16.52 uur`.
  public String dagEnUur(Instant moment) {
    ZonedDateTime daar = moment.atZone(ZONE);
    return tekst("datum.dagenuur", dag(daar.toLocalDate()), format("datum.uur").format(daar));
  }

  private DateTimeFormatter format(String sleutel) {
    return DateTimeFormatter.ofPattern(tekst(sleutel), taal.locale());
  }
}
