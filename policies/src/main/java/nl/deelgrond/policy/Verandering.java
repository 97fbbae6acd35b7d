// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.jspecify.annotations.Nullable;

/// One thing that somebody would do or decide, so that an item may be shown.
///
/// It says what would be there, and never what is: two that say the same are the same. They are
/// made to come about in the order in which they are listed here.
public sealed interface Verandering {

  /// Whose it is when nobody of one partij alone can do it: whoever sits at the table.
  String TAFEL = "tafel";

  /// Who says yes, where the register of the person is not looked into.
  String WIE_JA_MOET_ZEGGEN = "wie-ja-moet-zeggen";

  /// How it comes about.
  World in(World world);

  /// Who can do it: a partij, [#TAFEL], or who has to say yes to a toestemming.
  String van();

  /// How what somebody records now counts: from the moment of the question on.
  private static Instant end(World world) {
    return world.question().askedAt().plus(Duration.ofHours(1));
  }

  /// The casus is discussed for this doel.
  record AgendaDoel(String doel) implements Verandering {
    @Override
    public World in(World world) {
      Question q = world.question();
      return world
          .with(
              new Question(
                  q.id(), q.askedAt(), q.partij(), q.functie(), doel, q.trede(), q.velden()))
          .with(world.facts().withAgendaDoel(doel));
    }

    @Override
    public String van() {
      return TAFEL;
    }
  }

  /// The same is asked in this trede.
  record GevraagdeTrede(Trede trede, String van) implements Verandering {
    @Override
    public World in(World world) {
      Question q = world.question();
      return world.with(
          new Question(q.id(), q.askedAt(), q.partij(), q.functie(), q.doel(), trede, q.velden()));
    }
  }

  /// Two persons decide to discuss the casus with a name.
  record MetNaamBesloten() implements Verandering {
    @Override
    public World in(World world) {
      return world.with(
          world
              .facts()
              .withBesluit(
                  new BesluitMetNaam(World.line(this), world.question().askedAt(), end(world))));
    }

    @Override
    public String van() {
      return TAFEL;
    }
  }

  /// The organisatie of a partij signs this version of the convenant. Who signs a version that is
  /// active takes no part in it before that is recorded.
  record Ondertekend(String organisatie, String van) implements Verandering {
    @Override
    public World in(World world) {
      Convenantstand stand = world.facts().convenant();
      World signed = world.withOndertekend(organisatie);
      if (!stand.actief()) {
        return signed;
      }
      Set<String> outside = new TreeSet<>(stand.uitgetreden());
      outside.add(organisatie);
      return signed.with(world.facts().withConvenant(Convenantstand.zonder(outside)));
    }
  }

  /// Two persons of two organisaties have this version of the convenant take effect.
  record ConvenantGeactiveerd(String van) implements Verandering {
    @Override
    public World in(World world) {
      Convenantstand stand = world.facts().convenant();
      return world.with(world.facts().withConvenant(Convenantstand.zonder(stand.uitgetreden())));
    }
  }

  /// Two persons of two organisaties record that this organisatie takes part, or does so again.
  record Toegetreden(String organisatie, String van) implements Verandering {
    @Override
    public World in(World world) {
      Convenantstand stand = world.facts().convenant();
      Set<String> outside = new TreeSet<>(stand.uitgetreden());
      outside.remove(organisatie);
      return world.with(world.facts().withConvenant(new Convenantstand(stand.actief(), outside)));
    }
  }

  /// A partij takes over the casus of an organisatie that left, as the voorzitter offered it.
  record CasusOvergenomen(String van) implements Verandering {
    @Override
    public World in(World world) {
      return world.with(world.facts().withInbrenger(world.question().partij()));
    }
  }

  /// The age of the person gets known; that it is an adult, who answers for themself.
  record LeeftijdBekend(String van) implements Verandering {
    @Override
    public World in(World world) {
      return world.withPersoon(persoon ->
          persoon
              .withLeeftijd(Leeftijd.VANAF_18)
              .withToestemmingen(
                  persoon.toestemmingen().stream().map(LeeftijdBekend::known).toList()));
    }

    private static Toestemming known(Toestemming t) {
      return t.leeftijd() != null
          ? t
          : new Toestemming(
              t.id(),
              t.soort(),
              t.van(),
              t.aan(),
              t.doel(),
              t.groepen(),
              t.vanaf(),
              t.tot(),
              t.staat(),
              t.hoedanigheid(),
              t.namens(),
              Leeftijd.VANAF_18,
              t.volgnummer());
    }
  }

  /// It gets clear who has gezag over a minor: one alone, or two together.
  record GezagDuidelijk(String van) implements Verandering {
    /// The parent who is found when nobody was known.
    static final Vertegenwoordiger OUDER =
        new Vertegenwoordiger(World.line("gezag"), "ouder", Gezag.ALLEEN, Instant.EPOCH, null);

    @Override
    public World in(World world) {
      return world.withPersoon(persoon ->
          persoon.withVertegenwoordigers(
              clear(persoon.vertegenwoordigers(), world.question().askedAt())));
    }

