// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.audit.Disclosure;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.audit.Household;
import nl.deelgrond.audit.Sequencing;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.GeheimhouderBesluiten.Verzegeld;
import nl.deelgrond.grondslag.Overweging;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.regels.Regelboek;
import nl.deelgrond.regels.Versiestand;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.vault.MayUnseal;
import nl.deelgrond.vault.Sealed;
import nl.deelgrond.vault.Vault;
import org.springframework.stereotype.Service;

/// Opens what geheimhouders wrote about their decisions, for who decides about the same veld.
///
/// **Guarantees**
/// - An entry for each inwoner is durable before the first word is opened (promise 3).
/// - Who left the convenant meanwhile reads none: the log compares that at the place of the entry.
/// - Whoever else reads the decisions gets none of the words, and nothing is opened for them.
@Service
public class Overwegingen {

  private static final String GELEZEN = "overweging-gelezen";
  private static final String REGISTER = "geheimhouder-besluiten";

  private final GeheimhouderBesluiten besluiten;
  private final AuditLog log;
  private final Regelboek regelboek;
  private final Versiestanden standen;
  private final Vault vault;
  private final Clock clock;

  Overwegingen(
      GeheimhouderBesluiten besluiten,
      AuditLog log,
      Regelboek regelboek,
      Versiestanden standen,
      Vault vault,
      Clock clock) {
    this.besluiten = besluiten;
    this.log = log;
    this.regelboek = regelboek;
    this.standen = standen;
    this.vault = vault;
    this.clock = clock;
  }

  /// The words of the decisions in a casus that this person is a geheimhouder for, by the id of the
  /// decision; empty for anybody else.
  public Map<UUID, Overweging> lees(Requester wie, UUID casus) {
    Versiestand stand = standen.op(clock.instant());
    Map<InwonerId, List<Verzegeld>> sealed =
        besluiten.verzegeld(wie, casus).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.overweging().place().inwoner(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    if (sealed.isEmpty()) {
      return Map.of();
    }
    List<Disclosure> entries =
        sealed.entrySet().stream()
            .map(of -> disclosure(wie, casus, of.getKey(), of.getValue()))
            .toList();
    return switch (log.sequence(new Household(entries, List.of(stand.relied())))) {
      case Sequencing.Sequenced(List<DisclosureTicket> tickets) ->
          opened(List.copyOf(sealed.values()), tickets);
      case Sequencing.Outdated(List<String> kinds) ->
          throw new Fault(
              InzageFault.FEITEN_BLIJVEN_VERANDEREN, "reading relied on `" + kinds + "`");
    };
  }

  private Disclosure disclosure(
      Requester wie, UUID casus, InwonerId inwoner, List<Verzegeld> sealed) {
    Map<String, Object> payload =
        Map.of(
            "door", wie.sub(),
            "partij", wie.partij(),
            "functie", wie.functie(),
            "loa", wie.loa(),
            "casus", casus.toString(),
            "register", REGISTER,
            "regels", sealed.stream().map(one -> one.besluit().toString()).toList());
    return new Disclosure(
        GELEZEN,
        UUID.randomUUID(),
        inwoner,
        CanonicalJson.bytes(payload),
        List.of(),
        regelboek.beleid(),
        sealed.stream().map(one -> one.overweging().place()).collect(Collectors.toSet()));
  }

  private Map<UUID, Overweging> opened(
      List<List<Verzegeld>> sealed, List<DisclosureTicket> tickets) {
    Map<UUID, Overweging> opened = new HashMap<>();
    for (int i = 0; i < sealed.size(); i++) {
      for (Verzegeld one : sealed.get(i)) {
        opened.put(one.besluit(), Overweging.uit(unseal(tickets.get(i), one.overweging())));
      }
    }
    return opened;
  }

  @MayUnseal(because = "a geheimhouder reads what was weighed, after the entry that says so")
  private String unseal(DisclosureTicket ticket, Sealed sealed) {
    return vault.open(ticket, sealed).text();
  }
}
