// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.regels.Versieregel.Soort;
import nl.deelgrond.regels.Versieregel.Wat;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The life of a version of the convenant: two persons activate it or end it, an organisatie joins,
/// gives notice or leaves.
///
/// **Guarantees**
/// - Nothing counts on the word of one person but notice, which counts only after its term.
/// - The second person is somebody else, of another organisatie, and takes part in the version.
/// - Act and log entry are kept both or neither; of two who answer at once, one is told that it is
///   over. From the commit on no question is answered on what was before (ADR-0003).
@Service
public class Convenantversies {

  /// Who sits at every table; the second person comes from there.
  private static final int EERSTE_SCHIL = 1;

  private final JdbcClient jdbc;
  private final Handelingen handelingen;
  private final Versiestanden standen;
  private final Convenant convenant;
  private final Clock clock;

  Convenantversies(
      JdbcClient jdbc,
      Handelingen handelingen,
      Versiestanden standen,
      Convenant convenant,
      Clock clock) {
    this.jdbc = jdbc;
    this.handelingen = handelingen;
    this.standen = standen;
    this.convenant = convenant;
    this.clock = clock;
  }

  /// Proposes something to a second person. Who left comes back by an act of its own only: somebody
  /// of that organisatie proposes it.
  ///
  /// @param sha256 the version, as whoever proposes read it; only the one that this program loaded
  /// @param organisatie who joins; for who leaves it is that of this person
  /// @return the id of the proposal
  @Transactional
  public UUID stelVoor(Requester door, Wat wat, String sha256, @Nullable String organisatie) {
    boolean terug = wat == Wat.TOETREDING && door.organisatie().equals(organisatie);
    String wie = wat == Wat.UITTREDING ? door.organisatie() : organisatie;
    if (wat == Wat.UITTREDING) {
      handelingen.eisBevoegd(door, "uittreding-melden");
    } else if (terug) {
      handelingen.eisBevoegdNaUittreding(door, "uittreding-melden");
    } else {
      handelingen.eisBevoegd(door, "convenant-voorstellen");
      eisBeheer(door, "convenant-voorstellen");
    }
    Versieverloop verloop = standen.voorWijziging();
    Invoer invoer = new Invoer();
    check(wat, sha256, wie, verloop, invoer);
    if (wat == Wat.TOETREDING && !terug) {
      boolean left = wie != null && verloop.uitgetreden(today()).containsKey(wie);
      invoer.eis(!left, "organisatie", "organisatie-uitgetreden");
    }
    invoer.eis(verloop.open(sha256, wat, wie).isEmpty(), "voorstel", "voorstel-ligt-er-al").klaar();
    return schrijf(door, new Nieuw(Soort.VOORSTEL, wat, sha256, wie, null, today()));
  }

  /// Agrees, as the second person. It counts from the next question on.
  ///
  /// @return the id of the line
  @Transactional
  public UUID geefAkkoord(Requester door, UUID voorstelId) {
    return antwoord(door, voorstelId, Soort.AKKOORD);
  }

  /// Says no, as the second person: whoever may agree may also refuse.
  ///
  /// @return the id of the line
  @Transactional
  public UUID weiger(Requester door, UUID voorstelId) {
    return antwoord(door, voorstelId, Soort.GEWEIGERD);
  }

  private UUID antwoord(Requester door, UUID voorstelId, Soort soort) {
    Versieverloop verloop = standen.voorWijziging();
    Optional<Versieregel> found = verloop.find(voorstelId);
    String handeling =
        found.filter(regel -> regel.wat() == Wat.UITTREDING).isPresent()
            ? "uittreding-akkoord"
            : "convenant-akkoord";
    handelingen.eisBevoegd(door, handeling);
    Versieregel voorstel =
        found
            .filter(regel -> regel.soort() == Soort.VOORSTEL)
            .orElseThrow(() -> refused(door, handeling, HandelingFault.NIET_GEVONDEN, voorstelId));
    eisTweede(door, voorstel, handeling, verloop);
    if (verloop.isBeantwoord(voorstelId) || !isNogZo(soort, voorstel, verloop)) {
      throw refused(door, handeling, HandelingFault.KAN_NIET_MEER, voorstelId);
    }
    return schrijf(
        door,
        new Nieuw(
            soort, voorstel.wat(), voorstel.sha256(), voorstel.organisatie(), voorstelId, today()));
  }

