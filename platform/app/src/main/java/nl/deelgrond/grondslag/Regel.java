// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the ledger. What a column means stands with the table, `grondslag.regel`.
record Regel(
    UUID id,
    Regelsoort soort,
    @Nullable UUID inwoner,
    @Nullable UUID casus,
    @Nullable UUID zitting,
    @Nullable UUID betreft,
    String partij,
    String functie,
    String door,
    @Nullable String toestemmingSoort,
    @Nullable String grondslag,
    @Nullable String doel,
    @Nullable String vanPartij,
    List<String> aanPartijen,
    List<String> groepen,
    @Nullable String hoedanigheid,
    @Nullable String wijze,
    @Nullable String tekstVersie,
    @Nullable String taal,
    List<String> rechtsgronden,
    @Nullable String leeftijd,
    @Nullable String bewijs,
    @Nullable String reden,
    @Nullable String besluitnummer,
    @Nullable UUID namens,
    @Nullable String gezag,
    @Nullable String veld,
    @Nullable String trede,
    @Nullable UUID rustOp,
    @Nullable String hulp,
    @Nullable Boolean zonderGevolg,
    @Nullable String geinformeerd,
    Instant geldigVan,
    @Nullable Instant geldigTot,
    long auditIdx) {

  Regel {
    aanPartijen = List.copyOf(aanPartijen);
    groepen = List.copyOf(groepen);
    rechtsgronden = List.copyOf(rechtsgronden);
  }

  /// The version of the part of the ledger that this line belongs to: 1 for the first entry of the
  /// log, because 0 says that there is no line.
  long versie() {
    return auditIdx + 1;
  }

  UUID onderwerp() {
    UUID onderwerp = inwoner == null ? casus : inwoner;
    if (onderwerp == null) {
      throw new IllegalStateException("line `" + id + "` is about nobody");
    }
    return onderwerp;
  }
}
