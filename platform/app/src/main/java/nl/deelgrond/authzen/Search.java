// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Oproep;
import nl.deelgrond.inzage.Uitkomst;
import nl.deelgrond.inzage.Vraag;

/// A request for everything of one kind that gets a yes. Each result was decided as the same item
/// in an evaluation is.
///
/// @param vragen what has to be decided for it
/// @param found the results of one of these questions, given what was decided on it
/// @param code what was wrong with it, for the record; empty when nothing was
record Search(
    Call call,
    List<Vraag> vragen,
    BiFunction<Integer, Uitkomst, Stream<Map<String, Object>>> found,
    Pages.Asked page,
    String code,
    Map<String, Object> context)
    implements Oproep {

  Search {
    vragen = List.copyOf(vragen);
    context = Map.copyOf(context);
  }

  /// A search that finds nothing.
  ///
  /// @param why answers the same question about one item
  static Search nothing(Call call, Pages.Asked page, Answer why, boolean tell) {
    return new Search(
        call, List.of(), (_, _) -> Stream.of(), page, why.code(), tell ? why.context() : Map.of());
  }

  @Override
  public Requester door() {
    return call.door();
  }

  @Override
  public boolean isGenoeg(List<Uitkomst> told) {
    return false;
  }

  @Override
  public Map<String, ?> verslag(List<Uitkomst> told) {
    Map<String, Object> verslag = call.verslag();
    verslag.put("gevonden", results(told).size());
    verslag.put("vanaf", page.place().from());
    verslag.put("hoogstens", page.place().limit());
    verslag.put("uitkomsten", code.isEmpty() ? List.of() : List.of(code));
    return verslag;
  }

  /// All results, in an order that stays the same.
  List<Map<String, Object>> results(List<Uitkomst> told) {
    return IntStream.range(0, told.size())
        .boxed()
        .flatMap(i -> found.apply(i, told.get(i)))
        .toList();
  }

  /// A result, with what it obliges to.
  static Map<String, Object> result(Map<String, Object> entity, Answer answer) {
    Map<String, Object> result = new LinkedHashMap<>(entity);
    result.put("obligations", answer.context().getOrDefault("obligations", List.of()));
    return result;
  }
}
