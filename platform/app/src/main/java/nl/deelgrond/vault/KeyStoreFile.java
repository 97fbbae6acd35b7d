// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.StartRefused;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/// The file that holds the platform's own keys (BCFKS): what wraps the keys of inwoners, what signs
/// checkpoints and tokens, what makes blind indexes. They survive a restart and enter no database.
///
/// **Guarantees**
/// - The password lies in another file, readable by its owner only, in another folder.
/// - Keys are made once, at the very first start. When wrapped keys exist and what wrapped them
///   does not, or does not open, the platform does not start, and makes nothing new.
public final class KeyStoreFile {
  static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final Object ONE_AT_A_TIME = new Object();
  private static final String BSN = "bsn-index-1";
  private static final String CHECKPOINT = "checkpoint-1";

  private final Path file;
  private final char[] password;
  private final Map<String, SecretKey> secrets = new ConcurrentHashMap<>();
  private volatile KeyStore keys;

  /// A key that wraps keys, with the name under which the database knows it.
  record Kek(String alias, SecretKey key) {
    @Override
    public String toString() {
      return "Kek[" + alias + "]";
    }
  }

  private KeyStoreFile(Path file, char[] password, KeyStore keys) {
    this.file = file;
    this.password = password;
    this.keys = keys;
  }

