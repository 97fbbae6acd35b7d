// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import com.google.errorprone.annotations.RestrictedApi;
import java.time.LocalDate;
import java.util.Optional;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.audit.Place;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.InwonerId;

/// Seals values for their place, and opens them against a ticket of the log.
///
/// **Guarantees**
/// - A value opens only at the place it was sealed for, and only unchanged.
/// - A value opens only against a [DisclosureTicket] that names its place, so after its log entry
///   is durable (promise 3). The one exception is [#ageBand], which says only how old about.
/// - Keys are per inwoner and per domain; none is ever in a `toString`, a message or the database
///   in the clear.
@SuppressWarnings("DoNotCallSuggester")
public final class Vault {
  Vault() {}

  /// Seals a value for its place. The inwoner has to be registered.
  public Sealed seal(Place place, byte[] plaintext) {
    throw new UnsupportedOperationException();
  }

  /// Opens a sealed value, and spends the ticket on its place.
  @RestrictedApi(
      explanation = "only the view opens sealed values, against a ticket of the log",
      link = "platform/adr/0034-open-sealed-values-against-a-ticket.md",
      allowlistAnnotations = MayUnseal.class)
  public Plaintext open(DisclosureTicket ticket, Sealed sealed) {
    throw new UnsupportedOperationException();
  }

  /// Makes the keys of an inwoner whose date of birth is not known. Does nothing when they exist.
  public void register(InwonerId inwoner) {
    throw new UnsupportedOperationException();
  }

  /// Makes the keys of an inwoner and keeps the date of birth, sealed under a key of its own. Does
  /// nothing when both exist; a date other than the one that is kept is a
  /// [nl.deelgrond.fault.Fault].
  public void register(InwonerId inwoner, LocalDate geboortedatum) {
    throw new UnsupportedOperationException();
  }

  /// How old the inwoner is about on the day `op`; empty when the date of birth is not known.
  public Optional<AgeBand> ageBand(InwonerId inwoner, LocalDate op) {
    throw new UnsupportedOperationException();
  }

  /// The blind index of a BSN: always the same 32 bytes for the same BSN, and nothing to anybody
  /// without the key.
  public byte[] blindIndex(Bsn bsn) {
    throw new UnsupportedOperationException();
  }
}
