// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.Woorden;
import org.jspecify.annotations.Nullable;

/// Somebody who can answer on a form: the inwoner, or who stands in for a person.
///
/// @param van who stands in; null of the inwoner
record Wie(Vertegenwoordigingen.@Nullable Huidig van) {

  static List<Wie> alle(List<Vertegenwoordigingen.Huidig> anderen) {
    return Stream.concat(Stream.of(new Wie(null)), anderen.stream().map(Wie::new)).toList();
  }

  static Optional<Wie> find(List<Wie> wies, String waarde) {
    return wies.stream().filter(wie -> wie.waarde().equals(waarde)).findFirst();
  }

  /// What the form posts.
  String waarde() {
    return van == null ? Nodig.INWONER : van.id().toString();
  }

  String hoedanigheid() {
    return van == null ? Nodig.INWONER : van.hoedanigheid();
  }

  @Nullable UUID namens() {
    return van == null ? null : van.id();
  }

  /// Told apart by the number of the proof: the name is shown to nobody.
  Optie optie(Woorden woorden) {
    String rol = woorden.tekst("toestemming.hoedanigheid." + hoedanigheid());
    return van == null
        ? Optie.of(waarde(), rol)
        : Optie.of(
            waarde(),
            rol,
            woorden.tekst(
                "toestemming.namens",
                woorden.tekst("casus.persoon", van.persoon().letter()),
                van.bewijs()));
  }
}
