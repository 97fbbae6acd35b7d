// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;
import org.jspecify.annotations.Nullable;

/// Questions and facts by chance, of which most come past the question and into the grounds.
final class RandomCases {

  /// One question with its facts.
  record Case(Question question, Facts facts) {}

  static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

  private final Convenant convenant;
  private final SplittableRandom random;
  private final int size;

  /// @param size how many facts a person has at most; small sizes find small counterexamples
  RandomCases(Convenant convenant, long seed, int size) {
    this.convenant = convenant;
    this.random = new SplittableRandom(seed);
    this.size = size;
  }

  Case next() {
    MatrixCel cel = one(convenant.matrix());
    String partij = mostly(cel.partij(), () -> one(convenant.partijen()).code());
    String doel = mostly(cel.doel(), () -> one(convenant.doelen()).code());
    Trede trede = random.nextInt(3) == 0 ? Trede.ANONIEM : Trede.MET_NAAM;
    Instant at = mostly(NOON, this::moment);
    Question question =
        new Question(uuid(), at, partij, functie(partij), doel, trede, velden(cel.groep()));
    List<PersoonFacts> personen = new ArrayList<>();
    for (int i = 1; i <= 1 + random.nextInt(Math.min(size, 4)); i++) {
      personen.add(persoon("p" + i, question));
    }
    Facts facts =
        new Facts(
            convenantstand(),
            random.nextInt(25) == 0 ? one(List.of(Plaats.values())) : Plaats.AAN_TAFEL,
            tafel(doel),
            mostly(doel, () -> one(convenant.doelen()).code()),
            random.nextInt(12) == 0 ? null : new BesluitMetNaam(uuid(), from(), until()),
            personen,
            random.nextInt(25) == 0 ? null : Scene.INBRENGER);
    return new Case(question, facts);
  }

  /// Mostly active and with everybody: else nothing else would be tried.
  private Convenantstand convenantstand() {
    Set<String> left = new TreeSet<>();
    while (random.nextInt(5) == 0) {
      left.add(mostly(one(convenant.organisaties()).code(), () -> "elders"));
    }
    return new Convenantstand(random.nextInt(30) > 0, left);
  }

  private String functie(String partij) {
    return mostly(
        convenant.functies().stream()
            .filter(functie -> functie.partij().equals(partij))
            .filter(functie -> functie.rol().seesValues())
            .map(functie -> functie.code())
            .findFirst()
            .orElse("geen"),
        () -> one(convenant.functies()).code());
  }

  private String tafel(String doel) {
    return convenant.tafels().stream()
        .filter(tafel -> random.nextInt(30) == 0 || tafel.doelen().contains(doel))
        .map(tafel -> tafel.code())
        .findFirst()
        .orElse("tafel-onbekend");
  }

  private SortedSet<String> velden(String groep) {
    SortedSet<String> velden = new TreeSet<>();
    for (Veld veld : convenant.velden()) {
      if (veld.groep().equals(groep) ? random.nextBoolean() : random.nextInt(40) < size) {
        velden.add(veld.code());
      }
    }
    velden.add(one(convenant.velden()).code());
    return velden;
  }

  private PersoonFacts persoon(String naam, Question question) {
    List<Vertegenwoordiger> vertegenwoordigers =
        random.nextInt(3) == 0 ? gezin() : random.nextInt(5) == 0 ? many(this::iemand) : List.of();
    List<Toestemming> toestemmingen = many(() -> toestemming(question, vertegenwoordigers));
    if (!toestemmingen.isEmpty() && random.nextInt(3) == 0) {
      toestemmingen.addAll(alsoByTheOthers(one(toestemmingen), vertegenwoordigers));
    }
    return PersoonFacts.of(naam, leeftijd())
        .withHerleidbaar(random.nextBoolean())
        .withToestemmingen(toestemmingen)
        .withVertegenwoordigers(vertegenwoordigers)
        .withOnbekwaamVoor(
            random.nextInt(9) == 0
                ? Set.of(mostly(question.doel(), () -> one(convenant.doelen()).code()))
                : Set.of())
        .withGronden(many(() -> grond(question)))
        .withGeheim(
            random.nextInt(3) == 0 ? many(() -> geheim(question, toestemmingen)) : List.of())
        .withNagegaan(random.nextInt(3) == 0 ? many(() -> nagegaan(question)) : List.of())
        .withBeperkingen(random.nextInt(6) == 0 ? many(this::beperking) : List.of());
  }

