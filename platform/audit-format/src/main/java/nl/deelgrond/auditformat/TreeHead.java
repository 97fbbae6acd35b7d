// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import java.util.Base64;

/// What a checkpoint says (C2SP tlog-checkpoint): which log, how many leaves, which root.
@SuppressWarnings("ArrayRecordComponent") // compared as text only
public record TreeHead(String origin, long size, byte[] root) {
  public TreeHead {
    if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("`" + origin + "` is not an origin");
    }
    if (size < 0 || root.length != TreeHash.LENGTH) {
      throw new IllegalArgumentException("not a tree head");
    }
    root = root.clone();
  }

  /// Reads the text of a checkpoint: three lines, since we use no extensions.
  public static TreeHead parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,18}")) {
      throw new IllegalArgumentException("a checkpoint is an origin, a size and a root");
    }
    TreeHead head =
        new TreeHead(lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    if (!head.text().equals(text)) {
      throw new IllegalArgumentException("a checkpoint has one way to be written");
    }
    return head;
  }

  /// The text that is signed.
  public String text() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }
}
