// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.deelgrond.fault.Fault;

/// Knows for each kind of fact where its version stands, and asks for all of a batch in one
/// statement.
final class Versions {
  /// What the statement asks for when nothing relies on anything.
  static final String NOTHING = "select 0, null::uuid, 0::bigint where false";

  private final Map<String, VersionSource> sources;
  private final Map<Set<String>, String> statements = new ConcurrentHashMap<>();

  Versions(Collection<VersionSource> sources) {
    Map<String, VersionSource> byKind = new TreeMap<>();
    for (VersionSource source : sources) {
      requireOneSelect(source);
      if (byKind.put(source.kind(), source) != null) {
        throw new IllegalStateException("kind `" + source.kind() + "` has two sources");
      }
    }
    this.sources = Map.copyOf(byKind);
  }

  private static void requireOneSelect(VersionSource source) {
    String sql = source.sql();
    if (sql.contains(";") || sql.chars().filter(c -> c == '?').count() != 1) {
      throw new IllegalStateException(
          "kind `" + source.kind() + "` needs one select with one placeholder");
    }
  }

  void requireKnown(Collection<Relied> relied) {
    for (Relied fact : relied) {
      if (!sources.containsKey(fact.kind())) {
        throw new Fault(
            AuditFault.AUDIT_UNKNOWN_KIND, "nobody contributes kind `" + fact.kind() + "`");
      }
    }
  }

  /// The ids that a batch relies on, by kind, in the order in which [#sql] asks for them.
  static SortedMap<String, Set<UUID>> idsOf(List<Submission> batch) {
    SortedMap<String, Set<UUID>> ids = new TreeMap<>();
    for (Submission submission : batch) {
      for (Relied fact : submission.relied()) {
        ids.computeIfAbsent(fact.kind(), _ -> new LinkedHashSet<>()).add(fact.id());
      }
    }
    return ids;
  }

  /// One statement with a `uuid[]` per kind, which yields `(number of the kind, id, version)`.
  String sql(SortedMap<String, Set<UUID>> ids) {
    if (ids.isEmpty()) {
      return NOTHING;
    }
    return statements.computeIfAbsent(Set.copyOf(ids.keySet()), this::union);
  }

  private String union(Set<String> kinds) {
    List<String> sorted = kinds.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.stream()
        .map(kind ->
            "select "
                + sorted.indexOf(kind)
                + ", v.id, v.versie from ("
                + Objects.requireNonNull(sources.get(kind), kind).sql()
                + ") as v (id, versie)")
        .collect(Collectors.joining(" union all "));
  }

  /// The versions that are current, as read in the sequencer's transaction.
  static final class Current {
    private final Map<String, Map<UUID, Long>> versions = new HashMap<>();

    void put(String kind, UUID id, long version) {
      versions.computeIfAbsent(kind, _ -> new HashMap<>()).merge(id, version, Math::max);
    }

    long of(String kind, UUID id) {
      return versions.getOrDefault(kind, Map.of()).getOrDefault(id, 0L);
    }
  }
}
