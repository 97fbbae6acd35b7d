// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.Set;

/// The page for a request that got no answer. It names the status and nothing else.
public record FoutPagina(String status) {

  /// The statuses with texts of their own.
  static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 409, 429, 500, 503);

  /// The page for any status: the nearest one that has texts.
  public static FoutPagina of(int status) {
    if (KNOWN.contains(status)) {
      return new FoutPagina(String.valueOf(status));
    }
    return new FoutPagina(status < 500 ? "400" : "500");
  }
}
