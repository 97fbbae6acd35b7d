// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.Ledger;
import nl.deelgrond.grondslag.Leeftijden;
import nl.deelgrond.grondslag.Stand;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.policy.Facts;
import nl.deelgrond.policy.GeheimhouderBesluit;
import nl.deelgrond.policy.Leeftijd;
import nl.deelgrond.policy.PersoonFacts;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.Toestemming;
import nl.deelgrond.regels.Versiestand;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.tafel.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the facts for a question: the persons, the ledger, the age bands. Never a value.
@Component
class FeitenLezer {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Casussen casussen;
  private final Ledger ledger;
  private final Leeftijden leeftijden;
  private final Versiestanden versiestanden;
  private final Convenant convenant;

  FeitenLezer(
      Casussen casussen,
      Ledger ledger,
      Leeftijden leeftijden,
      Versiestanden versiestanden,
      Convenant convenant) {
    this.casussen = casussen;
    this.ledger = ledger;
    this.leeftijden = leeftijden;
    this.versiestanden = versiestanden;
    this.convenant = convenant;
  }

  Feiten feitenVoor(InzageRequest request, Question question, Seat seat) {
    Versiestand versie = versiestanden.op(question.askedAt());
    List<Persoon> personen =
        seat.plaats() == Plaats.AAN_TAFEL ? casussen.personen(request.casus()) : List.of();
    Stand stand =
        ledger.stand(request.casus(), personen.stream().flatMap(FeitenLezer::bekendAls).toList());
    Optional<Casus> casus = seat.exists() ? casussen.find(request.casus()) : Optional.empty();
    String inbrenger = inbrenger(casus, versie);
    boolean herleidbaar = isHerleidbaar(request, seat, casus, stand);
    Map<UUID, Facts> perPersoon = HashMap.newHashMap(personen.size());
    for (Persoon persoon : personen) {
      perPersoon.put(
          persoon.id(),
          facts(request, question, versie, seat, stand, persoon, herleidbaar, inbrenger));
    }
    return new Feiten(versie, seat, personen, stand, perPersoon);
  }

  /// Who brought the casus in knows whom it is about, and so may everybody once names were used.
  /// The version of the ledger that this rests on is that of the casus, which the log compares
  /// again.
  private static boolean isHerleidbaar(
      InzageRequest request, Seat seat, Optional<Casus> casus, Stand stand) {
    return request.trede() == Trede.MET_NAAM
        || stand.ooitMetNaam()
        || (seat.exists()
            && casus.filter(one -> !one.ingebrachtDoor().equals(request.wie().partij())).isEmpty());
  }

  /// The partij that looks after the casus; null when its organisatie left. With it the inwoner
  /// withdraws and objects, so without one nothing is shown (ADR-0086).
  private @Nullable String inbrenger(Optional<Casus> casus, Versiestand versie) {
    return casus
        .map(Casus::ingebrachtDoor)
        .filter(partij -> !versie.uitgetreden().contains(convenant.organisatieVan(partij).code()))
        .orElse(null);
  }

  /// Who answers and what they answered matters with a name, and where a secret was lifted.
  private PersoonFacts metRegister(
      PersoonFacts known, Question question, Stand stand, Persoon persoon) {
    InwonerId inwoner = persoon.inwoner();
    LocalDate today = day(question.askedAt());
    return known
        .withLeeftijd(leeftijden.volgensCasus(persoon, today).orElse(null))
        .withToestemmingen(toestemmingen(stand, persoon, today))
        .withVertegenwoordigers(stand.vertegenwoordigers(inwoner))
        .withOnbekwaamVoor(stand.onbekwaamVoor(inwoner))
        .withGronden(stand.gronden(inwoner))
        .withNagegaan(stand.nagegaan(inwoner));
  }

  private Facts facts(
      InzageRequest request,
      Question question,
      Versiestand versie,
      Seat seat,
      Stand stand,
      Persoon persoon,
      boolean herleidbaar,
      @Nullable String inbrenger) {
    InwonerId inwoner = persoon.inwoner();
    List<GeheimhouderBesluit> geheim = stand.geheim(inwoner);
    PersoonFacts known =
        PersoonFacts.of(persoon.naamInVraag(), null)
            .withHerleidbaar(herleidbaar)
            .withGeheim(geheim)
            .withBeperkingen(
                bekendAls(persoon).flatMap(id -> stand.beperkingen(id).stream()).toList());
    PersoonFacts about =
        request.trede() == Trede.MET_NAAM || !geheim.isEmpty()
            ? metRegister(known, question, stand, persoon)
            : known;
    return new Facts(
        versie.stand(),
        seat.plaats(),
        seat.tafel(),
        seat.agendaDoel(),
        stand.besluitMetNaam(request.zitting()).orElse(null),
        List.of(about),
        inbrenger);
  }

  /// The inwoner as this casus knows them, and then as others do.
  private static Stream<InwonerId> bekendAls(Persoon persoon) {
    return Stream.concat(Stream.of(persoon.inwoner()), persoon.herkenning().zelfden().stream());
  }

  /// A toestemming is the inwoner's own by the age on the day it was given, not by that of today.
  ///
  /// Where another casus contradicts the age of either day, a "yes" is as one that was never said:
  /// the rules then answer as they do to everybody who was not asked, and nobody at the table reads
  /// from a reason of its own that the inwoner is known elsewhere (ADR-0007). A "no" stands.
  private List<Toestemming> toestemmingen(Stand stand, Persoon persoon, LocalDate today) {
    boolean contradicted = leeftijden.isContradicted(persoon, today);
    Map<LocalDate, Optional<Leeftijd>> known = new HashMap<>();
    return stand
        .toestemmingen(
            persoon.inwoner(),
            moment ->
                known
                    .computeIfAbsent(day(moment), day -> leeftijden.volgensCasus(persoon, day))
                    .orElse(null))
        .stream()
        .filter(answer ->
            answer.staat() != Toestemming.Staat.GEGEVEN
                || !(contradicted || leeftijden.isContradicted(persoon, day(answer.vanaf()))))
        .toList();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, NEDERLAND);
  }
}
