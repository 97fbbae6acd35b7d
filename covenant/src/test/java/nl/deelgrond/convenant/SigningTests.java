// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.deelgrond.convenant.signature.SigningKey;
import nl.deelgrond.convenant.signature.TestCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who has a key signs from the command line, alone or everybody as a trial; what would be refused
/// is not written.
class SigningTests {

  private static final Instant NOW = Instant.parse("2026-12-01T23:30:00Z");

  /// In the Netherlands it is past midnight by then.
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @TempDir private Path root;
  private Path folder;
  private Path keys;

  @BeforeEach
  void copy() throws IOException {
    folder = root.resolve("borne");
    keys = root.resolve("sleutels");
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
  void aChangedFolderIsRightAgainWhenAllSignAsATrial() throws IOException {
    change();
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
  void keysAreMadeOnceAndUsedAgain() throws IOException {
    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);
    String anchors = Files.readString(folder.resolve("ankers.json"));

    change();
    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);

    assertThat(Files.readString(folder.resolve("ankers.json"))).isEqualTo(anchors);
    assertThat(run("controleer")).isEqualTo(ConvenantCommand.OK);
  }

  @Test
  void keysThatHaveExpiredAreMadeAnew() throws IOException {
    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);
    Instant later = NOW.atOffset(ZoneOffset.UTC).plusYears(4).toInstant();

    assertThat(runAt(later, Map.of(), "onderteken-proef", "sleutels=" + keys))
        .isEqualTo(ConvenantCommand.OK);

