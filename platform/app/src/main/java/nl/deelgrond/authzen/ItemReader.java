// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.deelgrond.handeling.Invoer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what an item asks and notes everything that is wrong with its form. What it does not know
/// it leaves alone: AuthZEN 1.0 wants unknown members ignored.
final class ItemReader {

  private static final int LONGEST = 400;

  /// At least 512 have to be passed on (W3C Trace Context 3.3.1.5).
  private static final int LONGEST_STATE = 2048;

  private static final int MOST_OBLIGATIONS = 50;
  private static final int MOST_STATES = 32;

  /// RFC 3339; the examples of AuthZEN leave the seconds out.
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-[01]\\d-[0-3]\\d[Tt ][0-2]\\d:[0-5]\\d(:[0-6]\\d(\\.\\d{1,9})?)?"
              + "([Zz]|[+-][0-2]\\d:[0-5]\\d)");

  private static final Pattern STATE =
      Pattern.compile("[a-z0-9][a-z0-9_*/@-]{0,255}=[ -+\\--<>-~]{0,255}[!-+\\--<>-~]");

  private final Invoer invoer;

  ItemReader(Invoer invoer) {
    this.invoer = invoer;
  }

  /// @param withId whether its id says whom it is about; else it is what is searched for
  Item.@Nullable Subject subject(@Nullable JsonNode node, boolean withId) {
    ObjectNode subject = object(node, "subject");
    if (subject == null) {
      return null;
    }
    String type = required(subject, "type", "subject.type");
    String id = id(subject, "subject.id", withId);
    ObjectNode properties = properties(subject, "subject.properties");
    boolean ours = Vocabulary.SUBJECT.equals(type);
    return new Item.Subject(
        type,
        id,
        ours ? optional(properties, "partij", "subject.properties.partij") : null,
        ours ? optional(properties, "functie", "subject.properties.functie") : null);
  }

  Item.@Nullable Action action(@Nullable JsonNode node) {
    ObjectNode action = object(node, "action");
    if (action == null) {
      return null;
    }
    String name = required(action, "name", "action.name");
    ObjectNode properties = properties(action, "action.properties");
    boolean ours = Vocabulary.ACTION.equals(name);
    return new Item.Action(
        name,
        ours ? optional(properties, "doel", "action.properties.doel") : null,
        ours ? optional(properties, "trede", "action.properties.trede") : null,
        ours ? uri(properties, "processing_activity_id", "action.properties.") : null,
        ours ? uri(properties, "algorithm_id", "action.properties.") : null);
  }

  private @Nullable String uri(@Nullable ObjectNode entity, String name, String of) {
    String field = of + name;
    return checked(optional(entity, name, field), field, "geen-uri", ItemReader::isUri);
  }

  /// @param withId whether its id says what it is about; else it is what is searched for
  Item.@Nullable Resource resource(@Nullable JsonNode node, boolean withId) {
    ObjectNode resource = object(node, "resource");
    if (resource == null) {
      return null;
    }
    String type = required(resource, "type", "resource.type");
    String id = id(resource, "resource.id", withId);
    ObjectNode properties = properties(resource, "resource.properties");
    boolean ours = Vocabulary.RESOURCE.equals(type);
    return new Item.Resource(
        type,
        id,
        ours && !withId ? optional(properties, "casus", "resource.properties.casus") : null,
        ours ? optional(properties, "zitting", "resource.properties.zitting") : null);
  }

  Item.Context context(@Nullable JsonNode node) {
    ObjectNode context = present(node) == null ? null : object(node, "context");
    if (context == null) {
      return new Item.Context(null, null);
    }
    Trace trace = trace(context);
    var _ =
        checked(
            optional(context, "time", "context.time"),
            "context.time",
            "geen-tijdstip",
            text -> MOMENT.matcher(text).matches());
    var _ = uri(context, "mim", "context.");
    linkedData(context);
    return new Item.Context(trace, obligations(context.get("supported_obligations")));
  }

  /// W3C Trace Context: a state without a step is left alone.
  private @Nullable Trace trace(ObjectNode context) {
    String given = optional(context, "traceparent", "context.traceparent");
    Traceparent parent = given == null ? null : Traceparent.parse(given).orElse(null);
    invoer.eis(given == null || parent != null, "context.traceparent", "geen-traceparent");
    String state =
        checked(
            text(context, "tracestate", "context.tracestate", LONGEST_STATE),
            "context.tracestate",
            "geen-tracestate",
            ItemReader::isState);
    return parent == null ? null : new Trace(parent, state == null ? "" : state);
  }

  /// How the question reads as Linked Data (NLGov): in place, or where it can be found.
  private void linkedData(ObjectNode context) {
    JsonNode given = present(context.get("ld-context"));
    if (given != null && !given.isObject()) {
      var _ = uri(context, "ld-context", "context.");
    }
  }

  private @Nullable Set<String> obligations(@Nullable JsonNode given) {
    JsonNode node = present(given);
    if (node == null) {
      return null;
    }
    String field = "context.supported_obligations";
    boolean texts = node.isArray() && node.values().stream().allMatch(JsonNode::isString);
    invoer
        .eis(texts, field, "geen-lijst")
        .eis(node.size() <= MOST_OBLIGATIONS, field, "te-veel", String.valueOf(MOST_OBLIGATIONS));
    Set<String> known = new LinkedHashSet<>();
    if (texts) {
      node.values().forEach(each -> known.add(each.stringValue()));
    }
    return known;
  }

  private @Nullable String id(ObjectNode entity, String field, boolean required) {
    return required ? required(entity, "id", field) : optional(entity, "id", field);
  }

  private @Nullable ObjectNode object(@Nullable JsonNode node, String field) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    invoer.eis(false, field, present(node) == null ? "verplicht" : "geen-object");
    return null;
  }

  private @Nullable ObjectNode properties(ObjectNode entity, String field) {
    JsonNode node = present(entity.get("properties"));
    return node == null ? null : object(node, field);
  }

  private String required(ObjectNode entity, String name, String field) {
    String text = optional(entity, name, field);
    invoer.eis(present(entity.get(name)) != null, field, "verplicht");
    return text == null ? "" : text;
  }

  private @Nullable String optional(@Nullable ObjectNode entity, String name, String field) {
    return text(entity, name, field, LONGEST);
  }

  private @Nullable String text(
      @Nullable ObjectNode entity, String name, String field, int longest) {
    JsonNode node = entity == null ? null : present(entity.get(name));
    if (node == null) {
      return null;
    }
    invoer.eis(node.isString(), field, "geen-tekst");
    if (!node.isString()) {
      return null;
    }
    String text = node.stringValue();
    invoer.eis(text.length() <= longest, field, "te-lang", String.valueOf(longest));
    return text;
  }

  private @Nullable String checked(
      @Nullable String text, String field, String problem, Predicate<String> form) {
    invoer.eis(text == null || form.test(text), field, problem);
    return text;
  }

  /// A null says as much as nothing.
  private static @Nullable JsonNode present(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node;
  }

  private static boolean isUri(String text) {
    try {
      return text.chars().allMatch(c -> c > 0x20 && c < 0x7f) && new URI(text).isAbsolute();
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  private static boolean isState(String text) {
    String[] members = text.split(",", -1);
    if (members.length > MOST_STATES) {
      return false;
    }
    for (String member : members) {
      if (!member.isBlank() && !STATE.matcher(member.strip()).matches()) {
        return false;
      }
    }
    return true;
  }
}
