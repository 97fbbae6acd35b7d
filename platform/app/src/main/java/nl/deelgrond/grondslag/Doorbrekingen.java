// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Spreekplicht;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Besluit;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.policy.GeheimhouderBesluit;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks whether what a geheimhouder decides can be: for whom, for how long, and whether what it
/// rests on is there.
@Component
public class Doorbrekingen {

  /// Longer than this nobody weighed it: as long as a toestemming holds, on which it may rest.
  private static final int LONGEST_MONTHS = 12;

  /// As many receivers as a toestemming may name.
  private static final int MOST_RECEIVERS = 5;

  private final Ledger ledger;
  private final Schrijver schrijver;
  private final Convenant convenant;
  private final AntwoordCheck check;

  Doorbrekingen(Ledger ledger, Schrijver schrijver, Convenant convenant, AntwoordCheck check) {
    this.check = check;
    this.ledger = ledger;
    this.schrijver = schrijver;
    this.convenant = convenant;
  }

  /// The articles that oblige the geheimhouder of this veld to tell somebody, as `wmo2015 5.2.2`:
  /// in force today, of a law that counts at a casustafel, and going before this very secret. Where
  /// there is none, no decision can rest on a legal duty.
  public List<String> artikelen(String bron, String veld) {
    return plichten(bron, veld).stream().map(Plicht::artikel).distinct().toList();
  }

  private record Plicht(String artikel, Spreekplicht spreekplicht) {}

  private List<Plicht> plichten(String bron, String veld) {
    LocalDate today = schrijver.vandaag();
    List<String> geheimen =
        convenant.veld(veld).bronnen().stream()
            .filter(herkomst -> herkomst.bron().equals(bron))
            .map(Herkomst::geheim)
            .filter(Objects::nonNull)
            .toList();
    List<Plicht> all = new ArrayList<>();
    for (Wet wet : convenant.wetten()) {
      for (Artikel artikel : wet.artikelen()) {
        Spreekplicht duty = artikel.spreekplicht();
        if (duty != null
            && telt(wet, today)
            && artikel.geldtOp(today)
            && duty.geheimen().containsAll(geheimen)) {
          all.add(new Plicht(artikel.codeIn(wet), duty));
        }
      }
    }
    return all;
  }

  /// Notes what is wrong with the article of a legal duty.
  private void checkPlicht(Invoer invoer, String bron, Besluit besluit) {
    String artikel = besluit.overweging().artikel();
    if (artikel == null) {
      return;
    }
    List<Plicht> named =
        plichten(bron, besluit.veld()).stream()
            .filter(plicht -> plicht.artikel().equals(artikel))
            .toList();
    invoer.eis(!named.isEmpty(), "artikel", "artikel-verplicht-niet");
    if (!named.isEmpty()) {
      invoer.bekend(
          besluit.aan().stream().filter(this::isPartij).toList(),
          code ->
              named.stream()
                  .anyMatch(plicht -> plicht.spreekplicht().isTowards(convenant.partij(code))),
          "aan",
          "artikel-niet-voor-ontvanger");
    }
  }

  /// Whether a law counts at a casustafel on this day: it was never switched off, or its last day
  /// off is over.
  static boolean telt(Wet wet, LocalDate today) {
    Wet.Uit uit = wet.uit();
    return uit == null || (uit.tot() != null && today.isAfter(uit.tot()));
  }

  /// The partijen that can be told: others, that see values and need the groep of the veld for the
  /// doel in this trede.
  public List<String> ontvangers(String bron, String veld, String doel, Trede trede) {
    return convenant.partijen().stream()
        .map(partij -> partij.code())
        .filter(code -> !code.equals(bron) && needs(code, veld, doel, trede))
        .toList();
  }

  private boolean needs(String partij, String veld, String doel, Trede trede) {
    boolean reads =
        convenant.functies().stream()
            .anyMatch(functie -> functie.partij().equals(partij) && functie.rol().seesValues());
    return reads
        && convenant
            .findVeld(veld)
            .flatMap(found -> convenant.findCel(partij, doel, found.groep()))
            .filter(cel -> cel.tredes().contains(trede))
            .isPresent();
  }

