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
/// @param opArtikel9 the exception to the ban on special data and the law that has it, as `avg 9
///   2-h` and `uavg 30 3-a` (AVG art. 9, UAVG 22-30); empty when it carries none
/// @param opArtikel10 what allows criminal data, as `avg 10` and `uavg 33` (AVG art. 10, UAVG
///   31-33); empty when it carries none
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
    List<String> opArtikel9,
    List<String> opArtikel10,
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
    opArtikel9 = List.copyOf(opArtikel9);
    opArtikel10 = List.copyOf(opArtikel10);
  }

  /// Whether it carries special data (AVG art. 9).
  public boolean bijzonder() {
    return !opArtikel9.isEmpty();
  }

  /// Whether it carries criminal data (AVG art. 10).
  public boolean strafrechtelijk() {
    return !opArtikel10.isEmpty();
  }
}
