// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import java.time.Duration;
import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.TooManyRequests;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.IdentityFault;

/// Every no that we have, in words: of a fault, and of a status of HTTP.
final class Refusals {

  static final Problem INVALID_INPUT =
      new Problem(
          400,
          "Er klopt iets niet aan wat u stuurde",
          "Onder problemen staat alles wat niet klopt. Er is niets vastgelegd of getoond.",
          "INVOER_ONJUIST");

  /// Also for an address that does not exist.
  static final Problem NOT_FOUND =
      new Problem(
          404,
          "Niet gevonden",
          "Dit bestaat niet, of het is niet voor u.",
          HandelingFault.NIET_GEVONDEN.name());

  static final Problem CHANGED_MEANWHILE =
      new Problem(
          409,
          "Iemand anders was u voor",
          "Dit werd tegelijk door iemand anders gewijzigd. Kijk hoe het nu is en probeer het opnieuw.",
          "GELIJKTIJDIG_GEWIJZIGD");

  static final Problem UNAVAILABLE =
      new Problem(
              503,
              "Het lukt nu even niet",
              "Een onderdeel geeft geen antwoord. Daarom is niets getoond of vastgelegd. Er is niets"
                  + " geweigerd: probeer het zo opnieuw.",
              "UNAVAILABLE")
          .after(Duration.ofSeconds(5));

  private static final Problem NOT_AUTHORISED =
      new Problem(
          403,
          "U mag dit niet",
          "Dit hoort niet bij uw functie. Dat u het probeerde, is vastgelegd.",
          HandelingFault.NIET_BEVOEGD.name());

  private static final Problem LEFT =
      new Problem(
          403,
          "Uw organisatie is uitgetreden",
          "Uw organisatie doet niet meer mee aan het convenant (CONVENANT). Daarom ziet u hier niets."
              + " Dat u het probeerde, is vastgelegd.",
          HandelingFault.UITGETREDEN.name());

  private static final Problem NO_VERSION =
      new Problem(
          409,
          "Er is geen convenant van kracht",
          "Geen versie van het convenant is van kracht. Daarom wordt niets getoond en niets nieuws"
              + " vastgelegd. Beëindigen en intrekken kan wel. Dat u het probeerde, is vastgelegd.",
          HandelingFault.CONVENANT_NIET_VAN_KRACHT.name());

  private static final Problem TOO_LATE =
      new Problem(
          409,
          "Dit kan niet meer",
          "Het is al voorbij of beëindigd. Er is niets gewijzigd.",
          HandelingFault.KAN_NIET_MEER.name());

  private static final Problem SOMETHING_ELSE_ASKED =
      new Problem(
          409,
          "Er is een andere aanvraag",
          "Intussen is iets anders gevraagd dan waar u op antwoordt. Bekijk die aanvraag eerst. Er is"
              + " niets gewijzigd.",
          HandelingFault.ANDERE_AANVRAAG.name());

  private static final Problem UNKNOWN_REQUESTER =
      new Problem(
          403,
          "Niet bekend in het convenant",
          "Wat uw toegangsbewijs over u zegt, klopt niet met het convenant. Vraag uw beheerder om dat"
              + " recht te zetten.",
          IdentityFault.REQUESTER_UNKNOWN.name());

  private static final Problem INTERNAL =
      new Problem(
          500,
          "Er ging iets mis bij ons",
          "Er is niets getoond en niets gewijzigd. Meld het de helpdesk, met het kenmerk onder"
              + " instance.",
          "INTERNAL_ERROR");

  private Refusals() {}

  static Problem of(FaultCode code) {
    return switch (code) {
      case HandelingFault.NIET_BEVOEGD -> NOT_AUTHORISED;
      case HandelingFault.UITGETREDEN -> LEFT;
      case HandelingFault.CONVENANT_NIET_VAN_KRACHT -> NO_VERSION;
      case HandelingFault.NIET_GEVONDEN -> NOT_FOUND;
      case HandelingFault.KAN_NIET_MEER -> TOO_LATE;
      case HandelingFault.ANDERE_AANVRAAG -> SOMETHING_ELSE_ASKED;
      case IdentityFault.REQUESTER_UNKNOWN -> UNKNOWN_REQUESTER;
      case TooManyRequests busy -> ofStatus(429).after(busy.time());
      default -> ofKind(code).after(code.retryAfter().orElse(null));
    };
  }

  /// A code of our own insides gets the words of its kind.
  private static Problem ofKind(FaultCode code) {
    return switch (code.kind()) {
      case CALLER ->
          new Problem(
              409,
              "Dit kan zo niet",
              "Wat u stuurde, past niet bij wat al is vastgelegd. Er is niets gewijzigd.",
              code.name());
      // INVARIANT: what was tampered with is never called absent
      case DEPENDENCY, INTEGRITY ->
          new Problem(503, UNAVAILABLE.title(), UNAVAILABLE.detail(), code.name());
      case BUG -> new Problem(500, INTERNAL.title(), INTERNAL.detail(), code.name());
    };
  }

  /// A no of the web server or the framework.
  static Problem ofStatus(int status) {
    return switch (status) {
      case 401 ->
          new Problem(
              401,
              "Niet aangemeld",
              "Stuur een toegangsbewijs mee, in de header Authorization: Bearer.",
              "NOT_SIGNED_IN");
      case 403 -> new Problem(403, NOT_AUTHORISED.title(), "Dit mag niet.", "FORBIDDEN");
      case 404 -> NOT_FOUND;
      case 405 ->
          new Problem(
              405,
              "Dit kan op dit adres niet",
              "Het adres kent deze methode niet. De header Allow noemt wat wel kan.",
              "METHOD_NOT_SUPPORTED");
      case 406 ->
          new Problem(
              406,
              "Deze vorm hebben wij niet",
              "Wij antwoorden met application/json. Vraag daarom in de header Accept.",
              "NOT_ACCEPTABLE");
      case 413 ->
          new Problem(
              413, "Dit is te groot", "Een verzoek is hoogstens 64 KB groot.", "CONTENT_TOO_LARGE");
      case 415 ->
          new Problem(
              415,
              "Deze vorm lezen wij niet",
              "Stuur JSON in UTF-8, met de header Content-Type: application/json.",
              "MEDIA_TYPE_NOT_SUPPORTED");
      case 429 ->
          new Problem(
              429,
              "Dit zijn te veel vragen tegelijk",
              "U vroeg in korte tijd heel veel op. Wacht even en probeer het opnieuw; Retry-After"
                  + " zegt hoe lang.",
              "TOO_MANY_REQUESTS");
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? unreadable(status) : INTERNAL;
    };
  }

  private static Problem unreadable(int status) {
    return new Problem(
        status, "Onjuist verzoek", "Dit verzoek kunnen wij niet lezen.", "REQUEST_INVALID");
  }
}
