// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.regels.Convenantversies;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.regels.Versiestanden;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has two people of the demo activate the version of the convenant that came with this program,
/// unless something was done with it before: a version that somebody ended stays ended.
///
/// A data folder of before there was an activation is met in the same way as a new one (ADR-0039).
@Component
@Profile("demo")
class DemoConvenant implements SmartLifecycle {

  private static final String VOORZITTER = "a.jansen";
  private static final String TWEEDE = "n.terhorst";

  private final Convenantversies versies;
  private final Versiestanden standen;
  private final Convenant convenant;
  private final TransactionTemplate transaction;
  private boolean running;

  DemoConvenant(
      Convenantversies versies,
      Versiestanden standen,
      Convenant convenant,
      TransactionTemplate transaction) {
    this.versies = versies;
    this.standen = standen;
    this.convenant = convenant;
    this.transaction = transaction;
  }

  @Override
  public synchronized void start() {
    boolean untouched =
        standen.verloop().regels().stream()
            .noneMatch(regel -> regel.sha256().equals(convenant.sha256()));
    if (untouched) {
      // both or neither: a start that was cut off in between would leave a proposal that nobody
      // sees
      transaction.executeWithoutResult(_ -> activate());
    }
    running = true;
  }

  private void activate() {
    DemoPeople people = new DemoPeople(convenant, List.of());
    UUID voorstel =
        versies.stelVoor(people.named(VOORZITTER), Wat.ACTIVERING, convenant.sha256(), null);
    versies.geefAkkoord(people.named(TWEEDE), voorstel);
  }

  @Override
  public synchronized void stop() {
    running = false;
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /// Before the examples, which need it, and after the log, which takes its entries.
  @Override
  public int getPhase() {
    return 0;
  }
}
