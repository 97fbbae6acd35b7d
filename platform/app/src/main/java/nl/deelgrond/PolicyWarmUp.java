// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.Convenantstand;
import nl.deelgrond.policy.Facts;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.PersoonFacts;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.policy.Question;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the rules decide about nobody for a moment, so that the JVM has compiled them before the
/// first person at the table asks.
///
/// It begins when the application is ready, beside it: a start does not wait for it. Nothing of it
/// is logged, because there is nobody whom it is about.
@Component
class PolicyWarmUp {

  private static final Duration AT_MOST = Duration.ofSeconds(2);
  private static final int QUESTIONS = 1_000;

  private final PolicyEngine policy;
  private final Convenant convenant;
  private final Clock clock;

  PolicyWarmUp(PolicyEngine policy, Convenant convenant, Clock clock) {
    this.policy = policy;
    this.convenant = convenant;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("policy-warm-up").start(this::ask);
  }

  private void ask() {
    long until = System.nanoTime() + AT_MOST.toNanos();
    Instant now = clock.instant();
    convenant.matrix().stream()
        .filter(cel -> cel.tredes().contains(Trede.MET_NAAM))
        .findFirst()
        .ifPresent(cel -> {
          try {
            for (int i = 0; i < QUESTIONS && System.nanoTime() < until; i++) {
              Trede trede = i % 4 == 0 ? Trede.ANONIEM : Trede.MET_NAAM;
              var _ = policy.decide(question(cel, trede, now), facts(cel, now));
            }
          } catch (PolicyFault stopped) {
            // The application stops already, or the next question meets the same fault and says so.
          }
        });
  }

  private Question question(MatrixCel cel, Trede trede, Instant now) {
    String functie =
        convenant.functies().stream()
            .filter(one -> one.partij().equals(cel.partij()) && one.rol().seesValues())
            .map(Functie::code)
            .findFirst()
            .orElse("");
    return new Question(
        new UUID(0, 0),
        now,
        cel.partij(),
        functie,
        cel.doel(),
        trede,
        convenant.velden().stream().map(Veld::code).collect(Collectors.toCollection(TreeSet::new)));
  }

  private Facts facts(MatrixCel cel, Instant now) {
    String tafel =
        convenant.tafels().stream()
            .filter(one -> one.doelen().contains(cel.doel()))
            .findFirst()
            .orElseThrow()
            .code();
    return new Facts(
        Convenantstand.ACTIEF,
        Plaats.AAN_TAFEL,
        tafel,
        cel.doel(),
        new BesluitMetNaam(new UUID(0, 0), now.minusSeconds(60), now.plusSeconds(3600)),
        List.of(PersoonFacts.of("p1", Leeftijd.VANAF_18)),
        cel.partij());
  }
}
