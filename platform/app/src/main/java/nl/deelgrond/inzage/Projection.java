// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.grondslag.Stand;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.PersoonView;
import nl.deelgrond.inzage.CasusView.VeldView;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.NietVrijgegeven;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.Vrijgave;
import nl.deelgrond.policy.Weergave;
import nl.deelgrond.vault.MayUnseal;
import nl.deelgrond.vault.Vault;
import org.springframework.stereotype.Component;

/// Opens exactly what was released and puts the view together.
///
/// It starts from what the decision lists: a veld that no rule released is not reached at all.
@Component
class Projection {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Vault vault;
  private final Artikelen artikelen;
  private final Vrijgavegronden gronden;
  private final Map<String, Veld> velden;
  private final Map<String, Integer> order;

  Projection(Vault vault, Artikelen artikelen, Vrijgavegronden gronden, Convenant convenant) {
    this.vault = vault;
    this.artikelen = artikelen;
    this.gronden = gronden;
    this.velden = convenant.velden().stream().collect(Collectors.toMap(Veld::code, veld -> veld));
    this.order = new HashMap<>();
    for (Veld veld : convenant.velden()) {
      order.put(veld.code(), order.size());
    }
  }

  /// @param tickets one per person, in the order of the decisions
  CasusView open(Beslissing beslissing, List<DisclosureTicket> tickets) {
    InzageRequest request = beslissing.request();
    Question question = beslissing.question();
    Feiten feiten = beslissing.feiten();
    Besluiten besluiten = beslissing.besluiten();
    List<PersoonView> personen = new ArrayList<>();
    for (int i = 0; i < besluiten.perPersoon().size(); i++) {
      personen.add(
          persoon(request, question, feiten, besluiten.perPersoon().get(i), tickets.get(i)));
    }
    boolean released =
        besluiten.perPersoon().stream().anyMatch(besluit -> besluit.decision().vrijgave());
    Optional<BesluitMetNaam> metNaam =
        feiten.stand().besluitMetNaam(request.zitting()).filter(b -> released);
    return new CasusView(
        question.id(),
        feiten.seat().exists(),
        request.casus(),
        feiten.seat().casusCode(),
        request.zitting(),
        feiten.seat().tafel(),
        request.doel(),
        request.trede(),
        released,
        question.askedAt(),
        feiten.seat().tot(),
        request.trede() == Trede.MET_NAAM ? metNaam.map(BesluitMetNaam::tot).orElse(null) : null,
        feiten.seat().plaats() == Plaats.VOORBIJ ? "TIJD" : null,
        personen);
  }

  private PersoonView persoon(
      InzageRequest request,
      Question question,
      Feiten feiten,
      Besluiten.PerPersoon besluit,
      DisclosureTicket ticket) {
    Map<String, String> grondslagOf =
        feiten.stand().gronden(besluit.persoon().inwoner()).stream()
            .collect(Collectors.toMap(g -> g.id().toString(), VastgesteldeGrondslag::grondslag));
    LocalDate today = LocalDate.ofInstant(question.askedAt(), NEDERLAND);
    List<VeldView> shown = new ArrayList<>();
    for (Vrijgave item : besluit.decision().vrijgegeven()) {
      shown.add(getoond(request, today, item, besluit, ticket, feiten.stand(), grondslagOf));
    }
    for (NietVrijgegeven item : besluit.decision().nietVrijgegeven()) {
      shown.add(nietGetoond(item, artikelen.van(question, item)));
    }
    for (Leemte item : besluit.decision().leemten()) {
      shown.add(nietBeslist(item, artikelen.van(question, item)));
    }
    shown.sort(
        Comparator.comparing((VeldView view) -> order.getOrDefault(view.veld(), Integer.MAX_VALUE))
            .thenComparing(VeldView::bron));
    return new PersoonView(besluit.persoon().id(), besluit.persoon().letter(), ticket.idx(), shown);
  }

  private static NietGetoond nietGetoond(NietVrijgegeven item, List<String> artikelen) {
    return new NietGetoond(
        item.veld(), item.bron(), item.reden().name(), item.nodig(), null, artikelen);
  }

  private static NietGetoond nietBeslist(Leemte item, List<String> artikelen) {
    return new NietGetoond(item.veld(), item.bron(), CasusView.LEEMTE, List.of(), item, artikelen);
  }

  private Getoond getoond(
      InzageRequest request,
      LocalDate today,
      Vrijgave item,
      Besluiten.PerPersoon besluit,
      DisclosureTicket ticket,
      Stand stand,
      Map<String, String> grondslagOf) {
    boolean coarse = item.weergave() == Weergave.GEGENERALISEERD;
    Optional<Gegeven> gegeven = besluit.gegeven(item);
    Veld veld = veld(item.veld());
    Optional<String> value = gegeven.map(sealed -> unseal(ticket, sealed));
    LocalDate since =
        gegeven
            .filter(known -> request.trede() == Trede.MET_NAAM)
            .map(known -> LocalDate.ofInstant(known.vastgelegdOp(), NEDERLAND))
            .orElse(null);
    Grond geven = grond(item.geven(), grondslagOf);
    Grond ontvangen = grond(item.ontvangen(), grondslagOf);
    return new Getoond(
        item.veld(),
        item.bron(),
        value.map(text -> Weergeven.NEDERLANDS.tekst(veld, text, coarse, today)).orElse(null),
        value.map(text -> Weergeven.ENGELS.tekst(veld, text, coarse, today)).orElse(null),
        coarse,
        since,
        geven,
        ontvangen,
        gronden.soorten(item, geven, ontvangen, request.wie().partij()),
        gronden.artikelen(geven, ontvangen, stand));
  }

  private Veld veld(String code) {
    Veld veld = velden.get(code);
    if (veld == null) {
      throw new IllegalStateException("the decision names veld `" + code + "`, the convenant not");
    }
    return veld;
  }

  @MayUnseal(because = "the view shows what the ticket of its log entry names")
  private String unseal(DisclosureTicket ticket, Gegeven gegeven) {
    return vault.open(ticket, gegeven.waarde()).text();
  }

  private static Grond grond(String id, Map<String, String> grondslagOf) {
    return Grondverwijzing.ledgerRegel(id).isPresent()
        ? new Grond(id, grondslagOf.get(id))
        : new Grond(id, id);
  }
}
