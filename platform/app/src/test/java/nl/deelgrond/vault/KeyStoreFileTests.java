// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.fault.StartRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise 7: the keys are where they are, and nowhere else; when they are gone we say so.
final class KeyStoreFileTests {
  @TempDir static Path template;
  @TempDir Path folder;

  /// Making keys takes half a second, so most tests start from a copy of one key file.
  @BeforeAll
  static void makeOnce() {
    KeyStoreFile made =
        KeyStoreFile.open(
            template.resolve("data/sleutels.bcfks"),
            template.resolve("thuis/sleutelwachtwoord"),
            template.resolve("data"),
            () -> false);
    assertThat(made).isNotNull();
  }

  private void startedBefore() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.createDirectories(folder.resolve("thuis"));
    for (String each : List.of("data/sleutels.bcfks", "thuis/sleutelwachtwoord")) {
      Files.copy(template.resolve(each), folder.resolve(each), COPY_ATTRIBUTES);
    }
  }

  @Test
  void theFirstStartMakesFileAndPasswordForTheOwnerOnly() throws IOException {
    KeyStoreFile made = open(false);

    assertThat(made.kek(Domain.CASE).alias()).isEqualTo("kek-case-1");
    assertThat(rights(file())).isEqualTo("rw-------");
    assertThat(rights(password())).isEqualTo("rw-------");
    assertThat(rights(folder.resolve("thuis"))).isEqualTo("rwx------");
    assertThat(Files.readString(password()).strip()).hasSizeGreaterThanOrEqualTo(43);
  }

  @Test
  void everyStartAfterFindsTheSameKeys() {
    KeyStoreFile made = open(false);
    KeyPair tokens = made.rsa("tokens-1", KeyStoreFile::newRsa);

    KeyStoreFile again = open(true);

    for (Domain domain : Domain.values()) {
      assertThat(again.kek(domain).key()).isEqualTo(made.kek(domain).key());
      assertThat(again.kek(domain).key().getEncoded()).hasSize(32);
    }
    assertThat(again.bsnKey()).isEqualTo(made.bsnKey());
    assertThat(again.checkpointKey().getPrivate().getEncoded())
        .isEqualTo(made.checkpointKey().getPrivate().getEncoded());
    assertThat(again.rsa("tokens-1", KeyStoreFile::newRsa).getPrivate().getEncoded())
        .isEqualTo(tokens.getPrivate().getEncoded());
    assertThat(again.rsa("tokens-1", KeyStoreFile::newRsa).getPublic())
        .isEqualTo(tokens.getPublic());
    assertThat(again.rsa("tokens-2", KeyStoreFile::newRsa).getPublic())
        .isNotEqualTo(tokens.getPublic());
  }

  @Test
  void noTwoKeysAreTheSame() throws IOException {
    startedBefore();
    KeyStoreFile keys = open(true);
    assertThat(
            Stream.concat(
                    Arrays.stream(Domain.values()).map(domain -> keys.kek(domain).key()),
                    Stream.of(keys.bsnKey()))
                .map(key -> Arrays.toString(key.getEncoded())))
        .doesNotHaveDuplicates();
  }

  @Test
  void wrappedKeysWithoutTheirKeyFileAreARefusalAndNothingNewIsMade() throws IOException {
    startedBefore();
    Files.delete(file());

    assertThatThrownBy(() -> open(true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is gone")
        .hasMessageContaining(file().toString());
    assertThat(file()).doesNotExist();
  }

  @Test
  void wrappedKeysAndNeitherFileIsARefusalToo() {
    assertThatThrownBy(() -> open(true)).isInstanceOf(StartRefused.class);
    assertThat(file()).doesNotExist();
    assertThat(password()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKeyFileWithoutItsPasswordIsARefusal(boolean wrappedKeysExist) throws IOException {
    startedBefore();
    byte[] before = Files.readAllBytes(file());
    Files.delete(password());

    assertThatThrownBy(() -> open(wrappedKeysExist))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not in `" + password());
    assertThat(password()).doesNotExist();
    assertThat(file()).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"een ander wachtwoord\n", "\n", ""})
  void aWrongPasswordIsARefusal(String wrong) throws IOException {
    startedBefore();
    byte[] before = Files.readAllBytes(file());
    Files.writeString(password(), wrong);

    assertThatThrownBy(() -> open(false))
        .isInstanceOf(StartRefused.class)
        .hasMessageNotContaining("een ander wachtwoord");
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void aDamagedKeyFileIsARefusal() throws IOException {
    startedBefore();
    byte[] bytes = Files.readAllBytes(file());
    for (byte[] damaged :
        List.of(new byte[0], Arrays.copyOf(bytes, bytes.length / 2), flipped(bytes))) {
      Files.write(file(), damaged);
      assertThatThrownBy(() -> open(false)).isInstanceOf(StartRefused.class);
    }
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    flipped[bytes.length / 2] ^= 1;
    return flipped;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "rwx-----x"})
  void aSecretThatOthersCanReachIsNoSecret(String rights) throws IOException {
    startedBefore();
    for (Path secret : List.of(password(), file())) {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString(rights));
      assertThatThrownBy(() -> open(true))
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused -> assertThat(refused.whatToDo()).isEqualTo("run: chmod 600 " + secret));
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(open(true)).isNotNull();
  }

  /// A backup of the data folder holds the key file; with the password in it, it would hold
  /// everything.
  @Test
  void thePasswordDoesNotLieWithTheKeys() {
    for (String inside :
        List.of("data/wachtwoord", "data/diep/wachtwoord", "thuis/../data/wachtwoord")) {
      for (Path keyFile : List.of(file(), folder.resolve("elders/sleutels.bcfks"))) {
        assertThatThrownBy(() ->
                KeyStoreFile.open(
                    keyFile, folder.resolve(inside), folder.resolve("data"), () -> false))
            .isInstanceOf(StartRefused.class)
            .hasMessageContaining("lies with the keys");
        assertThat(keyFile).doesNotExist();
      }
    }
  }

  /// Another database in another folder, or the same after a reset: the password may stay.
  @Test
  void aPasswordThatIsThereAlreadyIsUsed() throws IOException {
    KeyStoreFile first = open(false);
    String password = Files.readString(password());
    Files.delete(file());

    KeyStoreFile second = open(false);

    assertThat(Files.readString(password())).isEqualTo(password);
    assertThat(second.kek(Domain.CASE).key()).isNotEqualTo(first.kek(Domain.CASE).key());
  }

  @Test
  void aKeyFileWithoutOneOfItsKeysIsARefusal() throws Exception {
    startedBefore();
    char[] password = Files.readString(password()).strip().toCharArray();
    var provider = new org.bouncycastle.jce.provider.BouncyCastleProvider();
    for (String alias :
        List.of("kek-case-1", "kek-audit-1", "kek-leeftijd-1", "bsn-index-1", "checkpoint-1")) {
      byte[] whole = Files.readAllBytes(file());
      var store = java.security.KeyStore.getInstance("BCFKS", provider);
      store.load(new java.io.ByteArrayInputStream(whole), password);
      store.deleteEntry(alias);
      try (var out = Files.newOutputStream(file())) {
        store.store(out, password);
      }
      assertThatThrownBy(() -> open(true))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("`" + alias + "`");
      Files.write(file(), whole);
    }
  }

  @Test
  void twoStartsAtOnceMakeOneFile() throws InterruptedException {
    KeyStoreFile[] opened = new KeyStoreFile[2];
    Thread one = Thread.ofPlatform().start(() -> opened[0] = open(false));
    Thread other = Thread.ofPlatform().start(() -> opened[1] = open(false));
    one.join();
    other.join();
    assertThat(opened[0].kek(Domain.CASE).key()).isEqualTo(opened[1].kek(Domain.CASE).key());
  }

  @Test
  void noSecretStandsInTheTextOfAnything() throws IOException {
    startedBefore();
    KeyStoreFile keys = open(true);
    String password = Files.readString(password()).strip();
    Dek.Wrapped wrapped =
        Dek.Wrapped.fresh(java.util.UUID.randomUUID(), Domain.CASE, keys.kek(Domain.CASE));
    assertThat(
            keys
                + " "
                + keys.kek(Domain.CASE)
                + " "
                + wrapped
                + " "
                + wrapped.unwrap(keys.kek(Domain.CASE).key()))
        .doesNotContain(password)
        .matches("KeyStoreFile\\[.*] Kek\\[kek-case-1] Wrapped\\[[0-9a-f-]+] Dek\\[[0-9a-f-]+]");
    assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(password);
  }

  /// Its AES is slow and betrays the key by its timing, so nobody may get it by accident.
  @Test
  void bouncyCastleIsNotAmongTheProvidersOfTheJvm() throws IOException {
    startedBefore();
    assertThat(open(true)).isNotNull();
    assertThat(Security.getProviders())
        .extracting(java.security.Provider::getName)
        .doesNotContain("BC");
  }

  @Test
  void theVaultsOwnAliasesAreNotForOthers() throws IOException {
    startedBefore();
    KeyStoreFile keys = open(true);
    for (String alias : List.of("kek-case-1", "bsn-index-1", "checkpoint-1")) {
      assertThatThrownBy(() -> keys.rsa(alias, KeyStoreFile::newRsa))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private KeyStoreFile open(boolean wrappedKeysExist) {
    return KeyStoreFile.open(file(), password(), folder.resolve("data"), () -> wrappedKeysExist);
  }

  private Path file() {
    return folder.resolve("data/sleutels.bcfks");
  }

  private Path password() {
    return folder.resolve("thuis/sleutelwachtwoord");
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
