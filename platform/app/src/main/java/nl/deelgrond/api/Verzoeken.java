// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes requests in: one JSON object in UTF-8 of at most 64 KB, not nested deeply, without a name
/// twice and with nothing behind it.
///
/// What two readers could read differently is refused: a proxy that looked at the first of two
/// equal names approved something else than we would do.
@Component
final class Verzoeken {

  /// Largest body, in bytes.
  static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_DEPTH = 8;
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(40)
                          .maxNameLength(200)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// A request with a JSON object.
  Lezer metLichaam(HttpServletRequest request) {
    checkQuery(request, Set.of());
    byte[] bytes = read(request);
    checkMediaType(request);
    return new Lezer(object(bytes));
  }

  /// A request without a body, or with an empty object.
  ///
  /// @param parameters names that the query may hold
  Lezer zonderLichaam(HttpServletRequest request, String... parameters) {
    checkQuery(request, Set.of(parameters));
    byte[] bytes = read(request);
    if (bytes.length == 0) {
      return new Lezer(STRICT.createObjectNode());
    }
    checkMediaType(request);
    return new Lezer(object(bytes));
  }

  private static byte[] read(HttpServletRequest request) {
    if (request.getContentLengthLong() > MAX_BYTES) {
      throw new ContentTooLargeException(null);
    }
    try {
      byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ContentTooLargeException(null);
      }
      return bytes;
    } catch (IOException cut) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, cut);
    }
  }

  private static void checkMediaType(HttpServletRequest request) {
    String written = request.getContentType();
    if (written == null || !isJson(written)) {
      throw new UnsupportedMediaTypeStatusException(
          (MediaType) null, List.of(MediaType.APPLICATION_JSON));
    }
  }

  private static boolean isJson(String written) {
    try {
      MediaType type = MediaType.parseMediaType(written);
      String charset = type.getParameter("charset");
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (charset == null || charset.toLowerCase(Locale.ROOT).equals("utf-8"));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private static ObjectNode object(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode node = STRICT.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw wrong(new Probleem("", node.isMissingNode() ? "geen-json" : "geen-object"));
    } catch (StreamConstraintsException tooDeep) {
      throw wrong(new Probleem("", "te-diep"));
    } catch (CharacterCodingException | JacksonException notJson) {
      throw wrong(new Probleem("", "geen-json"));
    }
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
