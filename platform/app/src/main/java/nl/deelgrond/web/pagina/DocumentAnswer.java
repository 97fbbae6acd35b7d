// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a document that is made from the convenant: one file that stands on its own.
public final class DocumentAnswer {

  private static final String POLICY_HEADER = "Content-Security-Policy";

  /// The style sheet that such a document carries itself, which no other page may.
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  private DocumentAnswer() {}

  /// A page with its own style sheet: this very sheet may be used, and nothing else at all.
  public static ResponseEntity<byte[]> html(String text) {
    StringBuilder styles = new StringBuilder();
    Matcher style = STYLE.matcher(text);
    while (style.find()) {
      styles.append(" 'sha256-").append(sha256(style.group(1))).append('\'');
    }
    return answer(
        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
        "default-src 'none'; style-src"
            + (styles.isEmpty() ? " 'none'" : styles)
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        text);
  }

  /// Lines to read as they are: a browser shows no Markdown, and would offer to keep it instead.
  static ResponseEntity<byte[]> text(String text) {
    return answer(
        new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
        "default-src 'none'; frame-ancestors 'none'",
        text);
  }

  /// Data, for every site: there is nobody's session in it.
  static ResponseEntity<byte[]> json(String text) {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .header(POLICY_HEADER, "default-src 'none'; frame-ancestors 'none'")
        .contentType(MediaType.APPLICATION_JSON)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String policy, String text) {
    return ResponseEntity.ok()
        .header(POLICY_HEADER, policy)
        .contentType(type)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
