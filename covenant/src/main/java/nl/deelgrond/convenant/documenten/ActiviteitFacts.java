// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Regel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Verwerkingsactiviteit;
import org.jspecify.annotations.Nullable;

/// An activity with everything about it that follows from the rest of the convenant.
///
/// @param bases per partij that carries it out, what it relies on
/// @param velden the velden it processes; none when it processes no velden
/// @param perDoel the groepen of those velden for each doel
/// @param ontvangers codes of the partijen that get to see something
/// @param bewaartermijnen ISO 8601, without doubles, the shortest first
/// @param bsn whether it uses the BSN
record ActiviteitFacts(
    Verwerkingsactiviteit activiteit,
    Map<String, Set<Basis>> bases,
    List<Veld> velden,
    Map<String, Set<String>> perDoel,
    Set<String> ontvangers,
    List<String> bewaartermijnen,
    boolean bsn) {

  /// A law, an article and the lid of AVG art. 6.
  record Basis(String wet, String artikel, @Nullable String lid, String avg) {}

  static ActiviteitFacts of(Convenant convenant, Verwerkingsactiviteit activiteit) {
    Verwerkingsactiviteit.Velden gebruik = activiteit.velden();
    List<MatrixCel> cellen =
        gebruik == null
            ? List.of()
            : convenant.matrix().stream()
                .filter(cel -> !Collections.disjoint(cel.tredes(), gebruik.tredes()))
                .toList();
    List<Veld> velden =
        convenant.velden().stream()
            .filter(veld -> cellen.stream().anyMatch(cel -> cel.groep().equals(veld.groep())))
            .filter(veld -> isProcessed(convenant, veld, gebruik))
            .toList();
    Map<String, Set<String>> perDoel = new LinkedHashMap<>();
    cellen.forEach(
        cel -> perDoel.computeIfAbsent(cel.doel(), _ -> new TreeSet<>()).add(cel.groep()));
    Set<String> ontvangers = new LinkedHashSet<>();
    convenant.partijen().stream()
        .map(Partij::code)
        .filter(code ->
            activiteit.ontvangers().contains(code)
                || cellen.stream().anyMatch(cel -> cel.partij().equals(code)))
        .forEach(ontvangers::add);
    boolean bsn =
        activiteit.bsn()
            || (gebruik != null
                && gebruik.tredes().contains(Trede.MET_NAAM)
                && velden.stream().anyMatch(veld -> veld.categorie() == Categorie.BSN));
    return new ActiviteitFacts(
        activiteit,
        bases(convenant, activiteit),
        velden,
        perDoel,
        ontvangers,
        termijnen(activiteit, velden),
        bsn);
  }

  /// What the anonymous trede leaves out, or no law ever lets go, is not processed there.
  private static boolean isProcessed(
      Convenant convenant, Veld veld, Verwerkingsactiviteit.@Nullable Velden gebruik) {
    boolean everShared =
        veld.bronnen().stream()
            .map(Herkomst::herkomstWet)
            .anyMatch(wet -> !convenant.wet(wet).nooitDelen());
    boolean leftOut =
        gebruik != null
            && !gebruik.tredes().contains(Trede.MET_NAAM)
            && veld.generalisatie().regel() == Regel.WEGLATEN;
    return everShared && !leftOut;
  }

  private static Map<String, Set<Basis>> bases(
      Convenant convenant, Verwerkingsactiviteit activiteit) {
    Map<String, Set<Basis>> all = new LinkedHashMap<>();
    for (Partij partij : convenant.partijen()) {
      List<String> uitvoerders = activiteit.uitvoerders();
      if (uitvoerders == null || uitvoerders.contains(partij.code())) {
        Set<Basis> own = named(activiteit, partij);
        if (own.isEmpty()) {
          own = derived(convenant, activiteit, partij);
        }
        if (!own.isEmpty()) {
          all.put(partij.code(), own);
        }
      }
    }
    return all;
  }

  private static Set<Basis> named(Verwerkingsactiviteit activiteit, Partij partij) {
    Set<Basis> all = new LinkedHashSet<>();
    activiteit.gronden().stream()
        .filter(grond -> grond.partij().equals(partij.code()))
        .map(grond ->
            new Basis(
                grond.wet(),
                grond.artikel(),
                grond.lid(),
                grond.avg() == null ? partij.avgGrond() : grond.avg()))
        .forEach(all::add);
    return all;
  }

  private static Set<Basis> derived(
      Convenant convenant, Verwerkingsactiviteit activiteit, Partij partij) {
    Verwerkingsactiviteit.Velden gebruik = activiteit.velden();
    Set<Basis> all = new LinkedHashSet<>();
    convenant.grondslagen().stream()
        .filter(g -> g.partij().equals(partij.code()))
        .filter(g -> gebruik == null || serves(g, gebruik))
        .map(g -> new Basis(g.wet(), g.artikel(), g.lid(), g.avg()))
        .forEach(all::add);
    return all;
  }

  private static boolean serves(Grondslag g, Verwerkingsactiviteit.Velden gebruik) {
    return gebruik.richtingen().contains(g.richting())
        && !Collections.disjoint(g.tredes(), gebruik.tredes());
  }

  private static List<String> termijnen(Verwerkingsactiviteit activiteit, List<Veld> velden) {
    return Stream.concat(
            velden.stream().map(Veld::bewaartermijn),
            activiteit.gegevens().stream().map(Verwerkingsactiviteit.Gegeven::bewaartermijn))
        .distinct()
        .sorted(Comparator.comparing(Woorden::end).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// How many velden there are of this categorie.
  long count(Categorie categorie) {
    return velden.stream().filter(veld -> veld.categorie() == categorie).count();
  }

  /// Whether a toestemming can stand in for a ground: with a name only.
  boolean toestemmingCounts() {
    Verwerkingsactiviteit.Velden gebruik = activiteit.velden();
    return gebruik != null && gebruik.tredes().contains(Trede.MET_NAAM);
  }
}
