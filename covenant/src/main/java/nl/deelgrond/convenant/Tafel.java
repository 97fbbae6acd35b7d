// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// A casustafel for an age group, with its doelen and its partijen.
public record Tafel(
    String code,
    String naam,
    String naamEn,
    String leeftijd,
    List<String> doelen,
    List<String> eersteSchil,
    List<String> tweedeSchil) {

  public Tafel {
    doelen = List.copyOf(doelen);
    eersteSchil = List.copyOf(eersteSchil);
    tweedeSchil = List.copyOf(tweedeSchil);
  }
}
