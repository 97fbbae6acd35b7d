// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.deelgrond.handeling.Invoer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a request field by field and notes everything that is wrong with its form.
///
/// Each method returns a value of the right type, also where something is wrong; so [#klaar] goes
/// before any use. A field that nobody asked for is wrong as well: what is ignored today means
/// something else tomorrow.
final class Lezer {

  private static final UUID NO_ID = new UUID(0, 0);
  private static final int LONGEST_LIST = 200;
  private static final int LONGEST_TEXT = 4000;

  private final ObjectNode body;
  private final Set<String> asked = new TreeSet<>();
  private final Invoer invoer = new Invoer();

  Lezer(ObjectNode body) {
    this.body = body;
  }

  /// An id in the path.
  UUID pad(String naam, String waarde) {
    Optional<UUID> id = Vorm.id(waarde);
    invoer.eis(id.isPresent(), naam, "geen-id");
    return id.orElse(NO_ID);
  }

  /// An id in the query.
  UUID vraagId(String naam, @Nullable String waarde) {
    invoer.eis(waarde != null, naam, "verplicht");
    return waarde == null ? NO_ID : pad(naam, waarde);
  }

  /// A date in the query; `anders` when it is not there.
  LocalDate vraagDatum(String naam, @Nullable String waarde, LocalDate anders) {
    if (waarde == null) {
      return anders;
    }
    Optional<LocalDate> datum = Vorm.datum(waarde);
    invoer.eis(datum.isPresent(), naam, "geen-datum");
    return datum.orElse(anders);
  }

  UUID id(String veld) {
    return required(veld, "geen-id", NO_ID, text(Vorm::id));
  }

  @Nullable UUID idOfNiets(String veld) {
    return optional(veld, "geen-id", text(Vorm::id));
  }

  LocalDate datum(String veld) {
    return required(veld, "geen-datum", LocalDate.EPOCH, text(Vorm::datum));
  }

  @Nullable LocalDate datumOfNiets(String veld) {
    return optional(veld, "geen-datum", text(Vorm::datum));
  }

  Instant tijdstip(String veld) {
    return required(veld, "geen-tijdstip", Instant.EPOCH, text(Vorm::tijdstip));
  }

  boolean janee(String veld) {
    return required(
        veld,
        "geen-ja-nee",
        false,
        node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
  }

  /// Free text; what it may be is for whoever keeps it.
  String tekst(String veld) {
    return checked(veld, required(veld, "geen-tekst", "", text(Optional::of)));
  }

  @Nullable String tekstOfNiets(String veld) {
    String text = optional(veld, "geen-tekst", text(Optional::of));
    return text == null ? null : checked(veld, text);
  }

  /// One of a list that is known beforehand; null when it is not.
  <T> @Nullable T keuze(String veld, Function<String, Optional<T>> choices) {
    Optional<T> choice = choices.apply(tekst(veld));
    invoer.eis(choice.isPresent() || !isTekst(veld), veld, "keuze-onbekend");
    return choice.orElse(null);
  }

  /// A code of the convenant.
  ///
  /// @param problem code of the problem when it is unknown
  String code(String veld, Predicate<String> known, String problem) {
    String code = tekst(veld);
    invoer.eis(known.test(code) || !isTekst(veld), veld, problem, Invoer.printable(code));
    return code;
  }

  private boolean isTekst(String veld) {
    return body.path(veld).isString();
  }

  /// Codes of the convenant, each once.
  List<String> codes(String veld, Predicate<String> known, String problem) {
    List<String> codes = required(veld, "geen-lijst", List.of(), Lezer::texts);
    return checkedList(veld, codes, known, problem);
  }

  /// As [#codes]; null when the field is not there.
  @Nullable List<String> codesOfNiets(String veld, Predicate<String> known, String problem) {
    List<String> codes = optional(veld, "geen-lijst", Lezer::texts);
    return codes == null ? null : checkedList(veld, codes, known, problem);
  }

  /// Ends the reading.
  ///
  /// @throws nl.deelgrond.handeling.OnjuisteInvoer with everything that is wrong
  void klaar() {
    boolean onlyKnown = asked.containsAll(body.propertyNames());
    invoer.eis(onlyKnown, "", "eigenschap-onbekend", String.join(", ", asked)).klaar();
  }

  private List<String> checkedList(
      String veld, List<String> codes, Predicate<String> known, String problem) {
    invoer
        .eis(codes.size() <= LONGEST_LIST, veld, "te-veel", String.valueOf(LONGEST_LIST))
        .eis(new HashSet<>(codes).size() == codes.size(), veld, "dubbel")
        .eis(codes.stream().allMatch(known), veld, problem);
    return codes;
  }

  private String checked(String veld, String text) {
    invoer
        .eis(text.length() <= LONGEST_TEXT, veld, "te-lang", String.valueOf(LONGEST_TEXT))
        .eis(Invoer.isLeesbaar(text), veld, "tekens-onbekend");
    return text;
  }

  private <T> T required(
      String veld, String problem, T otherwise, Function<JsonNode, Optional<T>> form) {
    JsonNode node = find(veld);
    Optional<T> value = node == null ? Optional.empty() : form.apply(node);
    invoer.eis(value.isPresent(), veld, node == null ? "verplicht" : problem);
    return value.orElse(otherwise);
  }

  private <T> @Nullable T optional(
      String veld, String problem, Function<JsonNode, Optional<T>> form) {
    JsonNode node = find(veld);
    if (node == null) {
      return null;
    }
    Optional<T> value = form.apply(node);
    invoer.eis(value.isPresent(), veld, problem);
    return value.orElse(null);
  }

  private @Nullable JsonNode find(String veld) {
    asked.add(veld);
    JsonNode node = body.get(veld);
    return node == null || node.isNull() ? null : node;
  }

  private static <T> Function<JsonNode, Optional<T>> text(Function<String, Optional<T>> form) {
    return node -> node.isString() ? form.apply(node.stringValue()) : Optional.empty();
  }

  private static Optional<List<String>> texts(JsonNode node) {
    if (!node.isArray()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : node) {
      if (!each.isString()) {
        return Optional.empty();
      }
      texts.add(each.stringValue());
    }
    return Optional.of(texts);
  }
}
