// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import com.google.errorprone.annotations.RestrictedApi;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.audit.Place;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.identity.Bsn;
import nl.deelgrond.identity.InwonerId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals values for their place, and opens them against a ticket of the log.
///
/// **Guarantees**
/// - A value opens only at the place it was sealed for, and only unchanged.
/// - A value opens only against a [DisclosureTicket] that names its place, so after its log entry
///   is durable (promise 3). The one exception is [#ageBand], which says only how old about.
/// - Keys are per inwoner and per domain; none is ever in a `toString`, a message or the database
///   in the clear (promise 7).
public final class Vault {
  private final KeyRings rings;
  private final SecretKey bsnKey;
  private final JdbcClient database;
  private final String tenant;

  Vault(KeyRings rings, SecretKey bsnKey, DataSource dataSource, String tenant) {
    this.rings = rings;
    this.bsnKey = bsnKey;
    this.database = JdbcClient.create(dataSource);
    this.tenant = tenant;
  }

  /// Seals a value for its place. The inwoner has to be registered.
  public Sealed seal(Place place, byte[] plaintext) {
    Dek dek = rings.of(place.inwoner().value()).newest(Domain.CASE);
    return new Sealed(place, Envelope.seal(dek, Bound.to(tenant, place), plaintext));
  }

  /// Opens a sealed value, and spends the ticket on its place.
  @RestrictedApi(
      explanation = "only the view opens sealed values, against a ticket of the log",
      link = "platform/adr/0034-open-sealed-values-against-a-ticket.md",
      allowlistAnnotations = MayUnseal.class)
  public Plaintext open(DisclosureTicket ticket, Sealed sealed) {
    Place place = sealed.place();
    ticket.spendOn(place);
    Dek dek = rings.of(place.inwoner().value()).sealing(Domain.CASE, sealed.bytes());
    return new Plaintext(Envelope.open(dek, Bound.to(tenant, place), sealed.bytes()));
  }

  /// Makes the keys of an inwoner whose date of birth is not known. Does nothing when they exist.
  public void register(InwonerId inwoner) {
    var _ = rings.ofOrMade(inwoner.value());
  }

  /// Makes the keys of an inwoner and keeps the date of birth, sealed under a key of its own. Does
  /// nothing when both exist; a date other than the one that is kept is a [Fault].
  public void register(InwonerId inwoner, LocalDate geboortedatum) {
    UUID id = inwoner.value();
    Dek dek = rings.ofOrMade(id).newest(Domain.LEEFTIJD);
    byte[] date = geboortedatum.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = Envelope.seal(dek, Bound.toGeboortedatum(tenant, id), date);
    insert(
        "insert into vault.leeftijd (sealed, inwoner) values (?, ?) on conflict do nothing",
        sealed,
        id);
    LocalDate kept = rings.load(id).flatMap(this::geboortedatum).orElseThrow();
    if (!kept.equals(geboortedatum)) {
      throw new Fault(
          VaultFault.VAULT_REGISTERED_OTHERWISE,
          "inwoner `" + id + "` is registered with another date of birth");
    }
  }

  /// How old the inwoner is about on the day `op`; empty when the date of birth is not known.
  public Optional<AgeBand> ageBand(InwonerId inwoner, LocalDate op) {
    UUID id = inwoner.value();
    return rings
        .find(id)
        .flatMap(this::geboortedatum)
        .or(() -> rings.load(id).flatMap(this::geboortedatum)) // it may have become known
        .map(date -> AgeBand.of(date, op));
  }

  private Optional<LocalDate> geboortedatum(KeyRing ring) {
    Bound bound = Bound.toGeboortedatum(tenant, ring.subject());
    return ring.geboortedatum()
        .map(sealed -> Envelope.open(ring.sealing(Domain.LEEFTIJD, sealed), bound, sealed))
        .map(date -> parse(new String(date, StandardCharsets.US_ASCII)));
  }

  private static LocalDate parse(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new Fault(VaultFault.VAULT_NOT_AUTHENTIC, "a date of birth cannot be read");
    }
  }

  /// The blind index of a BSN: always the same 32 bytes for the same BSN, and nothing to anybody
  /// without the key.
  public byte[] blindIndex(Bsn bsn) {
    return Crypto.hmac(bsnKey, bsn.digits().getBytes(StandardCharsets.US_ASCII));
  }

  /// A key of 32 bytes for something that protects nobody, such as the token of a next page. It
  /// follows from the key file, so that every node has the same one, and nothing else follows from
  /// it.
  ///
  /// @param use what it is for, with a version, e.g. `pages/v1`; another use has another key
  public byte[] sharedKey(String use) {
    return Crypto.hkdf(bsnKey.getEncoded(), "deelgrond/shared/" + use, Crypto.KEY_LENGTH);
  }

  private void insert(String sql, byte[] bytes, UUID inwoner) {
    try {
      var _ = database.sql(sql).param(bytes).param(inwoner).update();
    } catch (DataAccessException e) {
      throw new Fault(VaultFault.VAULT_UNAVAILABLE, "the vault cannot be written", e);
    }
  }
}