  /// Opens the key file, or makes it at the very first start.
  ///
  /// @param data the data folder; the password lies neither there nor beside the key file
  /// @param wrappedKeysExist whether there is anything that only an existing key file can open
  static KeyStoreFile open(
      Path file, Path passwordFile, Path data, BooleanSupplier wrappedKeysExist) {
    for (Path backedUp : List.of(folderOf(file), data.toAbsolutePath().normalize())) {
      if (passwordFile.toAbsolutePath().normalize().startsWith(backedUp)) {
        throw new StartRefused(
            "the password `" + passwordFile + "` lies with the keys that it protects",
            "set deelgrond.vault.password-file to a file outside `" + backedUp + "`");
      }
    }
    try {
      return alone(
          file,
          () ->
              Files.exists(file)
                  ? load(file, password(file, passwordFile))
                  : make(file, passwordFile, wrappedKeysExist));
    } catch (IOException e) {
      throw new StartRefused(
          "cannot read or write the key file `" + file + "`: " + e.getMessage(),
          "make it and its password `" + passwordFile + "` readable for this user",
          e);
    }
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  /// One at a time, over all threads and all processes that share the file.
  private static <T> T alone(Path file, Step<T> step) throws IOException {
    Files.createDirectories(folderOf(file));
    Path slot = folderOf(file).resolve(file.getFileName() + ".lock");
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(slot, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("`" + slot + "` cannot be locked");
        }
        return step.run();
      }
    }
  }

  private static Path folderOf(Path file) {
    return OwnerOnly.folderOf(file);
  }

  private static char[] password(Path file, Path passwordFile) throws IOException {
    if (!Files.exists(passwordFile)) {
      throw new StartRefused(
          "the password of the key file `" + file + "` is not in `" + passwordFile + "`",
          "put the password file back, or set deelgrond.vault.password-file to where it is");
    }
    OwnerOnly.require(passwordFile);
    String password = Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
    if (password.isEmpty()) {
      throw new StartRefused("`" + passwordFile + "` is empty", "put the password file back");
    }
    return password.toCharArray();
  }

  private static KeyStoreFile load(Path file, char[] password) throws IOException {
    OwnerOnly.require(file);
    KeyStoreFile loaded = new KeyStoreFile(file, password, read(file, password));
    try {
      for (Domain domain : Domain.values()) {
        loaded.require(kekAlias(domain));
      }
      loaded.require(BSN);
      loaded.require(CHECKPOINT);
    } catch (GeneralSecurityException e) {
      throw new StartRefused(
          "the key file `" + file + "` cannot be read: " + e.getMessage(),
          "put back the key file that belongs to this database",
          e);
    }
    return loaded;
  }

  private void require(String alias) throws GeneralSecurityException {
    if (!keys.containsAlias(alias)) {
      throw new StartRefused(
          "the key file `" + file + "` has no key `" + alias + "`",
          "put back the key file that belongs to this database");
    }
  }

  private static KeyStore read(Path file, char[] password) throws IOException {
    try {
      KeyStore keys = KeyStore.getInstance("BCFKS", BOUNCY_CASTLE);
      keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
      return keys;
    } catch (IOException | GeneralSecurityException | RuntimeException e) { // edge: a damaged file
      throw new StartRefused(
          "the password does not open the key file `" + file + "`, or the file is damaged",
          "put back the key file and the password file that belong together",
          e);
    }
  }

  private static KeyStoreFile make(Path file, Path passwordFile, BooleanSupplier wrappedKeysExist)
      throws IOException {
    if (wrappedKeysExist.getAsBoolean()) {
      throw new StartRefused(
          "the database holds wrapped keys, and the key file `"
              + file
              + "` that opens them is gone",
          "put the key file back from the backup, or set deelgrond.vault.key-file to where it is");
    }
    if (!Files.exists(passwordFile)) {
      OwnerOnly.makeFolder(folderOf(passwordFile));
      String password = Base64.getUrlEncoder().withoutPadding().encodeToString(Crypto.random(32));
      OwnerOnly.write(passwordFile, (password + "\n").getBytes(StandardCharsets.UTF_8));
    }
    char[] password = password(file, passwordFile);
    try {
      KeyStore keys = KeyStore.getInstance("BCFKS", BOUNCY_CASTLE);
      keys.load(null, password);
      KeyStoreFile made = new KeyStoreFile(file, password, keys);
      for (Domain domain : Domain.values()) {
        made.putSecret(kekAlias(domain));
      }
      made.putSecret(BSN);
      made.putPair(CHECKPOINT, SelfSigned.ed25519(CHECKPOINT));
      made.save();
      return made;
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "the key file cannot be made", e);
    }
  }

  private static String kekAlias(Domain domain) {
    return "kek-" + domain.code() + "-1";
  }

  private void putSecret(String alias) throws GeneralSecurityException {
    keys.setKeyEntry(alias, Crypto.aes(Crypto.random(Crypto.KEY_LENGTH)), password, null);
  }

  private KeyPair putPair(String alias, SelfSigned made) throws GeneralSecurityException {
    keys.setKeyEntry(alias, made.pair().getPrivate(), password, made.chain());
    return made.pair();
  }

  private void save() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      keys.store(bytes, password);
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "the key file cannot be written", e);
    }
    OwnerOnly.write(file, bytes.toByteArray());
  }

  Kek kek(Domain domain) {
    return new Kek(kekAlias(domain), secret(kekAlias(domain)));
  }

  SecretKey bsnKey() {
    return secret(BSN);
  }

  KeyPair checkpointKey() {
    KeyPair pair = pair(CHECKPOINT);
    if (pair == null) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "the key file has no checkpoint key");
    }
    return pair;
  }

  /// A new RSA key (3072 bits). Finding its primes takes seconds, now and then many.
  public static KeyPair newRsa() {
    try {
      return SelfSigned.rsa();
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "an RSA key cannot be made", e);
    }
  }

  /// The RSA key under this alias; made and stored the first time that it is asked for.
  ///
  /// @param fresh where a new one comes from: [#newRsa], now or begun before
  public synchronized KeyPair rsa(String alias, Supplier<KeyPair> fresh) {
    if (alias.equals(BSN) || alias.equals(CHECKPOINT) || alias.startsWith("kek-")) {
      throw new IllegalArgumentException("alias `" + alias + "` is the vault's own");
    }
    try {
      return alone(file, () -> found(alias, fresh));
    } catch (IOException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "key `" + alias + "` cannot be kept", e);
    }
  }

  private KeyPair found(String alias, Supplier<KeyPair> fresh) throws IOException {
    keys = read(file, password); // another node may have made it meanwhile
    KeyPair known = pair(alias);
    if (known != null) {
      return known;
    }
    try {
      KeyPair made = putPair(alias, SelfSigned.rsa(alias, fresh.get()));
      save();
      return made;
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "key `" + alias + "` cannot be made", e);
    }
  }

  private @Nullable KeyPair pair(String alias) {
    try {
      Certificate certificate = keys.getCertificate(alias);
      return certificate != null && keys.getKey(alias, password) instanceof PrivateKey key
          ? new KeyPair(certificate.getPublicKey(), key)
          : null;
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "key `" + alias + "` cannot be read", e);
    }
  }

  /// Reading a key takes some 70 ms, since the file is made to resist guessing: once is enough.
  private SecretKey secret(String alias) {
    return secrets.computeIfAbsent(alias, this::readSecret);
  }

  private SecretKey readSecret(String alias) {
    try {
      Key key = keys.getKey(alias, password);
      return Crypto.aes(key.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new Fault(VaultFault.VAULT_CRYPTO, "key `" + alias + "` cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "KeyStoreFile[" + file + "]";
  }
}
