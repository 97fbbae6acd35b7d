// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.CurrentRequester;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.Schil.Doorgang;
import nl.deelgrond.web.pagina.Schil.Gebruiker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Makes the frame of a page.
@Component
public class Schillen {
  private final Convenant convenant;
  private final CurrentRequester current;
  private final MessageSource messages;
  private final Clock clock;
  private final String thema;

  Schillen(
      Convenant convenant,
      CurrentRequester current,
      MessageSource messages,
      Clock clock,
      @Value("${deelgrond.thema:demo-blauw}") String thema) {
    this.convenant = convenant;
    this.current = current;
    this.messages = messages;
    this.clock = clock;
    this.thema = thema;
  }

  /// The words of this request's language.
  public Woorden woorden(Locale locale) {
    return new Woorden(messages, Taal.of(locale));
  }

  Schil schil(HttpServletRequest request, Locale locale) {
    Woorden woorden = woorden(locale);
    Optional<Requester> wie = signedIn(request);
    return new Schil(
        woorden.taal(),
        thema,
        convenant.organisatie("gemeente-" + convenant.gemeente()).naam(),
        wie.map(requester -> gebruiker(requester, woorden)).orElse(null),
        wie.map(requester -> navigatie(requester, woorden, request)).orElse(List.of()),
        Taalkeuze.met(request, woorden.taal().andere()),
        woorden.dagEnUur(clock.instant()));
  }

  /// The address of the first page of somebody.
  public String begin(Requester wie) {
    return switch (rol(wie)) {
      case FG -> "/toezicht";
      case BEHEERDER -> "/beheer";
      case MEDEWERKER, INBRENGER, VOORZITTER, SYSTEEM -> "/vandaag";
    };
  }

  Optional<Requester> signedIn(HttpServletRequest request) {
    if (request.getUserPrincipal() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(current.requester());
    } catch (Fault notOneOfOurs) {
      // The page itself says so; its frame just names nobody.
      return Optional.empty();
    }
  }

  private Gebruiker gebruiker(Requester wie, Woorden woorden) {
    Functie functie = convenant.functie(wie.functie());
    return new Gebruiker(
        wie.naam(),
        woorden.kies(functie.naam(), functie.naamEn()),
        convenant.organisatie(wie.organisatie()).naam());
  }

  private List<Doorgang> navigatie(Requester wie, Woorden woorden, HttpServletRequest request) {
    String begin = begin(wie);
    String path = request.getRequestURI();
    boolean hulp = path.startsWith("/uitleg/");
    List<Doorgang> all = new ArrayList<>();
    all.add(new Doorgang(woorden.tekst("nav." + begin.substring(1)), begin, path.equals(begin)));
    if (begin.equals("/vandaag")) {
      all.add(
          new Doorgang(woorden.tekst("nav.convenant"), "/convenant", path.equals("/convenant")));
    }
    all.add(new Doorgang(woorden.tekst("voet.hulp"), "/uitleg/hulp", hulp));
    return List.copyOf(all);
  }

  private Rol rol(Requester wie) {
    return convenant.functie(wie.functie()).rol();
  }
}
