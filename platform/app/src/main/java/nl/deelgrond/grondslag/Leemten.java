// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casussen;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.grondslag.LeemteStore.OnbekendVeld;
import nl.deelgrond.grondslag.LeemteStore.OverPersoon;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.InwonerId;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.regels.Versiestanden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is missing and open, for who can add it: what decisions found, and what no decision sees
/// (ADR-0079).
@Service
public class Leemten {

  /// The kind of which no decision speaks: a gegeven with a place that this version does not know.
  public static final String VELD_NIET_IN_CONVENANT = "veld-niet-in-convenant";

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final LeemteStore store;
  private final Handelingen handelingen;
  private final Casussen casussen;
  private final Convenant convenant;
  private final Versiestanden versies;
  private final Clock clock;

  Leemten(
      LeemteStore store,
      Handelingen handelingen,
      Casussen casussen,
      Convenant convenant,
      Versiestanden versies,
      Clock clock) {
    this.store = store;
    this.handelingen = handelingen;
    this.casussen = casussen;
    this.convenant = convenant;
    this.versies = versies;
    this.clock = clock;
  }

  /// An open leemte.
  ///
  /// @param ontbreekt code of what is missing, as `covenant/redenen.json` explains it
  /// @param eigenaar the partij whose task it is
  /// @param over about whom, for what is missing about somebody; null for what is missing in the
  ///   convenant itself
  /// @param veld the place that the convenant does not know, of that kind alone
  /// @param sinds since when it is missing, as far as the platform knows
  /// @param laatst when a question found it last; null when none did
  /// @param dagen whole days since then
  public record Open(
      String ontbreekt,
      String eigenaar,
      @Nullable Over over,
      @Nullable Plek veld,
      Instant sinds,
      @Nullable Instant laatst,
      long dagen) {}

  /// A person in a casus.
  ///
  /// @param bereikbaar whether the asker has to do with the casus, and so can fill it there
  public record Over(UUID casus, String code, UUID persoon, String letter, boolean bereikbaar) {}

  /// A place of gegevens.
  ///
  /// @param casussen how many casussen have a gegeven there
  public record Plek(String veld, String bron, String herkomstWet, int casussen) {}

  /// How many of a kind are open.
  ///
  /// @param partij whose task they are; null of what one partij sees to for its whole organisatie,
  ///   such as a signature
  /// @param dagen age of the oldest, in whole days
  public record Telling(
      String organisatie, @Nullable String partij, String ontbreekt, int aantal, long dagen) {}

  /// How many another partij of the own organisatie has open.
  ///
  /// @param dagen age of the oldest, in whole days
  public record Elders(String partij, int aantal, long dagen) {}

  /// What the own partij has open, oldest first. That it was read is in the log first, for each
  /// inwoner that it is about. Without a version of the convenant only what is missing in the
  /// convenant itself, which is about nobody.
  @Transactional(readOnly = true)
  public List<Open> vanPartij(Requester wie) {
    handelingen.eisBevoegd(wie, "leemten-bekijken");
    boolean alles = handelingen.isConvenantVanKracht();
    List<Gevonden> own =
        alles(wie.partij()::equals).stream()
            .filter(one -> one.eigenaar().equals(wie.partij()))
            .filter(one -> alles || one.over() == null)
            .toList();
    Map<UUID, List<InwonerId>> perCasus = new TreeMap<>();
    own.forEach(one -> {
      OverPersoon over = one.over();
      if (over != null) {
        perCasus.computeIfAbsent(over.casus(), _ -> new ArrayList<>()).add(over.inwoner());
      }
    });
    perCasus.forEach((casus, inwoners) ->
        handelingen.gelezen(wie, "leemten", casus, inwoners.stream().distinct().toList()));
    return own.stream().map(one -> open(wie, one)).toList();
  }

