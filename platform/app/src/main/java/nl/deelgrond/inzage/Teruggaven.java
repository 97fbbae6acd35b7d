// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.audit.Disclosure;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.audit.Household;
import nl.deelgrond.audit.Relied;
import nl.deelgrond.audit.Sequencing;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.regels.Regelboek;
import nl.deelgrond.regels.Versiestand;
import nl.deelgrond.regels.Versiestanden;
import nl.deelgrond.vault.MayUnseal;
import nl.deelgrond.vault.Vault;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Gives an organisatie that left back what it brought in (convenant art. 14.2).
///
/// **Guarantees**
/// - Only who left gets anything, and of it only what the own partij brought in. What lies under a
///   secrecy goes to who is bound by it: each functie takes back its own. Who takes part again
///   meanwhile gets nothing more: the log compares that at the place of each entry.
/// - Each inwoner has an entry in the log before anything of theirs is opened; that the file was
///   handed out, and its hash, is in the log before it is handed out.
@Service
public class Teruggaven {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Handelingen handelingen;
  private final Gegevens gegevens;
  private final AuditLog log;
  private final InzageLog inzageLog;
  private final Regelboek regelboek;
  private final Versiestanden standen;
  private final Vault vault;
  private final Convenant convenant;
  private final Clock clock;

  Teruggaven(
      Handelingen handelingen,
      Gegevens gegevens,
      AuditLog log,
      InzageLog inzageLog,
      Regelboek regelboek,
      Versiestanden standen,
      Vault vault,
      Convenant convenant,
      Clock clock) {
    this.handelingen = handelingen;
    this.gegevens = gegevens;
    this.log = log;
    this.inzageLog = inzageLog;
    this.regelboek = regelboek;
    this.standen = standen;
    this.vault = vault;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// The whole file.
  ///
  /// @param json UTF-8
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Bestand(String naam, byte[] json) {

    /// Without what is in it: this text may end up in a log.
    @Override
    public String toString() {
      return "Bestand[naam=" + naam + "]";
    }
  }

  /// Everything that the own partij brought in and did not replace, without what lies under a
  /// secrecy that does not bind this person.
  ///
  /// @throws Fault when this person may not, or when facts change meanwhile; nothing was given
  public Bestand haalTerug(Requester door) {
    // before it is checked: who takes part again meanwhile finds the log at another place
    Versiestand stand = standen.op(clock.instant());
    handelingen.eisBevoegdNaUittreding(door, "gegevens-terughalen");
    List<Map<String, Object>> regels = new ArrayList<>();
    Map<UUID, List<Gegeven>> perPersoon =
        gegevens.vanBronnen(List.of(door.partij())).stream()
            .filter(gegeven -> magOpenen(door, gegeven))
            .collect(
                Collectors.groupingBy(Gegeven::persoon, LinkedHashMap::new, Collectors.toList()));
    perPersoon.forEach((persoon, all) -> regels.addAll(open(door, stand, persoon, all)));
    byte[] json =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(document(door, clock.instant(), regels));
    inzageLog.attempt(
        door,
        "gegevens-teruggegeven",
        Map.of(
            "organisatie", door.organisatie(),
            "gegevens", regels.size(),
            "personen", perPersoon.size(),
            "sha256", sha256(json)));
    return new Bestand("gegevens-" + door.organisatie() + ".json", json);
  }

  /// What lies under a secrecy goes back to who is bound by it: leaving lifts no secret.
  private boolean magOpenen(Requester door, Gegeven gegeven) {
    String geheim = gegeven.geheim();
    return geheim == null
        || convenant.findFunctie(door.functie()).stream()
            .anyMatch(functie -> functie.geheimen().contains(geheim));
  }

  private Map<String, Object> document(
      Requester door, Instant op, List<Map<String, Object>> regels) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("organisatie", door.organisatie());
    document.put("convenant", convenant.sha256());
    document.put("op", op.toString());
    document.put("gegevens", regels);
    return document;
  }

  private List<Map<String, Object>> open(
      Requester door, Versiestand stand, UUID persoon, List<Gegeven> all) {
    DisclosureTicket ticket = record(door, stand, persoon, all);
    return all.stream().map(gegeven -> regel(persoon, gegeven, unseal(ticket, gegeven))).toList();
  }

  private DisclosureTicket record(
      Requester door, Versiestand stand, UUID persoon, List<Gegeven> all) {
    Map<String, Object> payload = new TreeMap<>();
    payload.put("door", door.sub());
    payload.put("partij", door.partij());
    payload.put("functie", door.functie());
    payload.put("loa", door.loa());
    payload.put("handeling", "gegevens-terughalen");
    payload.put("persoon", persoon.toString());
    payload.put("velden", all.stream().map(Gegeven::veld).distinct().sorted().toList());
    Disclosure entry =
        new Disclosure(
            UUID.randomUUID(),
            all.getFirst().waarde().place().inwoner(),
            CanonicalJson.bytes(payload),
            all.stream().map(InzageLog::source).toList(),
            regelboek.beleid(),
            all.stream().map(gegeven -> gegeven.waarde().place()).collect(Collectors.toSet()));
    List<Relied> relied = List.of(stand.relied());
    return switch (log.sequence(new Household(List.of(entry), relied))) {
      case Sequencing.Sequenced(List<DisclosureTicket> tickets) -> tickets.getFirst();
      case Sequencing.Outdated(List<String> kinds) ->
          throw new Fault(InzageFault.FEITEN_BLIJVEN_VERANDEREN, "facts changed: `" + kinds + "`");
    };
  }

  private static Map<String, Object> regel(UUID persoon, Gegeven gegeven, String waarde) {
    Map<String, Object> regel = new LinkedHashMap<>();
    regel.put("persoon", persoon.toString());
    regel.put("gegeven", gegeven.id().toString());
    regel.put("versie", gegeven.versie());
    regel.put("veld", gegeven.veld());
    regel.put("bron", gegeven.bron());
    regel.put("herkomstWet", gegeven.herkomstWet());
    regel.put("vastgelegdOp", gegeven.vastgelegdOp().toString());
    regel.put("waarde", waarde);
    return regel;
  }

  @MayUnseal(because = "an organisatie that left gets back what it brought in, under a ticket")
  private String unseal(DisclosureTicket ticket, Gegeven gegeven) {
    return vault.open(ticket, gegeven.waarde()).text();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
