// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.verzoek.StrictJson;
import org.springframework.stereotype.Component;

/// Takes requests in, with nothing in them that nobody asks for.
@Component
final class Verzoeken {

  /// A request with a JSON object.
  Lezer metLichaam(HttpServletRequest request) {
    checkQuery(request, Set.of());
    return new Lezer(StrictJson.required(request));
  }

  /// A request without a body, or with an empty object.
  ///
  /// @param parameters names that the query may hold
  Lezer zonderLichaam(HttpServletRequest request, String... parameters) {
    checkQuery(request, Set.of(parameters));
    return new Lezer(StrictJson.optional(request));
  }

  private static void checkQuery(HttpServletRequest request, Set<String> known) {
    String query = request.getQueryString();
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String part : query.split("&", -1)) {
      String name = part.split("=", 2)[0];
      if (!known.contains(name)) {
        throw wrong(new Probleem("", "parameter-onbekend", String.join(", ", known)));
      }
    }
  }

  private static OnjuisteInvoer wrong(Probleem problem) {
    return new OnjuisteInvoer(List.of(problem));
  }
}
