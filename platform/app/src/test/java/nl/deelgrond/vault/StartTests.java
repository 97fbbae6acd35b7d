// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.deelgrond.audit.Act;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.audit.Checkpoints;
import nl.deelgrond.audit.LogCheck;
import nl.deelgrond.audit.VersionSource;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.StartRefused;
import nl.deelgrond.identity.InwonerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The vault and the log as the application puts them together, over several starts.
final class StartTests {
  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.create();
  private final InwonerId inwoner = new InwonerId(UUID.randomUUID());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSecondStartGoesOnWhereTheFirstStopped() {
    String key;
    try (AnnotationConfigApplicationContext first = start()) {
      first.getBean(Vault.class).register(inwoner, LocalDate.of(2000, 1, 1));
      assertThat(first.getBean(AuditLog.class).attempt(act())).isZero();
      key = first.getBean(Checkpoints.class).key();
    }
    try (AnnotationConfigApplicationContext second = start()) {
      assertThat(second.getBean(AuditLog.class).attempt(act())).isEqualTo(1);
      assertThat(second.getBean(Vault.class).ageBand(inwoner, LocalDate.of(2026, 11, 22)))
          .contains(AgeBand.VAN_18);
      assertThat(second.getBean(Checkpoints.class).key()).isEqualTo(key);
    }
    assertThat(LogCheck.verified(database.auditReader())).hasSize(2);
  }

  // Promise 7: keys that are gone are gone; making new ones would hide it.
  @Test
  void wrappedKeysWithoutWhatOpensThemStopTheStart() throws IOException {
    try (AnnotationConfigApplicationContext first = start()) {
      first.getBean(Vault.class).register(inwoner);
    }
    Path file = folder.resolve("data/sleutels.bcfks");
    byte[] kept = Files.readAllBytes(file);

    Files.delete(file);
    assertThatThrownBy(this::start)
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is gone");
    assertThat(file).doesNotExist();

    Path password = folder.resolve("thuis/wachtwoord");
    byte[] secret = Files.readAllBytes(password);
    Files.delete(password);
    assertThatThrownBy(this::start)
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is gone");
    assertThat(password).doesNotExist();

    OwnerOnly.write(password, secret);
    OwnerOnly.write(file, kept);
    try (AnnotationConfigApplicationContext again = start()) {
      assertThat(again.getBean(Vault.class)).isNotNull();
    }
  }

  private static Act act() {
    return new Act("inzage-geweigerd", null, "gemeente-borne", "{}".getBytes(UTF_8));
  }

  private AnnotationConfigApplicationContext start() {
    Map<String, Object> settings = new LinkedHashMap<>(database.settings());
    settings.put("deelgrond.audit.origin", "audit.borne.example/proef");
    settings.put("deelgrond.vault.tenant", TestVault.TENANT);
    settings.put("deelgrond.vault.key-file", folder.resolve("data/sleutels.bcfks").toString());
    settings.put("deelgrond.vault.password-file", folder.resolve("thuis/wachtwoord").toString());
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    // the database of a test forgets after a power cut, which is refused outside the demo
    context.getEnvironment().setActiveProfiles("demo");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("proef", settings));
    context.registerBean("feiten", VersionSource.class, Feiten::new);
    context.scan("nl.deelgrond.audit", "nl.deelgrond.vault", "nl.deelgrond.database");
    context.refresh();
    return context;
  }

  private static final class Feiten implements VersionSource {
    @Override
    public String kind() {
      return "feit";
    }

    @Override
    public String sql() {
      return "select idx, idx from audit.leaf where idx = any(?)";
    }
  }
}
