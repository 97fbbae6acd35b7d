// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.deelgrond.audit.Place;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.identity.Ids;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.inzage.InzageService;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import nl.deelgrond.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/// Fills the database with inwoners, each with a casus, gegevens and lines in the ledger.
///
/// The rows are what the services would write, written in bulk; only the log has no entries for
/// them, since an entry per act would take hours for the large population.
final class Population {

  /// How many velden a question asks for.
  static final int VELDEN = 45;

  /// How many gegevens there are about each inwoner.
  static final int GEGEVENS = 24;

  static final String DOEL = "een-plan";

  private static final int CHUNK = 500;

  private static final String LOA = "http://eidas.europa.eu/LoA/substantial";

  /// Indexes that stand for log entries that were never made, far beyond those that are.
  private static final long NO_ENTRY = 1L << 40;

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Convenant convenant;
  private final Zittingen zittingen;
  private final InzageService inzage;
  private final List<UUID> casussen = new ArrayList<>();
  private long entry = NO_ENTRY;

  Population(
      JdbcTemplate jdbc,
      Vault vault,
      Convenant convenant,
      Zittingen zittingen,
      InzageService inzage) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.convenant = convenant;
    this.zittingen = zittingen;
    this.inzage = inzage;
  }

  /// What is asked under load.
  record Asked(UUID zitting, List<UUID> casussen, NavigableSet<String> velden) {}

  static Requester asker(Convenant convenant) {
    return medewerker(convenant, "bench-wmo", "wmo-consulent");
  }

  private static Requester medewerker(Convenant convenant, String sub, String functie) {
    String partij = convenant.functie(functie).partij();
    return new Medewerker(
        sub,
        sub,
        convenant.organisatieVan(partij).code(),
        convenant.organisatieVan(partij).oin(),
        partij,
        functie,
        LOA);
  }

  /// @param inwoners how many there are
  /// @param asked how many of them are asked about
  Asked create(int inwoners, int asked) {
    Requester chair = medewerker(convenant, "bench-voorzitter", "voorzitter");
    Requester asker = asker(convenant);
    zittingen.maakBekend(asker);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Zitting zitting =
        zittingen.plan(chair, "tafel-18plus", now.minusSeconds(60), now.plusSeconds(11 * 3600));
    zittingen.nodigUit(chair, zitting.id(), asker.sub(), null);
    for (int done = 0; done < inwoners; done += CHUNK) {
      chunk(zitting, Math.min(CHUNK, inwoners - done), casussen.size());
    }
    jdbc.execute("analyze");
    List<UUID> chosen = new ArrayList<>();
    for (int i = 0; i < asked; i++) {
      chosen.add(casussen.get((int) ((long) i * casussen.size() / asked)));
    }
    NavigableSet<String> velden = new TreeSet<>();
    convenant.velden().stream().limit(VELDEN).map(Veld::code).forEach(velden::add);
    Asked all = new Asked(zitting.id(), chosen, velden);
    chosen.forEach(casus -> plain(asker, all, casus));
    return all;
  }

  private void chunk(Zitting zitting, int size, int first) {
    List<Object[]> casusRows = new ArrayList<>();
    List<Object[]> persoonRows = new ArrayList<>();
    List<Object[]> agendaRows = new ArrayList<>();
    List<Object[]> gegevenRows = new ArrayList<>();
    List<Object[]> regelRows = new ArrayList<>();
    OffsetDateTime now = zitting.begin().atOffset(ZoneOffset.UTC);
    for (int i = 0; i < size; i++) {
      UUID casus = Ids.next();
      UUID persoon = Ids.next();
      InwonerId inwoner = new InwonerId(Ids.next());
      vault.register(inwoner, LocalDate.of(1950 + (first + i) % 50, 1 + i % 12, 1 + i % 28));
      casussen.add(casus);
      casusRows.add(
          new Object[] {
            casus,
            "BEN-" + (first + i),
            "wijkkracht/sociaal-makelaar",
            now,
            LocalDate.of(2099, 1, 1)
          });
      persoonRows.add(new Object[] {persoon, casus, inwoner.value()});
      agendaRows.add(new Object[] {Ids.next(), zitting.id(), casus, DOEL, first + i + 1});
      gegevens(persoon, inwoner, now, gegevenRows);
      ledger(casus, inwoner, zitting, regelRows);
    }
    insert(casusRows, persoonRows, agendaRows, gegevenRows, regelRows);
  }

  private void gegevens(UUID persoon, InwonerId inwoner, OffsetDateTime now, List<Object[]> rows) {
    int count = 0;
    for (Veld veld : convenant.velden()) {
      Herkomst herkomst = veld.bronnen().getFirst();
      if (count++ == GEGEVENS) {
        return;
      }
      UUID id = Ids.next();
      Place place = new Place(inwoner, id, veld.code(), 1);
      byte[] sealed = vault.seal(place, value(veld).getBytes(StandardCharsets.UTF_8)).bytes();
      rows.add(
          new Object[] {
            id,
            persoon,
            veld.code(),
            herkomst.bron(),
            herkomst.herkomstWet(),
            herkomst.geheim(),
            sealed,
            now,
            entry++
          });
    }
  }

  private static String value(Veld veld) {
    return switch (veld.soort()) {
      case TEKST -> "Een zin zoals iemand die opschrijft, niet te lang en niet te kort.";
      case ADRES -> "Voorbeeldstraat 18, 7622 AB Borne";
      case KEUZE -> veld.keuzes().getFirst().code();
      case JANEE -> "ja";
      case DATUM -> "1988-05-02";
      case BEDRAG, GETAL -> "1200";
    };
  }

  private void ledger(UUID casus, InwonerId inwoner, Zitting zitting, List<Object[]> rows) {
    OffsetDateTime from = zitting.begin().atOffset(ZoneOffset.UTC);
    OffsetDateTime until = from.plusMonths(6);
    String[] groepen = convenant.doel(DOEL).groepen().toArray(String[]::new);
    for (String van : List.of("wijkkracht/sociaal-makelaar", "siz/mantelzorg", "welbions/wonen")) {
      rows.add(
          new Object[] {
            Ids.next(),
            "toestemming-gegeven",
            inwoner.value(),
            inwoner.value(),
            casus,
            null,
            null,
            "avg",
            DOEL,
            van,
            new String[] {"gemeente-borne/wmo"},
            groepen,
            "inwoner",
            "mondeling",
            "1",
            "nl",
            new String[] {"avg 6 1-a"},
            "18+",
            "formulier-1",
            null,
            from,
            until,
            entry++
          });
    }
    UUID asked = Ids.next();
    rows.add(
        new Object[] {
          asked,
          "besluit-met-naam-gevraagd",
          casus,
          null,
          casus,
          zitting.id(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          "een-plan-maken",
          from,
          zitting.einde().atOffset(ZoneOffset.UTC),
          entry++
        });
    rows.add(
        new Object[] {
          Ids.next(),
          "besluit-met-naam",
          casus,
          null,
          casus,
          zitting.id(),
          asked,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          "een-plan-maken",
          from,
          zitting.einde().atOffset(ZoneOffset.UTC),
          entry++
        });
  }

  private void insert(
      List<Object[]> casusRows,
      List<Object[]> persoonRows,
      List<Object[]> agendaRows,
      List<Object[]> gegevenRows,
      List<Object[]> regelRows) {
    jdbc.batchUpdate(
        "insert into casus.casus (casus_id, versie, code, ingebracht_door, ingebracht_op, sluit_op, gesloten) values (?, 0, ?, ?, ?, ?, false)",
        casusRows);
    jdbc.batchUpdate(
        "insert into casus.persoon (persoon_id, versie, casus_id, inwoner_id, volgorde) values (?, 0, ?, ?, 1)",
        persoonRows);
    jdbc.batchUpdate(
        "insert into tafel.agendapunt (agendapunt_id, versie, zitting_id, casus_id, doel, volgorde) values (?, 0, ?, ?, ?, ?)",
        agendaRows);
    jdbc.batchUpdate(
        "insert into casus.gegeven (gegeven_id, versie, persoon_id, veld, bron, herkomst_wet, geheim, waarde, geldig_van, audit_idx) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        gegevenRows);
    jdbc.batchUpdate(
        """
        insert into grondslag.regel (regel_id, soort, onderwerp_id, inwoner_id, casus_id, zitting_id,
          betreft, partij, functie, door, toestemming_soort, doel, van_partij, aan_partijen, groepen,
          hoedanigheid, wijze, tekst_versie, taal, rechtsgronden, leeftijd, bewijs, reden, geldig_van, geldig_tot, audit_idx)
        values (?, ?, ?, ?, ?, ?, ?, 'wijkkracht/sociaal-makelaar', 'sociaal-makelaar', 'bench', ?, ?,
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        regelRows);
  }

  /// Keeps the answer to a real question as plain text, for those that protect nothing.
  private void plain(Requester asker, Asked asked, UUID casus) {
    CasusView view =
        inzage.view(
            new InzageRequest(asker, casus, asked.zitting(), DOEL, Trede.MET_NAAM, asked.velden()));
    Plain.keep(jdbc, view);
  }
}
