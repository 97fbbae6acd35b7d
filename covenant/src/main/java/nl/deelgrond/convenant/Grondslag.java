// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A ground that the convenant lists for one partij and one side of a passing.
///
/// @param herkomst the herkomstwetten of gegevens that it covers
/// @param tegenpartijen the other side; absent means any partij at the casustafel
/// @param bijzonder whether it carries an exception to the ban of AVG art. 9
/// @param strafrechtelijk whether it opens the gate of AVG art. 10
/// @param onherleidbaar whether it carries only because nobody can tell whom it is about: not for
///   who knows
/// @param besluitNodig whether recording it needs the number of a decision (Wet politiegegevens)
/// @param geldigTot last day, inclusive; absent means open
public record Grondslag(
    String id,
    String wet,
    String artikel,
    @Nullable String lid,
    Richting richting,
    String partij,
    List<String> doelen,
    List<String> groepen,
    List<String> herkomst,
    @Nullable List<String> tegenpartijen,
    Set<Trede> tredes,
    boolean bijzonder,
    boolean strafrechtelijk,
    boolean onherleidbaar,
    boolean besluitNodig,
    LocalDate geldigVan,
    @Nullable LocalDate geldigTot,
    String avg,
    String toelichting) {

  public Grondslag {
    doelen = List.copyOf(doelen);
    groepen = List.copyOf(groepen);
    herkomst = List.copyOf(herkomst);
    tegenpartijen = tegenpartijen == null ? null : List.copyOf(tegenpartijen);
    tredes = Set.copyOf(tredes);
  }
}
