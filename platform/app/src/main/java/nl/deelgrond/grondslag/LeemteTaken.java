// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.grondslag.LeemteStore.Rij;
import nl.deelgrond.grondslag.LeemteStore.Sleutel;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.policy.NietVrijgegeven;
import nl.deelgrond.policy.PolicyData;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.RedenCode;
import nl.deelgrond.policy.Vrijgave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens and closes the tasks of who can add what is missing (ADR-0078).
///
/// **Guarantees**
/// - Per casus, person, what is missing, owner and bron there is one open task, however often it is
///   asked.
/// - A task is closed by a decision only when that decided what could not be decided, for the same
///   partij, doel and trede: not because somebody asked for something else.
@Service
public class LeemteTaken {

  /// Within this time a task that is still open is not written again: a table looks at a casus many
  /// times in an hour.
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final Set<String> OF_THE_CONVENANT =
      Set.of(Ontbreekt.CONVENANT_NIET_VAN_KRACHT.code(), Ontbreekt.ONDERTEKENING_ONTBREEKT.code());

  private final LeemteStore store;
  private final Convenant convenant;
  private final Clock clock;

  LeemteTaken(LeemteStore store, Convenant convenant, Clock clock) {
    this.store = store;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// What was decided about a person.
  ///
  /// @param persoon id of the person in the casus
  public record Beslist(UUID persoon, Decision decision) {}

  /// Opens what these decisions found missing, and closes what they did not find any more.
  @Transactional
  public void werkBij(UUID casus, Question question, List<Beslist> decided) {
    List<Rij> open = store.open(casus);
    Map<Sleutel, String> found = new TreeMap<>();
    for (Beslist one : decided) {
      for (Leemte leemte : one.decision().leemten()) {
        found.putIfAbsent(key(one, question, leemte), leemte.veld());
      }
    }
    Map<Sleutel, Rij> known = open.stream().collect(Collectors.toMap(Rij::sleutel, rij -> rij));
    found.forEach((sleutel, veld) -> {
      Rij rij = known.get(sleutel);
      if (rij == null || isOld(rij, veld, question.askedAt())) {
        store.gezien(casus, sleutel, veld, question.askedAt());
      }
    });
    List<UUID> gone =
        open.stream()
            .filter(rij -> !found.containsKey(rij.sleutel()))
            .filter(rij -> decided.stream().anyMatch(one -> isFilled(rij, question, one)))
            .map(Rij::id)
            .toList();
    if (!gone.isEmpty()) {
      store.nietMeer(gone, question.askedAt());
    }
  }

  /// Opens the task to find out who has gezag, because a toestemming was asked of a child; within
  /// the transaction that logged so.
  @Transactional(propagation = Propagation.MANDATORY)
  public void gezagGevraagd(Toestemmingen.Antwoord antwoord, Instant now) {
    String bron = antwoord.van();
    Optional<String> about =
        convenant.velden().stream()
            .filter(veld -> antwoord.groepen().contains(veld.groep()))
            .filter(veld -> veld.bronnen().stream().anyMatch(one -> one.bron().equals(bron)))
            .map(Veld::code)
            .findFirst();
    Optional<String> aan = antwoord.aan().stream().findFirst();
    if (about.isPresent() && aan.isPresent()) {
      Sleutel sleutel =
          new Sleutel(
              antwoord.persoon(),
              Ontbreekt.GEZAG_ONBEKEND.code(),
              PolicyData.gezag(convenant),
              bron,
              aan.get(),
              antwoord.doel(),
              Trede.MET_NAAM.code());
      store.gezien(antwoord.casus(), sleutel, about.get(), now);
    }
  }

  private static Sleutel key(Beslist one, Question question, Leemte leemte) {
    return new Sleutel(
        one.persoon(),
        leemte.ontbreekt().code(),
        leemte.eigenaar(),
        leemte.bron(),
        question.partij(),
        question.doel(),
        question.trede().code());
  }

  private static boolean isOld(Rij rij, String veld, Instant now) {
    return rij.laatst().plus(FRESH).isBefore(now) || !rij.veld().equals(veld);
  }

  /// Whether a decision answers what could not be answered before.
  private static boolean isFilled(Rij rij, Question question, Beslist one) {
    String veld = rij.veld();
    String bron = rij.sleutel().bron();
    return one.persoon().equals(rij.sleutel().persoon())
        && rij.sleutel().isOf(question)
        && (one.decision().vrijgegeven().stream().anyMatch(item -> isAbout(item, veld, bron))
            || one.decision().nietVrijgegeven().stream()
                .anyMatch(item -> isAbout(item, veld, bron) && isPast(rij, item.reden())));
  }

  private static boolean isAbout(Vrijgave item, String veld, String bron) {
    return item.veld().equals(veld) && item.bron().equals(bron);
  }

  private static boolean isAbout(NietVrijgegeven item, String veld, String bron) {
    return item.veld().equals(veld) && item.bron().equals(bron);
  }

  /// Whether the rules come to this reden only when that is not missing any more. Version and
  /// signature come first of all; before the others, the question as a whole can be refused, and
  /// then nothing is looked into.
  private static boolean isPast(Rij rij, RedenCode reden) {
    if (OF_THE_CONVENANT.contains(rij.sleutel().ontbreekt())) {
      return reden != RedenCode.CONVENANT;
    }
    return switch (reden) {
      case GEEN_GROND, GEEN_TOESTEMMING, HERKOMST, BIJZONDER -> true;
      case ZITTING,
          CONVENANT,
          DOEL,
          ROL,
          ANONIEM,
          HERLEIDBAAR,
          STRAFRECHTELIJK,
          BSN,
          BEROEPSGEHEIM,
          BEPERKING,
          TIJD ->
          false;
    };
  }

  /// Closes what was missing because the age of an inwoner was not known; within the transaction
  /// that logged that it is now.
  @Transactional(propagation = Propagation.MANDATORY)
  void leeftijdBekend(InwonerId inwoner) {
    store.vastgelegd(
        inwoner.value(), Set.of(Ontbreekt.LEEFTIJD_ONBEKEND), null, null, clock.instant());
  }

  /// Closes what a new line of the ledger fills, in the transaction of that line. When it is not
  /// enough, the next question opens the task again.
  void vastgelegd(Regel regel) {
    UUID inwoner = regel.inwoner();
    if (inwoner == null) {
      return;
    }
    switch (regel.soort()) {
      case VERTEGENWOORDIGING ->
          gevuld(
              inwoner, null, null, Ontbreekt.GEZAG_ONBEKEND, Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
      case WILSBEKWAAMHEID -> {
        // per doel; who can weigh it needs nobody to stand in
        if (!Stand.NIET_WILSBEKWAAM.equals(regel.reden())) {
          gevuld(inwoner, null, regel.doel(), Ontbreekt.VERTEGENWOORDIGING_ONBEKEND);
        }
      }
      case ONTVANGER_NAGEGAAN ->
          gevuld(inwoner, regel.partij(), null, Ontbreekt.ONTVANGER_NIET_NAGEGAAN);
      case GRONDSLAG_BEEINDIGD -> gevuld(inwoner, regel.partij(), null, Ontbreekt.GROND_ONBEKEND);
      case TOESTEMMING_GEVRAAGD,
          TOESTEMMING_GEGEVEN,
          TOESTEMMING_GEWEIGERD,
          TOESTEMMING_INGETROKKEN,
          TOESTEMMING_VERLOPEN,
          TOESTEMMING_ONGELDIG,
          GRONDSLAG_VASTGESTELD,
          BEZWAAR,
          BEPERKING,
          BEPERKING_BEEINDIGD,
          VERTEGENWOORDIGING_BEEINDIGD,
          GEHEIMHOUDER_BESLUIT,
          GEHEIMHOUDER_BESLUIT_BEEINDIGD,
          ONTVANGER_NAGEGAAN_BEEINDIGD,
          BESLUIT_MET_NAAM_GEVRAAGD,
          BESLUIT_MET_NAAM,
          BESLUIT_MET_NAAM_GEWEIGERD,
          BESLUIT_MET_NAAM_BEEINDIGD -> {
        // fills nothing that a decision misses
      }
    }
  }

  private void gevuld(
      UUID inwoner, @Nullable String eigenaar, @Nullable String doel, Ontbreekt... wat) {
    store.vastgelegd(inwoner, Set.of(wat), eigenaar, doel, clock.instant());
  }
}
