// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// One zitting: its agenda and who takes part.
record ZittingPagina(
    String adres,
    List<Kruimel> kruimels,
    String tafel,
    String wanneer,
    Badge stand,
    List<Punt> agenda,
    List<Deelnemer> deelnemers,
    boolean magAgenda,
    boolean magUitnodigen,
    boolean magBeeindigen) {

  ZittingPagina {
    kruimels = List.copyOf(kruimels);
    agenda = List.copyOf(agenda);
    deelnemers = List.copyOf(deelnemers);
  }

  /// Whether this person can look at anything here.
  public boolean kijkt() {
    return agenda.stream().anyMatch(Punt::magKijken);
  }

  /// A casus on the agenda.
  ///
  /// @param besluit where the besluit met naam stands, in words
  /// @param magKijken whether a view can be asked for now
  /// @param besloten whether a besluit met naam is in force, so that asking for the name makes
  ///   sense
  /// @param vraagAdres where the besluit can be asked for, when it can
  /// @param akkoordAdres where it can be agreed to, when it waits
  /// @param stopAdres where it can be ended, when it is in force
  record Punt(
      int nummer,
      String casus,
      String adres,
      String doel,
      String doelCode,
      String doelUitleg,
      String besluit,
      boolean magKijken,
      boolean besloten,
      @Nullable String vraagAdres,
      @Nullable String akkoordAdres,
      @Nullable String stopAdres) {}
}
