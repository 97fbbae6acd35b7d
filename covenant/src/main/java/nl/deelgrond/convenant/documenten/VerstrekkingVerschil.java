// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.documenten.Wijziging.Gevolg;
import org.jspecify.annotations.Nullable;

/// Who sees more and who sees less in a new version, whichever file made it so: all verstrekkingen
/// of both versions are worked out and compared.
final class VerstrekkingVerschil {

  /// One veld of one bron towards one partij.
  private record Key(String aan, String doel, Trede trede, String groep, String van, String veld) {}

  /// What happened, folded over velden and bronnen.
  private record Group(
      String aan, String doel, Trede trede, String groep, String van, State from, State to) {}

  /// @param uitkomst absent when the matrix does not name it, or the version does not know it
  /// @param vrij functies that need no besluit of a geheimhouder, being bound themselves
  /// @param besluit functies of the bron itself that do need one
  private record State(
      Verstrekking.@Nullable Uitkomst uitkomst,
      boolean grof,
      Set<String> nodig,
      Set<String> vrij,
      Set<String> besluit) {

    static final State NONE = new State(null, false, Set.of(), Set.of(), Set.of());

    static State of(Convenant convenant, Verstrekking v) {
      Set<String> vrij = codes(v.geheimhouders());
      Set<String> besluit = new TreeSet<>();
      if (v.herkomst().geheim() != null && v.herkomst().bron().equals(v.aan().code())) {
        besluit.addAll(codes(convenant.functies()));
        besluit.removeAll(vrij);
      }
      return new State(v.uitkomst(), v.grof(), new TreeSet<>(v.nodig()), vrij, besluit);
    }

    private static Set<String> codes(List<Functie> functies) {
      return functies.stream().map(Functie::code).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean shows() {
      return uitkomst != null && uitkomst != Verstrekking.Uitkomst.NOOIT;
    }

    String nl() {
      return uitkomst == null
          ? "niet nodig"
          : uitkomst.woorden() + (shows() && grof ? ", minder precies" : "") + needs();
    }

    String en() {
      String words =
          switch (uitkomst) {
            case null -> "not needed";
            case NOOIT -> "never";
            case GEHEIMHOUDER -> "only by decision of who is bound by secrecy";
            case TOESTEMMING -> "only with consent";
            case GROND -> "on grounds of law";
          };
      return words + (shows() && grof ? ", less precise" : "");
    }

    private String needs() {
      String bound = vrij.isEmpty() ? "" : " (zelf geheimhouder: " + String.join(", ", vrij) + ")";
      return (nodig.isEmpty() ? "" : " (nodig: " + String.join("; ", nodig) + ")") + bound;
    }
  }

  private static final Comparator<Verstrekking.@Nullable Uitkomst> OPENNESS =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private VerstrekkingVerschil() {}

  static List<Wijziging> of(Convenant oud, Convenant nieuw) {
    Map<Key, State> before = states(oud);
    Map<Key, State> after = states(nieuw);
    Set<Key> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    Map<Group, Set<String>> groups = new LinkedHashMap<>();
    for (Key key : keys) {
      State from = before.getOrDefault(key, State.NONE);
      State to = after.getOrDefault(key, State.NONE);
      if (gevolg(from, to) != Gevolg.GEEN) {
        groups
            .computeIfAbsent(
                new Group(key.aan, key.doel, key.trede, key.groep, key.van, from, to),
                _ -> new TreeSet<>())
            .add(key.veld);
      }
    }
    List<Wijziging> all = new ArrayList<>();
    groups.forEach((group, velden) -> all.add(wijziging(oud, nieuw, group, velden)));
    all.sort(Comparator.comparing(Wijziging::gevolg));
    return all;
  }

  private static Map<Key, State> states(Convenant convenant) {
    Map<Key, State> states = new LinkedHashMap<>();
    for (Verstrekking v : Verstrekkingen.of(convenant)) {
      states.put(
          new Key(
              v.aan().code(),
              v.doel(),
              v.trede(),
              v.veld().groep(),
              v.herkomst().bron(),
              v.veld().code()),
          State.of(convenant, v));
    }
    return states;
  }

  private static Gevolg gevolg(State from, State to) {
    if (!from.shows() && !to.shows()) {
      return Gevolg.GEEN;
    }
    int opened = OPENNESS.compare(to.uitkomst, from.uitkomst);
    if (opened != 0) {
      return opened > 0 ? Gevolg.MEER : Gevolg.MINDER;
    }
    boolean more =
        (from.grof && !to.grof)
            || !to.nodig.containsAll(from.nodig)
            || !Collections.disjoint(from.besluit, to.vrij);
    boolean less =
        (to.grof && !from.grof)
            || !from.nodig.containsAll(to.nodig)
            || !Collections.disjoint(from.vrij, to.besluit);
    if (more) {
      return Gevolg.MEER;
    }
    return less ? Gevolg.MINDER : Gevolg.GEEN;
  }

  private static Wijziging wijziging(
      Convenant oud, Convenant nieuw, Group group, Set<String> velden) {
    Convenant namesAan = nieuw.findPartij(group.aan).isPresent() ? nieuw : oud;
    Convenant namesVan = nieuw.findPartij(group.van).isPresent() ? nieuw : oud;
    Convenant namesDoel = nieuw.findDoel(group.doel).isPresent() ? nieuw : oud;
    Convenant namesGroep = nieuw.findGroep(group.groep).isPresent() ? nieuw : oud;
    boolean metNaam = group.trede == Trede.MET_NAAM;
    String list = String.join(", ", velden);
    return new Wijziging(
        "",
        group.aan,
        gevolg(group.from, group.to),
        "%s, voor ‘%s’, %s: ‘%s’ van %s (%s). Was: %s. Wordt: %s."
            .formatted(
                namesAan.partij(group.aan).naam(),
                namesDoel.doel(group.doel).naam(),
                metNaam ? "met naam" : "zonder naam",
                namesGroep.groep(group.groep).naam(),
                namesVan.partij(group.van).naam(),
                list,
                group.from.nl(),
                group.to.nl()),
        "%s, for ‘%s’, %s: ‘%s’ of %s. Was: %s. Becomes: %s."
            .formatted(
                group.aan,
                namesDoel.doel(group.doel).naamEn(),
                metNaam ? "with a name" : "without a name",
                namesGroep.groep(group.groep).naamEn(),
                group.van,
                group.from.en(),
                group.to.en()));
  }
}
