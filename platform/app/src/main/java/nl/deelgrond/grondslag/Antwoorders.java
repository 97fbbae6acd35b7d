// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Antwoorder;
import nl.deelgrond.convenant.Antwoordregel;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Vertegenwoordigt;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Vertegenwoordiger;
import org.jspecify.annotations.Nullable;

/// Who answers for an inwoner and who can take an answer back, by the articles of one day.
///
/// This decides what is recorded, at the desk. What is shown the rules decide again, from the same
/// articles on the day of the question (ADR-0028); where the two differ, theirs counts.
final class Antwoorders {

  static final String INWONER = "inwoner";

  private static final Set<String> GEZAG = Set.of("ouder", "voogd");

  private final Convenant convenant;
  private final List<Artikel> artikelen;

  private Antwoorders(Convenant convenant, List<Artikel> artikelen) {
    this.convenant = convenant;
    this.artikelen = artikelen;
  }

  /// The articles that are in force on a day.
  static Antwoorders op(Convenant convenant, LocalDate day) {
    return new Antwoorders(
        convenant,
        convenant.wetten().stream()
            .flatMap(wet -> wet.artikelen().stream())
            .filter(artikel -> artikel.geldtOp(day))
            .toList());
  }

  /// As what somebody has gezag over a minor.
  static boolean isGezag(String hoedanigheid) {
    return GEZAG.contains(hoedanigheid);
  }

  /// About whom it is.
  ///
  /// @param leeftijd null when the age is not known
  /// @param onbekwaam whether a professional recorded that they cannot weigh this doel
  /// @param vertegenwoordigers those who stand in for them at this moment
  record Over(
      @Nullable Leeftijd leeftijd, boolean onbekwaam, List<Vertegenwoordiger> vertegenwoordigers) {

    Over {
      vertegenwoordigers = List.copyOf(vertegenwoordigers);
    }

    static Over nu(
        @Nullable Leeftijd leeftijd,
        boolean onbekwaam,
        List<Vertegenwoordiger> vertegenwoordigers,
        Instant now) {
      return new Over(
          leeftijd, onbekwaam, vertegenwoordigers.stream().filter(one -> geldt(one, now)).toList());
    }

    static boolean geldt(Vertegenwoordiger one, Instant now) {
      return !one.vanaf().isAfter(now) && (one.tot() == null || now.isBefore(one.tot()));
    }

    private boolean isAdult() {
      return leeftijd == Leeftijd.VANAF_18;
    }

    private List<Vertegenwoordiger> als(String hoedanigheid) {
      return vertegenwoordigers.stream()
          .filter(one -> one.hoedanigheid().equals(hoedanigheid))
          .toList();
    }

    private List<Vertegenwoordiger> metGezag() {
      return vertegenwoordigers.stream().filter(one -> isGezag(one.hoedanigheid())).toList();
    }
  }

