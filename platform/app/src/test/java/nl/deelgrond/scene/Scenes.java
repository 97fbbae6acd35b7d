// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.demo.DemoAccount;
import nl.deelgrond.grondslag.Beperkingen;
import nl.deelgrond.grondslag.BesluitenMetNaam;
import nl.deelgrond.grondslag.Geboortedata;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.Grondslagen;
import nl.deelgrond.grondslag.Ontvangers;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.grondslag.Wilsbekwaamheid;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.InzageService;
import nl.deelgrond.tafel.Zittingen;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where scenes come from: the services of one running application.
public record Scenes(
    Casussen casussen,
    Gegevens gegevens,
    Zittingen zittingen,
    Toestemmingen toestemmingen,
    Grondslagen grondslagen,
    Beperkingen beperkingen,
    GeheimhouderBesluiten geheim,
    Ontvangers ontvangers,
    Vertegenwoordigingen vertegenwoordigingen,
    Wilsbekwaamheid wilsbekwaamheid,
    Geboortedata geboortedata,
    BesluitenMetNaam besluiten,
    InzageService inzage,
    Convenant convenant,
    SceneClock clock,
    TestDatabase database,
    Path folder) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /// Begins a scene around a new casus.
  public SceneBuilder aCasus(String tafel, String doel) {
    return new SceneBuilder(this, NUMBER.incrementAndGet(), tafel, doel);
  }

  /// Waits until the clock of the database has passed this moment.
  public void waitUntil(Instant moment) {
    JdbcClient.create(database.superuser())
        .sql("select pg_sleep(greatest(0, extract(epoch from ? - clock_timestamp())) + 0.01)::text")
        .param(moment.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .single();
  }

  /// The log, and the rows that have to agree with it.
  public LogBook log() {
    return new LogBook(database.superuser());
  }

  /// Somebody with this functie, as the issuer and the convenant say it.
  ///
  /// @param sub who it is; two scenes never share one
  public Requester medewerker(String sub, String functieCode) {
    Functie functie = convenant.functie(functieCode);
    Organisatie organisatie = convenant.organisatieVan(functie.partij());
    return new Medewerker(
        sub,
        DemoAccount.find(sub).map(DemoAccount::naam).orElse("Medewerker " + sub),
        organisatie.code(),
        organisatie.oin(),
        functie.partij(),
        functieCode,
        "http://eidas.europa.eu/LoA/substantial");
  }
}
