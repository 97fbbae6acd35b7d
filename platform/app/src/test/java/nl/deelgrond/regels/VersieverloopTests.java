// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Convenanten;
import nl.deelgrond.regels.Versieregel.Soort;
import nl.deelgrond.regels.Versieregel.Wat;
import nl.deelgrond.regels.Versieverloop.Staat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What follows from the lines about versions, in their order.
class VersieverloopTests {

  private static final Convenant BORNE = Convenanten.borne();
  private static final String OLD = BORNE.sha256();
  private static final String NEW = "f".repeat(64);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private final List<Versieregel> regels = new ArrayList<>();

  private Versieverloop verloop() {
    return new Versieverloop(regels);
  }

  private void agreed(Wat wat, String sha256, @Nullable String organisatie, Set<String> signed) {
    UUID voorstel = add(Soort.VOORSTEL, wat, sha256, organisatie, null, Set.of(), TODAY);
    add(Soort.AKKOORD, wat, sha256, organisatie, voorstel, signed, TODAY);
  }

  private UUID add(
      Soort soort,
      Wat wat,
      String sha256,
      @Nullable String organisatie,
      @Nullable UUID betreft,
      Set<String> signed,
      LocalDate ingaand) {
    UUID id = UUID.randomUUID();
    regels.add(
        new Versieregel(
            regels.size(),
            id,
            soort,
            wat,
            sha256,
            organisatie,
            betreft,
            signed,
            ingaand,
            "iemand",
            "gemeente-borne",
            Instant.EPOCH));
    return id;
  }

  private Set<String> all() {
    Set<String> all = new HashSet<>();
    BORNE.organisaties().forEach(one -> all.add(one.code()));
    return all;
  }

  @Test
  void theLastActivationReplacesTheOneBefore() {
    assertThat(verloop().staat(OLD)).isEqualTo(Staat.NIET_IN_WERKING);
    agreed(Wat.ACTIVERING, OLD, null, all());
    assertThat(verloop().isActief(OLD)).isTrue();
    agreed(Wat.ACTIVERING, NEW, null, all());

    assertThat(verloop().isActief(OLD)).isFalse();
    assertThat(verloop().staat(OLD)).isEqualTo(Staat.VERVANGEN);
    assertThat(verloop().isActief(NEW)).isTrue();
    agreed(Wat.BEEINDIGING, OLD, null, Set.of());
    assertThat(verloop().isActief(NEW)).as("the end of another version").isTrue();
    agreed(Wat.BEEINDIGING, NEW, null, Set.of());
    assertThat(verloop().inWerking()).as("nothing comes back by itself").isEmpty();
    assertThat(verloop().staat(NEW)).isEqualTo(Staat.BEEINDIGD);
  }

  @Test
  void aProposalAloneActivatesNothing() {
    UUID voorstel = add(Soort.VOORSTEL, Wat.ACTIVERING, OLD, null, null, Set.of(), TODAY);
    assertThat(verloop().isActief(OLD)).isFalse();
    assertThat(verloop().staat(OLD)).isEqualTo(Staat.VOORGESTELD);
    add(Soort.GEWEIGERD, Wat.ACTIVERING, OLD, null, voorstel, Set.of(), TODAY);
    assertThat(verloop().staat(OLD)).isEqualTo(Staat.NIET_IN_WERKING);
    assertThat(verloop().open()).isEmpty();
  }

  @Test
  void whoSignedAfterTheActivationTakesPartFromTheToetreding() {
    Set<String> early = all();
    early.remove("welbions");
    agreed(Wat.ACTIVERING, OLD, null, early);

    assertThat(verloop().buiten(BORNE, TODAY)).containsExactly("welbions");
    agreed(Wat.TOETREDING, OLD, "welbions", Set.of());
    assertThat(verloop().buiten(BORNE, TODAY)).isEmpty();
  }

  @Test
  void whoLeftStaysAwayFromTheNextVersionUntilTheyJoin() {
    agreed(Wat.ACTIVERING, OLD, null, all());
    agreed(Wat.UITTREDING, OLD, "siz", Set.of());
    agreed(Wat.ACTIVERING, NEW, null, all());

    assertThat(verloop().uitgetreden(TODAY)).containsOnlyKeys("siz");
    agreed(Wat.TOETREDING, NEW, "siz", Set.of());
    assertThat(verloop().uitgetreden(TODAY)).isEmpty();
  }
}
