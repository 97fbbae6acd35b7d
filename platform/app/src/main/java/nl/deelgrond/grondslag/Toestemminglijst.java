// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.grondslag.Antwoorders.Over;
import nl.deelgrond.grondslag.Antwoorders.Wie;
import nl.deelgrond.grondslag.Toestemmingen.Huidig;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Toestemming.Staat;
import nl.deelgrond.policy.Vertegenwoordiger;

/// What was asked in a casus and what became of it, with who still has to say yes.
final class Toestemminglijst {

  private final AntwoordCheck check;
  private final Antwoorders antwoorders;
  private final Stand stand;
  private final Instant now;

  Toestemminglijst(AntwoordCheck check, Antwoorders antwoorders, Stand stand, Instant now) {
    this.check = check;
    this.antwoorders = antwoorders;
    this.stand = stand;
    this.now = now;
  }

  List<Huidig> van(UUID casus, List<Persoon> personen) {
    return stand.alle().stream()
        .filter(regel -> casus.equals(regel.casus()))
        .filter(regel -> !isAnswered(regel))
        .flatMap(regel ->
            personen.stream()
                .filter(persoon -> persoon.inwoner().value().equals(regel.inwoner()))
                .flatMap(persoon -> huidig(regel, persoon)))
        .toList();
  }

  /// Whether a later line of the same person is about all that this question is about.
  private boolean isAnswered(Regel question) {
    return question.soort() == Regelsoort.TOESTEMMING_GEVRAAGD
        && stand.alle().stream()
            .filter(later -> later.auditIdx() > question.auditIdx())
            .filter(later -> stand.staat(later).isPresent())
            .anyMatch(later -> isBySame(later, question) && covers(later, question));
  }

  private static boolean isBySame(Regel one, Regel other) {
    return Objects.equals(one.inwoner(), other.inwoner())
        && Objects.equals(one.casus(), other.casus())
        && Objects.equals(one.hoedanigheid(), other.hoedanigheid())
        && Objects.equals(one.namens(), other.namens());
  }

  private static boolean covers(Regel wide, Regel narrow) {
    return Objects.equals(wide.inwoner(), narrow.inwoner())
        && Objects.equals(wide.casus(), narrow.casus())
        && Objects.equals(wide.toestemmingSoort(), narrow.toestemmingSoort())
        && Objects.equals(wide.vanPartij(), narrow.vanPartij())
        && Objects.equals(wide.doel(), narrow.doel())
        && wide.aanPartijen().containsAll(narrow.aanPartijen())
        && wide.groepen().containsAll(narrow.groepen());
  }

  private Stream<Huidig> huidig(Regel regel, Persoon persoon) {
    return stand.staat(regel).stream()
        .map(staat -> isOver(regel, staat) ? Staat.VERLOPEN : staat)
        .map(staat ->
            new Huidig(
                regel.id(),
                persoon,
                ToestemmingSoort.of(Stand.required(regel.toestemmingSoort())),
                Stand.required(regel.vanPartij()),
                regel.aanPartijen(),
                Stand.required(regel.doel()),
                regel.groepen(),
                regel.geldigVan(),
                Stand.required(regel.geldigTot()),
                gevraagd(regel),
                regel.rechtsgronden(),
                Objects.requireNonNullElse(regel.leeftijd(), NieuweRegel.LEEFTIJD_ONBEKEND),
                regel.namens(),
                regel.partij(),
                regel.functie(),
                staat,
                staat == Staat.GEGEVEN ? nogNodig(regel, persoon) : List.of(),
                staat == Staat.UITGESTELD && isPast(regel)));
  }

  private List<String> nogNodig(Regel given, Persoon persoon) {
    List<String> missing = nogNodig(given, persoon, given.groepen());
    if (!isByUnknown(given)) {
      return missing;
    }
    Set<String> all = new TreeSet<>(missing);
    all.add(Leemte.Ontbreekt.VERTEGENWOORDIGING_ONBEKEND.code());
    return List.copyOf(all);
  }

  /// Whether something in a casus is asked again now.
  boolean vraagtOpnieuw(UUID casus, List<Persoon> personen) {
    return van(casus, personen).stream().anyMatch(Huidig::opnieuwVragen);
  }

  private boolean isOver(Regel regel, Staat staat) {
    return staat == Staat.GEGEVEN && isPast(regel);
  }

  private boolean isPast(Regel regel) {
    return !now.isBefore(Stand.required(regel.geldigTot()));
  }

