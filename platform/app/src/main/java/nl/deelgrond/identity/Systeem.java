// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

/// A partij's own case system, which asks as a machine.
public record Systeem(
    String sub,
    String naam,
    String organisatie,
    String oin,
    String partij,
    String functie,
    String loa)
    implements Requester {

  @Override
  public String toString() {
    return "Systeem[" + functie + " of " + partij + "]";
  }
}
