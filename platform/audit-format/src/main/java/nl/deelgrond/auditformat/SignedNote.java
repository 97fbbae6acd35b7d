// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/// A text with signatures under it (C2SP signed-note): the text, an empty line, and per signature
/// `— name base64(id ‖ signature)`.
public final class SignedNote {
  /// More signatures than this is no note of ours or of any witness.
  private static final int MAX_SIGNATURES = 100;

  private static final String DASH = "— ";

  private final String text;
  private final List<Line> lines;

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Line(String name, byte[] id, byte[] signature) {
    String written() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(id);
      bytes.writeBytes(signature);
      return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\n";
    }
  }

  private SignedNote(String text, List<Line> lines) {
    this.text = text;
    this.lines = List.copyOf(lines);
  }

  /// Signs a text. `signer` makes an Ed25519 signature with the private part of `key`.
  public static SignedNote sign(String text, NoteKey key, UnaryOperator<byte[]> signer) {
    requireText(text);
    byte[] signature = signer.apply(text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(text, List.of(new Line(key.name(), key.id(), signature)));
  }

  /// Reads a note; says nothing about its signatures yet.
  public static SignedNote parse(String written) {
    int gap = written.lastIndexOf("\n\n");
    if (gap < 0 || gap + 2 >= written.length() || !written.endsWith("\n")) {
      throw new IllegalArgumentException("a note is a text, an empty line and signatures");
    }
    String text = written.substring(0, gap + 1);
    requireText(text);
    List<Line> lines = new ArrayList<>();
    for (String line : written.substring(gap + 2, written.length() - 1).split("\n", -1)) {
      lines.add(parseLine(line));
    }
    if (lines.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("a note has at most " + MAX_SIGNATURES + " signatures");
    }
    SignedNote note = new SignedNote(text, lines);
    if (!note.toString().equals(written)) {
      throw new IllegalArgumentException("a note has one way to be written, and this is another");
    }
    return note;
  }

  public String text() {
    return text;
  }

  /// Whether this key has signed. A signature under the key's name and id that does not verify
  /// makes the whole answer no, whatever else stands there.
  public boolean isSignedBy(NoteKey key) {
    List<Line> own =
        lines.stream()
            .filter(line -> line.name().equals(key.name()) && Arrays.equals(line.id(), key.id()))
            .toList();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(bytes, line.signature()));
  }

  /// The note as it is published.
  @Override
  public String toString() {
    StringBuilder written = new StringBuilder(text).append('\n');
    lines.forEach(line -> written.append(line.written()));
    return written.toString();
  }

  private static Line parseLine(String line) {
    String[] parts =
        line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
    if (parts.length != 2 || !NoteKey.isName(parts[0])) {
      throw new IllegalArgumentException("`" + line + "` is not a signature");
    }
    byte[] bytes = Base64.getDecoder().decode(parts[1]);
    if (bytes.length <= NoteKey.ID_LENGTH) {
      throw new IllegalArgumentException("`" + line + "` holds no signature");
    }
    return new Line(
        parts[0],
        Arrays.copyOf(bytes, NoteKey.ID_LENGTH),
        Arrays.copyOfRange(bytes, NoteKey.ID_LENGTH, bytes.length));
  }

  private static void requireText(String text) {
    boolean clean = text.chars().allMatch(c -> c >= 0x20 || c == '\n');
    if (!clean || !text.endsWith("\n")) {
      throw new IllegalArgumentException("a note's text is lines without control characters");
    }
  }
}
