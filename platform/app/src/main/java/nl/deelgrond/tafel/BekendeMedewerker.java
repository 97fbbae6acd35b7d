// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.tafel;

import nl.deelgrond.identity.Requester;

/// Somebody who can be invited to a zitting.
///
/// @param sub subject of the identity provider
public record BekendeMedewerker(String sub, String naam, String partij, String functie) {

  static BekendeMedewerker van(Requester wie) {
    return new BekendeMedewerker(wie.sub(), wie.naam(), wie.partij(), wie.functie());
  }
}
