// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// One thing that is wrong in the covenant files.
///
/// @param file the file, relative to the folder of the covenant
/// @param pointer JSON pointer of the place; empty for the whole file
/// @param line the line of that place, 0 when there is none
/// @param message what is wrong, in Dutch
/// @param messageEn what is wrong, in English
public record Violation(String file, String pointer, int line, String message, String messageEn)
    implements Comparable<Violation> {

  @Override
  public int compareTo(Violation other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    if (byLine != 0) {
      return byLine;
    }
    int byPointer = pointer.compareTo(other.pointer);
    return byPointer != 0 ? byPointer : message.compareTo(other.message);
  }

  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return place + " " + pointer + ": " + message + " / " + messageEn;
  }
}
