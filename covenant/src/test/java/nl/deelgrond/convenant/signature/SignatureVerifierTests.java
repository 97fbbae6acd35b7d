// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/// A signature verifies when everything about it is right, and each flaw is named.
///
/// Every key, certificate and signature here is real, and made on the spot.
class SignatureVerifierTests {

  private static final byte[] CONTENT = "{\"titel\":\"convenant\"}".getBytes(UTF_8);
  private static final String OIN = "00000099000000001000";
  private static final String OTHER_OIN = "00000099000000002000";

  private final SigningKey root = TestCertificate.root("wortel").issue();
  private final SigningKey stampRoot = TestCertificate.root("wortel tijdstempels").issue();
  private final SigningKey stamps = TestCertificate.timestamps(stampRoot).issue();
  private final SigningKey key = TestCertificate.holder(root, OIN).issue();
  private final List<Anchor> anchors =
      List.of(
          new Anchor("wortel.pem", AnchorUse.SIGNATURES, false, root.certificate()),
          new Anchor("tijd.pem", AnchorUse.TIMESTAMPS, false, stampRoot.certificate()));

  SignatureVerifierTests() throws Exception {}

  // --- What is right ---------------------------------------------------------------------------

  @Test
  void aSignatureSaysWhoSignedWhenAndOnWhichAnchor() throws Exception {
    assertThat(verify(by(key).stampedAt("2026-12-01T10:00:02Z").make()))
        .isEqualTo(
            new Verdict.Valid(
                TestSignature.SIGNED.plusSeconds(2),
                "serialNumber=" + OIN + ",CN=houder,C=NL",
                "wortel.pem",
                false));
  }