  /// Somebody else, of another organisatie; for who leaves the convenantbeheer, and else somebody
  /// of the first schil who takes part in this version.
  private void eisTweede(
      Requester door, Versieregel voorstel, String handeling, Versieverloop verloop) {
    if (voorstel.wat() == Wat.UITTREDING) {
      eisBeheer(door, handeling);
    }
    boolean other =
        !voorstel.door().equals(door.sub())
            && !voorstel.doorOrganisatie().equals(door.organisatie());
    boolean takesPart =
        convenant.organisatie(door.organisatie()).schil() == EERSTE_SCHIL
            && convenant.isSignedBy(door.organisatie())
            && !verloop.buiten(convenant, today()).contains(door.organisatie());
    if (!other || !takesPart) {
      throw refused(door, handeling, HandelingFault.NIET_BEVOEGD, voorstel.id());
    }
  }

  /// Whether what was proposed still makes sense; a no always does.
  private boolean isNogZo(Soort soort, Versieregel voorstel, Versieverloop verloop) {
    if (soort == Soort.GEWEIGERD) {
      return true;
    }
    Invoer invoer = new Invoer();
    check(voorstel.wat(), voorstel.sha256(), voorstel.organisatie(), verloop, invoer);
    return invoer.isGoed();
  }

  private void check(
      Wat wat, String sha256, @Nullable String wie, Versieverloop verloop, Invoer invoer) {
    String loaded = convenant.sha256();
    invoer.eis(sha256.equals(loaded), "sha256", "versie-niet-geladen", loaded);
    boolean actief = verloop.isActief(sha256);
    switch (wat) {
      case ACTIVERING ->
          invoer
              .eis(!actief, "sha256", "versie-al-in-werking")
              .eis(!today().isAfter(convenant.geldigTot()), "sha256", "versie-voorbij");
      case BEEINDIGING -> invoer.eis(actief, "sha256", "versie-niet-in-werking");
      case TOETREDING -> {
        boolean known = wie != null && convenant.findOrganisatie(wie).isPresent();
        invoer
            .eis(known, "organisatie", "organisatie-onbekend")
            .eis(wie == null || convenant.isSignedBy(wie), "organisatie", "niet-ondertekend")
            .eis(
                wie == null || !known || verloop.buiten(convenant, today()).contains(wie),
                "organisatie",
                "organisatie-doet-al-mee");
      }
      case UITTREDING ->
          invoer
              .eis(
                  !convenant.organisatieVan(convenant.convenantbeheer()).code().equals(wie),
                  "organisatie",
                  "beheer-treedt-niet-uit")
              .eis(
                  !verloop.uitgetreden(today()).containsKey(wie),
                  "organisatie",
                  "organisatie-al-uitgetreden");
    }
  }

  /// Gives notice for the own organisatie: it leaves on that day, without anybody else.
  ///
  /// @param ingaand at least the term of the convenant from now, at most its last day
  /// @return the id of the line
  @Transactional
  public UUID zegOp(Requester door, LocalDate ingaand) {
    handelingen.eisBevoegd(door, "convenant-opzeggen");
    Versieverloop verloop = standen.voorWijziging();
    LocalDate first = today().plusMonths(convenant.opzegtermijnMaanden());
    Invoer invoer = new Invoer();
    check(Wat.UITTREDING, convenant.sha256(), door.organisatie(), verloop, invoer);
    invoer
        .eis(!ingaand.isBefore(first), "ingaand", "binnen-opzegtermijn", first.toString())
        .eis(
            !ingaand.isAfter(convenant.geldigTot()),
            "ingaand",
            "na-einde-convenant",
            convenant.geldigTot().toString())
        .eis(
            !verloop.opgezegd(today()).containsKey(door.organisatie()),
            "organisatie",
            "al-opgezegd")
        .klaar();
    return schrijf(
        door,
        new Nieuw(
            Soort.OPZEGGING,
            Wat.UITTREDING,
            convenant.sha256(),
            door.organisatie(),
            null,
            ingaand));
  }

