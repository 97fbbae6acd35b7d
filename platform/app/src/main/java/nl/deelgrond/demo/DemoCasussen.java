// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.grondslag.Beperkingen;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Grondslagen;
import nl.deelgrond.grondslag.Grondslagen.Vaststelling;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the casussen of the file in, through the services that users use and in their name.
///
/// A start that was cut off is finished by the next one. A casus is filled in one transaction, so
/// one that has gegevens is complete, and a toestemming that somebody withdrew does not come back.
@Component
@DemoOnly
class DemoCasussen {

  private static final String TAAL = "nl";

  private final Casussen casussen;
  private final Gegevens gegevens;
  private final Grondslagen grondslagen;
  private final Toestemmingen toestemmingen;
  private final Beperkingen beperkingen;
  private final Vertegenwoordigingen vertegenwoordigingen;
  private final TransactionTemplate transaction;

  DemoCasussen(
      Casussen casussen,
      Gegevens gegevens,
      Grondslagen grondslagen,
      Toestemmingen toestemmingen,
      Beperkingen beperkingen,
      Vertegenwoordigingen vertegenwoordigingen,
      TransactionTemplate transaction) {
    this.casussen = casussen;
    this.gegevens = gegevens;
    this.grondslagen = grondslagen;
    this.toestemmingen = toestemmingen;
    this.beperkingen = beperkingen;
    this.vertegenwoordigingen = vertegenwoordigingen;
    this.transaction = transaction;
  }

  /// Who does it, and from which day it is told.
  record Filling(DemoPeople people, Requester makelaar, LocalDate today, String tekstVersie) {

    @Nullable LocalDate lastDay(@Nullable Period duur) {
      return duur == null ? null : today.plus(duur);
    }
  }

  /// Opens the casussen with their persons: the first ones that this partij ever brought in.
  ///
  /// @return in the order of the file
  List<Casus> open(List<DemoFile.Casus> examples, Filling filling) {
    List<Casus> present = new ArrayList<>(casussen.ingebrachtDoor(filling.makelaar().partij()));
    present.sort(Comparator.comparing(Casus::ingebrachtOp).thenComparing(Casus::code));
    List<Casus> opened = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Casus casus = i < present.size() ? present.get(i) : casussen.open(filling.makelaar());
      addPersonen(examples.get(i), casus, filling);
      opened.add(casus);
    }
    return opened;
  }

  private void addPersonen(DemoFile.Casus example, Casus casus, Filling filling) {
    int present = casussen.personen(casus.id()).size();
    for (DemoFile.Persoon persoon :
        example.personen().stream().skip(casus.gesloten() ? 26 : present).toList()) {
      casussen.voegPersoonToe(
          filling.makelaar(), casus.id(), persoon.geboortedatum(filling.today()), null);
    }
  }

  /// Fills a casus whose people have their seats, unless it is filled already.
  void fill(DemoFile.Casus example, Casus casus, Filling filling) {
    if (gegevens.aantal(casus.id()) > 0) {
      return;
    }
    List<Persoon> personen = casussen.personen(casus.id());
    transaction.executeWithoutResult(_ -> {
      fillLedger(example, personen, filling);
      for (Persoon persoon : personen) {
        fillPersoon(example.personen().get(persoon.volgorde() - 1), persoon, filling);
      }
    });
  }

  private void fillPersoon(DemoFile.Persoon example, Persoon persoon, Filling filling) {
    for (DemoFile.Gegevens group : example.gegevens()) {
      Requester door = filling.people().named(group.door());
      group
          .velden()
          .forEach((veld, inFile) -> {
            String waarde = DemoFile.written(inFile, example, filling.today());
            gegevens.brengIn(
                door,
                new Gegevens.Nieuw(
                    persoon.casus(), persoon.id(), veld, group.herkomstWet(), waarde));
          });
    }
  }

  private void fillLedger(DemoFile.Casus example, List<Persoon> personen, Filling filling) {
    for (DemoFile.Grondslagen group : example.grondslagen()) {
      Requester door = filling.people().named(group.door());
      for (int number : group.personen()) {
        UUID persoon = personen.get(number - 1).id();
        UUID casus = personen.get(number - 1).casus();
        for (String id : group.grondslagen()) {
          grondslagen.stelVast(
              door,
              new Vaststelling(
                  casus,
                  persoon,
                  id,
                  example.doel(),
                  group.toelichting(),
                  group.besluitnummer(),
                  Objects.requireNonNullElse(group.ontvangers(), List.of()),
                  filling.lastDay(group.duur())));
        }
      }
    }
    Map<String, UUID> lines = fillVertegenwoordigingen(example, personen, filling);
    for (DemoFile.Toestemming answer : example.toestemmingen()) {
      toestemmingen.legVast(
          filling.makelaar(),
          antwoord(example, answer, personen.get(answer.persoon() - 1), lines, filling));
    }
    for (DemoFile.Beperking wish : example.beperkingen()) {
      Persoon persoon = personen.get(wish.persoon() - 1);
      beperkingen.legVast(
          filling.makelaar(), persoon.casus(), persoon.id(), wish.groepen(), wish.toelichting());
    }
  }

  /// Bewijs to the id of the line.
  private Map<String, UUID> fillVertegenwoordigingen(
      DemoFile.Casus example, List<Persoon> personen, Filling filling) {
    Map<String, UUID> lines = new HashMap<>();
    List<DemoFile.Vertegenwoordiging> all = example.vertegenwoordigingen();
    for (DemoFile.Vertegenwoordiging one :
        all == null ? List.<DemoFile.Vertegenwoordiging>of() : all) {
      Persoon persoon = personen.get(one.persoon() - 1);
      Vertegenwoordigingen.Nieuw nieuw =
          new Vertegenwoordigingen.Nieuw(
              persoon.casus(),
              persoon.id(),
              one.hoedanigheid(),
              one.gezag(),
              one.bewijs(),
              one.naam(),
              null,
              null);
      Requester door = filling.people().named(one.door());
      lines.put(one.bewijs(), vertegenwoordigingen.legVast(door, nieuw));
    }
    return lines;
  }

  private static Antwoord antwoord(
      DemoFile.Casus example,
      DemoFile.Toestemming answer,
      Persoon persoon,
      Map<String, UUID> lines,
      Filling filling) {
    String namens = answer.namens();
    return new Antwoord(
        persoon.casus(),
        persoon.id(),
        answer.kind(),
        answer.van(),
        answer.aan(),
        example.doel(),
        answer.groepen(),
        filling.today().plus(answer.duur()),
        new Gevraagd(
            namens == null ? "inwoner" : hoedanigheid(example, namens),
            answer.wijze(),
            filling.tekstVersie(),
            TAAL,
            "geen",
            true,
            answer.bewijs()),
        namens == null ? null : Objects.requireNonNull(lines.get(namens)),
        answer.gegeven() ? Keuze.JA : Keuze.NEE);
  }

  private static String hoedanigheid(DemoFile.Casus example, String bewijs) {
    return Objects.requireNonNull(example.vertegenwoordigingen()).stream()
        .filter(one -> one.bewijs().equals(bewijs))
        .map(DemoFile.Vertegenwoordiging::hoedanigheid)
        .findFirst()
        .orElseThrow();
  }
}
