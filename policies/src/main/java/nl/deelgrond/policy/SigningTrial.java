// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Ondertekening;
import org.jspecify.annotations.Nullable;

/// Decides as if more organisaties had signed: the same rules over another data document.
///
/// It keeps one engine, that of the organisaties it was last asked about, because each takes the
/// memory of a loaded module.
final class SigningTrial implements AutoCloseable {

  private final Convenant convenant;
  private Set<String> ondertekend = Set.of();
  private @Nullable PolicyEngine engine;

  SigningTrial(Convenant convenant) {
    this.convenant = convenant;
  }

  synchronized Decision decide(Set<String> organisaties, Question question, Facts facts) {
    PolicyEngine ready = engine;
    if (ready == null || !ondertekend.equals(organisaties)) {
      close();
      ready = WasmPolicyEngine.small(PolicyData.of(signedBy(organisaties)));
      engine = ready;
      ondertekend = Set.copyOf(organisaties);
    }
    return ready.decide(question, facts);
  }

  private Convenant signedBy(Set<String> organisaties) {
    List<Ondertekening> all = new ArrayList<>(convenant.ondertekeningen());
    for (String organisatie : organisaties) {
      all.add(
          new Ondertekening(organisatie, convenant.sha256(), convenant.geldigVan(), "denkbeeldig"));
    }
    return convenant.met(all);
  }

  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }
}
