// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.deelgrond.policy.Decision;
import nl.deelgrond.policy.Facts;
import nl.deelgrond.policy.PolicyEngine;
import nl.deelgrond.policy.PolicyFault;
import nl.deelgrond.policy.Question;
import org.jspecify.annotations.Nullable;

/// The real policy, until it is told to stumble.
public final class StumblingPolicy implements PolicyEngine {

  /// The question with which the application warms up, beside the tests: nobody asks it.
  private static final UUID WARM_UP = new UUID(0, 0);

  private final PolicyEngine real;
  private final AtomicReference<@Nullable Runnable> afterwards = new AtomicReference<>();
  private final AtomicInteger decisions = new AtomicInteger();
  private volatile @Nullable Supplier<RuntimeException> stumbles;

  StumblingPolicy(PolicyEngine real) {
    this.real = real;
  }

  /// From now on every question ends in this fault.
  public void stumble(PolicyFault.Code code) {
    stumbleOver(() -> new PolicyFault(code, "it stumbled"));
  }

  /// From now on every question ends in what nobody thought of.
  public void stumbleOver(Supplier<RuntimeException> bug) {
    stumbles = bug;
  }

  /// Has something happen between the next decision and its place in the log; once.
  public void afterTheNextDecision(Runnable happens) {
    afterwards.set(happens);
  }

  /// How many decisions there were.
  public int decisions() {
    return decisions.get();
  }

  /// Back to normal.
  public void walk() {
    stumbles = null;
    afterwards.set(null);
  }

  @Override
  public Decision decide(Question question, Facts facts) {
    if (question.id().equals(WARM_UP)) {
      return real.decide(question, facts);
    }
    Supplier<RuntimeException> bug = stumbles;
    if (bug != null) {
      throw bug.get();
    }
    Decision decision = real.decide(question, facts);
    decisions.incrementAndGet();
    Runnable happens = afterwards.getAndSet(null);
    if (happens != null) {
      happens.run();
    }
    return decision;
  }

  @Override
  public String bundle() {
    return real.bundle();
  }

  @Override
  public String rev() {
    return real.rev();
  }

  @Override
  public byte[] data() {
    return real.data();
  }

  @Override
  public byte[] program() {
    return real.program();
  }

  @Override
  public String replay(String input) {
    return real.replay(input);
  }

  @Override
  public void close() {
    real.close();
  }
}