  /// How many the other partijen of the own organisatie have open: numbers and ages, no kind, no
  /// casus and nobody. What is the organisatie's as a whole stands in the own list already. Without
  /// a version of the convenant only what is missing in the convenant itself.
  @Transactional(readOnly = true)
  public List<Elders> elders(Requester wie) {
    handelingen.eisBevoegd(wie, "leemten-bekijken");
    if (convenant.partijen().stream().filter(isOf(wie)).count() < 2) {
      return List.of();
    }
    handelingen.gelezen(wie, "leemten");
    boolean alles = handelingen.isConvenantVanKracht();
    return grouped(
            alles(partij -> isOf(wie).test(convenant.partij(partij))).stream()
                .filter(one -> isOf(wie).test(convenant.partij(one.eigenaar())))
                .filter(one -> !one.eigenaar().equals(wie.partij()))
                .filter(one -> !isOfTheOrganisatie(one))
                .filter(one -> alles || one.over() == null),
            Gevonden::eigenaar)
        .map(
            own -> new Elders(own.getFirst().eigenaar(), own.size(), dagen(own.getFirst().sinds())))
        .toList();
  }

  private static Predicate<Partij> isOf(Requester wie) {
    return partij -> partij.organisatie().equals(wie.organisatie());
  }

  /// How many every organisatie has open and which of its partijen, for the FG: numbers and ages,
  /// no casus and nobody.
  @Transactional(readOnly = true)
  public List<Telling> tel(Requester wie) {
    handelingen.eisBevoegd(wie, "leemten-tellen");
    handelingen.gelezen(wie, "leemten");
    return grouped(
            alles(_ -> true).stream(),
            one -> String.join(" ", organisatie(one), partij(one), one.ontbreekt()))
        .map(this::telling)
        .toList();
  }

  /// Oldest first within each group, the groups in order.
  private static Stream<List<Gevonden>> grouped(
      Stream<Gevonden> all, Function<Gevonden, String> by) {
    return all
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
        .values()
        .stream();
  }

  /// What each of its partijen is asked and one of them sees to is one thing of the organisatie.
  private Telling telling(List<Gevonden> alike) {
    Gevonden oldest = alike.getFirst();
    boolean whole = isOfTheOrganisatie(oldest);
    return new Telling(
        organisatie(oldest),
        whole ? null : oldest.eigenaar(),
        oldest.ontbreekt(),
        whole ? 1 : alike.size(),
        dagen(oldest.sinds()));
  }

  private String organisatie(Gevonden one) {
    return convenant.partij(one.eigenaar()).organisatie();
  }

  /// So that what is the organisatie's comes first.
  private static String partij(Gevonden one) {
    return isOfTheOrganisatie(one) ? "" : one.eigenaar();
  }

  private static boolean isOfTheOrganisatie(Gevonden one) {
    return one.ontbreekt().equals(Ontbreekt.ONDERTEKENING_ONTBREEKT.code());
  }

  private Open open(Requester wie, Gevonden one) {
    OverPersoon over = one.over();
    return new Open(
        one.ontbreekt(),
        one.eigenaar(),
        over == null
            ? null
            : new Over(
                over.casus(),
                over.code(),
                over.persoon(),
                over.letter(),
                casussen.findVoor(wie, over.casus()).isPresent()),
        one.veld(),
        one.sinds(),
        one.laatst(),
        dagen(one.sinds()));
  }

