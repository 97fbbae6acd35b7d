// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.BesluitMetNaam;
import nl.deelgrond.policy.Plaats;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.VastgesteldeGrondslag;
import nl.deelgrond.policy.Vrijgave;
import nl.deelgrond.regels.Regelboek;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Logs a question with its decisions before anything is opened.
@Component
class InzageLog {

  private static final Logger LOG = LoggerFactory.getLogger(InzageLog.class);
  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final AuditLog log;
  private final Regelboek regelboek;

  InzageLog(AuditLog log, Regelboek regelboek) {
    this.log = log;
    this.regelboek = regelboek;
  }

  /// Makes the entries durable, one per person, all or none.
  ///
  /// @return a ticket per person, in order; none when nobody may be spoken of
  /// @throws Verouderd when a fact changed since it was read: nothing was logged, decide again
  List<DisclosureTicket> record(
      InzageRequest request, Question question, Feiten feiten, Besluiten besluiten)
      throws Verouderd {
    if (besluiten.perPersoon().isEmpty()) {
      attempt(
          request,
          "inzage-geweigerd",
          Map.of(
              "vraag",
              question.id().toString(),
              "reden",
              feiten.seat().exists() ? Plaats.VOORBIJ.name() : Plaats.GEEN.name()));
      return List.of();
    }
    List<Disclosure> entries =
        besluiten.perPersoon().stream()
            .map(besluit -> disclosure(request, question, feiten, besluit))
            .toList();
    return switch (log.sequence(
        new Household(entries, relied(request, question, feiten, besluiten)))) {
      case Sequencing.Sequenced(List<DisclosureTicket> tickets) -> tickets;
      case Sequencing.Outdated(List<String> kinds) -> throw new Verouderd(kinds);
    };
  }

  /// Logs what somebody tried and did not get to see.
  ///
  /// @param details ids and codes only
  void attempt(InzageRequest request, String act, Map<String, ?> details) {
    attempt(request, act, null, details);
  }

  /// Logs what somebody asked about a person without seeing anything.
  ///
  /// @param inwoner whom it is about; null when it is about nobody in particular
  void attempt(
      InzageRequest request, String act, @Nullable InwonerId inwoner, Map<String, ?> details) {
    Map<String, Object> payload = new TreeMap<>(details);
    payload.putAll(who(request));
    log.attempt(new Act(act, inwoner, request.wie().organisatie(), CanonicalJson.bytes(payload)));
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

  private Disclosure disclosure(
      InzageRequest request, Question question, Feiten feiten, Besluiten.PerPersoon besluit) {
    Map<String, Object> payload = new TreeMap<>(who(request));
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
        UUID.randomUUID(),
        besluit.persoon().inwoner(),
        CanonicalJson.bytes(payload),
        besluit.gegevens().values().stream().map(InzageLog::source).toList(),
        regelboek.beleid(),
        besluit.gegevens().values().stream()
            .map(gegeven -> gegeven.waarde().place())
            .collect(Collectors.toSet()));
  }

  private static Source source(Gegeven gegeven) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new Source(gegeven.id(), gegeven.versie(), sha256.digest(gegeven.waarde().bytes()));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  /// Everything the decisions rested on; the log compares it again, in its own transaction.
  private List<Relied> relied(
      InzageRequest request, Question question, Feiten feiten, Besluiten besluiten) {
    List<Relied> relied = new ArrayList<>();
    relied.add(
        releases(besluiten)
            ? regelboek.relied(grondslagen(feiten, besluiten))
            : regelboek.relied());
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
              untilOf(question.askedAt(), feiten, besluit)));
      relied.add(new Relied("gegevens", persoon.id(), persoon.gegevensVersie(), null));
      relied.add(new Relied("bsn", inwoner, persoon.herkenning().versie(), null));
      for (InwonerId zelfde : persoon.herkenning().zelfden()) {
        UUID other = zelfde.value();
        relied.add(new Relied("ledger", other, feiten.stand().versie(other), null));
      }
    }
    return relied;
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
