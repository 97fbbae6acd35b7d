// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tokens for the next page of a search: where it goes on, and a seal over that, the search and who
/// searches.
///
/// **Guarantee**: a token that was changed, or is used by another caller or for another search, is
/// none. Every node reads the tokens of every other, also after a restart (ADR-0073).
@Component
final class PageTokens {

  private static final int SEAL = 32;
  private static final int LENGTH = Integer.BYTES * 2 + SEAL;
  private static final int LONGEST = 100;

  private final PageKey key;

  PageTokens(PageKey key) {
    this.key = key;
  }

  /// Where a page begins, and how long it is at most.
  record Place(int from, int limit) {}

  /// @param search what is searched, and by whom; the same for all its pages
  String token(Place place, String search) {
    ByteBuffer token = ByteBuffer.allocate(LENGTH).putInt(place.from()).putInt(place.limit());
    token.put(seal(place, search));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /// The place that a token of this search names.
  Optional<Place> read(String token, String search) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException noToken) {
      return Optional.empty();
    }
    if (bytes.length != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Place place = new Place(buffer.getInt(), buffer.getInt());
    byte[] given = Arrays.copyOfRange(bytes, LENGTH - SEAL, LENGTH);
    return MessageDigest.isEqual(given, seal(place, search))
        ? Optional.of(place)
        : Optional.empty();
  }

  /// A keyed digest. What follows the key says first how long it is, so that nothing can be added.
  private byte[] seal(Place place, String search) {
    try {
      byte[] text = search.getBytes(StandardCharsets.UTF_8);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.bytes());
      digest.update(
          ByteBuffer.allocate(Integer.BYTES * 3)
              .putInt(place.from())
              .putInt(place.limit())
              .putInt(text.length)
              .array());
      return digest.digest(text);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
