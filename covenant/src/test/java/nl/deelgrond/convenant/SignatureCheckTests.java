// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import nl.deelgrond.convenant.signature.AnchorUse;
import nl.deelgrond.convenant.signature.Certificates;
import nl.deelgrond.convenant.signature.Pem;
import nl.deelgrond.convenant.signature.SignatureMaker;
import nl.deelgrond.convenant.signature.SignatureVerifier;
import nl.deelgrond.convenant.signature.SigningKey;
import nl.deelgrond.convenant.signature.TestCertificate;
import nl.deelgrond.convenant.signature.TrialCertificates;
import nl.deelgrond.convenant.signature.TrialTimestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A convenant is read with those who signed it; a signature that is there and wrong is a problem.
class SignatureCheckTests {

  private static final String HALT = "borne/handtekeningen/halt.p7s";
  private static final String POLITIE = "borne/handtekeningen/politie.p7s";
  private static final String ANCHORS = "borne/ankers.json";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T23:30:00Z"), ZoneOffset.UTC);

  private final CovenantCopy copy = CovenantCopy.ofBorne();

  @TempDir private Path folder;

  @Test
  void whoHasNoSignatureDidNotSignAndTheOthersDid() {
    copy.delete(HALT);

    assertThat(copy.check()).isEmpty();
    Convenant convenant = Convenanten.load(copy, "borne");
    assertThat(convenant.isSignedBy("halt")).isFalse();
    assertThat(convenant.ondertekeningen()).hasSize(convenant.organisaties().size() - 1);
  }

  @Test
  void aSignatureThatIsWrongIsNoMissingSignature() {
    copy.put(HALT, "");

    assertProblem(HALT, "signature of `halt`: is empty");
    assertThatThrownBy(() -> Convenanten.load(copy, "borne")).isInstanceOf(ConvenantInvalid.class);
  }

  @Test
  void aConvenantThatNobodySignedIsRefused() {
    copy.list("borne/handtekeningen").forEach(copy::delete);

    assertProblem("borne/handtekeningen", "nobody signed this convenant");
    assertThatThrownBy(() -> Convenanten.load(copy, "borne")).isInstanceOf(ConvenantInvalid.class);
  }

  @Test
  void aChangeInTheConvenantMakesEverySignatureOneOfAnotherVersion() {
    copy.set("borne/functies.json", "/functies/0/naam", "\"Iemand anders\"");

    assertThat(copy.check())
        .hasSize(copy.list("borne/handtekeningen").size())
        .allSatisfy(one -> assertThat(one.messageEn()).contains("signed another version"));
  }

  @Test
  void theSignatureOfOneDoesNotCountForAnother() {
    copy.put(HALT, copy.read(POLITIE).orElseThrow());

    assertProblem(HALT, "names OIN [00000099000000011000] and not [00000099000000010000]");
  }

  @Test
  void aSignatureOfAnUnknownOrganisatieIsReported() {
    copy.put("borne/handtekeningen/hengelo.p7s", copy.read(HALT).orElseThrow());

    assertProblem("borne/handtekeningen/hengelo.p7s", "belongs to no organisatie");
  }

  @Test
  void allThatIsWrongIsReportedAtOnce() {
    copy.put(HALT, copy.read(POLITIE).orElseThrow());
    copy.put(POLITIE, "iets");
    copy.put("borne/handtekeningen/hengelo.p7s", "");
    copy.set(ANCHORS, "/ankers/1/sha256", "\"" + "0".repeat(64) + "\"");

    assertThat(copy.check())
        .extracting(Violation::file)
        .contains(HALT, POLITIE, "borne/handtekeningen/hengelo.p7s", ANCHORS);
  }

  // --- Anchors ---------------------------------------------------------------------------------

  @Test
  void anAnchorMustBeTheCertificateThatIsListed() {
    copy.set(ANCHORS, "/ankers/0/sha256", "\"" + "0".repeat(64) + "\"");

    assertThat(copy.check())
        .anySatisfy(one -> {
          assertThat(one.file()).isEqualTo(ANCHORS);
          assertThat(one.pointer()).isEqualTo("/ankers/0/sha256");
          assertThat(one.line()).isPositive();
          assertThat(one.messageEn()).contains("holds another certificate");
        });
  }

  @Test
  void anAnchorThatIsMissingUnreadableOrNotListedIsReported() {
    copy.delete("borne/ankers/proef-handtekening.pem");
    copy.put("borne/ankers/proef-tijdstempel.pem", "-----BEGIN CERTIFICATE-----\n");
    copy.put("borne/ankers/vreemd.pem", "");

    assertThat(copy.check())
        .extracting(Violation::messageEn)
        .anySatisfy(one -> assertThat(one).contains("proef-handtekening.pem` is missing, or"))
        .anySatisfy(one -> assertThat(one).contains("proef-tijdstempel.pem` is missing, or"))
        .anySatisfy(one -> assertThat(one).contains("this anchor is not listed"));
  }

  @Test
  void aListOfAnchorsThatIsMissingIsReportedOnce() {
    copy.delete(ANCHORS);

    assertThat(copy.check())
        .singleElement()
        .satisfies(one -> assertThat(one.messageEn()).isEqualTo("file is missing"));
    assertThatThrownBy(() -> Convenanten.load(copy, "borne")).isInstanceOf(ConvenantInvalid.class);
  }

