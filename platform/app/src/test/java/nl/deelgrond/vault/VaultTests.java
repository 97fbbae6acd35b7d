// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.audit.Place;
import nl.deelgrond.audit.TestTickets;
import nl.deelgrond.database.TestDatabase;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.StartRefused;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.InwonerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@MayUnseal(because = "it tests what opens")
final class VaultTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Vault vault = TestVault.on(DATABASE.vault()).vault();
  private final InwonerId inwoner = new InwonerId(UUID.randomUUID());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  // Promise 3
  @Test
  void aValueOpensOnceAgainstATicketThatNamesIt() {
    vault.register(inwoner);
    Place place = place(1);
    Sealed sealed = vault.seal(place, "Ja".getBytes(UTF_8));
    DisclosureTicket ticket = TestTickets.opening(place);

    assertThat(vault.open(ticket, sealed).text()).isEqualTo("Ja");
    assertThatThrownBy(() -> vault.open(ticket, sealed)).hasMessageContaining("TICKET_REFUSED");
  }

  @Test
  void aTicketForAnotherVersionOpensNothing() {
    vault.register(inwoner);
    Place first = place(1);
    Place second = new Place(inwoner, first.gegeven(), first.veld(), 2);
    Sealed sealed = vault.seal(first, "Ja".getBytes(UTF_8));

    DisclosureTicket forSecond = TestTickets.opening(second);
    assertThatThrownBy(() -> vault.open(forSecond, sealed)).hasMessageContaining("TICKET_REFUSED");
    // whoever moves the old bytes to the new version gets past the ticket and not past the seal
    assertThatThrownBy(() -> vault.open(forSecond, new Sealed(second, sealed.bytes())))
        .hasMessageContaining("VAULT_NOT_AUTHENTIC");
  }

  @Test
  void aTicketThatIsTooOldOpensNothing() {
    vault.register(inwoner);
    Place place = place(1);
    Sealed sealed = vault.seal(place, "Ja".getBytes(UTF_8));
    DisclosureTicket old = TestTickets.expired(place);
    assertThatThrownBy(() -> vault.open(old, sealed)).hasMessageContaining("TICKET_EXPIRED");
  }

  @Test
  void valuesOfTwoInwonersDoNotChangePlaces() {
    InwonerId other = new InwonerId(UUID.randomUUID());
    vault.register(inwoner);
    vault.register(other);
    Place mine = place(1);
    Place theirs = new Place(other, mine.gegeven(), mine.veld(), 1);
    byte[] sealed = vault.seal(mine, "Ja".getBytes(UTF_8)).bytes();

    DisclosureTicket ticket = TestTickets.opening(theirs);
    assertThatThrownBy(() -> vault.open(ticket, new Sealed(theirs, sealed)))
        .hasMessageContaining("VAULT_NOT_AUTHENTIC");
  }

  @Test
  void whoHasNoKeysHasNoValues() {
    assertThatThrownBy(() -> vault.seal(place(1), new byte[1]))
        .satisfies(is(VaultFault.VAULT_NOT_REGISTERED));
    assertThat(vault.ageBand(inwoner, TODAY)).isEmpty();
  }

  @Test
  void theAgeBandIsWhatIsKnown() {
    vault.register(inwoner, LocalDate.of(2012, 5, 1));
    assertThat(vault.ageBand(inwoner, TODAY)).contains(AgeBand.VAN_12);
    assertThat(vault.ageBand(inwoner, LocalDate.of(2030, 5, 1))).contains(AgeBand.VAN_18);
  }

  @Test
  void aDateOfBirthThatBecomesKnownElsewhereIsSeenHere() {
    vault.register(inwoner);
    assertThat(vault.ageBand(inwoner, TODAY)).isEmpty();
    Vault elsewhere = TestVault.on(DATABASE.vault()).vault();
    elsewhere.register(inwoner, LocalDate.of(2000, 1, 1));
    assertThat(vault.ageBand(inwoner, TODAY)).contains(AgeBand.VAN_18);
  }

  @Test
  void registeringAgainChangesNothing() {
    LocalDate date = LocalDate.of(2009, 1, 1);
    vault.register(inwoner, date);
    Sealed sealed = vault.seal(place(1), "Ja".getBytes(UTF_8));
    Vault elsewhere = TestVault.on(DATABASE.vault()).vault();
    elsewhere.register(inwoner, date);
    elsewhere.register(inwoner);

    assertThatThrownBy(() -> elsewhere.register(inwoner, date.plusDays(1)))
        .satisfies(is(VaultFault.VAULT_REGISTERED_OTHERWISE));
    assertThat(vault.ageBand(inwoner, TODAY)).contains(AgeBand.VAN_16);
    assertThat(elsewhere.open(TestTickets.opening(sealed.place()), sealed).text()).isEqualTo("Ja");
  }

  @Test
  void whoeverRegistersFirstWinsOnAllNodes() throws InterruptedException {
    List<Vault> nodes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      nodes.add(TestVault.on(DATABASE.vault()).vault());
    }
    Place place = place(1);
    ConcurrentLinkedQueue<Sealed> sealed = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (Vault node : nodes) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                node.register(inwoner, LocalDate.of(2000, 1, 1));
                sealed.add(node.seal(place, "Ja".getBytes(UTF_8)));
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sealed).hasSize(8);
    for (Sealed each : sealed) {
      assertThat(vault.open(TestTickets.opening(place), each).text()).isEqualTo("Ja");
    }
  }

  @Test
  void theBlindIndexSaysNothingAndIsAlwaysTheSame() {
    Bsn bsn = Bsn.of("999990019");
    assertThat(vault.blindIndex(bsn))
        .hasSize(32)
        .isEqualTo(TestVault.on(DATABASE.vault()).vault().blindIndex(Bsn.of("9999.90.019")))
        .isNotEqualTo(vault.blindIndex(Bsn.of("999990020")));
  }

  /// Nodes share it by sharing the key file, and it gives nothing else away.
  @Test
  void aSharedKeyFollowsFromTheKeyFileAndItsUse() {
    byte[] key = vault.sharedKey("pages/v1");

    assertThat(key)
        .hasSize(32)
        .isEqualTo(TestVault.on(DATABASE.vault()).vault().sharedKey("pages/v1"))
        .isNotEqualTo(vault.sharedKey("pages/v2"));
  }

  /// A copied row would seal the next value under a key that somebody else can destroy, or hold.
  @Test
  void aKeyThatWasMovedToAnotherSubjectDoesNotUnwrap() {
    try (TestDatabase own = TestDatabase.create()) {
      InwonerId other = new InwonerId(UUID.randomUUID());
      Vault before = TestVault.on(own.vault()).vault();
      before.register(inwoner);
      before.register(other);
      JdbcClient.create(own.superuser())
          .sql(
              """
              update vault.dek mine set wrapped = theirs.wrapped, kcv = theirs.kcv
              from vault.dek theirs
              where mine.subject = ? and theirs.subject = ? and mine.domain = theirs.domain\
              """)
          .params(inwoner.value(), other.value())
          .update();

      Vault after = TestVault.on(own.vault()).vault();

      assertThatThrownBy(() -> after.seal(place(1), new byte[1]))
          .satisfies(is(VaultFault.VAULT_KEY_MISMATCH));
    }
  }

  @Test
  void aKeyFileThatIsNotOfThisDatabaseIsARefusal() {
    vault.register(inwoner);
    KeyRings others =
        new KeyRings(
            DATABASE.vault(),
            domain ->
                new KeyStoreFile.Kek("kek-" + domain.code() + "-1", Crypto.aes(Crypto.random(32))));
    assertThatThrownBy(others::requireOpens)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not the one that wrapped the keys");
    new KeyRings(DATABASE.vault(), TestVault.keys()::kek).requireOpens();
  }

  @Test
  void theVaultsRoleChangesAndRemovesNothing() {
    vault.register(inwoner, LocalDate.of(2000, 1, 1));
    for (String sql :
        List.of(
            "update vault.dek set kcv = kcv",
            "delete from vault.dek",
            "truncate vault.dek",
            "update vault.leeftijd set sealed = sealed",
            "delete from vault.leeftijd",
            "select * from audit.leaf")) {
      assertThatThrownBy(() -> JdbcClient.create(DATABASE.vault()).sql(sql).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    for (var other : List.of(DATABASE.app(), DATABASE.auditWriter(), DATABASE.auditReader())) {
      assertThatThrownBy(
              () -> JdbcClient.create(other).sql("select * from vault.dek").query().listOfRows())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void openedAndSealedValuesDoNotShowThemselves() {
    vault.register(inwoner);
    Sealed sealed = vault.seal(place(1), "geheim".getBytes(UTF_8));
    Plaintext opened = vault.open(TestTickets.opening(sealed.place()), sealed);
    assertThat(sealed + " " + opened).doesNotContain("geheim").contains("Plaintext[*]");
    opened.bytes()[0] = 'X';
    assertThat(opened.text()).isEqualTo("geheim");
  }

  private Place place(long version) {
    return new Place(inwoner, UUID.randomUUID(), "wonen.huurachterstand", version);
  }

  private static Consumer<Throwable> is(VaultFault code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
