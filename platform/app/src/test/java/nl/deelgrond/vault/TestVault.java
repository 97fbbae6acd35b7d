// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import nl.deelgrond.audit.CheckpointSigner;
import nl.deelgrond.audit.PayloadSealer;
import nl.deelgrond.identity.InwonerId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/// A real vault for tests, on a key file that the tests of one JVM share.
///
/// It also reads back what the log sealed, which nothing in the application can.
public final class TestVault {
  public static final String TENANT = "gemeente-borne";

  private static @Nullable KeyStoreFile shared;

  private final KeyRings rings;
  private final Vault vault;

  private TestVault(DataSource dataSource) {
    this.rings = new KeyRings(dataSource, keys()::kek);
    this.vault = new Vault(rings, keys().bsnKey(), dataSource, TENANT);
  }

  private TestVault(KeyRings rings, Vault vault) {
    this.rings = rings;
    this.vault = vault;
  }

  /// A vault whose wrapped keys are in this database, which is opened as `vault_app`.
  public static TestVault on(DataSource dataSource) {
    return new TestVault(dataSource);
  }

  /// The vault of a running application.
  public static TestVault of(BeanFactory application) {
    return new TestVault(application.getBean(KeyRings.class), application.getBean(Vault.class));
  }

  static synchronized KeyStoreFile keys() {
    KeyStoreFile known = shared;
    if (known != null) {
      return known;
    }
    try {
      Path folder = Files.createTempDirectory("deelgrond-sleutels-");
      known =
          KeyStoreFile.open(
              folder.resolve("data/sleutels.bcfks"),
              folder.resolve("thuis/wachtwoord"),
              folder.resolve("data"),
              () -> false);
      shared = known;
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Vault vault() {
    return vault;
  }

  public PayloadSealer sealer() {
    return new VaultPayloadSealer(rings, TENANT);
  }

  public CheckpointSigner signer() {
    return new VaultCheckpointSigner(keys().checkpointKey());
  }

  /// The plaintext of a payload about this inwoner.
  public byte[] payloadOf(InwonerId inwoner, UUID eid, byte[] sealed) {
    return payloadOf(inwoner.value(), eid, sealed);
  }

  /// The plaintext of a payload about nobody in particular.
  public byte[] payloadOf(String organisatie, UUID eid, byte[] sealed) {
    return payloadOf(KeyRings.subjectOf(organisatie), eid, sealed);
  }

  private byte[] payloadOf(UUID subject, UUID eid, byte[] sealed) {
    return PayloadForm.plaintext(form(subject, eid, sealed));
  }

  byte[] form(UUID subject, UUID eid, byte[] sealed) {
    Dek dek = rings.of(subject).sealing(Domain.AUDIT, sealed);
    return Envelope.open(dek, Bound.toPayload(TENANT, eid, subject), sealed);
  }
}
