// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.deelgrond.handeling.Probleem;
import org.jspecify.annotations.Nullable;

/// A no to a machine.
///
/// **Guarantee**: it repeats nothing of what was sent.
///
/// @param code stable; what a program decides on
/// @param problemen everything that is wrong with the input, at once; empty for anything else
/// @param retryAfter how long to wait before asking again, when that makes sense
/// @param kenmerk what to tell the helpdesk; on our own failures only, so that a casus of somebody
///   else and no casus at all give the same bytes
public record Problem(
    int status,
    String title,
    String detail,
    String code,
    List<Probleem> problemen,
    @Nullable Duration retryAfter,
    @Nullable String kenmerk) {

  public Problem {
    problemen = List.copyOf(problemen);
  }

  /// A no with nothing to add.
  public Problem(int status, String title, String detail, String code) {
    this(status, title, detail, code, List.of(), null, null);
  }

  Problem after(@Nullable Duration wait) {
    return new Problem(status, title, detail, code, problemen, wait, kenmerk);
  }

  Problem because(List<Probleem> found) {
    return new Problem(status, title, detail, code, found, retryAfter, kenmerk);
  }

  Problem knownAs(String name) {
    return new Problem(status, title, detail, code, problemen, retryAfter, name);
  }

  /// The members in the order in which they are written.
  Map<String, Object> members(Function<Probleem, String> words) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    members.put("code", code);
    if (kenmerk != null) {
      members.put("instance", kenmerk);
    }
    if (!problemen.isEmpty()) {
      members.put("problemen", problemen.stream().map(found -> member(found, words)).toList());
    }
    return members;
  }

  /// The same in one text: what is wrong, with the field in front.
  String text(Function<Probleem, String> words) {
    StringBuilder text = new StringBuilder(code).append(": ").append(title).append('.');
    if (problemen.isEmpty()) {
      text.append(' ').append(detail);
    }
    for (Probleem found : problemen) {
      text.append(' ');
      if (!found.veld().isEmpty()) {
        text.append(found.veld()).append(": ");
      }
      text.append(words.apply(found));
    }
    if (kenmerk != null) {
      text.append(" (").append(kenmerk).append(')');
    }
    return text.toString();
  }

  private static Map<String, Object> member(Probleem found, Function<Probleem, String> words) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("veld", found.veld());
    member.put("code", found.code());
    member.put("tekst", words.apply(found));
    return member;
  }
}