  private long dagen(Instant sinds) {
    return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(sinds, NEDERLAND), today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NEDERLAND);
  }

  // --- What there is --------------------------------------------------------------------------

  private record Gevonden(
      String ontbreekt,
      String eigenaar,
      @Nullable OverPersoon over,
      @Nullable Plek veld,
      Instant sinds,
      @Nullable Instant laatst) {}

  /// Everything that is open, oldest first. What is missing in the convenant itself is told once,
  /// however many questions found it, and by what the convenant is now.
  ///
  /// @param lezers whose leemten are wanted: what nobody of them has to add is not looked for
  private List<Gevonden> alles(Predicate<String> lezers) {
    LocalDate today = today();
    List<OverPersoon> found =
        store.uitBeslissingen(today).stream()
            .filter(one -> !isOfTheConvenant(one.ontbreekt()))
            .toList();
    List<OverPersoon> grounds =
        store.onbekendeGronden(
            convenant.grondslagen().stream().map(Grondslag::id).toList(), clock.instant(), today);
    return Stream.of(
            overPersonen(found, grounds), handtekeningen(), versie(today), velden(lezers, today))
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(Gevonden::sinds).thenComparing(Gevonden::ontbreekt))
        .toList();
  }

  private static boolean isOfTheConvenant(String ontbreekt) {
    return ontbreekt.equals(Ontbreekt.ONDERTEKENING_ONTBREEKT.code())
        || ontbreekt.equals(Ontbreekt.CONVENANT_NIET_VAN_KRACHT.code());
  }

  /// What a query finds as well as a decision is one leemte, as old as the oldest says.
  private List<Gevonden> overPersonen(List<OverPersoon> found, List<OverPersoon> grounds) {
    Map<String, Gevonden> all = new TreeMap<>();
    for (OverPersoon one : found) {
      all.merge(key(one), van(one, one.eerst()), Leemten::samen);
    }
    for (OverPersoon one : grounds) {
      all.merge(key(one), van(one, sindsDezeVersie(one.eerst())), Leemten::samen);
    }
    return List.copyOf(all.values());
  }

  private static String key(OverPersoon one) {
    return String.join(" ", one.ontbreekt(), one.eigenaar(), one.persoon().toString());
  }

  private static Gevonden van(OverPersoon one, Instant sinds) {
    return new Gevonden(one.ontbreekt(), one.eigenaar(), one, null, sinds, one.laatst());
  }

  private static Gevonden samen(Gevonden one, Gevonden other) {
    return new Gevonden(
        one.ontbreekt(),
        one.eigenaar(),
        one.over(),
        one.veld(),
        one.sinds().isBefore(other.sinds()) ? one.sinds() : other.sinds(),
        one.laatst() == null ? other.laatst() : one.laatst());
  }

  /// What a version does not know is missing since that version, or since it was recorded.
  private Instant sindsDezeVersie(Instant recorded) {
    Instant begin = beginOf(convenant.geldigVan());
    return recorded.isBefore(begin) ? begin : recorded;
  }

  private static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(NEDERLAND).toInstant();
  }

  /// A signature is asked of each partij of the organisatie: one of them can see to it.
  private List<Gevonden> handtekeningen() {
    return convenant.partijen().stream()
        .filter(partij -> !convenant.isSignedBy(partij.organisatie()))
        .map(Partij::code)
        .map(partij ->
            vanConvenant(Ontbreekt.ONDERTEKENING_ONTBREEKT.code(), partij, convenant.geldigVan()))
        .toList();
  }

  /// A version that is over, or that two persons have not activated, is for who keeps the
  /// convenant.
  private List<Gevonden> versie(LocalDate today) {
    LocalDate after = convenant.geldigTot().plusDays(1);
    if (today.isBefore(after) && versies.op(clock.instant()).stand().actief()) {
      return List.of();
    }
    return List.of(
        vanConvenant(
            Ontbreekt.CONVENANT_NIET_VAN_KRACHT.code(),
            convenant.convenantbeheer(),
            today.isBefore(after) ? convenant.geldigVan() : after));
  }

  private static Gevonden vanConvenant(String ontbreekt, String eigenaar, LocalDate since) {
    return new Gevonden(ontbreekt, eigenaar, null, null, beginOf(since), null);
  }

  private List<Gevonden> velden(Predicate<String> lezers, LocalDate today) {
    if (!lezers.test(convenant.convenantbeheer())) {
      return List.of();
    }
    List<String> known =
        convenant.velden().stream()
            .flatMap(veld ->
                veld.bronnen().stream()
                    .map(bron -> String.join(" ", veld.code(), bron.bron(), bron.herkomstWet())))
            .toList();
    return store.onbekendeVelden(known, today).stream().map(this::veld).toList();
  }

  private Gevonden veld(OnbekendVeld one) {
    return new Gevonden(
        VELD_NIET_IN_CONVENANT,
        convenant.convenantbeheer(),
        null,
        new Plek(one.veld(), one.bron(), one.herkomstWet(), one.casussen()),
        sindsDezeVersie(one.eerst()),
        null);
  }
}
