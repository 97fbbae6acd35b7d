// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

/// A person who works for a partij.
public record Medewerker(
    String sub,
    String naam,
    String organisatie,
    String oin,
    String partij,
    String functie,
    String loa)
    implements Requester {

  /// Without the name: this text may end up in a log.
  @Override
  public String toString() {
    return "Medewerker[" + functie + " of " + partij + "]";
  }
}
