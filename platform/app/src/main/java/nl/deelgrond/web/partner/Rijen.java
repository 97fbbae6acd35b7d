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
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.grondslag.Staatteksten;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.VeldView;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.CasusPagina.Rij;
import nl.deelgrond.web.partner.CasusPagina.Waarom;
import nl.deelgrond.web.partner.Namen.Toelichting;
import org.jspecify.annotations.Nullable;

/// Puts what a view says about velden into rows.
///
/// A veld that several bronnen keep closed for the same reden is one row: it says the same of each.
/// What is shown is never put together.
final class Rijen {
  private static final String MINDER_PRECIES = "MINDER_PRECIES";

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
  List<Rij> van(List<VeldView> velden) {
    List<Rij> rijen = new ArrayList<>();
    Map<String, List<NietGetoond>> closed = new LinkedHashMap<>();
    for (VeldView veld : velden) {
      if (veld instanceof NietGetoond niet) {
        closed.computeIfAbsent(niet.veld() + " " + niet.reden(), _ -> new ArrayList<>()).add(niet);
      }
    }
    for (VeldView veld : inVolgorde(velden)) {
      switch (veld) {
        case Getoond getoond -> rijen.add(getoond(getoond));
        case NietGetoond niet ->
            Optional.ofNullable(closed.remove(niet.veld() + " " + niet.reden()))
                .ifPresent(alike -> rijen.add(nietGetoond(alike)));
      }
    }
    return rijen;
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

  private String grond(Grond grond) {
    String id = grond.grondslag();
    return id == null ? woorden.tekst("grond.toestemming") : namen.grondslagKort(id);
  }

  private Waarom minderPrecies(Getoond getoond, String bron) {
    return waarom(MINDER_PRECIES, bron, getoond.veld(), List.of(), null);
  }

  private Rij nietGetoond(List<NietGetoond> alike) {
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
        waarom(first.reden(), bron, first.veld(), nodig, artikel(first)));
  }

  /// Why something is closed that is not about one veld.
  Waarom waarom(String code, String organisatie) {
    RedenTekst tekst = namen.reden(code, new Toelichting(organisatie, rol, tijd, ""));
    return new Waarom(tekst.reden(), tekst.wie(), tekst.doen(), List.of(), code, null);
  }

  private Waarom waarom(
      String code, String bron, String veld, List<String> nodig, @Nullable String artikel) {
    Toelichting over = new Toelichting(bron, rol, tijd, grof(veld));
    RedenTekst tekst = namen.reden(code, over);
    return new Waarom(tekst.reden(), tekst.wie(), tekst.doen(), nodig, code, artikel);
  }

  private String grof(String veld) {
    return woorden.tekst("grof." + convenant.veld(veld).generalisatie().regel().code());
  }

  private String nodig(Nodig nodig, NietGetoond niet) {
    String bron = niet.bron();
    return switch (nodig.soort()) {
      case BESLUIT_MET_NAAM -> woorden.tekst("nodig.besluit-met-naam");
      case BESLUIT_GEHEIMHOUDER ->
          woorden.tekst("nodig.besluit-geheimhouder", namen.geheimhouder(niet.veld(), bron));
      case GRONDSLAG_GEVEN, GRONDSLAG_ONTVANGEN ->
          woorden.tekst("nodig.grondslag", van(nodig, bron));
      case TOESTEMMING_AVG -> toestemming("nodig.toestemming-avg", nodig, bron);
      case TOESTEMMING_PW65_GEEN_BEZWAAR ->
          toestemming("nodig.toestemming-pw65-geen-bezwaar", nodig, bron);
    };
  }

  /// Who has to say yes, to what, and how far that is.
  private String toestemming(String sleutel, Nodig nodig, String bron) {
    String wie = namen.rol(Optional.ofNullable(nodig.van()).orElse(Nodig.INWONER));
    Nodig.Staat staat = Optional.ofNullable(nodig.staat()).orElse(Nodig.Staat.NIET_GEVRAAGD);
    return woorden.tekst(
        "nodig.staat",
        woorden.tekst(sleutel, namen.partij(bron), wie),
        Staatteksten.tekst(staat, woorden.taal().locale()));
  }

  private String van(Nodig nodig, String bron) {
    String van = nodig.van();
    return namen.partij(van == null ? bron : van);
  }

  private @Nullable String artikel(NietGetoond niet) {
    return switch (niet.reden()) {
      case "BEROEPSGEHEIM" -> herkomst(niet).map(Herkomst::geheim).map(namen::geheim).orElse(null);
      case "HERKOMST" -> herkomst(niet).map(h -> namen.wet(h.herkomstWet())).orElse(null);
      case "STRAFRECHTELIJK" ->
          namen.strafrechtelijkGeven(niet.bron()).stream()
              .reduce((one, other) -> one + "; " + other)
              .orElse(null);
      case String _ -> null;
    };
  }

  private Optional<Herkomst> herkomst(NietGetoond niet) {
    Veld veld = convenant.veld(niet.veld());
    return veld.bronnen().stream().filter(h -> h.bron().equals(niet.bron())).findFirst();
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
