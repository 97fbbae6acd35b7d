// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.verzoek;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
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

/// Reads a body: one JSON object in UTF-8 of at most 64 KB, not nested deeply, without a name twice
/// and with nothing behind it.
///
/// What two readers could read differently is refused: a proxy that looked at the first of two
/// equal names approved something else than we would do.
public final class StrictJson {

  /// Largest body, in bytes.
  public static final int MAX_BYTES = 64 * 1024;

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

  private StrictJson() {}

  /// The object in the body.
  ///
  /// @throws OnjuisteInvoer when there is none, or it can be read in two ways
  /// @throws ResponseStatusException when the body is too large, cut off, or no JSON by its header
  public static ObjectNode required(HttpServletRequest request) {
    byte[] bytes = read(request);
    checkMediaType(request);
    return object(bytes);
  }

  /// The object in the body; an empty one when there is no body.
  public static ObjectNode optional(HttpServletRequest request) {
    byte[] bytes = read(request);
    if (bytes.length == 0) {
      return STRICT.createObjectNode();
    }
    checkMediaType(request);
    return object(bytes);
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

  private static OnjuisteInvoer wrong(Probleem problem) {
    return new OnjuisteInvoer(List.of(problem));
  }
}
