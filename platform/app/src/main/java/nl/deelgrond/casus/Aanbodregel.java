// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line about handing a casus over: an offer, or what became of one.
///
/// @param betreft the offer that it ends; null on an offer
/// @param van code of the partij that brought the casus in
/// @param aan code of the partij that was asked
/// @param reden why it was declined; null on other lines
/// @param door subject of who did it
record Aanbodregel(
    UUID id,
    UUID casus,
    Soort soort,
    @Nullable UUID betreft,
    String van,
    String aan,
    @Nullable String reden,
    String door,
    Instant op) {

  /// What a line says.
  enum Soort {
    AANBOD("casus-aangeboden"),
    OVERNAME("casus-overgenomen"),
    AFWIJZING("aanbod-afgewezen"),
    INTREKKING("aanbod-ingetrokken");

    private final String act;

    Soort(String act) {
      this.act = act;
    }

    /// The act in the log.
    String act() {
      return act;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Soort of(String code) {
      Optional<Soort> found =
          Arrays.stream(values()).filter(soort -> soort.code().equals(code)).findFirst();
      return found.orElseThrow(() -> new IllegalArgumentException("no soort `" + code + "`"));
    }
  }

  Aanbod toAanbod() {
    return new Aanbod(id, casus, van, aan, door, op);
  }
}
