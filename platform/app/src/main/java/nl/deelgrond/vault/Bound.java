// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.deelgrond.audit.Place;

/// What sealed bytes are bound to: they open with exactly this and with nothing else (promise 7).
///
/// @param tenant whose platform
/// @param table the table that holds the sealed bytes
/// @param column the column, and what else tells this value from others in its row
/// @param row id of the row
/// @param subject whose value it is
record Bound(String tenant, String table, String column, UUID row, UUID subject) {
  private static final String FORMAT = "deelgrond/f1";

  /// The form of what is sealed; it goes up when a value gets another form.
  private static final short SCHEMA_VERSION = 1;

  /// A gegeven. The version is bound as well, so that an older value cannot come back as a newer
  /// one.
  static Bound to(String tenant, Place place) {
    return new Bound(
        tenant,
        "casus.gegeven",
        place.veld() + "#" + place.version(),
        place.gegeven(),
        place.inwoner().value());
  }

  static Bound toPayload(String tenant, UUID eid, UUID subject) {
    return new Bound(tenant, "audit.payload", "ct", eid, subject);
  }

  static Bound toGeboortedatum(String tenant, UUID inwoner) {
    return new Bound(tenant, "vault.leeftijd", "sealed", inwoner, inwoner);
  }

  /// The additional authenticated data. Each part has its length in front, so that no two different
  /// places give the same bytes.
  byte[] aad(int dekVersion) {
    ByteArrayOutputStream aad = new ByteArrayOutputStream(128);
    put(aad, FORMAT.getBytes(StandardCharsets.UTF_8));
    put(aad, tenant.getBytes(StandardCharsets.UTF_8));
    put(aad, table.getBytes(StandardCharsets.UTF_8));
    put(aad, column.getBytes(StandardCharsets.UTF_8));
    put(aad, bytes(row));
    put(aad, bytes(subject));
    put(aad, ByteBuffer.allocate(Integer.BYTES).putInt(dekVersion).array());
    put(aad, ByteBuffer.allocate(Short.BYTES).putShort(SCHEMA_VERSION).array());
    return aad.toByteArray();
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static void put(ByteArrayOutputStream out, byte[] part) {
    if (part.length > 0xffff) {
      throw new IllegalArgumentException("a part has `" + part.length + "` bytes");
    }
    out.write(part.length >> 8);
    out.write(part.length);
    out.writeBytes(part);
  }
}