  @Test
  void whatTheMakerMakesVerifies() throws Exception {
    var clock = Clock.fixed(TestSignature.SIGNED, ZoneOffset.UTC);
    SignatureMaker maker = new SignatureMaker(new TrialTimestamps(stamps, clock), clock);

    assertThat(verify(maker.sign(CONTENT, key))).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void p384AndRsaOf3072BitsAndAnIssuerInBetweenVerifyToo() throws Exception {
    SigningKey between = TestCertificate.named(root, "C=NL,CN=uitgever").authority().issue();

    assertValid(TestCertificate.holder(root, OIN).keys(TestCertificate.ec("secp384r1")).issue());
    assertValid(TestCertificate.holder(root, OIN).keys(TestCertificate.rsa(3072)).issue());
    assertValid(TestCertificate.holder(between, OIN).issue());
    assertValid(TestCertificate.holder(root, OIN).usage(KeyUsage.nonRepudiation).issue());
  }

  @Test
  void oneAnchorOfATrialMakesTheWholeATrial() throws Exception {
    for (Anchor one : anchors) {
      List<Anchor> mixed =
          anchors.stream()
              .map(a -> new Anchor(a.name(), a.use(), a.equals(one), a.certificate()))
              .toList();
      assertThat(new SignatureVerifier(mixed).verify(by(key).make(), CONTENT, OIN))
          .isInstanceOfSatisfying(Verdict.Valid.class, valid -> assertThat(valid.trial()).isTrue());
    }
  }

  // --- Who signed ------------------------------------------------------------------------------

  @Test
  void theCertificateOfOneWithTheSignatureOfAnotherIsRefused() throws Exception {
    SigningKey other = TestCertificate.holder(root, OTHER_OIN).issue();

    assertWrong(by(key).signedWith(other), "not made with the key of certificate");
  }

  @Test
  void aSignatureThatWasChangedIsRefused() throws Exception {
    byte[] der = by(key).withoutTimestamp().der();
    der[der.length - 1] ^= 1; // without a timestamp the signature itself comes last

    assertWrong(pem(der), "not made with the key of certificate");
  }

  @Test
  void theCertificateOfAnotherOrganisatieIsRefused() throws Exception {
    SigningKey other = TestCertificate.holder(root, OTHER_OIN).issue();

    assertWrong(by(other), "names OIN [" + OTHER_OIN + "] and not [" + OIN + "]");
  }

  @Test
  void aCertificateThatNamesNoOinOrTwoIsRefused() throws Exception {
    assertWrong(by(named("C=NL,CN=" + OIN)), "names OIN [] and not");
    assertWrong(
        by(named("C=NL,serialNumber=" + OIN + ",serialNumber=" + OTHER_OIN)), "names OIN [");
    assertWrong(by(named("C=NL,serialNumber=" + OIN + " ")), "1000");
  }

  @Test
  void aChainThatSomebodyMadeHimselfIsRefused() throws Exception {
    SigningKey forged = TestCertificate.root("wortel").issue();

    assertWrong(by(TestCertificate.holder(forged, OIN).issue()), "under no anchor for a signature");
    assertWrong(
        by(TestCertificate.holder(forged, OIN).issue()).with(forged),
        "under no anchor for a signature");
    assertWrong(by(TestCertificate.root("serialNumber=" + OIN).issue()), "under no anchor");
  }

  @Test
  void aCertificateUnderTheAnchorForTimestampsDoesNotSign() throws Exception {
    assertWrong(by(TestCertificate.holder(stampRoot, OIN).issue()), "under no anchor");
  }

  @Test
  void aHolderWhoIssuesCertificatesIsRefused() throws Exception {
    SigningKey holder = TestCertificate.holder(root, OTHER_OIN).issue();

    assertWrong(
        by(TestCertificate.holder(holder, OIN).issue()),
        "the chain to anchor `wortel.pem` is wrong");
  }

  @Test
  void aChainThatIsTooLongIsRefused() throws Exception {
    SigningKey issuer = root;
    for (int i = 0; i < 5; i++) {
      issuer = TestCertificate.named(issuer, "C=NL,CN=uitgever " + i).authority().issue();
    }
    assertWrong(by(TestCertificate.holder(issuer, OIN).issue()), "under no anchor");
  }

  @Test
  void aCertificateThatIsNotForSigningIsRefused() throws Exception {
    String message = "is not for signing";

    assertWrong(
        by(TestCertificate.holder(root, OIN).usage(KeyUsage.keyEncipherment).issue()), message);
    assertWrong(by(TestCertificate.holder(root, OIN).usage(0).issue()), message);
    assertWrong(by(TestCertificate.holder(root, OIN).authority().issue()), message);
  }

  @Test
  void aCertificateThatDoesNotBelongThereIsRefused() throws Exception {
    assertWrong(by(key).with(TestCertificate.root("vreemd").issue()), "does not belong there");
    assertThat(verify(by(key).with(root).make()))
        .as("the anchor itself may be with it")
        .isInstanceOf(Verdict.Valid.class);
  }

  // --- When ------------------------------------------------------------------------------------

  @Test
  void aCertificateMustHoldAtTheMomentOfTheTimestamp() throws Exception {
    SigningKey expired = holds("2025-01-01T00:00:00Z", "2026-11-30T00:00:00Z");
    SigningKey future = holds("2026-12-02T00:00:00Z", "2028-11-30T00:00:00Z");

    assertWrong(by(expired), "had expired at 2026-12-01T10:00:00Z, since 2026-11-30T00:00:00Z");
    assertWrong(by(future), "was not yet valid at 2026-12-01T10:00:00Z");
    assertThat(
            verify(
                by(expired)
                    .claimedAt("2026-11-01T00:00:00Z")
                    .stampedAt("2026-11-01T00:00:00Z")
                    .make()))
        .isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void aTimestampWhoseCertificateHadExpiredIsRefused() throws Exception {
    SigningKey late =
        TestCertificate.timestamps(stampRoot)
            .holds("2025-01-01T00:00:00Z", "2026-11-30T00:00:00Z")
            .issue();

    assertWrong(new TestSignature(CONTENT, key, late), "timestamp: certificate");
  }

  @Test
  void whoClaimsToSignAfterTheTimestampIsRefused() throws Exception {
    assertWrong(by(key).claimedAt("2026-12-01T10:05:01Z"), "claims to be signed at");
    assertThat(verify(by(key).claimedAt("2026-12-01T10:05:00Z").make()))
        .as("a clock may be somewhat ahead")
        .isInstanceOf(Verdict.Valid.class);
  }

  // --- What ------------------------------------------------------------------------------------

  @Test
  void aSignatureOverAnotherVersionIsRefused() throws Exception {
    byte[] signature = by(key).make();
    for (int at = 0; at < CONTENT.length; at++) {
      byte[] changed = CONTENT.clone();
      changed[at] ^= 1;
      assertThat(english(new SignatureVerifier(anchors).verify(signature, changed, OIN)))
          .startsWith("signed another version; this one is `");
    }
  }

  @Test
  void aSignatureThatCarriesTheContentIsRefused() throws Exception {
    assertWrong(by(key).enclosed(), "carries a content of its own");
  }

  // --- Attributes ------------------------------------------------------------------------------

  @Test
  void everyAttributeOfCadesMustBeThere() throws Exception {
    assertWrong(
        without(PKCSObjectIdentifiers.id_aa_signingCertificateV2), "signing-certificate-v2");
    assertWrong(without(CMSAttributes.signingTime), "signing-time");
    assertWrong(without(CMSAttributes.messageDigest), "message-digest");
    assertWrong(without(CMSAttributes.contentType), "content-type");
  }

  @Test
  void signingCertificateMustNameTheCertificateOfTheSigner() throws Exception {
    SigningKey same =
        TestCertificate.holder(root, OIN)
            .keys(new KeyPair(key.certificate().getPublicKey(), key.privateKey()))
            .issue();

    assertWrong(by(key).naming(same), "signing-certificate-v2 names another certificate");
  }

  // --- Timestamp -------------------------------------------------------------------------------

  @Test
  void aSignatureWithoutATimestampIsRefused() throws Exception {
    assertWrong(by(key).withoutTimestamp(), "timestamp: is missing");
  }

  @Test
  void aTimestampOverAnotherSignatureIsRefused() throws Exception {
    assertWrong(by(key).stampOver(CONTENT), "timestamp: belongs to another signature");
  }

  @Test
  void aTimestampThatWasChangedIsRefused() throws Exception {
    byte[] der = by(key).der();
    byte[] year = "20261201100000Z".getBytes(UTF_8);
    int at = 0;
    while (!Arrays.equals(der, at, at + year.length, year, 0, year.length)) {
      at++;
    }
    der[at + 3] = '7';

    assertWrong(pem(der), "timestamp: the content was changed");
  }

  @Test
  void aTimestampByACertificateForSomethingElseIsRefused() throws Exception {
    String message = "is not for timestamps and nothing else";

    assertWrong(stampedBy(TestCertificate.named(stampRoot, "CN=geen")), message);
    assertWrong(stampedBy(TestCertificate.timestamps(stampRoot).notCritical()), message);
    assertWrong(
        stampedBy(
            TestCertificate.timestamps(stampRoot)
                .purposes(KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection)),
        message);
    assertWrong(
        stampedBy(TestCertificate.timestamps(stampRoot).usage(KeyUsage.keyEncipherment)), message);
  }

  @Test
  void aTimestampUnderAnotherAnchorIsRefused() throws Exception {
    assertWrong(
        stampedBy(TestCertificate.timestamps(root)),
        "timestamp: certificate `CN=tijdstempels,C=NL` is under no anchor for a timestamp");
    assertWrong(
        stampedBy(TestCertificate.timestamps(TestCertificate.root("wortel tijdstempels").issue())),
        "is under no anchor for a timestamp");
  }

  // --- Strength --------------------------------------------------------------------------------

  @Test
  void weakAlgorithmsAreRefused() throws Exception {
    assertWrong(by(key).digest("SHA1"), "too weak: digest 1.3.14.3.2.26");
    assertWrong(
        by(TestCertificate.holder(root, OIN).keys(TestCertificate.rsa(2048)).issue()), "too weak");
    assertWrong(by(TestCertificate.holder(root, OIN).digest("SHA1").issue()), "is too weak: SHA1");
    assertWrong(
        by(TestCertificate.holder(root, OIN).keys(TestCertificate.ec("secp521r1")).issue()),
        "too weak");
    assertWrong(stampedBy(TestCertificate.timestamps(stampRoot).digest("SHA1")), "is too weak");
  }

  @Test
  void aWeakIssuerInBetweenIsRefused() throws Exception {
    SigningKey weak =
        TestCertificate.named(root, "C=NL,CN=uitgever")
            .authority()
            .keys(TestCertificate.rsa(2048))
            .issue();

    assertWrong(by(TestCertificate.holder(weak, OIN).issue()), "`CN=uitgever,C=NL` is too weak");
  }

  // --- Form ------------------------------------------------------------------------------------

  @Test
  void twoSignersInOneFileAreRefused() throws Exception {
    SigningKey other = TestCertificate.holder(root, OTHER_OIN).issue();

    assertWrong(by(key).alsoBy(other), "has 2 signers instead of 1");
  }

  @Test
  void whatIsNoSignatureIsRefused() throws Exception {
    byte[] right = by(key).make();
    byte[] der = by(key).der();

    assertWrong(new byte[0], "is empty");
    assertWrong("een handtekening".getBytes(UTF_8), "not exactly one PEM");
    assertWrong(der, "not exactly one PEM");
    assertWrong(Arrays.copyOf(right, right.length + 1), "not exactly one PEM");
    assertWrong(concat(right, right), "not exactly one PEM");
    assertWrong(concat("# van politie\n".getBytes(UTF_8), right), "not exactly one PEM");
    assertWrong(
        new String(right, UTF_8).replace("\n", "\r\n").getBytes(UTF_8), "not exactly one PEM");
    assertWrong(
        new String(right, UTF_8).replace("CMS", "PKCS7").getBytes(UTF_8), "not exactly one PEM");
    assertWrong(pem(concat(der, new byte[] {0})), "is no CMS SignedData");
    assertWrong(pem(Certificates.encoded(key.certificate())), "is no signature");
    assertWrong(pem("geen DER".getBytes(UTF_8)), "no CMS SignedData");
    assertWrong(new byte[SignatureVerifier.LARGEST + 1], "is larger than 65536 bytes");
  }

  @Test
  void aFileThatWasCutOffAnywhereIsRefused() throws Exception {
    byte[] right = by(key).make();
    byte[] der = by(key).der();
    for (int length = 0; length < right.length; length++) {
      assertThat(verify(Arrays.copyOf(right, length))).isInstanceOf(Verdict.Wrong.class);
    }
    for (int length = 0; length < der.length; length++) {
      assertThat(verify(pem(Arrays.copyOf(der, length)))).isInstanceOf(Verdict.Wrong.class);
    }
  }

  @Test
  void aFileThatIsNestedDeeperThanAnyParserLikesIsRefused() {
    for (int tag : new int[] {0x24, 0x30, 0xa0}) {
      byte[] nested = new byte[40_000];
      for (int i = 0; i < nested.length; i += 2) {
        nested[i] = (byte) tag;
        nested[i + 1] = (byte) 0x80;
      }
      assertWrong(pem(nested), "is no");
    }
  }

  @Test
  void everyFlawIsReportedAtOnce() throws Exception {
    SigningKey other = TestCertificate.holder(stampRoot, OTHER_OIN).usage(0).issue();
    Verdict verdict =
        new SignatureVerifier(anchors)
            .verify(
                new TestSignature(CONTENT, other, TestCertificate.timestamps(root).issue())
                    .stampOver(CONTENT)
                    .make(),
                "iets anders".getBytes(UTF_8),
                OIN);

    assertThat(english(verdict).split("\n"))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).startsWith("signed another version"),
            one -> assertThat(one).contains("names OIN"),
            one -> assertThat(one).contains("is not for signing"),
            one -> assertThat(one).contains("under no anchor for a signature"),
            one -> assertThat(one).startsWith("timestamp: belongs to another signature"),
            one -> assertThat(one).contains("under no anchor for a timestamp"));
  }

