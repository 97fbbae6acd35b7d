// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.audit.Act;
import nl.deelgrond.audit.AuditLog;
import nl.deelgrond.audit.Disclosure;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.audit.Household;
import nl.deelgrond.audit.Relied;
import nl.deelgrond.audit.Sequencing;
import nl.deelgrond.audit.Source;
import nl.deelgrond.auditformat.CanonicalJson;
import nl.deelgrond.casus.Gegeven;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.Question;
import nl.deelgrond.regels.Regelboek;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Logs a question with its decisions before anything is opened.
@Component
class InzageLog {

  private static final Logger LOG = LoggerFactory.getLogger(InzageLog.class);

  private final AuditLog log;
  private final Regelboek regelboek;
  private final ReliedFacts relied;

  InzageLog(AuditLog log, Regelboek regelboek) {
    this.log = log;
    this.regelboek = regelboek;
    this.relied = new ReliedFacts(regelboek);
  }

  /// Makes the entries of a view durable, one per person, all or none.
  ///
  /// @return a ticket per person, in order; none when nobody may be spoken of
  /// @throws Verouderd when a fact changed since it was read: nothing was logged, decide again
  List<DisclosureTicket> record(Beslissing beslissing) throws Verouderd {
    if (beslissing.besluiten().perPersoon().isEmpty()) {
      attempt(
          beslissing.request(),
          "inzage-geweigerd",
          Map.of("vraag", beslissing.vraag().id().toString(), "reden", plaats(beslissing)));
      return List.of();
    }
    Map<String, Object> who = who(beslissing.request());
    return sequence(
        null, disclosures("inzage", beslissing, who).toList(), relied.of(beslissing).toList());
  }

  /// Makes the record of a call durable, and with it an entry per person and question, all or none.
  /// The record names those entries; what is about one person stands in theirs only.
  ///
  /// @return a ticket per entry, that of the record first
  /// @throws Verouderd when a fact changed since it was read: nothing was logged, decide again
  List<DisclosureTicket> record(Oproep oproep, List<Beslissing> beslissingen) throws Verouderd {
    List<Disclosure> entries =
        beslissingen.stream()
            .flatMap(one -> disclosures("inzage-getoetst", one, who(oproep, one)))
            .toList();
    Map<String, Object> record =
        new TreeMap<>(oproep.verslag(beslissingen.stream().map(Uitkomst::van).toList()));
    record.putAll(who(oproep.door()));
    record.put("besluiten", entries.stream().map(entry -> entry.eid().toString()).toList());
    record.put(
        "zonderBesluit",
        beslissingen.stream()
            .filter(one -> one.besluiten().perPersoon().isEmpty())
            .map(one -> zonderBesluit(oproep, one))
            .toList());
    Act call =
        new Act("toegang-beslist", null, oproep.door().organisatie(), CanonicalJson.bytes(record));
    return sequence(
        call,
        entries,
        beslissingen.stream()
            .filter(one -> !one.besluiten().perPersoon().isEmpty())
            .flatMap(relied::of)
            .distinct()
            .toList());
  }

  private static Map<String, Object> zonderBesluit(Oproep oproep, Beslissing beslissing) {
    Map<String, Object> refused = who(oproep, beslissing);
    refused.put("reden", plaats(beslissing));
    return refused;
  }

  private List<DisclosureTicket> sequence(
      @Nullable Act call, List<Disclosure> entries, List<Relied> facts) throws Verouderd {
    return switch (log.sequence(new Household(call, entries, facts))) {
      case Sequencing.Sequenced(List<DisclosureTicket> tickets) -> tickets;
      case Sequencing.Outdated(List<String> kinds) -> throw new Verouderd(kinds);
    };
  }

  private static String plaats(Beslissing beslissing) {
    return beslissing.feiten().seat().exists() ? Plaats.VOORBIJ.name() : Plaats.GEEN.name();
  }

  /// Logs what somebody tried and did not get to see.
  ///
  /// @param details ids and codes only
  void attempt(InzageRequest request, String act, Map<String, ?> details) {
    Map<String, Object> payload = new TreeMap<>(details);
    payload.putAll(who(request));
    log.attempt(new Act(act, null, request.wie().organisatie(), CanonicalJson.bytes(payload)));
  }