  /// Whether what a decision rests on is still there: everybody who has to say yes does, or the
  /// article still obliges to tell the receivers. What is shown the rules decide again (ADR-0029).
  boolean rustNog(GeheimhouderBesluit besluit, Persoon persoon, Stand stand) {
    return switch (besluit.grond()) {
      case TOESTEMMING -> {
        Instant now = schrijver.now();
        Antwoorders antwoorders = Antwoorders.op(convenant, schrijver.vandaag());
        yield new Toestemminglijst(check, antwoorders, stand, now)
            .draagt(
                Objects.requireNonNull(besluit.rustOp(), "it names one"),
                persoon,
                convenant.findVeld(besluit.veld()).map(Veld::groep).orElse(""));
      }
      case WETTELIJKE_PLICHT ->
          convenant.findVeld(besluit.veld()).isPresent()
              && plichten(besluit.bron(), besluit.veld()).stream()
                  .filter(plicht -> plicht.artikel().equals(besluit.artikel()))
                  .anyMatch(plicht ->
                      besluit.aan().stream()
                          .map(convenant::findPartij)
                          .flatMap(Optional::stream)
                          .anyMatch(plicht.spreekplicht()::isTowards));
      case CONFLICT_VAN_PLICHTEN -> true;
    };
  }

  /// Notes what is wrong with all but the words.
  void check(Invoer invoer, String bron, Besluit besluit, Persoon persoon) {
    List<String> groepen = convenant.findDoel(besluit.doel()).map(Doel::groepen).orElse(List.of());
    String groep = convenant.veld(besluit.veld()).groep();
    boolean doelKnown = !groepen.isEmpty();
    LocalDate today = schrijver.vandaag();
    invoer
        .eis(doelKnown, "doel", "doel-onbekend", Invoer.printable(besluit.doel()))
        .eis(!doelKnown || groepen.contains(groep), "doel", "veld-niet-bij-doel")
        .eis(!besluit.aan().isEmpty(), "aan", "kies-minstens-een")
        .eis(
            besluit.aan().size() <= MOST_RECEIVERS,
            "aan",
            "te-veel",
            String.valueOf(MOST_RECEIVERS))
        .bekend(besluit.aan(), this::isPartij, "aan", "partij-onbekend")
        .eis(!besluit.aan().contains(bron), "aan", "van-is-aan");
    if (groepen.contains(groep)) {
      invoer.bekend(
          besluit.aan().stream().filter(this::isPartij).filter(code -> !code.equals(bron)).toList(),
          code -> needs(code, besluit.veld(), besluit.doel(), besluit.trede()),
          "aan",
          "veld-niet-nodig");
    }
    checkPlicht(invoer, bron, besluit);
    invoer
        .eis(!besluit.geldigTot().isBefore(today), "geldigTot", "in-het-verleden")
        .eis(
            !besluit.geldigTot().isAfter(today.plusMonths(LONGEST_MONTHS)),
            "geldigTot",
            "te-ver-vooruit",
            String.valueOf(LONGEST_MONTHS));
    checkToestemming(invoer, bron, besluit, persoon, groep);
  }

  private void checkToestemming(
      Invoer invoer, String bron, Besluit besluit, Persoon persoon, String groep) {
    boolean needed = besluit.overweging().grond() == Grond.TOESTEMMING;
    UUID id = besluit.toestemming();
    invoer
        .eis(!needed || id != null, "toestemming", "verplicht")
        .eis(needed || id == null, "toestemming", "hoort-niet-bij-grond");
    if (!needed || id == null) {
      return;
    }
    Optional<Regel> given =
        ledger.find(id).filter(regel -> isDoorbreking(regel, bron, besluit.casus(), persoon));
    invoer.eis(given.isPresent(), "toestemming", "toestemming-onbekend");
    given.ifPresent(regel ->
        invoer
            .eis(
                geldtNog(regel, schrijver.now()) && !ledger.isBeeindigd(regel.id()),
                "toestemming",
                "toestemming-voorbij")
            .eis(
                regel.aanPartijen().containsAll(besluit.aan())
                    && besluit.doel().equals(regel.doel())
                    && regel.groepen().contains(groep),
                "toestemming",
                "toestemming-dekt-niet"));
  }

  /// What is not of this inwoner, casus and bron looks as if it were not there.
  private static boolean isDoorbreking(Regel regel, String bron, UUID casus, Persoon persoon) {
    return regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN
        && ToestemmingSoort.DOORBREKING_GEHEIM.code().equals(regel.toestemmingSoort())
        && persoon.inwoner().value().equals(regel.inwoner())
        && casus.equals(regel.casus())
        && bron.equals(regel.vanPartij());
  }

  /// Whether a toestemming that was not ended is still within its time.
  static boolean geldtNog(Regel regel, Instant now) {
    @Nullable Instant end = regel.geldigTot();
    return regel.soort() == Regelsoort.TOESTEMMING_GEGEVEN
        && Objects.requireNonNullElse(end, Instant.MAX).isAfter(now);
  }

  private boolean isPartij(String code) {
    return convenant.findPartij(code).isPresent();
  }
}
