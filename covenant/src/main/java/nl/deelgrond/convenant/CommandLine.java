// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody asked of [ConvenantCommand].
///
/// @param values name to value; each that the task needs is there
record CommandLine(Task task, Path folder, Map<String, String> values) {

  static final String USAGE =
      "usage: "
          + Stream.of(Task.values()).map(Task::usage).collect(Collectors.joining("\n     | "));

  /// The tasks, and what each needs to know beside the folder.
  enum Task {
    CHECK("controleer", ""),
    TEXTS("tekst", ""),
    SHA256("ondertekening", ""),
    CONTENT("gegevens", "bestand"),
    DIFFERENCE("verschil", "nieuw bestand"),
    REPORT("handtekeningen", ""),
    TRIAL_KEYS("proefsleutels", "sleutels"),
    SIGN("onderteken", "organisatie sleutel sleutels"),
    SIGN_TRIAL("onderteken-proef", "sleutels");

    private final String code;
    private final String needed;

    Task(String code, String needed) {
      this.code = code;
      this.needed = needed;
    }

    private List<String> needed() {
      return needed.isEmpty() ? List.of() : List.of(needed.split(" "));
    }

    private String usage() {
      return code
          + " <folder>"
          + needed().stream().map(name -> " " + name + "=…").collect(Collectors.joining());
    }
  }

  /// Nothing when the task is unknown, or something that it needs is missing. A value that is empty
  /// counts as missing; one that the task does not need is left alone, since Maven hands over all.
  static Optional<CommandLine> parse(List<String> args) {
    if (args.size() < 2) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String arg : args.subList(2, args.size())) {
      int equals = arg.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      if (equals < arg.length() - 1) {
        values.put(arg.substring(0, equals), arg.substring(equals + 1));
      }
    }
    return Stream.of(Task.values())
        .filter(task -> task.code.equals(args.getFirst()))
        .filter(task -> values.keySet().containsAll(task.needed()))
        .findFirst()
        .map(task -> new CommandLine(task, Path.of(args.get(1)), values));
  }

  String value(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no `" + name + "`"));
  }

  Path path(String name) {
    return Path.of(value(name));
  }
}
