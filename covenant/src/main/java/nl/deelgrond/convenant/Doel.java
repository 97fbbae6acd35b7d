// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// What a casus is discussed for, and the groepen of velden that it can need.
public record Doel(
    String code,
    String naam,
    String naamEn,
    String omschrijving,
    String omschrijvingEn,
    List<String> groepen) {

  public Doel {
    groepen = List.copyOf(groepen);
  }
}