  /// Whether this answer is a yes that counts now, with that of everybody else who has to say yes.
  boolean draagt(UUID toestemming, Persoon persoon, String groep) {
    return stand.alle().stream()
        .filter(regel -> regel.id().equals(toestemming))
        .filter(regel -> persoon.inwoner().value().equals(regel.inwoner()))
        .filter(this::isStanding)
        .anyMatch(given -> nogNodig(given, persoon, List.of(groep)).isEmpty());
  }

  private List<String> nogNodig(Regel given, Persoon persoon, List<String> groepen) {
    Over over = check.over(stand, persoon, Stand.required(given.doel()), now);
    ToestemmingSoort soort = ToestemmingSoort.of(Stand.required(given.toestemmingSoort()));
    Set<String> missing = new TreeSet<>();
    for (String groep : groepen) {
      if (inwonerSaysNo(given, groep)) {
        missing.add(Antwoorders.INWONER);
      }
      String van = Stand.required(given.vanPartij());
      Wie wie = antwoorders.geven(over, soort, van, groep);
      Leemte.Ontbreekt ontbreekt = wie.ontbreekt();
      if (ontbreekt != null) {
        missing.add(ontbreekt.code());
      }
      boolean own =
          yesses(given)
              .filter(yes -> Antwoorders.INWONER.equals(yes.hoedanigheid()))
              .anyMatch(yes ->
                  antwoorders.eigenJaTelt(over, soort, van, groep, String.valueOf(yes.leeftijd())));
      if (wie.inwoner() && ontbreekt != Leemte.Ontbreekt.LEEFTIJD_ONBEKEND && !own) {
        missing.add(Antwoorders.INWONER);
      }
      wie.anderen().stream()
          .filter(one -> yesses(given).noneMatch(yes -> one.id().equals(yes.namens())))
          .map(Vertegenwoordiger::hoedanigheid)
          .forEach(missing::add);
    }
    return List.copyOf(missing);
  }

  private Stream<Regel> yesses(Regel question) {
    return stand.alle().stream().filter(regel -> covers(regel, question)).filter(this::isStanding);
  }

  /// A yes in force that no later no of the same person, or of who knows whom, took back.
  private boolean isStanding(Regel regel) {
    return stand
            .staat(regel)
            .filter(staat -> staat == Staat.GEGEVEN && !isOver(regel, staat))
            .isPresent()
        && refusals(regel)
            .filter(no -> no.auditIdx() > regel.auditIdx())
            .noneMatch(no -> isBySame(no, regel) || isByUnknown(no));
  }

  /// While the inwoner says no, nobody can say yes.
  private boolean inwonerSaysNo(Regel question, String groep) {
    return refusals(question)
        .filter(no -> Antwoorders.INWONER.equals(no.hoedanigheid()))
        .filter(no -> no.groepen().contains(groep))
        .anyMatch(no ->
            stand.alle().stream()
                .filter(yes -> Antwoorders.INWONER.equals(yes.hoedanigheid()))
                .filter(yes -> stand.staat(yes).equals(Optional.of(Staat.GEGEVEN)))
                .noneMatch(yes -> touches(yes, no) && no.auditIdx() < yes.auditIdx()));
  }

  private Stream<Regel> refusals(Regel question) {
    return stand.alle().stream()
        .filter(regel -> stand.staat(regel).equals(Optional.of(Staat.GEWEIGERD)))
        .filter(no -> touches(no, question));
  }

  private static boolean isByUnknown(Regel answer) {
    return !Antwoorders.INWONER.equals(answer.hoedanigheid()) && answer.namens() == null;
  }

  /// Whether two answers are about the same for somebody.
  private static boolean touches(Regel one, Regel other) {
    return Objects.equals(one.inwoner(), other.inwoner())
        && Objects.equals(one.casus(), other.casus())
        && Objects.equals(one.toestemmingSoort(), other.toestemmingSoort())
        && Objects.equals(one.vanPartij(), other.vanPartij())
        && Objects.equals(one.doel(), other.doel())
        && !Collections.disjoint(one.aanPartijen(), other.aanPartijen())
        && !Collections.disjoint(one.groepen(), other.groepen());
  }

  private static Gevraagd gevraagd(Regel regel) {
    return new Gevraagd(
        Stand.required(regel.hoedanigheid()),
        Stand.required(regel.wijze()),
        Stand.required(regel.tekstVersie()),
        Stand.required(regel.taal()),
        Objects.requireNonNullElse(regel.hulp(), Gevraagd.HULP_ONBEKEND),
        Boolean.TRUE.equals(regel.zonderGevolg()),
        regel.bewijs());
  }
}
