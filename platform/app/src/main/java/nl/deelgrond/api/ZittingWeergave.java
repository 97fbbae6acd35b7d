// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.tafel.BekendeMedewerker;
import nl.deelgrond.tafel.Zittingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts zittingen in the form in which they go over REST, with the names that people use.
@Component
final class ZittingWeergave {

  private final Zittingen zittingen;
  private final Casussen casussen;

  ZittingWeergave(Zittingen zittingen, Casussen casussen) {
    this.zittingen = zittingen;
    this.casussen = casussen;
  }

  record Zitting(
      UUID id,
      String tafel,
      Instant begin,
      Instant einde,
      boolean beeindigd,
      List<Agendapunt> agenda,
      List<Deelname> deelnames) {}

  record Agendapunt(UUID id, UUID casus, @Nullable String casusCode, String doel, int volgorde) {}

  record Deelname(
      UUID id,
      @Nullable UUID agendapunt,
      String medewerker,
      @Nullable String naam,
      String partij,
      String functie,
      Instant tot,
      boolean beeindigd) {}

  List<Zitting> van(List<nl.deelgrond.tafel.Zitting> all) {
    Map<String, String> names = all.isEmpty() ? Map.of() : names();
    return all.stream().map(zitting -> van(zitting, names)).toList();
  }

  Zitting van(nl.deelgrond.tafel.Zitting zitting) {
    return van(zitting, names());
  }

  Agendapunt van(nl.deelgrond.tafel.Agendapunt punt) {
    return new Agendapunt(
        punt.id(),
        punt.casus(),
        casussen.find(punt.casus()).map(Casus::code).orElse(null),
        punt.doel(),
        punt.volgorde());
  }

  Deelname van(nl.deelgrond.tafel.Deelname deelname) {
    return van(deelname, names());
  }

  private Zitting van(nl.deelgrond.tafel.Zitting zitting, Map<String, String> names) {
    return new Zitting(
        zitting.id(),
        zitting.tafel(),
        zitting.begin(),
        zitting.einde(),
        zitting.beeindigd(),
        zitting.agenda().stream().map(this::van).toList(),
        zitting.deelnames().stream().map(deelname -> van(deelname, names)).toList());
  }

  private static Deelname van(nl.deelgrond.tafel.Deelname deelname, Map<String, String> names) {
    return new Deelname(
        deelname.id(),
        deelname.agendapunt(),
        deelname.sub(),
        names.get(deelname.sub()),
        deelname.partij(),
        deelname.functie(),
        deelname.tot(),
        deelname.beeindigd());
  }

  private Map<String, String> names() {
    return zittingen.bekendeMedewerkers().stream()
        .collect(Collectors.toMap(BekendeMedewerker::sub, BekendeMedewerker::naam));
  }
}
