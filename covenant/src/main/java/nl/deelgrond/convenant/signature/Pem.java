// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Bytes as text with a label (RFC 7468), in exactly one form: lines of 64, LF, nothing before or
/// after. So no byte of a file can change without changing what it says.
public final class Pem {

  public static final String SIGNATURE = "CMS";
  public static final String CERTIFICATE = "CERTIFICATE";

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  public static byte[] encode(String label, byte[] bytes) {
    return (begin(label) + LINES.encodeToString(bytes) + end(label))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// The bytes, or nothing when the file has another label or is written in another way.
  public static Optional<byte[]> decode(String label, byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.length() < begin(label).length() + end(label).length()
        || !text.startsWith(begin(label))
        || !text.endsWith(end(label))) {
      return Optional.empty();
    }
    String body = text.substring(begin(label).length(), text.length() - end(label).length());
    try {
      byte[] bytes = Base64.getDecoder().decode(body.replace("\n", ""));
      return Arrays.equals(encode(label, bytes), file) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----\n";
  }

  private static String end(String label) {
    return "\n-----END " + label + "-----\n";
  }
}
