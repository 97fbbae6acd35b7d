// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Tokens for the next page of a search: where it goes on, and a seal over that, the search and who
/// searches.
///
/// **Guarantee**: a token that was changed, or is used by another caller or for another search, is
/// none. The key lives as long as this node does, as sessions do (ADR-0044): after a restart a
/// search begins anew.
@Component
final class PageTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL = 32;
  private static final int LENGTH = Integer.BYTES * 2 + SEAL;
  private static final int LONGEST = 100;

  private final SecretKeySpec key;

  PageTokens() {
    byte[] random = new byte[SEAL];
    new SecureRandom().nextBytes(random);
    key = new SecretKeySpec(random, ALGORITHM);
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

  private byte[] seal(Place place, String search) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(
          ByteBuffer.allocate(Integer.BYTES * 2)
              .putInt(place.from())
              .putInt(place.limit())
              .array());
      return mac.doFinal(search.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
