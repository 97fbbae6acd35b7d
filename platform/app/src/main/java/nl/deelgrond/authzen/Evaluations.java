// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.inzage.Oproep;
import nl.deelgrond.inzage.Uitkomst;
import nl.deelgrond.inzage.Vraag;
import org.jspecify.annotations.Nullable;

/// A request for decisions on items, one or more.
///
/// Items that differ in the veld only are one question, as in a view. When the caller wants to stop
/// early each item is a question of its own, so that nothing is decided or logged that is not told.
final class Evaluations implements Oproep {

  private final Call call;
  private final List<Entry> entries;
  private final Semantic semantic;
  private final boolean several;
  private final Answers answers;
  private final List<Vraag> vragen = new ArrayList<>();

  /// Which question answers an item, by its place among the items.
  private final Map<Integer, Integer> questionOf = new HashMap<>();

  /// An item, looked up.
  ///
  /// @param action what was asked to do; null when the item could not be read
  record Entry(Asked asked, Item.Context context, Item.@Nullable Action action) {

    private @Nullable String activity() {
      return action == null ? null : action.activity();
    }
  }

  /// @param semantic how far to go through a list of items; null when there was no list
  Evaluations(Call call, List<Entry> entries, @Nullable Semantic semantic, Answers answers) {
    this.call = call;
    this.entries = List.copyOf(entries);
    this.several = semantic != null;
    this.semantic = semantic == null ? Semantic.EXECUTE_ALL : semantic;
    this.answers = answers;
    if (this.semantic == Semantic.EXECUTE_ALL) {
      putTogether();
    } else {
      oneByOne();
    }
  }

  private void oneByOne() {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).asked() instanceof Asked.About about) {
        questionOf.put(i, vragen.size());
        vragen.add(question(about, new TreeSet<>(List.of(about.veld()))));
      }
    }
  }

  private void putTogether() {
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).asked() instanceof Asked.About about) {
        Group group =
            groups.computeIfAbsent(
                about.withoutVeld(), _ -> new Group(groups.size(), about, new TreeSet<>()));
        group.velden().add(about.veld());
        questionOf.put(i, group.question());
      }
    }
    groups.values().forEach(group -> vragen.add(question(group.first(), group.velden())));
  }

  /// Items that differ in the veld only.
  private record Group(int question, Asked.About first, SortedSet<String> velden) {}

  private static Vraag question(Asked.About about, SortedSet<String> velden) {
    InzageRequest request =
        new InzageRequest(
            about.wie(), about.casus(), about.zitting(), about.doel(), about.trede(), velden);
    return Vraag.over(request, about.persoon());
  }

  @Override
  public Requester door() {
    return call.door();
  }

  @Override
  public List<Vraag> vragen() {
    return List.copyOf(vragen);
  }

  @Override
  public boolean isGenoeg(List<Uitkomst> told) {
    return given(told).complete();
  }

  @Override
  public Map<String, ?> verslag(List<Uitkomst> told) {
    Map<String, Object> verslag = call.verslag();
    verslag.put("gevraagd", entries.size());
    verslag.put("uitkomsten", answers(told).stream().map(Answer::code).toList());
    return verslag;
  }

  /// Whether there was a list of items, so that the answer is one.
  boolean isSeveral() {
    return several;
  }

  Call call() {
    return call;
  }

  /// The answers in the order of the items, as far as the caller wants them.
  List<Answer> answers(List<Uitkomst> told) {
    return given(told).answers();
  }

  /// @param complete whether the caller wants no more
  private record Given(List<Answer> answers, boolean complete) {}

  private Given given(List<Uitkomst> told) {
    List<Answer> given = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Integer question = questionOf.get(i);
      if (question != null && question >= told.size()) {
        return new Given(given, false);
      }
      Answer answer = answer(entries.get(i), question == null ? null : told.get(question));
      given.add(answer);
      if (semantic.endsAt(answer.decision())) {
        return new Given(given, true);
      }
    }
    return new Given(given, true);
  }

  private Answer answer(Entry entry, @Nullable Uitkomst uitkomst) {
    return switch (entry.asked()) {
      case Asked.Wrong wrong -> answers.wrong(wrong);
      case Asked.About about when uitkomst != null ->
          answers.of(about, uitkomst, entry.context(), entry.activity());
      case Asked.About _, Asked.NoSeat _ -> answers.noSeat();
    };
  }
}
