// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked, by its form only: nothing of it is looked up yet. Which members are there depends
/// on the question; properties are read when the type is one of ours.
record Item(
    @Nullable Subject subject,
    @Nullable Action action,
    @Nullable Resource resource,
    Context context) {

  /// Who wants to see.
  ///
  /// @param id as sign-in knows them
  record Subject(
      String type, @Nullable String id, @Nullable String partij, @Nullable String functie) {}

  /// What they want to do.
  ///
  /// @param activity URI of the verwerkingsactiviteit (NLGov `processing_activity_id`)
  /// @param algorithm URI of the algorithm that acts (NLGov `algorithm_id`)
  record Action(
      String name,
      @Nullable String doel,
      @Nullable String trede,
      @Nullable String activity,
      @Nullable String algorithm) {}

  /// What they want to see.
  ///
  /// @param id `casus/persoon/veld/bron`
  /// @param casus where to look, in a search
  record Resource(
      String type, @Nullable String id, @Nullable String casus, @Nullable String zitting) {

    boolean isOurs() {
      return type.equals(Vocabulary.RESOURCE);
    }
  }

  /// Around which the question stands.
  ///
  /// @param trace null when this item brings none of its own
  /// @param obligations what the caller can fulfil; null when it does not say
  record Context(@Nullable Trace trace, @Nullable Set<String> obligations) {}
}
