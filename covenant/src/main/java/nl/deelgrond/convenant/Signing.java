// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.convenant.signature.SignatureMaker;
import nl.deelgrond.convenant.signature.SigningKey;
import nl.deelgrond.convenant.signature.TrialTimestamps;

/// Signs the convenant in a folder. What was made is verified before it is written: a signature
/// that would be refused never reaches the disk.
final class Signing {

  private final CovenantFiles files;
  private final CovenantDocuments documents;
  private final Path root;
  private final Clock clock;

  private Signing(CovenantFiles files, CovenantDocuments documents, Path root, Clock clock) {
    this.files = files;
    this.documents = documents;
    this.root = root;
    this.clock = clock;
  }

  static Signing of(Path folder, CovenantDocuments documents, Clock clock) {
    Path root = folder.toAbsolutePath().normalize().resolve("..").normalize();
    return new Signing(CovenantFiles.beside(folder), documents, root, clock);
  }

  /// Makes keys for a trial, and anchors for them; signatures that rested on other anchors of a
  /// trial no longer count.
  void makeTrialKeys(KeyFolder folder) throws IOException {
    TrialKeys keys = TrialKeys.openOrMake(folder, organisaties(), clock);
    CovenantChange change = new CovenantChange(files);
    keys.putAnchors(change, documents.gemeente(), anchors());
    change.write(root);
  }

  /// Everybody signs, as a trial.
  void signTrial(KeyFolder folder) throws IOException {
    if (anchors().stream().anyMatch(one -> one.text("soort").equals(Ondertekening.REAL))) {
      throw refusal(
          AnchorFiles.list(documents.gemeente()),
          "noemt een echt anker; een proef zou echte handtekeningen vervangen",
          "lists a real anchor; a trial would replace real signatures");
    }
    TrialKeys keys = TrialKeys.openOrMake(folder, organisaties(), clock);
    CovenantChange change = new CovenantChange(files);
    files.list(SignatureCheck.folder(documents.gemeente())).forEach(change::delete);
    keys.putAnchors(change, documents.gemeente(), anchors());
    SignatureMaker maker = maker(keys.timestamps());
    for (Map.Entry<String, SigningKey> one : keys.organisaties().entrySet()) {
      change.put(file(one.getKey()), signature(maker, one.getValue()));
    }
    Violations violations = new Violations();
    SignatureCheck.check(change, documents, violations);
    violations.throwIfPresent();
    change.write(root);
  }

  /// One organisatie signs, with its own key and the timestamps of the trial.
  void sign(String organisatie, SigningKey key, KeyFolder folder) throws IOException {
    if (organisaties().stream().noneMatch(one -> one.text("code").equals(organisatie))) {
      throw refusal(
          documents.gemeente() + "/organisaties.json",
          "kent geen organisatie `" + organisatie + "`",
          "knows no organisatie `" + organisatie + "`");
    }
    Optional<SigningKey> timestamps = folder.find(TrialKeys.TIMESTAMPS);
    if (timestamps.isEmpty()) {
      throw refusal(
          folder.path().resolve(TrialKeys.TIMESTAMPS).toString(),
          "ontbreekt: maak eerst `proefsleutels`, die maken ook het tijdstempel",
          "is missing: first make `proefsleutels`, which make the timestamp too");
    }
    CovenantChange change = new CovenantChange(files);
    change.put(file(organisatie), signature(maker(timestamps.get()), key));
    Violations violations = new Violations();
    AnchorFiles.read(change, documents.gemeente(), violations)
        .ifPresent(anchors ->
            SignatureCheck.outcomes(change, documents, anchors).stream()
                .filter(outcome -> outcome.organisatie().equals(organisatie))
                .forEach(outcome -> SignatureCheck.report(outcome, violations)));
    violations.throwIfPresent();
    change.write(root);
  }

  private SignatureMaker maker(SigningKey timestamps) {
    return new SignatureMaker(new TrialTimestamps(timestamps, clock), clock);
  }

  private byte[] signature(SignatureMaker maker, SigningKey key) throws IOException {
    try {
      return maker.sign(documents.canonical(), key);
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot sign with " + key, e);
    }
  }

  private String file(String organisatie) {
    return SignatureCheck.file(documents.gemeente(), organisatie);
  }

  private List<Spot> organisaties() {
    return documents.file("organisaties").each("organisaties");
  }

  /// As they are listed; none when there is no list yet.
  private List<Spot> anchors() {
    return Document.read(files, AnchorFiles.list(documents.gemeente()), new Violations())
        .root()
        .each("ankers");
  }

  private static ConvenantInvalid refusal(String file, String nl, String en) {
    return new ConvenantInvalid(List.of(new Violation(file, "", 0, nl, en)));
  }
}
