// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.Set;

/// The page for a request that got no answer. It names the status and nothing else.
///
/// @param sleutel part of the keys of its texts; the status, unless there are more precise words
public record FoutPagina(String status, String sleutel) {

  /// The page for who answers a request that is not the open one.
  static final FoutPagina ANDERE_AANVRAAG = new FoutPagina("409", "andere-aanvraag");

  /// The statuses with texts of their own.
  static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 409, 429, 500, 503);

  /// The page for any status: the nearest one that has texts.
  public static FoutPagina of(int status) {
    if (KNOWN.contains(status)) {
      return of(String.valueOf(status));
    }
    return of(status < 500 ? "400" : "500");
  }

  private static FoutPagina of(String status) {
    return new FoutPagina(status, status);
  }
}
