// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.authzen.Lookup.Manner;
import nl.deelgrond.authzen.Vocabulary.VeldId;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads requests for decisions, and looks up what they ask.
@Component
final class EvaluationReader {

  /// How many items one request may have.
  static final int MOST_ITEMS = 50;

  private static final List<String> DEFAULTS = List.of("subject", "action", "resource");

  private final Convenant convenant;
  private final Subjects subjects;
  private final Answers answers;

  EvaluationReader(Convenant convenant, Subjects subjects, Answers answers) {
    this.convenant = convenant;
    this.subjects = subjects;
    this.answers = answers;
  }

  /// A request about as many items as it lists; without a list it is one about one.
  Evaluations oneOrMore(Requester door, String event, ObjectNode body) {
    JsonNode list = body.get("evaluations");
    boolean none = list == null || list.isNull() || (list.isArray() && list.isEmpty());
    return none ? one(door, event, body) : several(door, event, body);
  }

  /// A request about one item.
  ///
  /// @throws OnjuisteInvoer with everything that is wrong with its form
  Evaluations one(Requester door, String event, ObjectNode body) {
    Invoer invoer = new Invoer();
    var _ = semantic(invoer, body.get("options"));
    Item item = item(new ItemReader(invoer), body, body);
    Trace trace = item.context().trace();
    invoer.eis(trace != null || isThere(body, "traceparent"), "context.traceparent", "verplicht");
    invoer.klaar();
    return evaluations(door, event, trace, List.of(entry(door, item)), null);
  }

  /// @throws OnjuisteInvoer with everything that is wrong with the form of the whole; an item of
  ///   which the form is wrong gets an answer of its own
  private Evaluations several(Requester door, String event, ObjectNode body) {
    Invoer invoer = new Invoer();
    Semantic semantic = semantic(invoer, body.get("options"));
    for (String name : DEFAULTS) {
      JsonNode node = body.get(name);
      invoer.eis(node == null || node.isNull() || node.isObject(), name, "geen-object");
    }
    Trace trace = new ItemReader(invoer).context(body.get("context")).trace();
    List<ObjectNode> items = items(invoer, body.get("evaluations"));
    invoer.klaar();
    List<Evaluations.Entry> entries = new ArrayList<>();
    for (ObjectNode each : items) {
      Evaluations.Entry entry = entryOf(door, each, body);
      entries.add(entry);
      trace = trace == null ? entry.context().trace() : trace;
    }
    invoer.eis(trace != null, "context.traceparent", "verplicht").klaar();
    return evaluations(door, event, trace, entries, semantic);
  }

  private Evaluations evaluations(
      Requester door,
      String event,
      @Nullable Trace trace,
      List<Evaluations.Entry> entries,
      @Nullable Semantic semantic) {
    List<Item.Action> actions =
        entries.stream().map(Evaluations.Entry::action).filter(Objects::nonNull).toList();
    return new Evaluations(
        Call.of(door, event, Objects.requireNonNull(trace), actions), entries, semantic, answers);
  }

  private static List<ObjectNode> items(Invoer invoer, @Nullable JsonNode list) {
    boolean objects =
        list != null && list.isArray() && list.values().stream().allMatch(JsonNode::isObject);
    invoer.eis(objects, "evaluations", "geen-objecten");
    if (list == null || !objects) {
      return List.of();
    }
    boolean fits = list.size() <= MOST_ITEMS;
    invoer.eis(fits, "evaluations", "te-veel", String.valueOf(MOST_ITEMS));
    return fits ? list.values().stream().map(ObjectNode.class::cast).toList() : List.of();
  }

  /// How far to go; also looked at when there is one item only.
  private static Semantic semantic(Invoer invoer, @Nullable JsonNode options) {
    if (options == null || options.isNull()) {
      return Semantic.EXECUTE_ALL;
    }
    invoer.eis(options.isObject(), "options", "geen-object");
    JsonNode node = options.get("evaluations_semantic");
    if (node == null || node.isNull()) {
      return Semantic.EXECUTE_ALL;
    }
    String field = "options.evaluations_semantic";
    invoer.eis(node.isString(), field, "geen-tekst");
    Optional<Semantic> semantic =
        node.isString() ? Semantic.of(node.stringValue()) : Optional.empty();
    invoer.eis(semantic.isPresent() || !node.isString(), field, "keuze-onbekend");
    return semantic.orElse(Semantic.EXECUTE_ALL);
  }

  private Evaluations.Entry entryOf(Requester door, ObjectNode item, ObjectNode defaults) {
    Invoer invoer = new Invoer();
    Item read = item(new ItemReader(invoer), item, defaults);
    try {
      invoer.klaar();
    } catch (OnjuisteInvoer wrong) { // of this item only: the others get their answer
      return new Evaluations.Entry(
          new Asked.Wrong(400, wrong.problemen().getFirst()), read.context(), null);
    }
    return entry(door, read);
  }

  private static Item item(ItemReader reader, ObjectNode item, ObjectNode defaults) {
    return new Item(
        reader.subject(member(item, defaults, "subject"), true),
        reader.action(member(item, defaults, "action")),
        reader.resource(member(item, defaults, "resource"), true),
        reader.context(member(item, defaults, "context")));
  }

  /// A member of an item replaces the default as a whole.
  private static @Nullable JsonNode member(ObjectNode item, ObjectNode defaults, String name) {
    JsonNode own = item.get(name);
    return own == null || own.isNull() ? defaults.get(name) : own;
  }

  private static boolean isThere(ObjectNode body, String name) {
    return !body.path("context").path(name).isMissingNode()
        && !body.path("context").path(name).isNull();
  }

  private Evaluations.Entry entry(Requester door, Item item) {
    return new Evaluations.Entry(asked(door, item), item.context(), item.action());
  }

  private Asked asked(Requester door, Item item) {
    Lookup lookup = new Lookup(convenant);
    lookup.subject(item.subject());
    Optional<Manner> manner = lookup.action(item.action());
    Optional<VeldId> veld = lookup.veld(item.resource());
    Optional<UUID> zitting = lookup.zitting(item.resource());
    if (lookup.wrong().isPresent()) {
      return lookup.wrong().get();
    }
    VeldId id = veld.orElseThrow();
    UUID where = zitting.orElseThrow();
    return subjects
        .find(door, id.casus(), where, item.subject())
        .<Asked>map(wie -> about(wie, where, manner.orElseThrow(), id))
        .orElseGet(Asked.NoSeat::new);
  }

  static Asked.About about(Requester wie, UUID zitting, Manner manner, VeldId id) {
    return new Asked.About(
        wie,
        id.casus(),
        zitting,
        manner.doel(),
        manner.trede(),
        id.persoon(),
        id.veld(),
        id.bron());
  }
}
