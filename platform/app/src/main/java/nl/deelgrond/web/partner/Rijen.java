// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.UitlegTekst;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.VeldView;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.CasusPagina.NodigVraag;
import nl.deelgrond.web.partner.CasusPagina.Rij;
import nl.deelgrond.web.partner.CasusPagina.Uitleg;
import nl.deelgrond.web.partner.CasusPagina.Waarom;
import nl.deelgrond.web.partner.Namen.Toelichting;
import org.jspecify.annotations.Nullable;

/// Puts what a view says about velden into rows.
///
/// A veld that several bronnen keep closed for the same reden is one row: it says the same of each.
/// What is shown is never put together.
final class Rijen {
  private static final String MINDER_PRECIES = "MINDER_PRECIES";
  private static final String ORGANISATIE = "{organisatie}";

  private final Convenant convenant;
  private final Namen namen;
  private final Woorden woorden;
  private final String rol;
  private final String tijd;

  /// @param rol the functie of who asks
  /// @param tijd when the access ended, for a reden that says so
  Rijen(Convenant convenant, Namen namen, String rol, String tijd) {
    this.convenant = convenant;
    this.namen = namen;
    this.woorden = namen.woorden();
    this.rol = rol;
    this.tijd = tijd;
  }

  /// The rows of one leefgebied: what there is to read first, then what is empty, then what is
  /// closed; within that in the order of the catalogue.
  ///
  /// @param nodigAdres where is asked what an item of this person needs, without veld and bron
  List<Rij> van(List<VeldView> velden, String nodigAdres) {
    List<Rij> rijen = new ArrayList<>();
    Map<String, List<NietGetoond>> closed = new LinkedHashMap<>();
    for (VeldView veld : velden) {
      if (veld instanceof NietGetoond niet) {
        closed.computeIfAbsent(soort(niet), _ -> new ArrayList<>()).add(niet);
      }
    }
    for (VeldView veld : inVolgorde(velden)) {
      switch (veld) {
        case Getoond getoond -> rijen.add(getoond(getoond));
        case NietGetoond niet ->
            Optional.ofNullable(closed.remove(soort(niet)))
                .ifPresent(alike -> rijen.add(nietGetoond(alike, nodigAdres)));
      }
    }
    return rijen;
  }

  /// What is told of a closed veld, but for its bron. Of a leemte that is whose task it is as well.
  private static String soort(NietGetoond niet) {
    Leemte leemte = niet.leemte();
    String more = leemte == null ? "" : leemte.ontbreekt().code() + " " + leemte.eigenaar();
    return String.join(" ", niet.veld(), niet.reden(), more);
  }

  private static List<VeldView> inVolgorde(List<VeldView> velden) {
    return velden.stream().sorted(Comparator.comparingInt(Rijen::plaats)).toList();
  }

  private static int plaats(VeldView veld) {
    return switch (veld) {
      case Getoond getoond -> getoond.waarde() == null ? 1 : 0;
      case NietGetoond _ -> 2;
    };
  }

  private Rij getoond(Getoond getoond) {
    String bron = namen.partij(getoond.bron());
    String waarde = namen.waarde(getoond);
    Badge badge = getoond.minderPrecies() ? Badge.MINDER_PRECIES : Badge.ZICHTBAAR;
    return new Rij(
        namen.veld(getoond.veld()),
        bron,
        badge,
        waarde == null ? woorden.tekst("veld.leeg") : waarde,
        waarde == null,
        herkomst(bron, getoond),
        gronden(getoond),
        waarde == null ? List.of() : uitleg(getoond),
        getoond.minderPrecies() ? minderPrecies(getoond, bron) : null);
  }

  private String herkomst(String bron, Getoond getoond) {
    return getoond.vastgelegdOp() == null
        ? bron
        : woorden.tekst("veld.herkomst", bron, woorden.dag(getoond.vastgelegdOp()));
  }

  private List<String> gronden(Getoond getoond) {
    String geven = grond(getoond.geven());
    String ontvangen = grond(getoond.ontvangen());
    if (geven.equals(ontvangen)) {
      return List.of(woorden.tekst("grond.beide", geven));
    }
    return List.of(
        woorden.tekst("grond.geven", geven), woorden.tekst("grond.ontvangen", ontvangen));
  }

  private List<Uitleg> uitleg(Getoond getoond) {
    return getoond.vrijgaven().stream()
        .map(namen::vrijgave)
        .map(tekst -> new Uitleg(tekst.tekst(), tekst.inwoner()))
        .toList();
  }

  private String grond(Grond grond) {
    String id = grond.grondslag();
    return id == null ? woorden.tekst("grond.toestemming") : namen.grondslagKort(id);
  }

