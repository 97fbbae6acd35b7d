// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Hands out the results of a search in pages (AuthZEN 1.0, "Pagination").
@Component
final class Pages {

  /// Longest page.
  static final int MOST = 100;

  /// What may differ between the pages of one search: each is a request in a trace.
  private static final List<String> PER_REQUEST = List.of("traceparent", "tracestate", "time");

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private final PageTokens tokens;

  Pages(PageTokens tokens) {
    this.tokens = tokens;
  }

  /// The page that is asked for.
  ///
  /// @param search what is searched, and by whom
  record Asked(PageTokens.Place place, String search) {}

  /// The page that is asked for. With a token it is the one the token names, as long as before.
  Asked read(Invoer invoer, Requester door, String event, ObjectNode body) {
    String search = search(door, event, body);
    return new Asked(place(invoer, body, search), search);
  }

  private PageTokens.Place place(Invoer invoer, ObjectNode body, String search) {
    PageTokens.Place first = new PageTokens.Place(0, MOST);
    JsonNode page = body.get("page");
    if (page == null || page.isNull()) {
      return first;
    }
    invoer.eis(page.isObject(), "page", "geen-object");
    Optional<Integer> limit = limit(invoer, page.get("limit"));
    String token = token(invoer, page.get("token"));
    if (token.isEmpty()) {
      return new PageTokens.Place(0, limit.orElse(MOST));
    }
    Optional<PageTokens.Place> place =
        tokens.read(token, search).filter(known -> limit.isEmpty() || limit.get() == known.limit());
    invoer.eis(place.isPresent(), "page.token", "bladzijde-onbekend");
    return place.orElse(first);
  }

  private static Optional<Integer> limit(Invoer invoer, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    boolean whole = node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0;
    invoer.eis(whole, "page.limit", "geen-geheel-getal");
    return whole ? Optional.of(Math.min(node.intValue(), MOST)) : Optional.empty();
  }

  private static String token(Invoer invoer, @Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "";
    }
    invoer.eis(node.isString(), "page.token", "geen-tekst");
    return node.isString() ? node.stringValue() : "";
  }

  /// The results of this page, and the `page` that goes with them.
  record Page(List<Map<String, Object>> results, Map<String, Object> page) {}

  Page of(Search search, List<Map<String, Object>> all) {
    PageTokens.Place place = search.page().place();
    int from = Math.min(place.from(), all.size());
    int to = Math.min(from + place.limit(), all.size());
    String next =
        to < all.size()
            ? tokens.token(new PageTokens.Place(to, place.limit()), search.page().search())
            : "";
    return new Page(
        all.subList(from, to),
        Json.object("next_token", next, "count", to - from, "total", all.size()));
  }

  /// The search without what differs per page, and who searches.
  private static String search(Requester door, String event, ObjectNode body) {
    ObjectNode search = body.deepCopy();
    search.remove("page");
    if (search.get("context") instanceof ObjectNode context) {
      context.remove(PER_REQUEST);
    }
    return String.join("\n", door.sub(), door.partij(), door.functie(), event)
        + "\n"
        + SORTED.writeValueAsString(search);
  }
}
