// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

/// Somebody who can be invited to a zitting.
///
/// @param sub subject of the identity provider
public record BekendeMedewerker(String sub, String naam, String partij, String functie) {}