  @Test
  void aTrialIsNeverListedAsReal() {
    copy.set(ANCHORS, "/ankers/0/soort", "\"echt\"");

    assertProblem(ANCHORS, "is a trial and does not count as real");
  }

  @Test
  void anAnchorMustBeAnIssuerWithAStrongKey() throws Exception {
    SigningKey root = TestCertificate.root("wortel").issue();
    anchor(0, TestCertificate.named(root, "CN=geen uitgever").issue());
    anchor(1, TestCertificate.root("zwak").keys(TestCertificate.rsa(2048)).issue());

    assertProblem(ANCHORS, "is no certificate of an issuer");
    assertProblem(ANCHORS, "has a key that is too weak");
  }

  @Test
  void aSignatureUnderRealAnchorsIsReal() throws Exception {
    SigningKey root = TestCertificate.root("wortel").issue();
    SigningKey stampRoot = TestCertificate.root("wortel tijdstempels").issue();
    copy.list("borne/handtekeningen").forEach(copy::delete);
    anchor(0, root);
    anchor(1, stampRoot);
    SigningKey key = TestCertificate.holder(root, "00000099000000010000").issue();
    copy.put(HALT, signature(key, TestCertificate.timestamps(stampRoot).issue()));

    Convenant convenant = Convenanten.load(copy, "borne");

    assertThat(convenant.ondertekeningen())
        .containsExactly(
            new Ondertekening(
                "halt", convenant.sha256(), LocalDate.of(2026, 12, 2), Ondertekening.REAL));
  }

  @Test
  void whatIsForgedInTheNameOfATrialIsRefused() throws Exception {
    TrialCertificates forger = new TrialCertificates(CLOCK);
    SigningKey root = forger.root(AnchorUse.SIGNATURES);
    SigningKey stamps = forger.timestamps(forger.root(AnchorUse.TIMESTAMPS));
    SigningKey key = forger.organisatie(root, "halt", "Halt", "00000099000000010000");
    copy.put(HALT, signature(key, stamps));

    assertProblem(HALT, "is under no anchor for a signature");
    assertProblem(HALT, "is under no anchor for a timestamp");
  }

  // --- Files -----------------------------------------------------------------------------------

  @Test
  void ofAHugeFileNoMoreIsReadThanASignatureHas() throws IOException {
    Path root = Files.createDirectories(folder.resolve("borne/handtekeningen"));
    try (RandomAccessFile huge = new RandomAccessFile(root.resolve("halt.p7s").toFile(), "rw")) {
      huge.setLength(3L * Integer.MAX_VALUE);
    }
    CovenantFiles files = CovenantFiles.beside(folder.resolve("borne"));
    byte[] read = files.read(HALT, SignatureVerifier.LARGEST + 1).orElseThrow();

    assertThat(read).hasSize(SignatureVerifier.LARGEST + 1);
    copy.put(HALT, read);
    assertProblem(HALT, "is larger than 65536 bytes");
  }

  @Test
  void aNameThatNoFileCanHaveIsNoFile() {
    CovenantFiles files = CovenantFiles.beside(folder.resolve("borne"));

    assertThat(files.read("borne/handtekeningen/\0.p7s")).isEmpty();
  }

  /// The platform reads the convenant from a jar: what lies there is listed too.
  @Test
  void filesAreListedInAJarAsTheyAreInAFolder() throws Exception {
    Path jar = folder.resolve("covenant.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of("borne/handtekeningen/a.p7s", "borne/velden.json", "wetten/b", Redenen.FILE)) {
        out.putNextEntry(new ZipEntry("covenant/" + name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      CovenantFiles files = new CovenantFiles.Classpath(loader, "covenant");

      assertThat(files.list("borne/handtekeningen")).containsExactly("borne/handtekeningen/a.p7s");
      assertThat(files.list("borne")).containsExactly("borne/velden.json");
      assertThat(files.list("borne/ankers")).isEmpty();
      assertThat(files.read("wetten/b", 3)).hasValue("wet".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CovenantFiles.onClasspath("covenant").list("borne/handtekeningen"))
        .isEqualTo(CovenantFiles.beside(CovenantCopy.FOLDER).list("borne/handtekeningen"))
        .contains(HALT);
  }

  // --- Helpers ---------------------------------------------------------------------------------

  private byte[] signature(SigningKey key, SigningKey stamps) throws Exception {
    byte[] content = CovenantDocuments.read(copy, "borne", new Violations()).canonical();
    return new SignatureMaker(new TrialTimestamps(stamps, CLOCK), CLOCK).sign(content, key);
  }

  /// Puts this certificate in the place of the anchor with this number, as a real one.
  private void anchor(int number, SigningKey key) {
    String file = copy.json(ANCHORS).at("/ankers/" + number + "/bestand").stringValue();
    String sha256 = Certificates.sha256(key.certificate());
    copy.put(
        "borne/ankers/" + file,
        Pem.encode(Pem.CERTIFICATE, Certificates.encoded(key.certificate())));
    copy.set(ANCHORS, "/ankers/" + number + "/sha256", "\"" + sha256 + "\"");
    copy.set(ANCHORS, "/ankers/" + number + "/soort", "\"echt\"");
  }

  private void assertProblem(String file, String message) {
    assertThat(copy.check())
        .anySatisfy(one -> {
          assertThat(one.file()).isEqualTo(file);
          assertThat(one.messageEn()).contains(message);
          assertThat(one.message()).isNotBlank();
        });
  }
}
