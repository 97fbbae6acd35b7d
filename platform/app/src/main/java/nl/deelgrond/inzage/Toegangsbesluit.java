// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.List;

/// What was decided in one call.
///
/// @param oproep the call
/// @param logIndex index of the record of the call in the log
public record Toegangsbesluit<T extends Oproep>(
    T oproep, long logIndex, List<Uitkomst> uitkomsten) {

  public Toegangsbesluit {
    uitkomsten = List.copyOf(uitkomsten);
  }
}
