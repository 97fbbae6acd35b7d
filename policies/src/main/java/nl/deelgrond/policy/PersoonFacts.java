// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of one person of the casus, most of it from the ledger.
///
/// @param persoon the name of the person within this question, `p1`
/// @param herleidbaar whether who asks can know who this is: a name was used in this casus before,
///   or the own partij brought it in
/// @param leeftijd age band on the day of the question; null when the age is not known
/// @param vertegenwoordigers who stands in for the person
/// @param onbekwaamVoor the doelen that the person cannot weigh, as a professional recorded
public record PersoonFacts(
    String persoon,
    boolean herleidbaar,
    @Nullable Leeftijd leeftijd,
    List<Toestemming> toestemmingen,
    List<Vertegenwoordiger> vertegenwoordigers,
    Set<String> onbekwaamVoor,
    List<VastgesteldeGrondslag> gronden,
    List<GeheimhouderBesluit> geheim,
    List<OntvangerNagegaan> nagegaan,
    List<Beperking> beperkingen) {

  public PersoonFacts {
    if (persoon.isBlank()) {
      throw new IllegalArgumentException("a person has a name within the question");
    }
    toestemmingen = List.copyOf(toestemmingen);
    vertegenwoordigers = List.copyOf(vertegenwoordigers);
    onbekwaamVoor = Set.copyOf(onbekwaamVoor);
    gronden = List.copyOf(gronden);
    geheim = List.copyOf(geheim);
    nagegaan = List.copyOf(nagegaan);
    beperkingen = List.copyOf(beperkingen);
  }

  /// A person of whom the ledger has nothing.
  public static PersoonFacts of(String persoon, @Nullable Leeftijd leeftijd) {
    return new PersoonFacts(
        persoon, false, leeftijd, List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  public PersoonFacts withPersoon(String other) {
    return new PersoonFacts(
        other,
        herleidbaar,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withHerleidbaar(boolean known) {
    return new PersoonFacts(
        persoon,
        known,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withLeeftijd(@Nullable Leeftijd age) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        age,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withToestemmingen(List<Toestemming> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        these,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withVertegenwoordigers(List<Vertegenwoordiger> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        toestemmingen,
        these,
        onbekwaamVoor,
        gronden,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withOnbekwaamVoor(Set<String> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        these,
        gronden,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withGronden(List<VastgesteldeGrondslag> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        these,
        geheim,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withGeheim(List<GeheimhouderBesluit> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        these,
        nagegaan,
        beperkingen);
  }

  public PersoonFacts withNagegaan(List<OntvangerNagegaan> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        geheim,
        these,
        beperkingen);
  }

  public PersoonFacts withBeperkingen(List<Beperking> these) {
    return new PersoonFacts(
        persoon,
        herleidbaar,
        leeftijd,
        toestemmingen,
        vertegenwoordigers,
        onbekwaamVoor,
        gronden,
        geheim,
        nagegaan,
        these);
  }
}
