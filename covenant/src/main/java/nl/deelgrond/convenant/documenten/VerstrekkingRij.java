// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.jspecify.annotations.Nullable;

/// A row of the report: the velden of one giver for which the same holds in both tredes.
///
/// @param velden per groep, in the order of the convenant
/// @param anoniem null when the matrix does not name it without a name
/// @param metNaam null when the matrix does not name it with a name
record VerstrekkingRij(
    String van, Map<String, List<String>> velden, @Nullable Cel anoniem, @Nullable Cel metNaam) {

  /// What holds in one trede: a [Verstrekking] without the veld and how precise it is.
  record Cel(
      Verstrekking.Uitkomst uitkomst,
      String waarom,
      Set<String> geven,
      Set<String> ontvangen,
      List<String> nodig,
      List<String> wilToestemming,
      List<String> geheimhouders) {

    static Cel of(Verstrekking v, ArtikelLijst artikelen) {
      return new Cel(
          v.uitkomst(),
          v.waarom(),
          keys(v.geven(), artikelen),
          keys(v.ontvangen(), artikelen),
          v.nodig(),
          v.wilToestemming(),
          v.geheimhouders().stream().map(Functie::naam).toList());
    }

    private static Set<String> keys(List<Grondslag> gronden, ArtikelLijst artikelen) {
      return gronden.stream()
          .map(artikelen::key)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /// What one veld of one bron has in common with others.
  private record Key(String van, @Nullable Cel anoniem, @Nullable Cel metNaam) {}

  private record Item(String van, Veld veld) {}

  /// The rows of one receiver, under the doelen for which they hold: each veld of each bron stands
  /// once for each doel. The doelen that most is equal for come first; givers and velden are in the
  /// order of the convenant.
  static Map<List<Doel>, List<VerstrekkingRij>> of(
      Convenant convenant, Partij aan, ArtikelLijst artikelen) {
    Map<Item, Map<VerstrekkingRij, List<Doel>>> items = new LinkedHashMap<>();
    for (Doel doel : convenant.doelen()) {
      perItem(convenant, aan, doel)
          .forEach((item, tredes) ->
              items
                  .computeIfAbsent(item, _ -> new LinkedHashMap<>())
                  .computeIfAbsent(row(convenant, item, tredes, artikelen), _ -> new ArrayList<>())
                  .add(doel));
    }
    Map<List<Doel>, Map<Key, VerstrekkingRij>> folded = new HashMap<>();
    for (Partij van : convenant.partijen()) {
      for (Veld veld : convenant.velden()) {
        items
            .getOrDefault(new Item(van.code(), veld), Map.of())
            .forEach((row, doelen) ->
                folded
                    .computeIfAbsent(doelen, _ -> new LinkedHashMap<>())
                    .merge(row.key(), row, VerstrekkingRij::with));
      }
    }
    Map<List<Doel>, List<VerstrekkingRij>> all = new LinkedHashMap<>();
    folded.keySet().stream()
        .sorted(
            Comparator.comparingInt((List<Doel> doelen) -> -doelen.size())
                .thenComparing(doelen -> places(convenant, doelen)))
        .forEach(
            doelen -> all.put(doelen, List.copyOf(folded.getOrDefault(doelen, Map.of()).values())));
    return all;
  }

  private static String places(Convenant convenant, List<Doel> doelen) {
    return doelen.stream()
        .map(doel -> "%03d".formatted(convenant.doelen().indexOf(doel)))
        .collect(Collectors.joining());
  }

  private static Map<Item, Map<Trede, Verstrekking>> perItem(
      Convenant convenant, Partij aan, Doel doel) {
    Map<Item, Map<Trede, Verstrekking>> items = new LinkedHashMap<>();
    convenant.matrix().stream()
        .filter(cel -> cel.partij().equals(aan.code()) && cel.doel().equals(doel.code()))
        .flatMap(cel -> Verstrekkingen.of(convenant, cel).stream())
        .forEach(v ->
            items
                .computeIfAbsent(
                    new Item(v.herkomst().bron(), v.veld()), _ -> new LinkedHashMap<>())
                .put(v.trede(), v));
    return items;
  }

  private static VerstrekkingRij row(
      Convenant convenant, Item item, Map<Trede, Verstrekking> tredes, ArtikelLijst artikelen) {
    Map<String, List<String>> velden = new LinkedHashMap<>();
    velden.put(
        convenant.groep(item.veld.groep()).naam(), List.of(item.veld.label() + precision(tredes)));
    return new VerstrekkingRij(
        item.van,
        velden,
        cel(tredes.get(Trede.ANONIEM), artikelen),
        cel(tredes.get(Trede.MET_NAAM), artikelen));
  }

  private Key key() {
    return new Key(van, anoniem, metNaam);
  }

  /// With the velden of the other too, for which the same holds.
  private VerstrekkingRij with(VerstrekkingRij other) {
    Map<String, List<String>> both = new LinkedHashMap<>(velden);
    other.velden.forEach((groep, labels) ->
        both.merge(
            groep, labels, (one, two) -> Stream.concat(one.stream(), two.stream()).toList()));
    return new VerstrekkingRij(van, both, anoniem, metNaam);
  }

  /// A mark behind a veld that is shown less precise: `°` without a name, `ⁿ` with one.
  private static String precision(Map<Trede, Verstrekking> tredes) {
    return tredes.values().stream()
        .filter(Verstrekking::grof)
        .map(v -> v.trede() == Trede.ANONIEM ? "°" : "ⁿ")
        .collect(Collectors.joining());
  }

  private static @Nullable Cel cel(@Nullable Verstrekking verstrekking, ArtikelLijst artikelen) {
    return verstrekking == null ? null : Cel.of(verstrekking, artikelen);
  }
}
