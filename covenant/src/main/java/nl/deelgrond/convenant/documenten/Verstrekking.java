// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Passing;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;

/// What the convenant makes possible for one veld of one bron towards one partij, for one doel and
/// in one trede that the matrix names, when everything has been recorded that can be.
///
/// It explains the convenant and decides nothing; a test holds it against what the policy decides.
///
/// @param waarom why not; empty unless the uitkomst is [Uitkomst#NOOIT]
/// @param grof whether it is shown less precise
/// @param geven the grounds to give that fit and carry
/// @param ontvangen the grounds to receive that fit and carry
/// @param nodig what has to be there besides: toestemming, besluit; in words
/// @param wilToestemming the articles by which no ground does for who can know whom it is about
/// @param geheimhouders who of the receiver is bound by the secrecy of its own gegeven, and so
///   needs no besluit
public record Verstrekking(
    Veld veld,
    Herkomst herkomst,
    Partij aan,
    String doel,
    Trede trede,
    Uitkomst uitkomst,
    String waarom,
    boolean grof,
    List<Grondslag> geven,
    List<Grondslag> ontvangen,
    List<String> nodig,
    List<String> wilToestemming,
    List<Functie> geheimhouders) {

  public Verstrekking {
    geven = List.copyOf(geven);
    ontvangen = List.copyOf(ontvangen);
    nodig = List.copyOf(nodig);
    wilToestemming = List.copyOf(wilToestemming);
    geheimhouders = List.copyOf(geheimhouders);
  }

  /// From closed to open.
  public enum Uitkomst {
    /// Whatever is recorded.
    NOOIT("nooit"),

    /// When who is bound by secrecy decides so; what else is needed, is needed too.
    GEHEIMHOUDER("alleen na besluit van de geheimhouder"),

    /// When the inwoner, or who answers for them, says yes.
    TOESTEMMING("alleen met toestemming"),

    /// On grounds on both sides.
    GROND("op grond van de wet");

    private final String woorden;

    Uitkomst(String woorden) {
      this.woorden = woorden;
    }

    String woorden() {
      return woorden;
    }
  }

  /// Whether the inwoner has to say yes: on a side where no ground carries the gegeven.
  public boolean wantsToestemming() {
    return uitkomst != Uitkomst.NOOIT && (geven.isEmpty() || ontvangen.isEmpty());
  }

  /// Works it out for a cell of the matrix that has this trede.
  public static Verstrekking of(
      Convenant convenant, MatrixCel cel, Veld veld, Herkomst herkomst, Trede trede) {
    return new Work(convenant, cel, veld, herkomst, trede).verstrekking();
  }

  /// What a verstrekking is worked out from.
  private record Work(
      Convenant convenant, MatrixCel cel, Veld veld, Herkomst herkomst, Trede trede) {

    Verstrekking verstrekking() {
      ToestemmingRegels regels = ToestemmingRegels.of(convenant, passing(), wet().id());
      List<Grondslag> geven = carrying(Richting.GEVEN, regels.kanten());
      List<Grondslag> ontvangen = carrying(Richting.ONTVANGEN, regels.kanten());
      String waarom = never(geven, ontvangen, regels);
      if (!waarom.isEmpty()) {
        return verstrekking(
            Uitkomst.NOOIT, waarom, List.of(), List.of(), List.of(), List.of(), List.of());
      }
      List<Functie> bound = geheimhouders();
      boolean toestemming = geven.isEmpty() || ontvangen.isEmpty();
      Uitkomst uitkomst = toestemming ? Uitkomst.TOESTEMMING : Uitkomst.GROND;
      if (herkomst.geheim() != null && !bound.containsAll(seeing())) {
        uitkomst = Uitkomst.GEHEIMHOUDER;
      }
      List<String> nodig = new ArrayList<>();
      addWhen(
          nodig,
          uitkomst == Uitkomst.GEHEIMHOUDER,
          "besluit van de geheimhouder, per gegeven (" + herkomst.geheim() + ")");
      nodig.addAll(needed(geven, ontvangen));
      return verstrekking(uitkomst, "", geven, ontvangen, nodig, regels.artikelen(), bound);
    }

    private Verstrekking verstrekking(
        Uitkomst uitkomst,
        String waarom,
        List<Grondslag> geven,
        List<Grondslag> ontvangen,
        List<String> nodig,
        List<String> wilToestemming,
        List<Functie> geheimhouders) {
      return new Verstrekking(
          veld,
          herkomst,
          aan(),
          cel.doel(),
          trede,
          uitkomst,
          waarom,
          isGrof(),
          geven,
          ontvangen,
          nodig,
          wilToestemming,
          geheimhouders);
    }

    private Partij aan() {
      return convenant.partij(cel.partij());
    }

    private Wet wet() {
      return convenant.wet(herkomst.herkomstWet());
    }

    private Passing passing() {
      return new Passing(herkomst.bron(), cel.partij(), cel.doel(), veld.groep(), trede);
    }

    private boolean isOwn() {
      return herkomst.bron().equals(cel.partij());
    }

    private boolean isGrof() {
      Regel regel = veld.generalisatie().regel();
      return (trede == Trede.ANONIEM || cel.generaliseer())
          && regel != Regel.GEEN
          && regel != Regel.WEGLATEN;
    }

    private List<Grondslag> carrying(Richting richting, Set<Richting> toestemmingNodig) {
      return passing().fitting(richting, convenant.grondslagen(), toestemmingNodig).stream()
          .filter(g -> Passing.carries(g, herkomst.herkomstWet(), veld.categorie()))
          .toList();
    }

    /// Who of the receiver sees anything at all.
    private List<Functie> seeing() {
      return convenant.functies().stream()
          .filter(functie -> functie.partij().equals(cel.partij()) && functie.rol().seesValues())
          .toList();
    }

    private List<Functie> geheimhouders() {
      String geheim = herkomst.geheim();
      return geheim != null && isOwn()
          ? seeing().stream().filter(functie -> functie.geheimen().contains(geheim)).toList()
          : List.of();
    }

    /// Why it can never pass; empty when it can.
    private String never(
        List<Grondslag> geven, List<Grondslag> ontvangen, ToestemmingRegels regels) {
      if (trede == Trede.ANONIEM && veld.generalisatie().regel() == Regel.WEGLATEN) {
        return "anoniem altijd weggelaten";
      }
      if (wet().nooitDelen()) {
        return "gegevens van de " + wet().kort() + " worden nooit gedeeld";
      }
      if (veld.categorie() == Categorie.BSN && !aan().bsn()) {
        return "de ontvanger mag het burgerservicenummer niet gebruiken";
      }
      boolean straf = veld.categorie() == Categorie.STRAFRECHTELIJK;
      if ((trede == Trede.MET_NAAM && !straf) || (!geven.isEmpty() && !ontvangen.isEmpty())) {
        return "";
      }
      Richting lacks = geven.isEmpty() ? Richting.GEVEN : Richting.ONTVANGEN;
      if (trede == Trede.MET_NAAM) {
        return lacks(lacks) + "; toestemming helpt niet bij strafrechtelijke gegevens";
      }
      return regels.kanten().contains(lacks)
          ? "de wet wil hier toestemming, en die helpt alleen met naam ("
              + String.join("; ", regels.artikelen())
              + ")"
          : lacks(lacks);
    }

    private static String lacks(Richting richting) {
      return switch (richting) {
        case GEVEN -> "de bron heeft geen grond om te geven";
        case ONTVANGEN -> "geen grond om te ontvangen";
      };
    }

    private List<String> needed(List<Grondslag> geven, List<Grondslag> ontvangen) {
      List<String> nodig = new ArrayList<>();
      if (geven.isEmpty()) {
        nodig.add(Woorden.toestemming(wet().toestemmingGeven()) + " om te geven");
      }
      if (ontvangen.isEmpty()) {
        nodig.add(Woorden.toestemming(ToestemmingSoort.AVG) + " om te ontvangen");
      }
      side(nodig, geven);
      side(nodig, ontvangen);
      String nagaan = wet().ontvangerNagaan();
      if (nagaan != null && trede == Trede.MET_NAAM && !isOwn()) {
        nodig.add(
            "de bron is nagegaan of de ontvanger dit mag hebben ("
                + wet().kort()
                + " "
                + artikel(nagaan)
                + ")");
      }
      return nodig;
    }

    /// Such as `art. 65 lid 4`, of `65 4`.
    private static String artikel(String code) {
      int space = code.indexOf(' ');
      return space < 0
          ? Woorden.nummer(code, null)
          : Woorden.nummer(code.substring(0, space), code.substring(space + 1));
    }

    private static void side(List<String> nodig, List<Grondslag> gronden) {
      addWhen(
          nodig,
          !gronden.isEmpty() && gronden.stream().allMatch(Grondslag::besluitNodig),
          "besluit op grond van de Wet politiegegevens, met nummer en ontvangers");
      addWhen(
          nodig,
          !gronden.isEmpty() && gronden.stream().allMatch(Grondslag::onherleidbaar),
          "alleen aan wie niet kan weten om wie het gaat");
    }

    private static void addWhen(List<String> nodig, boolean so, String what) {
      if (so && !nodig.contains(what)) {
        nodig.add(what);
      }
    }
  }
}
