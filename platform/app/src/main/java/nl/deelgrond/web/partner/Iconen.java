// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

/// The symbols of the groepen: the convenant names what they stand for, this names the drawing.
final class Iconen {

  private Iconen() {}

  static String van(String icoon) {
    return switch (icoon) {
      case "persoon" -> "user";
      case "gezin" -> "users";
      case "netwerk" -> "friends";
      case "huis" -> "home";
      case "euro" -> "currency-euro";
      case "werk" -> "briefcase";
      case "agenda" -> "calendar-event";
      case "school" -> "school";
      case "hart" -> "heartbeat";
      case "hoofd" -> "brain";
      case "handen" -> "heart-handshake";
      case "ouder-kind" -> "baby-carriage";
      case "schild" -> "shield";
      case "weegschaal" -> "scale";
      case "hulp" -> "lifebuoy";
      case "plan" -> "clipboard-text";
      case String _ -> "note";
    };
  }
}
