// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.identity.InwonerId;

/// One entry about one inwoner, before anything of that inwoner is opened.
///
/// @param act code of the act: [#INZAGE], `inzage-getoetst` when it was decided only, or what else
///   is opened for
/// @param eid random UUID (version 4), so that it carries no clock
/// @param payload canonical JSON: who, for what doel, what was decided and why; sealed by the log
/// @param sources the sealed gegevens that were decided on
/// @param policy `sha256:…` of the policy that decided
/// @param opens what the ticket opens; empty when nothing is released
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Disclosure(
    String act,
    UUID eid,
    InwonerId inwoner,
    byte[] payload,
    List<Source> sources,
    String policy,
    Set<Place> opens) {

  /// Somebody asks to see gegevens of a casus.
  public static final String INZAGE = "inzage";

  /// A view of gegevens.
  public Disclosure(
      UUID eid,
      InwonerId inwoner,
      byte[] payload,
      List<Source> sources,
      String policy,
      Set<Place> opens) {
    this(INZAGE, eid, inwoner, payload, sources, policy, opens);
  }

  public Disclosure {
    EntryRules.requireAscii("act", act);
    EntryRules.requireRandom(eid);
    Objects.requireNonNull(inwoner, "inwoner");
    EntryRules.requirePayload(payload);
    EntryRules.requireAscii("policy", policy);
    sources = List.copyOf(sources);
    opens = Set.copyOf(opens);
    if (opens.stream().anyMatch(place -> !place.inwoner().equals(inwoner))) {
      throw new IllegalArgumentException("an entry opens places of its own inwoner only");
    }
  }
}
