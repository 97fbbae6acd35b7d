// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.audit.Relied;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.Vrijgave;
import nl.deelgrond.regels.Regelboek;
import org.jspecify.annotations.Nullable;

/// Says what a decision rests on, with the versions it was read at.
final class ReliedFacts {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Regelboek regelboek;

  ReliedFacts(Regelboek regelboek) {
    this.regelboek = regelboek;
  }

  /// Everything the decisions rested on; the log compares it again, in its own transaction.
  Stream<Relied> of(Beslissing beslissing) {
    InzageRequest request = beslissing.request();
    Feiten feiten = beslissing.feiten();
    Besluiten besluiten = beslissing.besluiten();
    List<Relied> relied = new ArrayList<>();
    relied.add(
        releases(besluiten)
            ? regelboek.relied(grondslagen(feiten, besluiten))
            : regelboek.relied());
    relied.add(feiten.versie().relied());
    relied.add(
        new Relied("zitting", request.zitting(), feiten.seat().versie(), ends(feiten, besluiten)));
    relied.add(new Relied("casus", request.casus(), feiten.seat().casusVersie(), null));
    relied.add(
        new Relied(
            "ledger",
            request.casus(),
            feiten.stand().versie(request.casus()),
            metNaamUntil(request, feiten, besluiten)));
    for (Besluiten.PerPersoon besluit : besluiten.perPersoon()) {
      Persoon persoon = besluit.persoon();
      UUID inwoner = persoon.inwoner().value();
      relied.add(
          new Relied(
              "ledger",
              inwoner,
              feiten.stand().versie(inwoner),
              untilOf(beslissing.question().askedAt(), feiten, besluit)));
      relied.add(new Relied("gegevens", persoon.id(), persoon.gegevensVersie(), null));
      relied.add(new Relied("bsn", inwoner, persoon.herkenning().versie(), null));
      for (InwonerId zelfde : persoon.herkenning().zelfden()) {
        UUID other = zelfde.value();
        relied.add(new Relied("ledger", other, feiten.stand().versie(other), null));
      }
    }
    return relied.stream();
  }

  /// When what is released ends: with the first of the lines that it rests on, and with the day,
  /// because tomorrow somebody may be of another age.
  private static @Nullable Instant untilOf(
      Instant askedAt, Feiten feiten, Besluiten.PerPersoon besluit) {
    Set<UUID> cited = citedBy(besluit);
    if (cited.isEmpty()) {
      return null;
    }
    Instant midnight =
        LocalDate.ofInstant(askedAt, NEDERLAND).plusDays(1).atStartOfDay(NEDERLAND).toInstant();
    return feiten
        .stand()
        .eersteEinde(besluit.persoon().inwoner(), cited)
        .filter(midnight::isAfter)
        .orElse(midnight);
  }

  /// Ends in time count only for what is released: a refusal because time is over must not be
  /// called outdated for that very reason.
  private static @Nullable Instant ends(Feiten feiten, Besluiten besluiten) {
    return releases(besluiten) ? feiten.seat().tot() : null;
  }

  private static @Nullable Instant metNaamUntil(
      InzageRequest request, Feiten feiten, Besluiten besluiten) {
    return releases(besluiten) && request.trede() == Trede.MET_NAAM
        ? feiten.stand().besluitMetNaam(request.zitting()).map(BesluitMetNaam::tot).orElse(null)
        : null;
  }

  private static boolean releases(Besluiten besluiten) {
    return besluiten.perPersoon().stream().anyMatch(besluit -> besluit.decision().vrijgave());
  }

  /// The grondslagen of the convenant that the decisions rest on, cited or as they were recorded.
  private static Set<String> grondslagen(Feiten feiten, Besluiten besluiten) {
    Set<String> all = new HashSet<>();
    for (Besluiten.PerPersoon besluit : besluiten.perPersoon()) {
      Map<UUID, String> recorded =
          feiten.stand().gronden(besluit.persoon().inwoner()).stream()
              .collect(
                  Collectors.toMap(VastgesteldeGrondslag::id, VastgesteldeGrondslag::grondslag));
      for (Vrijgave item : besluit.decision().vrijgegeven()) {
        for (String cited : List.of(item.geven(), item.ontvangen())) {
          Grondverwijzing.ledgerRegel(cited)
              .map(regel -> recorded.getOrDefault(regel, ""))
              .or(() -> Optional.of(cited))
              .filter(grondslag -> !grondslag.isEmpty())
              .ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static void add(Set<UUID> cited, String line) {
    Grondverwijzing.ledgerRegel(line).ifPresent(cited::add);
  }

  /// The lines of the ledger that a decision cites. An anonymous one cites the convenant instead.
  private static Set<UUID> citedBy(Besluiten.PerPersoon besluit) {
    Set<UUID> cited = new HashSet<>();
    for (Vrijgave item : besluit.decision().vrijgegeven()) {
      Stream.of(item.geven(), item.ontvangen()).forEach(line -> add(cited, line));
      Stream.ofNullable(item.geheim()).forEach(line -> add(cited, line));
      item.verder().forEach(line -> add(cited, line));
    }
    return cited;
  }
}