  private Rij nietGetoond(List<NietGetoond> alike, String nodigAdres) {
    NietGetoond first = alike.getFirst();
    String bron =
        alike.stream().map(niet -> namen.partij(niet.bron())).collect(Collectors.joining("; "));
    List<String> nodig =
        alike.stream()
            .flatMap(niet -> niet.nodig().stream().map(iets -> nodig(iets, niet)))
            .distinct()
            .toList();
    return new Rij(
        namen.veld(first.veld()),
        bron,
        badge(namen.badge(first.reden())),
        null,
        false,
        null,
        List.of(),
        List.of(),
        waarom(first, bron, nodig, artikelen(alike))
            .met(alike.stream().map(niet -> nodigVraag(niet, nodigAdres)).toList()));
  }

  private NodigVraag nodigVraag(NietGetoond niet, String adres) {
    return new NodigVraag(
        namen.partij(niet.bron()), adres + "&veld=" + niet.veld() + "&bron=" + niet.bron());
  }

  /// Why something is closed that is not about one veld.
  Waarom waarom(String code, String organisatie) {
    RedenTekst tekst = namen.reden(code, new Toelichting(organisatie, rol, tijd, ""));
    return new Waarom(
        tekst.reden(),
        tekst.wie(),
        tekst.doen(),
        List.of(),
        tekst.inwoner(),
        code,
        null,
        List.of());
  }

  private Waarom minderPrecies(Getoond getoond, String bron) {
    RedenTekst tekst =
        namen.reden(MINDER_PRECIES, new Toelichting(bron, rol, tijd, grof(getoond.veld())));
    return new Waarom(
        tekst.reden(),
        tekst.wie(),
        tekst.doen(),
        List.of(),
        tekst.inwoner(),
        MINDER_PRECIES,
        null,
        List.of());
  }

  private Waarom waarom(
      NietGetoond niet, String bron, List<String> nodig, @Nullable String artikelen) {
    Leemte leemte = niet.leemte();
    String wie = leemte == null ? bron : namen.partij(leemte.eigenaar());
    RedenTekst tekst =
        namen.reden(niet.reden(), new Toelichting(wie, rol, tijd, grof(niet.veld())));
    if (leemte == null) {
      return new Waarom(
          tekst.reden(),
          tekst.wie(),
          tekst.doen(),
          nodig,
          tekst.inwoner(),
          niet.reden(),
          artikelen,
          List.of());
    }
    UitlegTekst missing = namen.leemte(leemte.ontbreekt().code());
    return new Waarom(
        tekst.reden() + " " + missing.tekst().replace(ORGANISATIE, wie),
        tekst.wie(),
        tekst.doen(),
        nodig,
        missing.inwoner(),
        niet.reden() + ", " + leemte.ontbreekt().code(),
        artikelen,
        List.of());
  }

  private String grof(String veld) {
    return woorden.tekst("grof." + convenant.veld(veld).generalisatie().regel().code());
  }

  /// What is needed, in words: from whom, and how far a question for toestemming is.
  private String nodig(Nodig nodig, NietGetoond niet) {
    String bron = niet.bron();
    String tekst = namen.nodig(nodig.soort().code()).tekst();
    return switch (nodig.soort()) {
      case BESLUIT_MET_NAAM -> tekst;
      case BESLUIT_GEHEIMHOUDER ->
          tekst.replace(ORGANISATIE, namen.geheimhouder(niet.veld(), bron));
      case GRONDSLAG_GEVEN, GRONDSLAG_ONTVANGEN ->
          tekst.replace(ORGANISATIE, namen.partij(van(nodig, bron)));
      case TOESTEMMING_AVG, TOESTEMMING_PW65_GEEN_BEZWAAR ->
          woorden.tekst(
              "nodig.staat",
              tekst
                  .replace(ORGANISATIE, namen.partij(bron))
                  .replace("{wie}", namen.rol(van(nodig, Nodig.INWONER))),
              namen.staat(
                  Optional.ofNullable(nodig.staat()).orElse(Nodig.Staat.NIET_GEVRAAGD).code()));
    };
  }

  private static String van(Nodig nodig, String anders) {
    String van = nodig.van();
    return van == null ? anders : van;
  }

  private @Nullable String artikelen(List<NietGetoond> alike) {
    return alike.stream()
        .flatMap(niet -> niet.artikelen().stream())
        .distinct()
        .map(namen::rechtsgrond)
        .reduce((one, other) -> one + "; " + other)
        .orElse(null);
  }

  private static Badge badge(nl.deelgrond.convenant.Badge badge) {
    return switch (badge) {
      case ZICHTBAAR -> Badge.ZICHTBAAR;
      case MINDER_PRECIES -> Badge.MINDER_PRECIES;
      case AFGESCHERMD -> Badge.AFGESCHERMD;
      case BEROEPSGEHEIM -> Badge.BEROEPSGEHEIM;
      case GEEN_TOESTEMMING -> Badge.GEEN_TOESTEMMING;
      case BRON -> Badge.BRON;
    };
  }
}
