// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.handeling.Probleem;
import nl.deelgrond.identity.Requester;

/// What an item turns out to ask.
sealed interface Asked {

  /// One veld of one bron, of one person, for somebody whom this caller may ask for.
  record About(
      Requester wie,
      UUID casus,
      UUID zitting,
      String doel,
      Trede trede,
      UUID persoon,
      String veld,
      String bron)
      implements Asked {

    /// The same question but for the veld.
    List<Object> withoutVeld() {
      return List.of(wie, casus, zitting, doel, trede, persoon);
    }

    String id() {
      return new Vocabulary.VeldId(casus, persoon, veld, bron).text();
    }
  }

  /// For nobody whom this caller may ask for. It is answered as the lack of a seat is.
  record NoSeat() implements Asked {}

  /// It names what nobody knows, or leaves out what is needed; whoever asks, it is the same.
  ///
  /// @param status as HTTP would say it: 400 or 404
  record Wrong(int status, Probleem why) implements Asked {}
}