  /// Who has to say yes, each of them.
  ///
  /// @param inwoner whether the inwoner is one of them
  /// @param gezag whether those with gezag are
  /// @param anderen those who do so for the inwoner, as far as that is clear
  /// @param ontbreekt what has to be found out first; null when nothing has
  record Wie(
      boolean inwoner,
      boolean gezag,
      List<Vertegenwoordiger> anderen,
      Leemte.@Nullable Ontbreekt ontbreekt) {

    Wie {
      anderen = List.copyOf(anderen);
    }

    /// The law does not say, so everybody can.
    private static Wie iedereen(Leemte.@Nullable Ontbreekt ontbreekt) {
      return new Wie(true, true, List.of(), ontbreekt);
    }

    /// As what they answer: the `inwoner`, a role for each who stands in, or `gezag` where it is
    /// not clear who has it.
    Stream<String> wie() {
      Stream<String> own = inwoner ? Stream.of(INWONER) : Stream.empty();
      Stream<String> others =
          gezag && anderen.isEmpty()
              ? Stream.of("gezag")
              : anderen.stream().map(Vertegenwoordiger::hoedanigheid);
      return Stream.concat(own, others);
    }

    /// Whether an answer of this person is asked for. Of who has gezag also while it is not clear
    /// yet who else has it: the answer is kept, and shows nothing until it is.
    boolean antwoordt(String hoedanigheid, @Nullable UUID namens) {
      if (hoedanigheid.equals(INWONER)) {
        return inwoner;
      }
      return (gezag && isGezag(hoedanigheid))
          || anderen.stream().anyMatch(one -> one.id().equals(namens));
    }

    /// Code of the problem of who does not have to answer.
    String probleem() {
      if (ontbreekt == Leemte.Ontbreekt.VERTEGENWOORDIGING_ONBEKEND) {
        return "antwoord-eerst-vertegenwoordiger";
      }
      if (inwoner) {
        return gezag ? "antwoord-van-beiden" : "antwoord-van-inwoner";
      }
      return gezag ? "antwoord-van-gezag" : "antwoord-van-vertegenwoordiger";
    }

    /// As what they do so, for the text of the problem.
    String rollen() {
      return anderen.stream()
          .map(Vertegenwoordiger::hoedanigheid)
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  /// Who has to say yes to a question about one groep.
  Wie geven(Over over, ToestemmingSoort soort, String van, String groep) {
    Leeftijd leeftijd = over.leeftijd();
    if (leeftijd == null) {
      return Wie.iedereen(Leemte.Ontbreekt.LEEFTIJD_ONBEKEND);
    }
    if (over.onbekwaam()) {
      return over.isAdult() ? eersteInVolgorde(over) : gezag(over, false);
    }
    List<Vertegenwoordiger> standIn = over.isAdult() ? voorVolwassene(over, groep) : List.of();
    if (!standIn.isEmpty()) {
      return new Wie(false, false, standIn, null);
    }
    Set<Antwoorder> wie = regels(soort, van, groep, leeftijd, Antwoordregel::geven);
    if (wie.isEmpty()) {
      return Wie.iedereen(null);
    }
    return wie.contains(Antwoorder.GEZAG)
        ? gezag(over, wie.contains(Antwoorder.INWONER))
        : new Wie(true, false, List.of(), null);
  }

  private Wie eersteInVolgorde(Over over) {
    return artikelen.stream()
        .flatMap(artikel -> artikel.volgorde().stream())
        .distinct()
        .map(over::als)
        .filter(dragers -> !dragers.isEmpty())
        .findFirst()
        .map(dragers -> new Wie(false, false, dragers, null))
        .orElseGet(
            () -> new Wie(false, false, List.of(), Leemte.Ontbreekt.VERTEGENWOORDIGING_ONBEKEND));
  }

  private List<Vertegenwoordiger> voorVolwassene(Over over, String groep) {
    return Vertegenwoordiger.VOORRANG.stream()
        .filter(hoedanigheid -> staatInVoor(hoedanigheid, groep))
        .map(over::als)
        .filter(dragers -> !dragers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean staatInVoor(String hoedanigheid, String groep) {
    return artikelen.stream()
        .map(Artikel::vertegenwoordigt)
        .filter(Objects::nonNull)
        .filter(who -> who.hoedanigheid().equals(hoedanigheid))
        .anyMatch(who -> covers(who, groep));
  }

  private boolean covers(Vertegenwoordigt who, String groep) {
    return convenant.findGroep(groep).filter(who::covers).isPresent();
  }

  private static Wie gezag(Over over, boolean inwoner) {
    List<Vertegenwoordiger> dragers = over.metGezag();
    List<Vertegenwoordiger.@Nullable Gezag> kinds =
        Arrays.asList(
            dragers.stream().map(Vertegenwoordiger::gezag).toArray(Vertegenwoordiger.Gezag[]::new));
    boolean clear =
        kinds.equals(List.of(Vertegenwoordiger.Gezag.ALLEEN))
            || kinds.equals(
                List.of(Vertegenwoordiger.Gezag.GEZAMENLIJK, Vertegenwoordiger.Gezag.GEZAMENLIJK));
    return new Wie(
        inwoner, true, clear ? dragers : List.of(), clear ? null : Leemte.Ontbreekt.GEZAG_ONBEKEND);
  }

  /// Whether the law lets this person take back what was given, on its own: any of those whom an
  /// article names can. Who is of age always can, and so can who stands in for them.
  ///
  /// @param namens the line about who it is, in force; null of the inwoner
  boolean magIntrekken(
      Over over,
      ToestemmingSoort soort,
      String van,
      List<String> groepen,
      String hoedanigheid,
      @Nullable UUID namens) {
    Leeftijd leeftijd = over.leeftijd();
    if (leeftijd == null) {
      return true;
    }
    if (over.isAdult()) {
      return hoedanigheid.equals(INWONER)
          || groepen.stream()
              .anyMatch(groep -> geven(over, soort, van, groep).antwoordt(hoedanigheid, namens));
    }
    Set<Antwoorder> wie =
        groepen.stream()
            .flatMap(
                groep -> regels(soort, van, groep, leeftijd, Antwoordregel::intrekken).stream())
            .collect(Collectors.toSet());
    return wie.isEmpty()
        || (hoedanigheid.equals(INWONER)
            ? wie.contains(Antwoorder.INWONER)
            : wie.contains(Antwoorder.GEZAG) && isGezag(hoedanigheid));
  }

  /// Whether a yes of the inwoner's own still counts: the law asked the inwoner at the age of then,
  /// and nobody who had to say yes as well has dropped out since. Who turned sixteen says it again.
  ///
  /// @param toen code of the age band on the day of the answer
  boolean eigenJaTelt(Over over, ToestemmingSoort soort, String van, String groep, String toen) {
    Leeftijd nu = over.leeftijd();
    Optional<Leeftijd> then =
        Arrays.stream(Leeftijd.values()).filter(band -> band.code().equals(toen)).findFirst();
    if (nu == null || then.isEmpty()) {
      return false;
    }
    Set<Antwoorder> asked = regels(soort, van, groep, then.get(), Antwoordregel::geven);
    Set<Antwoorder> asks = regels(soort, van, groep, nu, Antwoordregel::geven);
    return asked.isEmpty() || (asked.contains(Antwoorder.INWONER) && asks.containsAll(asked));
  }

  private Set<Antwoorder> regels(
      ToestemmingSoort soort,
      String van,
      String groep,
      Leeftijd leeftijd,
      Function<Antwoordregel, Set<Antwoorder>> who) {
    Set<String> geheimen =
        soort == ToestemmingSoort.DOORBREKING_GEHEIM ? geheimen(van, groep) : Set.of();
    Set<Antwoorder> all = EnumSet.noneOf(Antwoorder.class);
    artikelen.stream()
        .flatMap(artikel -> artikel.antwoorden().stream())
        .filter(regel -> regel.soorten().contains(soort))
        .filter(regel -> regel.leeftijden().contains(leeftijd.code()))
        .filter(regel -> regel.geheim() == null || geheimen.contains(regel.geheim()))
        .forEach(regel -> all.addAll(who.apply(regel)));
    return all;
  }

  private Set<String> geheimen(String van, String groep) {
    return convenant.velden().stream()
        .filter(veld -> veld.groep().equals(groep))
        .flatMap(veld -> veld.bronnen().stream())
        .filter(herkomst -> herkomst.bron().equals(van))
        .map(Herkomst::geheim)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
