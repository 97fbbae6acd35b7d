// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where something that was made is found: relative to the host, so that no proxy makes it wrong.
final class Plaats {

  private Plaats() {}

  /// @param segments ids and names of the platform's own
  static URI van(String collection, Object... segments) {
    return URI.create(
        "/v1/"
            + collection
            + Arrays.stream(segments).map(part -> "/" + part).collect(Collectors.joining()));
  }
}
