// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.regels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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

  @Test
  void theLogFindsWhetherThisIsStillAll() {
    assertThat(verloop().versie()).isZero();
    UUID first = add(Soort.VOORSTEL, Wat.ACTIVERING, OLD, null, null, Set.of(), TODAY);
    add(Soort.AKKOORD, Wat.ACTIVERING, OLD, null, first, all(), TODAY);

    assertThat(verloop().versie()).isEqualTo(2);
    assertThat(verloop().find(first)).contains(regels.getFirst());
    assertThat(verloop().find(regels.getLast().id())).contains(regels.getLast());
    assertThat(verloop().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void whatBecameOfOneVersionSaysNothingOfAnother() {
    agreed(Wat.BEEINDIGING, OLD, null, Set.of());
    assertThat(verloop().inWerking()).isEmpty();
    agreed(Wat.ACTIVERING, OLD, null, all());
    agreed(Wat.TOETREDING, OLD, "siz", Set.of());
    add(Soort.VOORSTEL, Wat.BEEINDIGING, OLD, null, null, Set.of(), TODAY);
    assertThat(verloop().staat(OLD)).isEqualTo(Staat.IN_WERKING);
    agreed(Wat.ACTIVERING, NEW, null, all());
    agreed(Wat.BEEINDIGING, NEW, null, Set.of());

    assertThat(verloop().staat(OLD)).isEqualTo(Staat.VERVANGEN);
    assertThat(verloop().staat("e".repeat(64))).isEqualTo(Staat.NIET_IN_WERKING);
  }

  @Test
  void whoGaveNoticeTakesPartUntilTheDayItself() {
    UUID notice =
        add(Soort.OPZEGGING, Wat.UITTREDING, OLD, "siz", null, Set.of(), TODAY.plusDays(1));

    assertThat(verloop().opgezegd(TODAY)).containsExactly(entry("siz", TODAY.plusDays(1)));
    assertThat(verloop().uitgetreden(TODAY)).isEmpty();
    assertThat(verloop().opgezegd(TODAY.plusDays(1))).isEmpty();
    assertThat(verloop().uitgetreden(TODAY.plusDays(1)))
        .containsExactly(entry("siz", TODAY.plusDays(1)));
    add(Soort.GEWEIGERD, Wat.UITTREDING, OLD, "siz", notice, Set.of(), TODAY);
    assertThat(verloop().opgezegd(TODAY)).as("nobody else can").containsOnlyKeys("siz");
    add(Soort.INGETROKKEN, Wat.UITTREDING, OLD, "siz", notice, Set.of(), TODAY);
    assertThat(verloop().opgezegd(TODAY)).isEmpty();
    assertThat(verloop().uitgetreden(TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void joiningEndsALeavingThatWasAndNotANoticeForLater() {
    add(Soort.OPZEGGING, Wat.UITTREDING, OLD, "siz", null, Set.of(), TODAY.plusDays(9));
    agreed(Wat.UITTREDING, OLD, "halt", Set.of());
    agreed(Wat.TOETREDING, OLD, "siz", Set.of());
    agreed(Wat.TOETREDING, OLD, "halt", Set.of());

    assertThat(verloop().opgezegd(TODAY)).containsExactly(entry("siz", TODAY.plusDays(9)));
    assertThat(verloop().uitgetreden(TODAY)).isEmpty();
  }

  @Test
  void aProposalToLeaveOrJoinChangesNothing() {
    Set<String> early = all();
    early.remove("welbions");
    agreed(Wat.ACTIVERING, OLD, null, early);
    add(Soort.VOORSTEL, Wat.UITTREDING, OLD, "siz", null, Set.of(), TODAY);
    add(Soort.VOORSTEL, Wat.TOETREDING, OLD, "welbions", null, Set.of(), TODAY);
    agreed(Wat.TOETREDING, NEW, "welbions", Set.of());

    assertThat(verloop().uitgetreden(TODAY)).isEmpty();
    assertThat(verloop().buiten(BORNE, TODAY)).containsExactly("welbions");
  }

  @Test
  void theActivationOfAnotherVersionPutsNobodyOutside() {
    agreed(Wat.ACTIVERING, NEW, null, Set.of());

    assertThat(verloop().buiten(BORNE, TODAY)).isEmpty();
  }

  @Test
  void aProposalIsFoundByVersionKindAndOrganisatie() {
    UUID old = add(Soort.VOORSTEL, Wat.TOETREDING, OLD, "siz", null, Set.of(), TODAY);
    UUID leave = add(Soort.VOORSTEL, Wat.UITTREDING, NEW, "siz", null, Set.of(), TODAY);
    UUID next = add(Soort.VOORSTEL, Wat.TOETREDING, NEW, "siz", null, Set.of(), TODAY);
    UUID halt = add(Soort.VOORSTEL, Wat.TOETREDING, NEW, "halt", null, Set.of(), TODAY);

    assertThat(verloop().open(OLD, Wat.TOETREDING, "siz")).map(Versieregel::id).contains(old);
    assertThat(verloop().open(NEW, Wat.UITTREDING, "siz")).map(Versieregel::id).contains(leave);
    assertThat(verloop().open(NEW, Wat.TOETREDING, "siz")).map(Versieregel::id).contains(next);
    assertThat(verloop().open(NEW, Wat.TOETREDING, "halt")).map(Versieregel::id).contains(halt);
    assertThat(verloop().open(OLD, Wat.TOETREDING, "halt")).isEmpty();
  }

  @Test
  void whoLeavesTwiceLeavesOnTheFirstOfTheDays() {
    add(Soort.OPZEGGING, Wat.UITTREDING, OLD, "siz", null, Set.of(), TODAY.plusDays(9));
    add(Soort.OPZEGGING, Wat.UITTREDING, OLD, "siz", null, Set.of(), TODAY.plusDays(5));
    assertThat(verloop().opgezegd(TODAY)).containsExactly(entry("siz", TODAY.plusDays(5)));

    add(Soort.OPZEGGING, Wat.UITTREDING, OLD, "siz", null, Set.of(), TODAY.plusDays(7));
    assertThat(verloop().opgezegd(TODAY)).containsExactly(entry("siz", TODAY.plusDays(5)));
  }
}
