// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.audit.Sequencing.Outdated;
import nl.deelgrond.audit.Sequencing.Sequenced;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What the modules contribute works together: in one statement, with the rights of the log's role.
final class VersionSourcesTests {
  private static final List<String> CONTRIBUTE =
      List.of(
          "nl.deelgrond.casus.CasusConfiguration",
          "nl.deelgrond.grondslag.GrondslagConfiguration",
          "nl.deelgrond.regels.RegelsConfiguration",
          "nl.deelgrond.tafel.TafelConfiguration");

  // Promise 4
  @Test
  void everyKindIsCheckedInOneStatement() throws Exception {
    try (LogScene scene = LogScene.create();
        AnnotationConfigApplicationContext modules = new AnnotationConfigApplicationContext()) {
      for (String each : CONTRIBUTE) {
        modules.register(Class.forName(each));
      }
      modules.refresh();
      List<VersionSource> sources =
          List.copyOf(modules.getBeansOfType(VersionSource.class).values());
      PostgresAuditLog log = scene.node(sources);
      List<Relied> absent = new ArrayList<>();
      for (VersionSource source : sources) {
        absent.add(new Relied(source.kind(), UUID.randomUUID(), 0, null));
      }

      assertThat(sources)
          .extracting(VersionSource::kind)
          .containsExactlyInAnyOrder(
              "bsn", "casus", "convenant", "gegevens", "ledger", "regels", "zitting");
      assertThat(log.sequence(new Household(List.of(scene.disclosure()), absent)))
          .isInstanceOf(Sequenced.class);
      for (Relied fact : absent) {
        Relied moved = new Relied(fact.kind(), fact.id(), 1, null);
        assertThat(log.sequence(new Household(List.of(scene.disclosure()), List.of(moved))))
            .isEqualTo(new Outdated(List.of(fact.kind())));
      }
    }
  }
}
