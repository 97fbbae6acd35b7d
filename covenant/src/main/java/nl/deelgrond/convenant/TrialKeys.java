// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.deelgrond.convenant.signature.AnchorUse;
import nl.deelgrond.convenant.signature.Certificates;
import nl.deelgrond.convenant.signature.Pem;
import nl.deelgrond.convenant.signature.SigningKey;
import nl.deelgrond.convenant.signature.TrialCertificates;

/// The keys with which everybody signs as a trial.
///
/// @param root the anchor of the keys of organisaties
/// @param stampRoot the anchor of the key for timestamps
/// @param organisaties code of an organisatie to its key
record TrialKeys(
    SigningKey root,
    SigningKey stampRoot,
    SigningKey timestamps,
    Map<String, SigningKey> organisaties) {

  static final String TIMESTAMPS = "tijdstempels.p12";

  /// The keys in this folder. Those that are missing, expired, or not under the roots in the
  /// folder, are made.
  static TrialKeys openOrMake(KeyFolder folder, List<Spot> organisaties, Clock clock)
      throws IOException {
    try {
      return new Opening(folder, clock).open(organisaties);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make keys", e);
    }
  }

  /// The name of the file with the key of this organisatie.
  static String file(String organisatie) {
    return "organisaties/" + organisatie.replace('/', '_') + ".p12";
  }

  /// Makes these roots the anchors of the trial; anchors that are real stay.
  void putAnchors(CovenantChange change, String gemeente, List<Spot> listed) {
    StringBuilder list = new StringBuilder();
    for (Spot one : listed) {
      if (one.text("soort").equals(Ondertekening.REAL)) {
        list.append(
            entry(one.text("bestand"), one.text("voor"), Ondertekening.REAL, one.text("sha256")));
      } else {
        change.delete(AnchorFiles.file(gemeente, one.text("bestand")));
      }
    }
    list.append(putAnchor(change, gemeente, AnchorUse.SIGNATURES, root));
    list.append(putAnchor(change, gemeente, AnchorUse.TIMESTAMPS, stampRoot));
    change.put(
        AnchorFiles.list(gemeente),
        """
        {
          "$schema": "../schema/ankers.schema.json",
          "ankers": [
        %s
          ]
        }
        """
            .formatted(list.substring(0, list.length() - 2))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String putAnchor(
      CovenantChange change, String gemeente, AnchorUse use, SigningKey root) {
    String file = "proef-" + use.code() + ".pem";
    change.put(
        AnchorFiles.file(gemeente, file),
        Pem.encode(Pem.CERTIFICATE, Certificates.encoded(root.certificate())));
    String sha256 = Certificates.sha256(root.certificate());
    return entry(file, use.code(), Ondertekening.TRIAL, sha256);
  }

  private static String entry(String file, String use, String soort, String sha256) {
    return """
        {
          "bestand": "%s",
          "voor": "%s",
          "soort": "%s",
          "sha256": "%s"
        },
    """
        .formatted(file, use, soort, sha256);
  }

  /// Opens one folder, and makes what it lacks.
  private static final class Opening {

    private final KeyFolder folder;
    private final Instant now;
    private final TrialCertificates certificates;

    Opening(KeyFolder folder, Clock clock) {
      this.folder = folder;
      this.now = clock.instant();
      this.certificates = new TrialCertificates(clock);
    }

    TrialKeys open(List<Spot> organisaties) throws IOException, GeneralSecurityException {
      SigningKey root = root(AnchorUse.SIGNATURES);
      SigningKey stampRoot = root(AnchorUse.TIMESTAMPS);
      Optional<SigningKey> stamps = usable(TIMESTAMPS, stampRoot);
      SigningKey timestamps =
          stamps.isPresent() ? stamps.get() : made(TIMESTAMPS, certificates.timestamps(stampRoot));
      Map<String, SigningKey> keys = new TreeMap<>();
      for (Spot organisatie : organisaties) {
        keys.put(organisatie.text("code"), key(organisatie, root));
      }
      return new TrialKeys(root, stampRoot, timestamps, keys);
    }

    private SigningKey root(AnchorUse use) throws IOException, GeneralSecurityException {
      String file = "wortel-" + use.code() + ".p12";
      Optional<SigningKey> found = folder.find(file).filter(key -> key.isInForce(now));
      return found.isPresent() ? found.get() : made(file, certificates.root(use));
    }

    private SigningKey key(Spot organisatie, SigningKey root)
        throws IOException, GeneralSecurityException {
      String code = organisatie.text("code");
      String oin = organisatie.text("oin");
      Optional<SigningKey> found = usable(file(code), root).filter(key -> key.names(oin));
      return found.isPresent()
          ? found.get()
          : made(file(code), certificates.organisatie(root, code, organisatie.text("naam"), oin));
    }

    private Optional<SigningKey> usable(String file, SigningKey root) throws IOException {
      return folder.find(file).filter(key -> key.isInForce(now) && root.issued(key));
    }

    private SigningKey made(String file, SigningKey key) throws IOException {
      folder.put(file, key);
      return key;
    }
  }
}