  /// Logs an attempt that ends in an error all the same: a log that fails as well never takes the
  /// place of what broke first, but the log of the application says that an entry is missing.
  ///
  /// @param told what is thrown next
  void attemptBeforeThrowing(
      RuntimeException told, InzageRequest request, String act, Map<String, ?> details) {
    beforeThrowing(told, request.wie(), act, () -> attempt(request, act, details));
  }

  /// The same for what is no question about a casus.
  void attemptBeforeThrowing(
      RuntimeException told, Requester wie, String act, Map<String, ?> details) {
    beforeThrowing(told, wie, act, () -> attempt(wie, act, details));
  }

  /// Logs what somebody tried that is no question about a casus.
  void attempt(Requester wie, String act, Map<String, ?> details) {
    Map<String, Object> payload = new TreeMap<>(details);
    payload.putAll(who(wie));
    log.attempt(new Act(act, null, wie.organisatie(), CanonicalJson.bytes(payload)));
  }

  private static void beforeThrowing(
      RuntimeException told, Requester wie, String act, Runnable entry) {
    try {
      entry.run();
    } catch (RuntimeException logBroken) { // edge: what broke first is what the asker is told
      told.addSuppressed(logBroken);
      LOG.atError()
          .addKeyValue("act", act)
          .addKeyValue("door", wie.sub())
          .addKeyValue("code", logBroken instanceof Fault fault ? fault.code().name() : "-")
          .log("an attempt to see has no entry");
    }
  }

  private static Map<String, Object> who(Requester wie) {
    return Map.of(
        "door", wie.sub(),
        "partij", wie.partij(),
        "functie", wie.functie(),
        "loa", wie.loa());
  }

  private static Map<String, Object> who(InzageRequest request) {
    Map<String, Object> who = new TreeMap<>(who(request.wie()));
    who.put("casus", request.casus().toString());
    who.put("zitting", request.zitting().toString());
    who.put("doel", request.doel());
    who.put("trede", request.trede().code());
    return who;
  }

  /// Who asks in a call, and for whom.
  private static Map<String, Object> who(Oproep oproep, Beslissing beslissing) {
    Map<String, Object> who = new TreeMap<>(who(beslissing.request()));
    who.putAll(who(oproep.door()));
    who.put("voor", beslissing.request().wie().sub());
    who.put("voorFunctie", beslissing.request().wie().functie());
    return who;
  }

  private Stream<Disclosure> disclosures(
      String act, Beslissing beslissing, Map<String, Object> who) {
    return beslissing.besluiten().perPersoon().stream()
        .map(besluit -> disclosure(act, beslissing, besluit, who));
  }

  private Disclosure disclosure(
      String act, Beslissing beslissing, Besluiten.PerPersoon besluit, Map<String, Object> who) {
    InzageRequest request = beslissing.request();
    Question question = beslissing.question();
    Feiten feiten = beslissing.feiten();
    Map<String, Object> payload = new TreeMap<>(who);
    payload.put("vraag", question.id().toString());
    payload.put("op", question.askedAt().toEpochMilli());
    payload.put("persoon", besluit.persoon().id().toString());
    payload.put("velden", List.copyOf(question.velden()));
    payload.put("feiten", besluit.decision().exchange().input());
    payload.put("antwoord", besluit.decision().exchange().answer());
    payload.put("registerregels", besluit.decision().exchange().registerregels());
    if (request.trede() == Trede.MET_NAAM) {
      feiten
          .stand()
          .besluitMetNaam(request.zitting())
          .ifPresent(metNaam -> payload.put("besluitMetNaam", metNaam.id().toString()));
    }
    return new Disclosure(
        act,
        UUID.randomUUID(),
        besluit.persoon().inwoner(),
        CanonicalJson.bytes(payload),
        besluit.gegevens().values().stream().map(InzageLog::source).toList(),
        regelboek.beleid(),
        besluit.gegevens().values().stream()
            .map(gegeven -> gegeven.waarde().place())
            .collect(Collectors.toSet()));
  }

  static Source source(Gegeven gegeven) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Source(gegeven.id(), gegeven.versie(), sha256.digest(gegeven.waarde().bytes()));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
