// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.Agendapunt;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import org.springframework.stereotype.Component;

/// Sees to it that each casustafel has a zitting on a day, open all day and night, with the
/// casussen of the demo on its agenda and everybody invited.
@Component
@DemoOnly
class DemoZittingen {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Zittingen zittingen;
  private final BesluitenMetNaam besluiten;

  DemoZittingen(Zittingen zittingen, BesluitenMetNaam besluiten) {
    this.zittingen = zittingen;
    this.besluiten = besluiten;
  }

  /// An opened casus with what the file says of it.
  record Ready(DemoFile.Casus example, UUID casus) {}

  /// Who plans, who asks for a besluit met naam, and who sits there for the whole agenda.
  record Hosts(
      DemoPeople people, Requester voorzitter, Requester makelaar, List<String> heleAgenda) {}

  /// Plans what is missing on this day. A zitting that somebody ended is followed by a new one.
  void plan(List<Ready> casussen, Hosts hosts, LocalDate day) {
    List<Zitting> planned = zittingen.vanDag(hosts.voorzitter(), day);
    casussen.stream()
        .collect(
            Collectors.groupingBy(
                ready -> ready.example().tafel(), TreeMap::new, Collectors.toList()))
        .forEach((tafel, onAgenda) -> {
          if (planned.stream().noneMatch(zitting -> isOurs(zitting, tafel, onAgenda, day))) {
            plan(tafel, onAgenda, hosts, day);
          }
        });
  }

  private static boolean isOurs(
      Zitting zitting, String tafel, List<Ready> casussen, LocalDate day) {
    Set<UUID> agenda = zitting.agenda().stream().map(Agendapunt::casus).collect(Collectors.toSet());
    return zitting.tafel().equals(tafel)
        && !zitting.beeindigd()
        && zitting.einde().equals(endOf(day))
        && casussen.stream().allMatch(ready -> agenda.contains(ready.casus()));
  }

  private void plan(String tafel, List<Ready> casussen, Hosts hosts, LocalDate day) {
    Requester voorzitter = hosts.voorzitter();
    Instant begin = day.atStartOfDay(NEDERLAND).toInstant();
    UUID zitting = zittingen.plan(voorzitter, tafel, begin, endOf(day)).id();
    for (String sub : hosts.heleAgenda()) {
      zittingen.nodigUit(voorzitter, zitting, sub, null);
    }
    for (Ready ready : casussen) {
      UUID punt =
          zittingen.zetOpAgenda(voorzitter, zitting, ready.casus(), ready.example().doel()).id();
      for (String sub : ready.example().uitgenodigd()) {
        zittingen.nodigUit(voorzitter, zitting, sub, punt);
      }
      decide(ready, zitting, hosts, endOf(day));
    }
  }

  /// Has the besluit met naam taken where the file asks for one, once per zitting.
  private void decide(Ready ready, UUID zitting, Hosts hosts, Instant tot) {
    DemoFile.MetNaam wish = ready.example().metNaam();
    if (wish == null) {
      return;
    }
    UUID aanvraag =
        besluiten.vraag(
            hosts.makelaar(),
            new BesluitenMetNaam.Aanvraag(
                ready.casus(), zitting, wish.reden(), wish.toelichting(), tot));
    besluiten.geefAkkoord(hosts.voorzitter(), aanvraag);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(NEDERLAND).toInstant();
  }
}
