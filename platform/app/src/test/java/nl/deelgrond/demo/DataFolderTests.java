// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.deelgrond.fault.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

  @TempDir private Path temp;

  @Test
  void secondStartFindsWhatTheFirstLeft() throws Exception {
    Path data = temp.resolve("een/twee/data");
    try (DataFolder folder = DataFolder.open(data, false)) {
      Files.writeString(folder.path().resolve("iets"), "blijft");
    }

    try (DataFolder folder = DataFolder.open(data, false)) {
      assertThat(folder.path().resolve("iets")).hasContent("blijft");
    }
  }

  @Test
  void resetEmptiesAFolderThatDeelgrondMade() throws Exception {
    Path data = temp.resolve("data");
    try (DataFolder folder = DataFolder.open(data, false)) {
      Files.createDirectories(folder.path().resolve("a/b"));
      Files.writeString(folder.path().resolve("a/b/c"), "weg");
    }

    try (DataFolder folder = DataFolder.open(data, true)) {
      assertThat(folder.path().resolve("a")).doesNotExist();
    }
    DataFolder.open(data, true).close();
  }

  @Test
  void folderOfSomebodyElseIsNeitherUsedNorEmptied() throws Exception {
    Path theirs = Files.writeString(temp.resolve("belangrijk"), "van iemand anders");

    assertThatThrownBy(() -> DataFolder.open(temp, true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("holds something that Deelgrond did not make");
    assertThatThrownBy(() -> DataFolder.open(temp, false)).isInstanceOf(StartRefused.class);
    assertThat(theirs).hasContent("van iemand anders");
  }

  /// A link inside the folder leads to something that Deelgrond did not make.
  @Test
  void resetDoesNotFollowLinks() throws Exception {
    Path elsewhere = Files.createDirectory(temp.resolve("elders"));
    Path theirs = Files.writeString(elsewhere.resolve("belangrijk"), "van iemand anders");
    Path data = temp.resolve("data");
    try (DataFolder folder = DataFolder.open(data, false)) {
      Files.createSymbolicLink(folder.path().resolve("link"), elsewhere);
    }

    DataFolder.open(data, true).close();

    assertThat(data.resolve("link")).doesNotExist();
    assertThat(theirs).hasContent("van iemand anders");
  }

  @Test
  void twoDeelgrondsDoNotShareAFolder() {
    Path data = temp.resolve("data");
    try (DataFolder first = DataFolder.open(data, false)) {
      assertThat(first.path()).isEqualTo(data);
      assertThatThrownBy(() -> DataFolder.open(data, true))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("another Deelgrond is using");
    }
  }

  @Test
  void folderThatCannotBeMadeIsSaidInOneLine() throws Exception {
    Path file = Files.writeString(temp.resolve("bestand"), "");

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data"), false))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("cannot write in")
        .hasMessageNotContaining("\n");
  }
}