  /// Takes back a proposal that nobody answered, or notice whose day did not come: whoever could
  /// say it, of the same organisatie, can take it back.
  ///
  /// @return the id of the line
  @Transactional
  public UUID trekIn(Requester door, UUID regelId) {
    Versieverloop verloop = standen.voorWijziging();
    Optional<Versieregel> found = verloop.find(regelId);
    if (found.filter(regel -> regel.soort() == Soort.OPZEGGING).isPresent()) {
      handelingen.eisBevoegd(door, "convenant-opzeggen");
    } else if (found.filter(regel -> regel.wat() == Wat.UITTREDING).isPresent()) {
      handelingen.eisBevoegd(door, "uittreding-melden");
    } else {
      handelingen.eisBevoegd(door, "convenant-voorstellen");
    }
    String handeling = "convenant-intrekken";
    Versieregel regel =
        found
            .filter(one -> one.betreft() == null)
            .filter(one -> one.doorOrganisatie().equals(door.organisatie()))
            .orElseThrow(() -> refused(door, handeling, HandelingFault.NIET_GEVONDEN, regelId));
    boolean begun = regel.soort() == Soort.OPZEGGING && !regel.ingaand().isAfter(today());
    if (verloop.isBeantwoord(regelId) || begun) {
      throw refused(door, handeling, HandelingFault.KAN_NIET_MEER, regelId);
    }
    return schrijf(
        door,
        new Nieuw(
            Soort.INGETROKKEN, regel.wat(), regel.sha256(), regel.organisatie(), regelId, today()));
  }

  private void eisBeheer(Requester door, String handeling) {
    if (!door.partij().equals(convenant.convenantbeheer())) {
      throw handelingen.weigering(door, handeling, HandelingFault.NIET_BEVOEGD, Map.of());
    }
  }

  private Fault refused(Requester door, String handeling, HandelingFault code, UUID regel) {
    return handelingen.weigering(door, handeling, code, Map.of("regel", regel.toString()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Regelboek.NEDERLAND);
  }

  /// What is about to be written.
  private record Nieuw(
      Soort soort,
      Wat wat,
      String sha256,
      @Nullable String organisatie,
      @Nullable UUID betreft,
      LocalDate ingaand) {}

  private UUID schrijf(Requester door, Nieuw nieuw) {
    UUID id = Ids.next();
    Map<String, String> details = new TreeMap<>();
    details.put("regel", id.toString());
    details.put("wat", nieuw.wat().code());
    details.put("sha256", nieuw.sha256());
    details.put("ingaand", nieuw.ingaand().toString());
    if (nieuw.organisatie() != null) {
      details.put("organisatie", nieuw.organisatie());
    }
    if (nieuw.betreft() != null) {
      details.put("betreft", nieuw.betreft().toString());
    }
    long idx = handelingen.log(door, "convenant-" + nieuw.soort().code(), null, details);
    try {
      insert(door, id, idx, nieuw);
    } catch (DuplicateKeyException answered) {
      // Not logged as an attempt: this transaction still holds the lock of the log.
      throw new Fault(
          HandelingFault.KAN_NIET_MEER, "somebody answered it at the same moment", answered);
    }
    return id;
  }

  private void insert(Requester door, UUID id, long idx, Nieuw nieuw) {
    boolean activates = nieuw.soort() == Soort.AKKOORD && nieuw.wat() == Wat.ACTIVERING;
    jdbc.sql(
            """
            insert into regels.versieregel (audit_idx, convenant_id, regel_id, soort, wat, sha256,
              organisatie, betreft, ondertekenaars, ingaand, door, door_organisatie)
            values (:idx, :convenant, :id, :soort, :wat, :sha256,
              :organisatie, :betreft, :ondertekenaars, :ingaand, :door, :doorOrganisatie)\
            """)
        .param("idx", idx)
        .param("convenant", Versiestand.ID)
        .param("id", id)
        .param("soort", nieuw.soort().code())
        .param("wat", nieuw.wat().code())
        .param("sha256", nieuw.sha256())
        .param("organisatie", nieuw.organisatie())
        .param("betreft", nieuw.betreft())
        .param(
            "ondertekenaars", activates ? ondertekenaars().toArray(String[]::new) : new String[0])
        .param("ingaand", nieuw.ingaand())
        .param("door", door.sub())
        .param("doorOrganisatie", door.organisatie())
        .update();
  }

  private Set<String> ondertekenaars() {
    return convenant.organisaties().stream()
        .map(Organisatie::code)
        .filter(convenant::isSignedBy)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