  /// Parents or a guardian, with gezag that is mostly clear.
  private List<Vertegenwoordiger> gezin() {
    int parents = 1 + random.nextInt(2);
    Vertegenwoordiger.Gezag gezag =
        parents == 1 ? Vertegenwoordiger.Gezag.ALLEEN : Vertegenwoordiger.Gezag.GEZAMENLIJK;
    List<Vertegenwoordiger> gezin = new ArrayList<>();
    for (int i = 0; i < parents; i++) {
      gezin.add(
          new Vertegenwoordiger(
              uuid(),
              mostly("ouder", () -> "voogd"),
              mostly(gezag, () -> one(List.of(Vertegenwoordiger.Gezag.values()))),
              from(),
              random.nextBoolean() ? null : until()));
    }
    return gezin;
  }

  private Vertegenwoordiger iemand() {
    return new Vertegenwoordiger(
        uuid(),
        one(Nodig.ROLLEN.subList(1, Nodig.ROLLEN.size())),
        random.nextInt(3) == 0 ? one(List.of(Vertegenwoordiger.Gezag.values())) : null,
        from(),
        random.nextBoolean() ? null : until());
  }

  /// The same yes, of everybody else who may have to say it.
  private List<Toestemming> alsoByTheOthers(Toestemming t, List<Vertegenwoordiger> who) {
    List<Toestemming> all = new ArrayList<>();
    all.add(by(t, "inwoner", null));
    who.forEach(one -> all.add(by(t, one.hoedanigheid(), one.id())));
    return all;
  }

  private Toestemming by(Toestemming t, String hoedanigheid, @Nullable UUID namens) {
    return new Toestemming(
        uuid(),
        t.soort(),
        t.van(),
        t.aan(),
        t.doel(),
        t.groepen(),
        t.vanaf(),
        t.tot(),
        t.staat(),
        hoedanigheid,
        namens,
        t.leeftijd(),
        random.nextInt(9));
  }

  private Toestemming toestemming(Question question, List<Vertegenwoordiger> vertegenwoordigers) {
    boolean own = vertegenwoordigers.isEmpty() || random.nextInt(3) == 0;
    Vertegenwoordiger who = own ? null : one(vertegenwoordigers);
    return new Toestemming(
        uuid(),
        random.nextInt(4) == 0 ? one(List.of(ToestemmingSoort.values())) : soort(),
        one(convenant.partijen()).code(),
        some(convenant.partijen().stream().map(Partij::code).toList(), question.partij()),
        mostly(question.doel(), () -> one(convenant.doelen()).code()),
        some(convenant.groepen().stream().map(Groep::code).toList(), null),
        from(),
        until(),
        random.nextInt(6) == 0
            ? one(List.of(Toestemming.Staat.values()))
            : Toestemming.Staat.GEGEVEN,
        who == null ? mostly("inwoner", () -> "mentor") : who.hoedanigheid(),
        who == null ? null : mostly(who.id(), this::uuid),
        leeftijd(),
        random.nextInt(9));
  }

  private GeheimhouderBesluit geheim(Question question, List<Toestemming> toestemmingen) {
    List<Veld> secret =
        convenant.velden().stream()
            .filter(veld -> veld.bronnen().stream().anyMatch(bron -> bron.geheim() != null))
            .toList();
    Veld veld =
        one(
            random.nextInt(8) == 0
                ? convenant.velden()
                : secret.stream()
                    .filter(one -> random.nextInt(9) == 0 || question.velden().contains(one.code()))
                    .findAny()
                    .map(List::of)
                    .orElse(secret));
    List<Toestemming> lifting =
        toestemmingen.stream()
            .filter(t -> t.soort() == ToestemmingSoort.DOORBREKING_GEHEIM)
            .toList();
    boolean onToestemming = !lifting.isEmpty() && random.nextBoolean();
    GeheimhouderBesluit.Grond grond =
        onToestemming
            ? GeheimhouderBesluit.Grond.TOESTEMMING
            : one(
                List.of(
                    GeheimhouderBesluit.Grond.WETTELIJKE_PLICHT,
                    GeheimhouderBesluit.Grond.CONFLICT_VAN_PLICHTEN));
    return new GeheimhouderBesluit(
        uuid(),
        mostly(one(veld.bronnen()).bron(), () -> one(convenant.partijen()).code()),
        veld.code(),
        mostly(question.doel(), () -> one(convenant.doelen()).code()),
        some(convenant.partijen().stream().map(Partij::code).toList(), question.partij()),
        random.nextInt(3) == 0 ? Trede.ANONIEM : Trede.MET_NAAM,
        grond,
        onToestemming ? mostly(one(lifting).id(), this::uuid) : null,
        grond == GeheimhouderBesluit.Grond.WETTELIJKE_PLICHT ? artikel() : null,
        from(),
        random.nextBoolean() ? null : until());
  }