    assertThat(run("controleer")).isEqualTo(ConvenantCommand.OK);
    assertThat(Convenanten.load(folder).ondertekeningen().getFirst().op())
        .isEqualTo(TODAY.plusYears(4));
  }

  @Test
  void anOrganisatieWithAnotherOinGetsAnotherCertificate() throws IOException {
    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);
    change("organisaties.json", "00000099000000010000", "00000099000000010001");

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);

    assertThat(run("controleer")).isEqualTo(ConvenantCommand.OK);
  }

  @Test
  void nobodySignsAFolderThatIsWrong() throws IOException {
    change("functies.json", "\"rol\": \"voorzitter\"", "\"rol\": \"baas\"");
    Map<String, String> before = contents();

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(contents()).isEqualTo(before);
    assertThat(keys).doesNotExist();
  }

  @Test
  void nothingIsWrittenWhenOneOfTheSignaturesWouldBeRefused() throws Exception {
    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);
    SigningKey issuer =
        SigningKey.read(Files.readAllBytes(keys.resolve("wortel-handtekening.p12")), "proef");
    SigningKey weak =
        TestCertificate.holder(issuer, "00000099000000010000")
            .keys(TestCertificate.rsa(2048))
            .issue();
    Files.write(keys.resolve("organisaties/halt.p12"), weak.pkcs12("proef"));
    change();
    Map<String, String> before = contents();

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.PROBLEMS);

    assertThat(output()).contains("borne/handtekeningen/halt.p7s").contains("is too weak");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aTrialDoesNotReplaceWhatIsReal() throws IOException {
    change("ankers.json", "\"soort\": \"proef\"", "\"soort\": \"echt\"");
    Map<String, String> before = contents();

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.PROBLEMS);

    assertThat(output()).contains("lists a real anchor");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aFolderWithoutAnchorsAndSignaturesCanBeSigned() throws IOException {
    for (Path file : List.of(folder.resolve("ankers"), folder.resolve("handtekeningen"))) {
      deleteAll(file);
    }
    Files.delete(folder.resolve("ankers.json"));

    assertThat(run("onderteken-proef")).isEqualTo(ConvenantCommand.OK);
    assertThat(run("controleer")).isEqualTo(ConvenantCommand.OK);
  }

  @Test
  void organisatiesSignOneByOneWithTheirOwnKey() throws IOException {
    deleteAll(folder.resolve("handtekeningen"));
    assertThat(run("proefsleutels")).isEqualTo(ConvenantCommand.OK);

    assertThat(sign("politie", "politie")).isEqualTo(ConvenantCommand.OK);
    assertThat(sign("halt", "halt")).isEqualTo(ConvenantCommand.OK);

    assertThat(run("handtekeningen")).isEqualTo(ConvenantCommand.OK);
    assertThat(output())
        .contains("politie: getekend / signed 2026-12-01T23:30:00Z, proef")
        .contains("serialNumber=00000099000000011000")
        .contains("welbions: niet getekend / not signed");
    Convenant convenant = Convenanten.load(folder);
    assertThat(convenant.ondertekeningen())
        .extracting(Ondertekening::organisatie)
        .containsExactlyInAnyOrder("politie", "halt");
    assertThat(convenant.isSignedBy("welbions")).isFalse();
  }

  @Test
  void nobodySignsWithTheKeyOfAnother() throws IOException {
    assertThat(run("proefsleutels")).isEqualTo(ConvenantCommand.OK);
    Map<String, String> before = contents();

    assertThat(sign("politie", "halt")).isEqualTo(ConvenantCommand.PROBLEMS);

    assertThat(output())
        .contains("borne/handtekeningen/politie.p7s")
        .contains("names OIN [00000099000000010000] and not [00000099000000011000]");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void nobodySignsWithAKeyThatIsUnderNoAnchor() throws IOException {
    assertThat(run("proefsleutels")).isEqualTo(ConvenantCommand.OK);
    Path others = root.resolve("andere");
    Map<String, String> before = contents();
    Path elsewhere = Files.createDirectory(root.resolve("elders"));
    Path copy = elsewhere.resolve("borne");
    copyAll(folder, copy);
    copyAll(root.resolve("wetten"), elsewhere.resolve("wetten"));
    assertThat(runIn(copy, "proefsleutels", "sleutels=" + others)).isEqualTo(ConvenantCommand.OK);

    int result =
        run(
            "onderteken",
            "organisatie=politie",
            "sleutel=" + others.resolve("organisaties/politie.p12"));

    assertThat(result).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("is under no anchor for a signature");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aKeyWithAPasswordOfItsOwnIsOpenedWithIt() throws Exception {
    assertThat(run("proefsleutels")).isEqualTo(ConvenantCommand.OK);
    Path own = root.resolve("eigen.p12");
    SigningKey key =
        SigningKey.read(Files.readAllBytes(keys.resolve("organisaties/halt.p12")), "proef");
    Files.write(own, key.pkcs12("een heel ander wachtwoord"));
    String[] task = {"onderteken", "organisatie=halt", "sleutel=" + own, "sleutels=" + keys};

    assertThat(runAt(NOW, Map.of(), task)).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("eigen.p12").contains("has another password");
    assertThat(runAt(NOW, Map.of(ConvenantCommand.PASSWORD, "een heel ander wachtwoord"), task))
        .isEqualTo(ConvenantCommand.OK);
  }

  @Test
  void whatIsMissingToSignIsSaid() throws IOException {
    assertThat(sign("hengelo", "halt")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("halt.p12").contains("file is missing");
    assertThat(run("proefsleutels")).isEqualTo(ConvenantCommand.OK);

    assertThat(sign("hengelo", "halt")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("knows no organisatie `hengelo`");

    Files.delete(keys.resolve(TrialKeys.TIMESTAMPS));
    assertThat(sign("halt", "halt")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("first make `proefsleutels`");
  }

  @Test
  void theReportSaysWhatIsWrongWithASignature() throws IOException {
    change();

    assertThat(run("handtekeningen")).isEqualTo(ConvenantCommand.PROBLEMS);
    assertThat(output()).contains("halt: FOUT / WRONG tekende een andere versie");
  }

  @Test
  void onlyTheirOwnerReadsKeysAndGitLeavesThemAlone() throws IOException {
    assertThat(run("proefsleutels")).isEqualTo(ConvenantCommand.OK);

    assertThat(Files.readString(keys.resolve(".gitignore"))).isEqualTo("*\n");
    try (Stream<Path> files = Files.walk(keys)) {
      List<Path> made = files.filter(file -> file.toString().endsWith(".p12")).toList();
      assertThat(made).hasSize(Convenanten.borne().organisaties().size() + 3);
      for (Path file : made) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  private int sign(String organisatie, String key) throws IOException {
    return run(
        "onderteken",
        "organisatie=" + organisatie,
        "sleutel=" + keys.resolve("organisaties/" + key + ".p12"));
  }

  private int run(String task, String... values) throws IOException {
    List<String> all = new ArrayList<>(List.of(task, "sleutels=" + keys));
    all.addAll(List.of(values));
    return runAt(NOW, Map.of(), all.toArray(String[]::new));
  }

  private int runAt(Instant now, Map<String, String> environment, String... task)
      throws IOException {
    return run(folder, now, environment, task);
  }

  private int runIn(Path other, String... task) throws IOException {
    return run(other, NOW, Map.of(), task);
  }

  private int run(Path where, Instant now, Map<String, String> environment, String... task)
      throws IOException {
    output.reset();
    List<String> args = new ArrayList<>(List.of(task));
    args.add(1, where.toString());
    return new ConvenantCommand(
            new PrintStream(output, true, StandardCharsets.UTF_8),
            Clock.fixed(now, ZoneOffset.UTC),
            environment)
        .run(args);
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private void change() throws IOException {
    change("functies.json", "\"Wijkagent\"", "\"Agent in de wijk\"");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