  // --- Helpers ---------------------------------------------------------------------------------

  private TestSignature by(SigningKey signer) {
    return new TestSignature(CONTENT, signer, stamps);
  }

  private TestSignature without(ASN1ObjectIdentifier attribute) {
    return by(key).without(attribute);
  }

  private TestSignature stampedBy(TestCertificate certificate) throws Exception {
    return new TestSignature(CONTENT, key, certificate.issue());
  }

  private SigningKey named(String subject) throws Exception {
    return TestCertificate.named(root, subject).issue();
  }

  private SigningKey holds(String from, String until) throws Exception {
    return TestCertificate.holder(root, OIN).holds(from, until).issue();
  }

  private Verdict verify(byte[] file) {
    return new SignatureVerifier(anchors).verify(file, CONTENT, OIN);
  }

  private void assertValid(SigningKey signer) throws Exception {
    assertThat(verify(by(signer).make())).isInstanceOf(Verdict.Valid.class);
  }

  private void assertWrong(TestSignature signature, String message) throws Exception {
    assertWrong(signature.make(), message);
  }

  private void assertWrong(byte[] file, String message) {
    assertThat(english(verify(file))).contains(message);
  }

  private static String english(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid valid -> "valid: " + valid;
      case Verdict.Wrong(List<Problem> problems) -> {
        assertThat(problems).allSatisfy(one -> assertThat(one.nl()).isNotBlank());
        yield String.join("\n", problems.stream().map(Problem::en).toList());
      }
    };
  }

  private static byte[] pem(byte[] der) {
    return Pem.encode(Pem.SIGNATURE, der);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
