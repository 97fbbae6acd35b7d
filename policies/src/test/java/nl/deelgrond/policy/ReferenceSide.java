// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.Optional;
import java.util.stream.Stream;
import nl.deelgrond.convenant.*;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import org.jspecify.annotations.Nullable;

/// One side of the passing of an item in the reference model: who needs a ground, towards whom, and
/// which toestemming would do.
record ReferenceSide(
    ReferencePolicy asked,
    Richting richting,
    String partij,
    String andere,
    ToestemmingSoort soort) {

  /// The grounds that the convenant lists for this side, whatever kind of gegeven it is.
  Stream<Grondslag> fitting() {
    return asked.convenant().grondslagen().stream()
        .filter(g ->
            g.doelen().contains(asked.vraag().doel()) && g.tredes().contains(asked.vraag().trede()))
        .filter(g -> g.richting() == richting && g.partij().equals(partij))
        .filter(g ->
            g.groepen().contains(asked.veld().groep())
                && asked.inForce(g.geldigVan(), g.geldigTot()))
        .filter(g -> g.tegenpartijen() == null || g.tegenpartijen().contains(andere));
  }

  boolean carries(Grondslag ground) {
    return ground.herkomst().contains(asked.wet().id())
        && (asked.veld().categorie() != Categorie.BIJZONDER || ground.bijzonder())
        && (asked.veld().categorie() != Categorie.STRAFRECHTELIJK || ground.strafrechtelijk());
  }

  /// The smallest of the grounds that carry the item.
  ///
  /// @param known whether the asker knows who it is: then no ground does that is for the
  ///   untraceable
  Optional<String> ground(boolean known) {
    return fitting()
        .filter(this::carries)
        .filter(g -> !known || !g.onherleidbaar())
        .flatMap(g -> asked.metNaam() ? recorded(g) : Stream.of(g.id()))
        .min(naturalOrder());
  }

  Stream<String> recorded(Grondslag ground) {
    return asked.persoon().gronden().stream()
        .filter(v -> v.grondslag().equals(ground.id()) && v.partij().equals(partij))
        .filter(v -> v.doel().equals(asked.vraag().doel()) && asked.inForce(v.vanaf(), v.tot()))
        .map(v -> v.id().toString());
  }

  Optional<String> toestemming() {
    return given().filter(t -> missing(t) == null).map(t -> t.id().toString()).min(naturalOrder());
  }

  Optional<Ontbreekt> ontbreekt() {
    return given().min(comparing(t -> t.id().toString())).map(ReferenceSide::missing);
  }

  /// The toestemmingen in force that no later answer took back.
  private Stream<Toestemming> given() {
    return answers(Toestemming.Staat.GEGEVEN)
        .filter(t -> asked.inForce(t.vanaf(), t.tot()))
        .filter(t ->
            answers(Toestemming.Staat.GEWEIGERD).allMatch(no -> no.volgnummer() < t.volgnummer()));
  }

  private Stream<Toestemming> answers(Toestemming.Staat staat) {
    return asked.persoon().toestemmingen().stream()
        .filter(t -> asked.metNaam() && asked.veld().categorie() != Categorie.STRAFRECHTELIJK)
        .filter(t -> t.soort() == soort && t.staat() == staat)
        .filter(t ->
            t.van().equals(asked.herkomst().bron()) && t.aan().contains(asked.vraag().partij()))
        .filter(t ->
            t.doel().equals(asked.vraag().doel()) && t.groepen().contains(asked.veld().groep()));
  }

  /// What is to be found out before a toestemming counts; null when it was the inwoner's own.
  private static @Nullable Ontbreekt missing(Toestemming t) {
    if (t.leeftijd() == null) {
      return Ontbreekt.LEEFTIJD_ONBEKEND;
    }
    return switch (t.leeftijd()) {
      case TOT_12, TOT_16 -> Ontbreekt.GEZAG_ONBEKEND;
      case TOT_18, VANAF_18 ->
          t.hoedanigheid().equals("inwoner") ? null : Ontbreekt.VERTEGENWOORDIGING_ONBEKEND;
    };
  }
}
