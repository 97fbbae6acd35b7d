// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

/// Somebody who has or had a seat at a zitting.
///
/// @param sub who it is
/// @param functie in which they sit there, and as which they are known now
public record Aanzitter(String sub, String functie) {}
