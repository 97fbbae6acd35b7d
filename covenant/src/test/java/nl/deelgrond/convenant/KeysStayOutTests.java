// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No private key can become part of the repository.
class KeysStayOutTests {

  private static final Path REPOSITORY = Path.of("..");

  /// Folders that git leaves alone, or that are not ours.
  private static final Set<String> SKIPPED = Set.of("target", ".git", "node_modules", "data");

  private static final Path TOOLS = Path.of("tools", "bin");

  /// Writes such a file in the folder of a demo; it holds no key itself.
  private static final String WRITER = "MachineKey.java";

  @ParameterizedTest
  @ValueSource(strings = {"*.p12", "*.pfx", "*.key", "*.bcfks", "proefsleutels/", "data/"})
  void gitLeavesKeysAlone(String pattern) throws IOException {
    assertThat(Files.readAllLines(REPOSITORY.resolve(".gitignore"))).contains(pattern);
  }

  @Test
  void noFileHoldsAPrivateKey() throws IOException {
    List<Path> seen = new ArrayList<>();
    Files.walkFileTree(
        REPOSITORY,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName().toString()) || folder.endsWith(TOOLS)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            seen.add(file);
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(file.toString()).doesNotMatch(".*[.](p12|pfx|key|jks|bcfks)");
            if (!file.endsWith(WRITER)) {
              assertThat(text)
                  .as(file.toString())
                  .doesNotContainPattern("BEGIN [A-Z ]*PRIVATE KEY");
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertThat(seen).hasSizeGreaterThan(1000);
  }
}
