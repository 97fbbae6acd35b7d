// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.authzen.Lookup.Manner;
import nl.deelgrond.authzen.Vocabulary.VeldId;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.inzage.Uitkomst;
import nl.deelgrond.inzage.Vraag;
import nl.deelgrond.policy.Vrijgave;
import nl.deelgrond.tafel.Seat;
import nl.deelgrond.tafel.Seats;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Reads searches, and makes of them the questions that have to be decided.
@Component
final class SearchReader {

  private final Convenant convenant;
  private final Subjects subjects;
  private final Seats seats;
  private final Answers answers;
  private final Pages pages;
  private final Clock clock;

  SearchReader(
      Convenant convenant,
      Subjects subjects,
      Seats seats,
      Answers answers,
      Pages pages,
      Clock clock) {
    this.convenant = convenant;
    this.subjects = subjects;
    this.seats = seats;
    this.answers = answers;
    this.pages = pages;
    this.clock = clock;
  }

  /// What every search has.
  private record Read(Call call, Item item, Pages.Asked page) {}

  /// Who of those for whom this caller may ask sees this veld.
  Search subjects(Requester door, ObjectNode body) {
    Read read = read(door, "adl.search_subject", body, Target.SUBJECT);
    Lookup lookup = new Lookup(convenant);
    lookup.subject(read.item().subject());
    Optional<Manner> manner = lookup.action(read.item().action());
    Optional<VeldId> veld = lookup.veld(read.item().resource());
    Optional<UUID> zitting = lookup.zitting(read.item().resource());
    if (lookup.wrong().isPresent()) {
      return nothing(read, lookup.wrong().get());
    }
    Item.Subject said = Objects.requireNonNull(read.item().subject());
    VeldId id = veld.orElseThrow();
    UUID where = zitting.orElseThrow();
    List<Asked.About> all =
        subjects.all(door, id.casus(), where).stream()
            .filter(_ -> Subjects.matches(said.partij(), door.partij()))
            .filter(wie -> Subjects.matches(said.functie(), wie.functie()))
            .map(wie -> EvaluationReader.about(wie, where, manner.orElseThrow(), id))
            .toList();
    return search(read, all, about -> entity(Vocabulary.SUBJECT, about.wie().sub(), Map.of()));
  }

  /// In which tredes this veld may be seen, for the doel of the agenda: there is no yes for
  /// another.
  Search actions(Requester door, ObjectNode body) {
    Read read = read(door, "adl.search_action", body, Target.ACTION);
    Lookup lookup = new Lookup(convenant);
    lookup.subject(read.item().subject());
    Optional<VeldId> veld = lookup.veld(read.item().resource());
    Optional<UUID> zitting = lookup.zitting(read.item().resource());
    if (lookup.wrong().isPresent()) {
      return nothing(read, lookup.wrong().get());
    }
    VeldId id = veld.orElseThrow();
    UUID where = zitting.orElseThrow();
    List<Asked.About> all =
        subjects.find(door, id.casus(), where, read.item().subject()).stream()
            .flatMap(wie -> tredes(wie, id, where))
            .toList();
    return search(
        read,
        all,
        about -> {
          Map<String, Object> action = new LinkedHashMap<>();
          action.put("name", Vocabulary.ACTION);
          action.put(
              "properties", Json.object("doel", about.doel(), "trede", about.trede().code()));
          return action;
        });
  }

  private Stream<Asked.About> tredes(Requester wie, VeldId id, UUID zitting) {
    Seat seat = seats.seatFor(wie, id.casus(), zitting, clock.instant());
    return seat.exists()
        ? Arrays.stream(Trede.values())
            .map(trede ->
                EvaluationReader.about(wie, zitting, new Manner(seat.agendaDoel(), trede), id))
        : Stream.of();
  }

