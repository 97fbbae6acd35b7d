// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.deelgrond.convenant.documenten.DocumentFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line works on a folder that a jurist changed.
class ConvenantCommandTests {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ConvenantCommand command = command();

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    folder = root.resolve("borne");
    for (String name : List.of("borne", "borne/ankers", "borne/handtekeningen", "wetten")) {
      Files.createDirectory(root.resolve(name));
      try (Stream<Path> files = Files.list(Path.of(name)).filter(Files::isRegularFile)) {
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
  void whatIsSignedCanBeWrittenForOtherPrograms() throws Exception {
    Path file = root.resolve("convenant.jcs");

    assertThat(run("gegevens", "bestand=" + file)).isEqualTo(ConvenantCommand.OK);

    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(HexFormat.of().formatHex(sha256)).isEqualTo(Convenanten.borne().sha256());
  }

  @Test
  void theTextsFollowTheData() throws IOException {
    change("doelen.json", "Wonen behouden", "Een dak boven het hoofd");

    assertThat(run("tekst")).isEqualTo(ConvenantCommand.OK);
    assertThat(Files.readString(folder.resolve(ConvenantTekst.FILE)))
        .contains("Een dak boven het hoofd");
  }

  @Test
  void everyTextIsWrittenAtOnce() throws IOException {
    Path documents = folder.resolve(DocumentFiles.FOLDER);
    Files.deleteIfExists(documents);

    assertThat(run("tekst")).isEqualTo(ConvenantCommand.OK);
    try (Stream<Path> written = Files.list(documents)) {
      assertThat(written).hasSize(7);
    }
  }

  @Test
  void noTextIsWrittenFromAFolderThatIsWrong() throws IOException {
    Path register = folder.resolve("verwerkingsactiviteiten.json");
    Files.writeString(
        register, Files.readString(register).replace("\"casus-openen\"", "\"casus\""));
    String before = Files.readString(folder.resolve(ConvenantTekst.FILE));

    assertThat(run("tekst")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("verwerkingsactiviteiten.json").contains("handelingen.json");
    assertThat(Files.readString(folder.resolve(ConvenantTekst.FILE))).isEqualTo(before);
  }

  @Test
  void theExitCodeSaysWhatADifferenceDoes() throws IOException {
    assertThat(verschil()).isEqualTo(ConvenantCommand.OK);
    assertThat(output()).contains("geen verschil / no difference");

    change("doelen.json", "Wonen behouden", "Een dak boven het hoofd");
    assertThat(run("onderteken-proef", "sleutels=" + root.resolve("sleutels")))
        .isEqualTo(ConvenantCommand.OK);
    assertThat(verschil()).isEqualTo(ConvenantCommand.CHANGED);

    change("grondslagen.json", "\"id\": \"eigen-wmo-geven\"", "\"id\": \"eigen-wmo-anders\"");
    assertThat(run("onderteken-proef", "sleutels=" + root.resolve("sleutels")))
        .isEqualTo(ConvenantCommand.OK);
    assertThat(verschil()).isEqualTo(ConvenantCommand.WIDER);
    assertThat(output()).contains("ruimer / wider: ");
    assertThat(Files.readString(root.resolve("verschil.html")))
        .contains("eigen-wmo-anders", "Een dak boven het hoofd");
  }

  @Test
  void aDifferenceWithAFolderThatIsWrongWritesNothing() throws IOException {
    change("functies.json", "\"rol\": \"voorzitter\"", "\"rol\": \"baas\"");

    assertThat(verschil()).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("functies.json").contains("baas");
    assertThat(root.resolve("verschil.html")).doesNotExist();
  }

  @Test
  void anUnknownTaskIsAnsweredWithWhatThereIs() throws IOException {
    assertThat(run("vertaal")).isEqualTo(ConvenantCommand.USAGE);
    assertThat(command.run(List.of())).isEqualTo(ConvenantCommand.USAGE);
    assertThat(output()).contains("controleer <folder>", "onderteken-proef <folder> sleutels=…");
  }

  @Test
  void aTaskThatLacksSomethingIsAnsweredWithWhatItNeeds() throws IOException {
    assertThat(run("gegevens")).isEqualTo(ConvenantCommand.USAGE);
    assertThat(run("gegevens", "bestand=")).isEqualTo(ConvenantCommand.USAGE);
    assertThat(run("gegevens", "bestand")).isEqualTo(ConvenantCommand.USAGE);
    assertThat(output()).contains("gegevens <folder> bestand=…");
  }

  @Test
  void aFolderThatDoesNotExistIsAProblemAndNoCrash() throws IOException {
    assertThat(command.run(List.of("controleer", root.resolve("hengelo").toString())))
        .isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("hengelo/convenant.json").contains("file is missing");
  }

  @Test
  void aVersionOfBeforeTheRegisterCanBeComparedWith() throws IOException {
    Files.delete(folder.resolve("verwerkingsactiviteiten.json"));
    Path file = root.resolve("verschil.html");

    assertThat(run("verschil", "nieuw=borne", "bestand=" + file))
        .isNotIn(ConvenantCommand.OK, ConvenantCommand.PROBLEMS);
    assertThat(Files.readString(file)).contains("verwerkingsactiviteiten.json", "nieuw bestand");

    assertThat(verschil()).as("a new version needs one").isEqualTo(ConvenantCommand.PROBLEMS);
  }

  private ConvenantCommand command() {
    return new ConvenantCommand(
        new PrintStream(output, true, StandardCharsets.UTF_8),
        Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC),
        Map.of());
  }

  /// Against the covenant as it is in the repository.
  private int verschil() throws IOException {
    output.reset();
    return command.run(
        List.of(
            "verschil", "borne", "nieuw=" + folder, "bestand=" + root.resolve("verschil.html")));
  }

  private int run(String task, String... values) throws IOException {
    output.reset();
    List<String> args = new ArrayList<>(List.of(task, folder.toString()));
    args.addAll(List.of(values));
    return command.run(args);
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
