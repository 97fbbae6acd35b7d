// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.crypto.SecretKey;
import nl.deelgrond.fault.Fault;
import org.jspecify.annotations.Nullable;

/// The keys of one subject. They come wrapped, and each is unwrapped when it is first needed: the
/// key of the values not before a ticket is there.
final class KeyRing {
  private static final int SUBJECT_LENGTH = 16;

  private record Key(Domain domain, int version) {}

  private final UUID subject;
  private final List<Dek.Wrapped> wrapped;
  private final byte @Nullable [] geboortedatum;
  private final Function<String, SecretKey> keks;
  private final Map<Key, Dek> unwrapped = new ConcurrentHashMap<>();
  private volatile byte @Nullable [] subjectKey;
  private volatile byte @Nullable [] blind;

  KeyRing(
      UUID subject,
      List<Dek.Wrapped> wrapped,
      byte @Nullable [] geboortedatum,
      Function<String, SecretKey> keks) {
    this.subject = subject;
    this.wrapped = List.copyOf(wrapped);
    this.geboortedatum = geboortedatum;
    this.keks = keks;
  }

  UUID subject() {
    return subject;
  }

  /// The newest key of the domain.
  Dek newest(Domain domain) {
    int version =
        wrapped.stream()
            .filter(key -> key.domain() == domain)
            .mapToInt(Dek.Wrapped::version)
            .max()
            .orElseThrow(() -> missing(domain));
    return version(domain, version);
  }

  /// The key that sealed these bytes.
  Dek sealing(Domain domain, byte[] sealed) {
    return version(domain, Envelope.dekVersion(sealed));
  }

  private Dek version(Domain domain, int version) {
    return unwrapped.computeIfAbsent(new Key(domain, version), this::unwrap);
  }

  private Dek unwrap(Key key) {
    Dek.Wrapped found =
        wrapped.stream()
            .filter(dek -> dek.domain() == key.domain() && dek.version() == key.version())
            .findFirst()
            .orElseThrow(() -> missing(key.domain()));
    return found.unwrap(keks.apply(found.kek()));
  }

  private Fault missing(Domain domain) {
    return new Fault(
        VaultFault.VAULT_NOT_REGISTERED,
        "subject `" + subject + "` has no such key in domain `" + domain.code() + "`");
  }

  Optional<byte[]> geboortedatum() {
    return Optional.ofNullable(geboortedatum);
  }

  /// A mark for this entry: the same subject has another one in every other entry.
  byte[] mark(UUID eid) {
    byte[] key = subjectKey;
    if (key == null) {
      key = newest(Domain.AUDIT).derive("audit-subject/v1");
      subjectKey = key;
    }
    byte[] mark = Crypto.hmac(key, eid.toString().getBytes(StandardCharsets.US_ASCII));
    return java.util.Arrays.copyOf(mark, SUBJECT_LENGTH);
  }

  /// Finds the entries about this subject.
  byte[] blind() {
    byte[] known = blind;
    if (known == null) {
      byte[] key = newest(Domain.AUDIT).derive("audit-index/v1");
      known = Crypto.hmac(key, Bound.bytes(subject));
      blind = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return "KeyRing[" + subject + "]";
  }
}
