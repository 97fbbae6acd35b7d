// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.util.List;
import java.util.UUID;
import nl.deelgrond.inzage.NodigRequest;
import nl.deelgrond.inzage.NodigView;
import nl.deelgrond.policy.Benodigdheden;
import nl.deelgrond.policy.Benodigdheden.Waarom;
import nl.deelgrond.policy.Verandering;
import org.jspecify.annotations.Nullable;

/// Puts what would be needed in the form in which it goes over REST.
///
/// The same question about the same register gives the same bytes: no number of the question and no
/// moment stands in it. Several who say yes in the same role are one step: how many there are is
/// not told.
final class NodigWeergave {

  private NodigWeergave() {}

  /// @param getoond whether it is shown already
  record Nodig(
      UUID casus,
      UUID zitting,
      String doel,
      String trede,
      UUID persoon,
      String veld,
      String bron,
      boolean getoond,
      boolean volledig,
      List<Weg> wegen,
      List<Reden> waarom) {}

  record Weg(String trede, List<Stap> stappen) {}

  record Stap(
      String soort,
      String van,
      @Nullable String doel,
      @Nullable String trede,
      @Nullable String grondslag,
      @Nullable String richting,
      @Nullable String toestemming,
      @Nullable String aan) {

    static Stap of(String soort, String van) {
      return new Stap(soort, van, null, null, null, null, null, null);
    }
  }

  record Reden(String code, @Nullable String van) {}

  static Nodig van(NodigView view) {
    NodigRequest request = view.request();
    Benodigdheden benodigd = view.benodigd();
    return new Nodig(
        request.casus(),
        request.zitting(),
        request.doel(),
        request.trede().code(),
        request.persoon(),
        request.veld(),
        request.bron(),
        benodigd.wegen().stream().anyMatch(weg -> weg.stappen().isEmpty()),
        benodigd.volledig(),
        benodigd.wegen().stream().map(NodigWeergave::weg).distinct().toList(),
        benodigd.waarom().stream().map(NodigWeergave::reden).toList());
  }

  private static Weg weg(Benodigdheden.Weg weg) {
    return new Weg(
        weg.trede().code(), weg.stappen().stream().map(NodigWeergave::stap).distinct().toList());
  }

  private static Reden reden(Waarom waarom) {
    return switch (waarom) {
      case Waarom.Geweigerd(var reden) -> new Reden(reden.name(), null);
      case Waarom.Ontbreekt(var wat, String eigenaar) -> new Reden(wat.code(), eigenaar);
    };
  }

  private static Stap stap(Verandering stap) {
    String van = stap.van();
    return switch (stap) {
      case Verandering.AgendaDoel(String doel) ->
          new Stap("doel", van, doel, null, null, null, null, null);
      case Verandering.GevraagdeTrede t ->
          new Stap("trede", van, null, t.trede().code(), null, null, null, null);
      case Verandering.MetNaamBesloten _ -> Stap.of("besluit-met-naam", van);
      case Verandering.Ondertekend _ -> Stap.of("ondertekening", van);
      case Verandering.ConvenantGeactiveerd _ -> Stap.of("convenant-activering", van);
      case Verandering.Toegetreden _ -> Stap.of("toetreding", van);
      case Verandering.CasusOvergenomen _ -> Stap.of("overdracht", van);
      case Verandering.LeeftijdBekend _ -> Stap.of("leeftijd", van);
      case Verandering.GezagDuidelijk _ -> Stap.of("gezag", van);
      case Verandering.VertegenwoordigingNagegaan _ -> Stap.of("vertegenwoordiging", van);
      case Verandering.ToestemmingGegeven t ->
          new Stap("toestemming", van, t.doel(), null, null, null, t.soort().code(), t.aan());
      case Verandering.GeheimhouderBesloten g ->
          new Stap(
              g.opToestemming() ? "besluit-geheimhouder-op-toestemming" : "besluit-geheimhouder",
              van,
              g.doel(),
              g.trede().code(),
              null,
              null,
              null,
              g.aan());
      case Verandering.GrondVastgesteld g ->
          new Stap(
              g.aan() == null ? "grondslag" : "grondslag-met-besluit",
              van,
              g.doel(),
              null,
              g.grondslag(),
              g.richting().code(),
              null,
              g.aan());
      case Verandering.OntvangerBekeken o ->
          new Stap("ontvanger-nagaan", van, o.doel(), null, null, null, null, o.aan());
    };
  }
}