  /// Mostly one that obliges to tell somebody, by law or by mistake another one.
  private @Nullable String artikel() {
    List<String> duties = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Wet wet : convenant.wetten()) {
      wet.artikelen()
          .forEach(artikel ->
              (artikel.spreekplicht() == null ? others : duties).add(artikel.codeIn(wet)));
    }
    return random.nextInt(9) == 0 ? null : mostly(one(duties), () -> one(others));
  }

  private OntvangerNagegaan nagegaan(Question question) {
    return new OntvangerNagegaan(
        uuid(),
        mostly("ubhh/werk-en-inkomen", () -> one(convenant.partijen()).code()),
        mostly(question.partij(), () -> one(convenant.partijen()).code()),
        mostly(question.doel(), () -> one(convenant.doelen()).code()),
        from(),
        random.nextBoolean() ? null : until());
  }

  private @Nullable Leeftijd leeftijd() {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> Leeftijd.TOT_12;
      case 2 -> Leeftijd.TOT_16;
      case 3 -> Leeftijd.TOT_18;
      default -> Leeftijd.VANAF_18;
    };
  }

  private ToestemmingSoort soort() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> ToestemmingSoort.PW65_GEEN_BEZWAAR;
      case 2 -> ToestemmingSoort.DOORBREKING_GEHEIM;
      default -> ToestemmingSoort.AVG;
    };
  }

  /// Mostly a ground that could matter: one of the asker, or one to give.
  private VastgesteldeGrondslag grond(Question question) {
    Grondslag ground = one(convenant.grondslagen());
    for (int i = 0; i < 12; i++) {
      if (ground.doelen().contains(question.doel())
          && ground.tredes().contains(Trede.MET_NAAM)
          && (i < 6 || ground.partij().equals(question.partij()))) {
        break;
      }
      ground = one(convenant.grondslagen());
    }
    return new VastgesteldeGrondslag(
        uuid(),
        random.nextInt(30) == 0 ? "vervallen-grond" : ground.id(),
        mostly(ground.partij(), () -> one(convenant.partijen()).code()),
        mostly(question.doel(), () -> one(convenant.doelen()).code()),
        ground.besluitNodig()
            ? some(convenant.partijen().stream().map(Partij::code).toList(), question.partij())
            : Set.of(),
        from(),
        random.nextBoolean() ? null : until());
  }

  private Beperking beperking() {
    return new Beperking(
        uuid(),
        random.nextInt(3) == 0
            ? Set.of()
            : some(convenant.groepen().stream().map(Groep::code).toList(), null),
        from(),
        random.nextBoolean() ? null : until());
  }

  private <T> List<T> many(Supplier<T> one) {
    List<T> many = new ArrayList<>();
    for (int i = random.nextInt(size * 3); i > 0; i--) {
      many.add(one.get());
    }
    return many;
  }

  private Set<String> some(List<String> codes, @Nullable String mostlyThis) {
    Set<String> some = new TreeSet<>();
    for (String code : codes) {
      if (random.nextInt(3) == 0 || (code.equals(mostlyThis) && random.nextInt(5) > 0)) {
        some.add(code);
      }
    }
    return some;
  }

  private <T> T mostly(T usual, Supplier<T> other) {
    return random.nextInt(20) == 0 ? other.get() : usual;
  }

  private <T> T one(Collection<T> all) {
    return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
  }

  private Instant from() {
    return random.nextInt(10) == 0 ? moment() : NOON.minus(Duration.ofDays(random.nextInt(1, 60)));
  }

  private Instant until() {
    return random.nextInt(10) == 0 ? moment() : NOON.plus(Duration.ofDays(random.nextInt(1, 60)));
  }

  /// A moment near the edges: noon itself, just before and after, and years away.
  private Instant moment() {
    return switch (random.nextInt(5)) {
      case 0 -> NOON;
      case 1 -> NOON.minusMillis(1);
      case 2 -> NOON.plusMillis(1);
      case 3 -> NOON.minus(Duration.ofDays(random.nextInt(1200)));
      default -> NOON.plus(Duration.ofDays(random.nextInt(1200)));
    };
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
