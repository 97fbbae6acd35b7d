// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.UitlegTekst;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Nodig;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a view in the form in which it goes over REST, with the texts of its reasons.
///
/// It takes from the view only; nothing is looked up that the view does not hold but names.
@Component
final class InzageWeergave {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

  private final Convenant convenant;
  private final Redenen redenen;
  private final Map<String, String> labels;

  InzageWeergave(Convenant convenant, Redenen redenen) {
    this.convenant = convenant;
    this.redenen = redenen;
    this.labels = convenant.velden().stream().collect(Collectors.toMap(Veld::code, Veld::label));
  }

  record Inzage(
      UUID vraag,
      UUID casus,
      String casusCode,
      UUID zitting,
      String tafel,
      String doel,
      String trede,
      boolean vrijgave,
      Instant op,
      @Nullable Instant tot,
      @Nullable Instant metNaamTot,
      @Nullable Reden reden,
      List<Persoon> personen) {}

  record Persoon(
      UUID id,
      String letter,
      long logIndex,
      List<Getoond> getoond,
      List<NietGetoond> nietGetoond) {}

  record Getoond(
      String veld,
      String label,
      String bron,
      @Nullable String waarde,
      boolean minderPrecies,
      @Nullable LocalDate vastgelegdOp,
      Gronden gronden,
      List<Vrijgave> waarom,
      List<String> artikelen) {}

  /// Why it is shown: a kind of ground, and in words for the inwoner.
  record Vrijgave(String code, String tekst, String inwoner) {}

  record Gronden(Grond geven, Grond ontvangen) {}

  record Grond(String id, @Nullable String grondslag) {}

  record NietGetoond(
      String veld,
      String label,
      String bron,
      Reden reden,
      List<Nodige> nodig,
      @Nullable Gemis leemte,
      List<String> artikelen) {}

  record Reden(String code, String tekst, String wie, String doen, String inwoner) {}

  record Nodige(
      String soort, @Nullable String van, @Nullable String staat, @Nullable String staatTekst) {}

  /// What is missing, and whose task it is.
  record Gemis(String ontbreekt, String eigenaar, String tekst) {}

  Inzage van(CasusView view, Requester wie) {
    return new Inzage(
        view.vraag(),
        view.casus(),
        view.casusCode(),
        view.zitting(),
        view.tafel(),
        view.doel(),
        view.trede().code(),
        view.vrijgave(),
        view.op(),
        view.tot(),
        view.metNaamTot(),
        view.reden() == null ? null : reden(view.reden(), null, view, wie.partij(), wie),
        view.personen().stream().map(persoon -> persoon(view, persoon, wie)).toList());
  }

  /// What the text of a reason depends on, for one person in one view.
  private record Refusal(
      String reden, String bron, Leemte.@Nullable Ontbreekt ontbreekt, @Nullable String eigenaar) {

    static Refusal of(CasusView.NietGetoond item) {
      Leemte leemte = item.leemte();
      return leemte == null
          ? new Refusal(item.reden(), item.bron(), null, null)
          : new Refusal(item.reden(), item.bron(), leemte.ontbreekt(), leemte.eigenaar());
    }
  }

  private Persoon persoon(CasusView view, CasusView.PersoonView persoon, Requester wie) {
    List<Getoond> shown = new ArrayList<>();
    List<NietGetoond> notShown = new ArrayList<>();
    Map<Refusal, Reden> texts = new HashMap<>();
    for (CasusView.VeldView veld : persoon.velden()) {
      switch (veld) {
        case CasusView.Getoond item -> shown.add(getoond(item));
        case CasusView.NietGetoond item ->
            notShown.add(
                nietGetoond(
                    item, texts.computeIfAbsent(Refusal.of(item), _ -> reden(item, view, wie))));
      }
    }
    return new Persoon(persoon.id(), persoon.letter(), persoon.logIndex(), shown, notShown);
  }

  private Getoond getoond(CasusView.Getoond item) {
    return new Getoond(
        item.veld(),
        label(item),
        item.bron(),
        item.waarde(),
        item.minderPrecies(),
        item.vastgelegdOp(),
        new Gronden(grond(item.geven()), grond(item.ontvangen())),
        item.vrijgaven().stream().map(this::vrijgave).toList(),
        item.artikelen());
  }

  private Vrijgave vrijgave(String code) {
    UitlegTekst tekst = redenen.vrijgave(code).nl();
    return new Vrijgave(code, tekst.tekst(), tekst.inwoner());
  }

  private static Grond grond(CasusView.Grond grond) {
    return new Grond(grond.id(), grond.grondslag());
  }

  private NietGetoond nietGetoond(CasusView.NietGetoond item, Reden reden) {
    return new NietGetoond(
        item.veld(),
        label(item),
        item.bron(),
        reden,
        item.nodig().stream().map(this::nodige).toList(),
        item.leemte() == null ? null : gemis(item.leemte()),
        item.artikelen());
  }

  private Gemis gemis(Leemte leemte) {
    String tekst = redenen.leemte(leemte.ontbreekt().code()).nl().tekst();
    return new Gemis(
        leemte.ontbreekt().code(),
        leemte.eigenaar(),
        tekst.replace("{organisatie}", convenant.partij(leemte.eigenaar()).naam()));
  }

  /// Of a leemte the owner is whom to ask, not the bron.
  private Reden reden(CasusView.NietGetoond item, CasusView view, Requester wie) {
    Leemte leemte = item.leemte();
    return reden(item.reden(), leemte, view, leemte == null ? item.bron() : leemte.eigenaar(), wie);
  }

  private Reden reden(
      String code, @Nullable Leemte leemte, CasusView view, String partij, Requester wie) {
    RedenTekst tekst = redenen.reden(code).nl();
    return new Reden(
        code,
        fill(tekst.reden(), view, partij, wie),
        fill(tekst.wie(), view, partij, wie),
        fill(tekst.doen(), view, partij, wie),
        leemte == null
            ? tekst.inwoner()
            : redenen.leemte(leemte.ontbreekt().code()).nl().inwoner());
  }

  private Nodige nodige(Nodig nodig) {
    Nodig.Staat staat = nodig.staat();
    return new Nodige(
        nodig.soort().code(),
        nodig.van(),
        staat == null ? null : staat.code(),
        staat == null ? null : redenen.staat(staat.code()).nl().tekst());
  }

  private String label(CasusView.VeldView item) {
    return labels.getOrDefault(item.veld(), item.veld());
  }

  /// When the end is not known, for instance of a besluit met naam that is over, the text does
  /// without it.
  private String fill(String text, CasusView view, String partij, Requester wie) {
    Instant tot = view.tot();
    String hour =
        tot == null || view.op().isBefore(tot)
            ? ""
            : " om " + HOUR.format(tot.atZone(NEDERLAND)) + " uur";
    return text.replace("{organisatie}", convenant.partij(partij).naam())
        .replace("{rol}", convenant.functie(wie.functie()).naam())
        .replace(" om {tijd} uur", hour);
  }
}
