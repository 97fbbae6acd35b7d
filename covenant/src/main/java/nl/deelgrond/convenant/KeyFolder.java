// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.deelgrond.convenant.signature.SigningKey;

/// A folder with the private keys of a trial, each in a PKCS#12 file that only its owner may read.
///
/// The folder tells git to leave it alone, wherever it lies.
record KeyFolder(Path path) {

  /// Of every key of a trial; it is the mode of the files that keeps others out.
  static final String PASSWORD = "proef";

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /// The key in this file of the folder, or nothing when there is no such file.
  Optional<SigningKey> find(String name) throws IOException {
    Path file = path.resolve(name);
    return Files.exists(file) ? Optional.of(read(file, PASSWORD)) : Optional.empty();
  }

  void put(String name, SigningKey key) throws IOException {
    Files.createDirectories(path, mode("rwx------"));
    Files.writeString(path.resolve(".gitignore"), "*\n");
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent(), mode("rwx------"));
    Files.deleteIfExists(file);
    try (var out =
        Files.newByteChannel(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            mode("rw-------"))) {
      out.write(ByteBuffer.wrap(key.pkcs12(PASSWORD)));
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot write `" + file + "`", e);
    }
  }

  /// The key in a PKCS#12 file; a file that cannot be opened is refused with its name.
  static SigningKey read(Path file, String password) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refusal(file, "bestand ontbreekt", "file is missing");
    }
    try {
      return SigningKey.read(Files.readAllBytes(file), password);
    } catch (GeneralSecurityException e) {
      throw refusal(
          file,
          "is geen sleutel in PKCS#12, of heeft een ander wachtwoord",
          "is no key in PKCS#12, or has another password");
    }
  }

  private static ConvenantInvalid refusal(Path file, String nl, String en) {
    return new ConvenantInvalid(List.of(new Violation(file.toString(), "", 0, nl, en)));
  }

  private static FileAttribute<?>[] mode(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
