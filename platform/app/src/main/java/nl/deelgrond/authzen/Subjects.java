// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.identity.Systeem;
import nl.deelgrond.tafel.Aanzitter;
import nl.deelgrond.tafel.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says for whom a caller may ask.
///
/// **Guarantees**
/// - A person asks for nobody but themselves, a system for persons of its own partij only, as they
///   are known and in the functie in which they sit there.
/// - Somebody who sits elsewhere, somebody of another partij and somebody who does not exist are
///   the same: nobody.
@Component
final class Subjects {

  private final Convenant convenant;
  private final Seats seats;

  Subjects(Convenant convenant, Seats seats) {
    this.convenant = convenant;
    this.seats = seats;
  }

  /// Everybody for whom this caller may ask about this casus in this zitting.
  List<Requester> all(Requester door, UUID casus, UUID zitting) {
    return switch (door) {
      case Medewerker self -> List.of(self);
      case Systeem system ->
          seats.aanzitters(casus, zitting, system.partij()).stream()
              .filter(this::isPerson)
              .map(aanzitter -> person(system, aanzitter))
              .toList();
    };
  }

  /// The one who is meant, when they are among them and what is said about them is right.
  Optional<Requester> find(
      Requester door, UUID casus, UUID zitting, Item.@Nullable Subject subject) {
    return subject == null || !matches(subject.partij(), door.partij())
        ? Optional.empty()
        : all(door, casus, zitting).stream()
            .filter(wie -> wie.sub().equals(subject.id()))
            .filter(wie -> matches(subject.functie(), wie.functie()))
            .findFirst();
  }

  /// Nothing said is nothing wrong.
  static boolean matches(@Nullable String said, String known) {
    return said == null || said.equals(known);
  }

  private boolean isPerson(Aanzitter aanzitter) {
    return convenant
        .findFunctie(aanzitter.functie())
        .filter(functie -> functie.rol() != Rol.SYSTEEM)
        .isPresent();
  }

  /// A person of the system's own partij. How surely it is they is what the system vouches for.
  private static Requester person(Systeem system, Aanzitter aanzitter) {
    return new Medewerker(
        aanzitter.sub(),
        "",
        system.organisatie(),
        system.oin(),
        system.partij(),
        aanzitter.functie(),
        system.loa());
  }
}
