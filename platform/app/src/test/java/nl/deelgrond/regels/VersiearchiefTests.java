// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.scene.SceneDatabase;
import nl.deelgrond.scene.SecondNode;
import nl.deelgrond.scene.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What was signed can be shown from the database alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersiearchiefTests {

  private static final String SIZ = "borne/handtekeningen/siz.p7s";

  private final TestDatabase database = TestDatabase.create();
  private final SecondNode node = SecondNode.start(database, SceneDatabase.newFolder());
  private final JdbcClient jdbc = node.context().getBean(JdbcClient.class);
  private final Versiearchief archief = node.context().getBean(Versiearchief.class);
  private final Convenant convenant = node.context().getBean(Convenant.class);

  @AfterAll
  void stop() {
    node.close();
    database.close();
  }

  private Versiearchief holding(Versiestukken stukken) {
    return new Versiearchief(jdbc, node.context().getBean(TransactionTemplate.class), stukken);
  }

  private long lists() {
    return jdbc.sql("select count(*) from regels.getekend").query(Long.class).single();
  }

  @Test
  void whatIsKeptHashesToWhatWasSignedAndEverySignatureVerifies() {
    Versiestukken kept = archief.find(convenant.sha256()).orElseThrow();

    assertThat(kept.sha256()).isEqualTo(convenant.sha256());
    assertThat(kept.ondertekeningen()).isNotEmpty().isEqualTo(convenant.ondertekeningen());
    assertThat(kept.inhoud()).isEqualTo(Versiestukken.borne().inhoud());
    assertThat(archief.alle()).extracting(one -> one.sha256()).contains(convenant.sha256());
    assertThat(archief.find("0".repeat(64))).isEmpty();
  }

  @Test
  void startingAgainKeepsNothingTwiceAndAChangeOfSignaturesIsKeptBesideTheOld() {
    Versiestukken borne = Versiestukken.borne();
    SortedMap<String, byte[]> fewer = new TreeMap<>(borne.bestanden());
    fewer.remove(SIZ);
    Versiestukken without = Versiestukken.read(borne.inhoud(), fewer);
    long before = lists();

    holding(borne).afterSingletonsInstantiated();
    assertThat(lists()).isEqualTo(before);

    holding(without).afterSingletonsInstantiated();
    assertThat(lists()).isEqualTo(before + 1);
    assertThat(archief.find(borne.sha256()).orElseThrow().ondertekeningen())
        .hasSize(borne.ondertekeningen().size() - 1);

    holding(borne).afterSingletonsInstantiated();
    assertThat(archief.find(borne.sha256()).orElseThrow().ondertekeningen())
        .isEqualTo(borne.ondertekeningen());
    assertThat(archief.alle()).hasSize(1);
  }

  @Test
  void theApplicationCannotChangeWhatWasKept() {
    for (String change :
        new String[] {
          "delete from regels.getekend",
          "update regels.getekend set stukken = versie",
          "update regels.inhoud set bytes = ''"
        }) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .as(change)
          .hasStackTraceContaining("permission denied");
    }
  }

  /// An older version that differs in one thing: what changed since is a page for who may see it.
  @Test
  void whatChangedSinceAKeptVersionIsAPage() {
    Versiestukken borne = Versiestukken.borne();
    String older =
        new String(borne.inhoud(), UTF_8)
            .replaceFirst("\"bewaartermijn\":\"P6M\"", "\"bewaartermijn\":\"P1Y\"");
    Versiestukken oud = Versiestukken.read(older.getBytes(UTF_8), borne.bestanden());
    holding(oud).afterSingletonsInstantiated();
    Visitor voorzitter =
        Visitor.signedIn(
            String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres")),
            "a.jansen");
    String adres = "/convenant/verschil?van=" + oud.sha256();

    assertThat(voorzitter.page("/convenant").body()).contains("href=\"" + adres + "\"");
    Visitor.Answer page = voorzitter.page(adres);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Wat er verandert", "P1Y", oud.sha256(), convenant.sha256());
    assertThat(voorzitter.page(adres + "&naar=" + oud.sha256()).body())
        .contains("Niets. / Nothing.");
    assertThat(voorzitter.page("/convenant/verschil?van=" + "0".repeat(64)).status())
        .isEqualTo(404);
    database.execute("delete from regels.getekend where versie = '%s'".formatted(oud.sha256()));
  }

  @Test
  void bytesThatAnAdministratorChangedAreNoVersion() {
    String version = holdingAChangedCopy();

    assertThatThrownBy(() -> archief.find(version))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code()).isEqualTo(RegelsFault.VERSIE_BESCHADIGD));
    database.execute("delete from regels.getekend where versie = '%s'".formatted(version));
  }

  /// One damaged version does not close the page about all of them.
  @Test
  void aDamagedVersionIsNamedAndSaysSoWhenAskedFor() {
    String version = holdingAChangedCopy();
    Visitor voorzitter =
        Visitor.signedIn(
            String.valueOf(node.context().getEnvironment().getProperty("deelgrond.adres")),
            "a.jansen");

    Visitor.Answer page = voorzitter.page("/convenant");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("tegenover versie ? (ffff");
    assertThat(voorzitter.page("/convenant/verschil?van=" + version).status()).isEqualTo(503);

    inWerking(version);
    Visitor.Answer next = voorzitter.page("/convenant/activering");
    assertThat(next.status()).as("its successor can be activated").isEqualTo(200);
    assertThat(next.body()).contains("Versie ?, sha256 " + version);
    database.execute("delete from regels.versieregel where sha256 = '%s'".formatted(version));
    database.execute("delete from regels.getekend where versie = '%s'".formatted(version));
  }

  /// As the lines of two persons would have it.
  private void inWerking(String version) {
    String trigger = "alter table regels.versieregel %s trigger versieregel_met_regel_in_log";
    database.execute(trigger.formatted("disable"));
    database.execute(
        """
        insert into regels.versieregel (audit_idx, convenant_id, regel_id, soort, wat, sha256,
          betreft, ondertekenaars, ingaand, door, door_organisatie)
        select 1000000 + n, '%s', ids[n], (array['voorstel', 'akkoord'])[n], 'activering', '%s',
          (array[null, ids[1]])[n], '{}', current_date, 'iemand', 'gemeente-borne'
        from (select array[gen_random_uuid(), gen_random_uuid()] as ids) as made,
          generate_series(1, 2) as n\
        """
            .formatted(Versiestand.ID, version));
    database.execute(trigger.formatted("enable always"));
  }

  /// Bytes with the right hash that are no convenant.
  @Test
  void whatIsNoConvenantIsNoVersion() {
    String version = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"; // of {}
    database.execute(
        "insert into regels.inhoud (sha256, soort, bytes) values ('%s', 'getekend', '{}')"
            .formatted(version));
    database.execute(
        "insert into regels.getekend (versie, stukken) select '%s', stukken from regels.getekend limit 1"
            .formatted(version));

    assertThat(archief.bewaard(version).versie()).isEqualTo("?");
    assertThatThrownBy(() -> archief.find(version))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.code()).isEqualTo(RegelsFault.VERSIE_BESCHADIGD));
    database.execute("delete from regels.getekend where versie = '%s'".formatted(version));
  }

  /// A version whose bytes were replaced after they were kept.
  private String holdingAChangedCopy() {
    String version = "f".repeat(64);
    database.execute(
        """
        insert into regels.inhoud (sha256, soort, bytes) values ('%s', 'getekend', '{}')
        on conflict do nothing\
        """
            .formatted(version));
    database.execute(
        "insert into regels.getekend (versie, stukken) select '%s', stukken from regels.getekend limit 1"
            .formatted(version));
    return version;
  }
}