    private static List<Vertegenwoordiger> clear(List<Vertegenwoordiger> known, Instant at) {
      List<Vertegenwoordiger> holders =
          Vertegenwoordigers.metGezag(known, at).stream()
              .sorted(Comparator.comparing(one -> one.id().toString()))
              .limit(2)
              .toList();
      Gezag gezag = holders.size() == 2 ? Gezag.GEZAMENLIJK : Gezag.ALLEEN;
      List<Vertegenwoordiger> all = new ArrayList<>(known);
      all.removeAll(Vertegenwoordigers.metGezag(known, at));
      holders.forEach(one ->
          all.add(
              new Vertegenwoordiger(one.id(), one.hoedanigheid(), gezag, one.vanaf(), one.tot())));
      if (holders.isEmpty()) {
        all.add(OUDER);
      }
      return all;
    }
  }

  /// Somebody looks into who stands in for the person, or into who answered.
  ///
  /// @param hoedanigheid as what somebody is found who stands in for an adult
  record VertegenwoordigingNagegaan(String hoedanigheid, String van) implements Verandering {
    @Override
    public World in(World world) {
      return Vertegenwoordigers.nagegaan(world, hoedanigheid);
    }
  }

  /// Somebody who has to say yes says yes, to this bron and for who asks only.
  ///
  /// @param van who says yes: the inwoner, a role, or [#WIE_JA_MOET_ZEGGEN]
  /// @param namens the line about who stands in; null of the inwoner. It is not for telling: how
  ///   many there are is of the person
  record ToestemmingGegeven(
      ToestemmingSoort soort,
      String van,
      @Nullable UUID namens,
      String bron,
      String aan,
      String doel,
      String groep)
      implements Verandering {
    @Override
    public World in(World world) {
      return world.withPersoon(persoon ->
          persoon.withToestemmingen(
              Stream.concat(persoon.toestemmingen().stream(), Stream.of(given(world, persoon)))
                  .toList()));
    }

    UUID id() {
      return World.line(this);
    }

    private Toestemming given(World world, PersoonFacts persoon) {
      return new Toestemming(
          id(),
          soort,
          bron,
          Set.of(aan),
          doel,
          Set.of(groep),
          world.question().askedAt(),
          end(world),
          Toestemming.Staat.GEGEVEN,
          Vertegenwoordigers.hoedanigheid(persoon, namens),
          namens,
          persoon.leeftijd(),
          1 + persoon.toestemmingen().stream().mapToLong(Toestemming::volgnummer).max().orElse(0));
    }
  }

  /// The geheimhouder of the bron decides that who asks may be told.
  ///
  /// @param opToestemming whether it rests on a toestemming to lift the secrecy, which has to be
  ///   there; else on a legal duty or on a conflict of duties
  record GeheimhouderBesloten(
      boolean opToestemming, String van, String veld, String aan, String doel, Trede trede)
      implements Verandering {
    @Override
    public World in(World world) {
      return world.withPersoon(persoon ->
          persoon.withGeheim(
              Stream.concat(persoon.geheim().stream(), decided(world, persoon)).toList()));
    }

    /// On whichever of the toestemmingen counts.
    private Stream<GeheimhouderBesluit> decided(World world, PersoonFacts persoon) {
      if (!opToestemming) {
        return Stream.of(besluit(world, GeheimhouderBesluit.Grond.CONFLICT_VAN_PLICHTEN, null));
      }
      return persoon.toestemmingen().stream()
          .filter(one -> one.soort() == ToestemmingSoort.DOORBREKING_GEHEIM)
          .filter(one -> one.staat() == Toestemming.Staat.GEGEVEN && one.van().equals(van))
          .map(one -> besluit(world, GeheimhouderBesluit.Grond.TOESTEMMING, one.id()));
    }

    private GeheimhouderBesluit besluit(
        World world, GeheimhouderBesluit.Grond grond, @Nullable UUID rustOp) {
      return new GeheimhouderBesluit(
          World.line(this + " " + rustOp),
          van,
          veld,
          doel,
          Set.of(aan),
          trede,
          grond,
          rustOp,
          null,
          world.question().askedAt(),
          null);
    }
  }

  /// A partij records a ground of the convenant, with its motivation.
  ///
  /// @param aan whom a decision with a number names, where the ground needs one (Wet
  ///   politiegegevens art. 19 and 20); null of other grounds
  record GrondVastgesteld(
      Richting richting, String grondslag, String van, String doel, @Nullable String aan)
      implements Verandering {
    @Override
    public World in(World world) {
      VastgesteldeGrondslag recorded =
          new VastgesteldeGrondslag(
              World.line(this),
              grondslag,
              van,
              doel,
              aan == null ? Set.of() : Set.of(aan),
              world.question().askedAt(),
              null);
      return world.withPersoon(persoon ->
          persoon.withGronden(
              Stream.concat(persoon.gronden().stream(), Stream.of(recorded)).toList()));
    }
  }

  /// The bron looks into whether who asks may receive it (Participatiewet art. 65 lid 4).
  record OntvangerBekeken(String van, String aan, String doel) implements Verandering {
    @Override
    public World in(World world) {
      OntvangerNagegaan checked =
          new OntvangerNagegaan(World.line(this), van, aan, doel, world.question().askedAt(), null);
      return world.withPersoon(persoon ->
          persoon.withNagegaan(
              Stream.concat(persoon.nagegaan().stream(), Stream.of(checked)).toList()));
    }
  }
}