  /// Every veld of this casus that may be seen.
  Search resources(Requester door, ObjectNode body) {
    Read read = read(door, "adl.search_resource", body, Target.RESOURCE);
    Lookup lookup = new Lookup(convenant);
    lookup.subject(read.item().subject());
    Optional<Manner> manner = lookup.action(read.item().action());
    Optional<UUID> casus = lookup.casus(read.item().resource());
    Optional<UUID> zitting = lookup.zitting(read.item().resource());
    if (lookup.wrong().isPresent()) {
      return nothing(read, lookup.wrong().get());
    }
    UUID where = zitting.orElseThrow();
    Optional<Requester> wie =
        subjects.find(door, casus.orElseThrow(), where, read.item().subject());
    if (wie.isEmpty()) {
      return Search.nothing(read.call(), read.page(), answers.noSeat(), false);
    }
    InzageRequest request =
        new InzageRequest(
            wie.get(),
            casus.orElseThrow(),
            where,
            manner.orElseThrow().doel(),
            manner.orElseThrow().trede(),
            convenant.velden().stream()
                .map(Veld::code)
                .collect(Collectors.toCollection(TreeSet::new)));
    return new Search(
        read.call(),
        List.of(Vraag.over(request)),
        (_, uitkomst) -> velden(request, manner.orElseThrow(), uitkomst, read.item()),
        read.page(),
        "",
        Map.of());
  }

  private Stream<Map<String, Object>> velden(
      InzageRequest request, Manner manner, Uitkomst uitkomst, Item item) {
    return uitkomst.personen().stream()
        .flatMap(one ->
            one.decision().vrijgegeven().stream()
                .map(released -> id(request.casus(), one.persoon(), released)))
        .map(id -> EvaluationReader.about(request.wie(), request.zitting(), manner, id))
        .flatMap(about ->
            results(
                about,
                uitkomst,
                item,
                entity(
                    Vocabulary.RESOURCE,
                    about.id(),
                    Json.object("zitting", about.zitting().toString()))));
  }

  private static VeldId id(UUID casus, UUID persoon, Vrijgave released) {
    return new VeldId(casus, persoon, released.veld(), released.bron());
  }

  private Search search(
      Read read, List<Asked.About> all, Function<Asked.About, Map<String, Object>> entity) {
    List<Vraag> vragen =
        all.stream()
            .map(about ->
                Vraag.over(
                    new InzageRequest(
                        about.wie(),
                        about.casus(),
                        about.zitting(),
                        about.doel(),
                        about.trede(),
                        new TreeSet<>(List.of(about.veld()))),
                    about.persoon()))
            .toList();
    BiFunction<Integer, Uitkomst, Stream<Map<String, Object>>> found =
        (i, uitkomst) -> results(all.get(i), uitkomst, read.item(), entity.apply(all.get(i)));
    return new Search(read.call(), vragen, found, read.page(), "", Map.of());
  }

  /// The entity when it gets a yes.
  private Stream<Map<String, Object>> results(
      Asked.About about, Uitkomst uitkomst, Item item, Map<String, Object> entity) {
    Item.Action action = item.action();
    Answer answer =
        answers.of(about, uitkomst, item.context(), action == null ? null : action.activity());
    return answer.decision() ? Stream.of(Search.result(entity, answer)) : Stream.of();
  }

  private Search nothing(Read read, Asked.Wrong wrong) {
    return Search.nothing(read.call(), read.page(), answers.wrong(wrong), true);
  }

  private static Map<String, Object> entity(
      String type, String id, Map<String, Object> properties) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("type", type);
    entity.put("id", id);
    if (!properties.isEmpty()) {
      entity.put("properties", properties);
    }
    return entity;
  }

  /// What is searched for, and so has no id.
  private enum Target {
    SUBJECT,
    RESOURCE,
    ACTION
  }

  private Read read(Requester door, String event, ObjectNode body, Target target) {
    Invoer invoer = new Invoer();
    ItemReader reader = new ItemReader(invoer);
    Item item =
        new Item(
            reader.subject(body.get("subject"), target != Target.SUBJECT),
            target == Target.ACTION ? null : reader.action(body.get("action")),
            reader.resource(body.get("resource"), target != Target.RESOURCE),
            reader.context(body.get("context")));
    Trace trace = item.context().trace();
    boolean there = !body.path("context").path("traceparent").isMissingNode();
    invoer.eis(trace != null || there, "context.traceparent", "verplicht");
    Pages.Asked page = pages.read(invoer, door, event, body);
    invoer.klaar();
    Item.Action action = item.action();
    List<Item.Action> actions = action == null ? List.of() : List.of(action);
    return new Read(Call.of(door, event, Objects.requireNonNull(trace), actions), item, page);
  }
}
