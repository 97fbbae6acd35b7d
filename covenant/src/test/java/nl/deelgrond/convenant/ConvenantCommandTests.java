// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line works on a folder that a jurist changed.
class ConvenantCommandTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ConvenantCommand command =
      new ConvenantCommand(
          new PrintStream(output, true, StandardCharsets.UTF_8),
          Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC));

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    folder = root.resolve("borne");
    for (String name : List.of("borne", "wetten")) {
      Files.createDirectory(root.resolve(name));
      try (Stream<Path> files = Files.list(Path.of(name))) {
        for (Path file : files.toList()) {
          Files.copy(file, root.resolve(name).resolve(file.getFileName()));
        }
      }
    }
    Files.copy(Path.of(Redenen.FILE), root.resolve(Redenen.FILE));
  }

  @Test
  void aRightFolderHasNoProblems() throws IOException {
    assertThat(run("controleer")).isEqualTo(ConvenantCommand.OK);
    assertThat(output()).startsWith("geen problemen / no problems");
  }

  @Test
  void everyProblemIsALineWithItsPlace() throws IOException {
    change("functies.json", "\"rol\": \"voorzitter\"", "\"rol\": \"baas\"");

    assertThat(run("controleer")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output())
        .containsPattern("borne/functies\\.json:[0-9]+ /functies/[0-9]+/rol: .*baas")
        .contains("problemen / problems");
  }

  @Test
  void whatIsSignedFollowsTheDataAndNotTheSignatures() throws IOException {
    assertThat(run("ondertekening")).isEqualTo(ConvenantCommand.OK);
    assertThat(output().strip()).isEqualTo(Convenanten.borne().sha256());
  }

  @Test
  void aChangedFolderIsRightAgainWhenAllSignAsATrial() throws IOException {
    change("functies.json", "\"Wijkagent\"", "\"Agent in de wijk\"");
    assertThat(run("controleer")).isEqualTo(ConvenantCommand.PROBLEMS);

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);

    assertThat(run("controleer")).isEqualTo(ConvenantCommand.OK);
    Convenant changed = Convenanten.load(folder);
    assertThat(changed.ondertekeningen())
        .hasSameSizeAs(changed.organisaties())
        .allSatisfy(one -> {
          assertThat(one.soort()).isEqualTo("proef");
          assertThat(one.op()).isEqualTo(TODAY);
          assertThat(changed.isSignedBy(one.organisatie())).isTrue();
        });
    assertThat(changed.sha256()).isNotEqualTo(Convenanten.borne().sha256());
  }

  @Test
  void nobodySignsAFolderThatIsWrong() throws IOException {
    change("functies.json", "\"rol\": \"voorzitter\"", "\"rol\": \"baas\"");
    String before = Files.readString(folder.resolve("ondertekeningen.json"));

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(Files.readString(folder.resolve("ondertekeningen.json"))).isEqualTo(before);
  }

  @Test
  void theTextsFollowTheData() throws IOException {
    change("doelen.json", "Wonen behouden", "Een dak boven het hoofd");

    assertThat(run("tekst")).isEqualTo(ConvenantCommand.OK);
    assertThat(Files.readString(folder.resolve(ConvenantTekst.FILE)))
        .contains("Een dak boven het hoofd");
  }

  @Test
  void anUnknownTaskIsAnsweredWithWhatThereIs() throws IOException {
    assertThat(run("vertaal")).isEqualTo(ConvenantCommand.USAGE);
    assertThat(command.run(List.of())).isEqualTo(ConvenantCommand.USAGE);
    assertThat(output()).contains("controleer | tekst | ondertekening | onderteken-proef");
  }

  @Test
  void aFolderThatDoesNotExistIsAProblemAndNoCrash() throws IOException {
    assertThat(command.run(List.of("controleer", root.resolve("hengelo").toString())))
        .isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("hengelo/convenant.json").contains("file is missing");
  }

  private int run(String task) throws IOException {
    output.reset();
    return command.run(List.of(task, folder.toString()));
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
