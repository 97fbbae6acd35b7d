// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import org.jspecify.annotations.Nullable;

/// A question with its facts, to be varied: one adult, at the table, at noon.
///
/// Ids are numbered, so that the same scene is the same bytes every time.
record Scene(Convenant convenant, Question question, Facts facts) {

  static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
  static final Instant EARLIER = NOON.minus(Duration.ofDays(30));
  static final Instant LATER = NOON.plus(Duration.ofDays(30));

  static final String INBRENGER = "wijkkracht/sociaal-makelaar";

  private static final String WMO = "gemeente-borne/wmo";

  /// The Wmo-consulent asks, anonymously, about housing and money of somebody.
  static Scene at(Convenant convenant) {
    TreeSet<String> velden = new TreeSet<>();
    for (Veld veld : convenant.velden()) {
      if (veld.groep().equals("wonen") || veld.groep().equals("geld")) {
        velden.add(veld.code());
      }
    }
    Question question =
        new Question(id(1), NOON, WMO, "wmo-consulent", "een-plan", Trede.ANONIEM, velden);
    return new Scene(
            convenant,
            question,
            new Facts(
                Convenantstand.ACTIEF,
                Plaats.AAN_TAFEL,
                "tafel-18plus",
                "een-plan",
                new BesluitMetNaam(id(2), EARLIER, LATER),
                List.of(nobody()),
                INBRENGER))
        .asker(WMO, "een-plan");
  }

  private static PersoonFacts nobody() {
    return PersoonFacts.of("p1", Leeftijd.VANAF_18);
  }

  static UUID id(long number) {
    return new UUID(0x4000L, 0x8000000000000000L | number);
  }

  private Scene facts(Facts changed) {
    return new Scene(convenant, question, changed);
  }

  String decided() {
    return ReferenceDecision.of(convenant, "model", question, facts());
  }

  // the question

  private Scene ask(Question changed) {
    return new Scene(convenant, changed, facts);
  }

  Scene convenantstand(Convenantstand changed) {
    return facts(facts.withConvenant(changed));
  }

  Scene askedAt(Instant at) {
    Question q = question;
    return ask(new Question(q.id(), at, q.partij(), q.functie(), q.doel(), q.trede(), q.velden()));
  }

  Scene partij(String partij) {
    Question q = question;
    return ask(
        new Question(q.id(), q.askedAt(), partij, q.functie(), q.doel(), q.trede(), q.velden()));
  }

  Scene functie(String functie) {
    Question q = question;
    return ask(
        new Question(q.id(), q.askedAt(), q.partij(), functie, q.doel(), q.trede(), q.velden()));
  }

  Scene doel(String doel) {
    Question q = question;
    Question changed =
        new Question(q.id(), q.askedAt(), q.partij(), q.functie(), doel, q.trede(), q.velden());
    return new Scene(convenant, changed, facts.withAgendaDoel(doel));
  }

  Scene trede(Trede trede) {
    Question q = question;
    return ask(
        new Question(q.id(), q.askedAt(), q.partij(), q.functie(), q.doel(), trede, q.velden()));
  }

  Scene metNaam() {
    return trede(Trede.MET_NAAM);
  }

  Scene anoniem() {
    return trede(Trede.ANONIEM);
  }

  Scene velden(SortedSet<String> velden) {
    Question q = question;
    return ask(
        new Question(q.id(), q.askedAt(), q.partij(), q.functie(), q.doel(), q.trede(), velden));
  }

  Scene veld(String veld) {
    return velden(new TreeSet<>(Set.of(veld)));
  }

  Scene alleVelden() {
    TreeSet<String> velden = new TreeSet<>();
    convenant.velden().forEach(veld -> velden.add(veld.code()));
    return velden(velden);
  }

  /// Somebody of this partij who can see, at a tafel that has this doel.
  Scene asker(String partij, String doel) {
    String functie =
        convenant.functies().stream()
            .filter(f -> f.partij().equals(partij) && f.rol().seesValues())
            .map(Functie::code)
            .findFirst()
            .orElse("geen");
    String met =
        convenant.tafels().stream()
            .filter(t -> t.doelen().contains(doel))
            .map(t -> t.code())
            .findFirst()
            .orElse("geen");
    return partij(partij).functie(functie).doel(doel).tafel(met);
  }

  // the table

  Scene plaats(Plaats changed) {
    return facts(facts.withPlaats(changed));
  }

  Scene tafel(String changed) {
    return facts(facts.withTafel(changed));
  }

  Scene agendaDoel(String changed) {
    return facts(facts.withAgendaDoel(changed));
  }

  Scene besluit(Instant vanaf, Instant tot) {
    return facts(facts.withBesluit(new BesluitMetNaam(id(2), vanaf, tot)));
  }

  Scene zonderBesluit() {
    return facts(facts.withBesluit(null));
  }

  /// The organisatie that brought the casus in left, and nobody took it over yet.
  Scene zonderInbrenger() {
    return facts(facts.withInbrenger(null));
  }

  // the person

  Scene personen(List<PersoonFacts> changed) {
    return facts(facts.withPersonen(changed));
  }

  List<PersoonFacts> personen() {
    return facts.personen();
  }

  PersoonFacts persoon(String naam) {
    return personen().getFirst().withPersoon(naam);
  }

  Scene persoon(UnaryOperator<PersoonFacts> change) {
    return personen(List.of(change.apply(personen().getFirst())));
  }

  /// Of this age, with toestemmingen that were given at it.
  Scene leeftijd(@Nullable Leeftijd leeftijd) {
    return persoon(p -> p.withLeeftijd(leeftijd)).toestemming(t -> with(t, leeftijd));
  }

  /// For somebody who can know who it is.
  Scene herleidbaar() {
    return persoon(p -> p.withHerleidbaar(true));
  }

  Scene toestemmingen(List<Toestemming> toestemmingen) {
    return persoon(p -> p.withToestemmingen(toestemmingen));
  }

  Scene gronden(List<VastgesteldeGrondslag> gronden) {
    return persoon(p -> p.withGronden(gronden));
  }

  Scene beperking(Set<String> groepen, Instant vanaf, @Nullable Instant tot) {
    return persoon(p -> p.withBeperkingen(List.of(new Beperking(id(3), groepen, vanaf, tot))));
  }

  Toestemming toestemming() {
    return personen().getFirst().toestemmingen().getFirst();
  }

  List<VastgesteldeGrondslag> gronden() {
    return personen().getFirst().gronden();
  }

  Scene toestemming(UnaryOperator<Toestemming> change) {
    return toestemmingen(personen().getFirst().toestemmingen().stream().map(change).toList());
  }

  Scene toestemmingTwice() {
    List<Toestemming> twice = new ArrayList<>(personen().getFirst().toestemmingen());
    Toestemming t = toestemming();
    twice.addFirst(with(t, id(900)));
    return toestemmingen(twice);
  }

  /// With a "no" to each question that was answered, at this place in the ledger.
  Scene daarnaGeweigerd(long volgnummer) {
    List<Toestemming> answers = new ArrayList<>();
    for (Toestemming t : personen().getFirst().toestemmingen()) {
      answers.add(t);
      answers.add(with(geweigerd(t, volgnummer), id(1000 + answers.size())));
    }
    return toestemmingen(answers);
  }

  /// Every ground of the convenant for this doel, recorded by its own partij.
  Scene allesVastgesteld() {
    List<VastgesteldeGrondslag> gronden = new ArrayList<>();
    for (Grondslag grondslag : convenant.grondslagen()) {
      if (grondslag.doelen().contains(question.doel())) {
        gronden.add(vastgesteld(grondslag, question.doel(), 100L + gronden.size()));
      }
    }
    return gronden(gronden).allesNagegaan();
  }

  /// Every bron that has to looked into whether the asker may have it.
  Scene allesNagegaan() {
    List<OntvangerNagegaan> all = new ArrayList<>();
    for (Partij bron : convenant.partijen()) {
      if (bron.wetten().stream().anyMatch(wet -> convenant.wet(wet).ontvangerNagaan() != null)) {
        all.add(
            new OntvangerNagegaan(
                id(700L + all.size()),
                bron.code(),
                question.partij(),
                question.doel(),
                EARLIER,
                null));
      }
    }
    return persoon(p -> p.withNagegaan(all));
  }

  /// Of what rests under a duty of secrecy, everything released by its geheimhouder to the asker.
  Scene allesDoorbroken(Trede trede) {
    List<GeheimhouderBesluit> all = new ArrayList<>();
    for (Veld veld : convenant.velden()) {
      for (Herkomst herkomst : veld.bronnen()) {
        if (herkomst.geheim() != null) {
          all.add(doorbroken(800L + all.size(), herkomst.bron(), veld.code(), trede, null));
        }
      }
    }
    return persoon(p -> p.withGeheim(all));
  }

  /// The geheimhouder of the only bron of the veld decided on a legal duty.
  ///
  /// @param artikel that it names, as `wmo2015 5.2.2`
  Scene verplicht(@Nullable String artikel) {
    String veld = question.velden().first();
    return persoon(p ->
        p.withGeheim(
            List.of(
                new GeheimhouderBesluit(
                    id(800),
                    convenant.veld(veld).bronnen().getFirst().bron(),
                    veld,
                    question.doel(),
                    Set.of(question.partij()),
                    Trede.MET_NAAM,
                    GeheimhouderBesluit.Grond.WETTELIJKE_PLICHT,
                    null,
                    artikel,
                    EARLIER,
                    LATER))));
  }

  /// A decision of the geheimhouder, resting on a toestemming or else on a conflict of duties.
  GeheimhouderBesluit doorbroken(
      long number, String bron, String veld, Trede trede, @Nullable UUID toestemming) {
    return new GeheimhouderBesluit(
        id(number),
        bron,
        veld,
        question.doel(),
        Set.of(question.partij()),
        trede,
        toestemming == null
            ? GeheimhouderBesluit.Grond.CONFLICT_VAN_PLICHTEN
            : GeheimhouderBesluit.Grond.TOESTEMMING,
        toestemming,
        null,
        EARLIER,
        LATER);
  }

  /// Parents who have gezag together, or one who has it alone.
  Scene ouders(int number) {
    List<Vertegenwoordiger> ouders = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ouders.add(
          new Vertegenwoordiger(
              id(600L + i),
              "ouder",
              number == 1 ? Vertegenwoordiger.Gezag.ALLEEN : Vertegenwoordiger.Gezag.GEZAMENLIJK,
              EARLIER,
              null));
    }
    return persoon(p -> p.withVertegenwoordigers(ouders));
  }

  Scene vertegenwoordigd(String hoedanigheid) {
    return persoon(p ->
        p.withVertegenwoordigers(
            List.of(new Vertegenwoordiger(id(620), hoedanigheid, null, EARLIER, null))));
  }

  /// The same yes, said by each of these as well: a line about who stands in, or the inwoner
  /// (null).
  Scene ookDoor(List<@Nullable Vertegenwoordiger> others) {
    List<Toestemming> all = new ArrayList<>();
    for (Toestemming t : personen().getFirst().toestemmingen()) {
      for (Vertegenwoordiger other : others) {
        all.add(by(t, other, 5000L + all.size()));
      }
    }
    return toestemmingen(all);
  }

  /// The same, said by who stands in; by the inwoner when nobody does.
  static Toestemming by(Toestemming t, @Nullable Vertegenwoordiger who, long number) {
    return new Toestemming(
        id(number),
        t.soort(),
        t.van(),
        t.aan(),
        t.doel(),
        t.groepen(),
        t.vanaf(),
        t.tot(),
        t.staat(),
        who == null ? "inwoner" : who.hoedanigheid(),
        who == null ? null : who.id(),
        t.leeftijd(),
        number);
  }

  /// As [#allesVastgesteld], without the grounds that carry special or criminal data.
  Scene vreemdVastgesteld() {
    return gronden(
        allesVastgesteld().gronden().stream()
            .filter(g -> !convenant.grondslag(g.grondslag()).bijzonder())
            .filter(g -> !convenant.grondslag(g.grondslag()).strafrechtelijk())
            .toList());
  }

  /// A toestemming of every kind, from every partij to the asker, for everything.
  Scene allesToegestaan() {
    List<Toestemming> all = new ArrayList<>();
    for (Partij partij : convenant.partijen()) {
      for (ToestemmingSoort soort : ToestemmingSoort.values()) {
        all.add(toestemming(300L + all.size(), soort, partij.code()));
      }
    }
    return toestemmingen(all);
  }

  /// A yes of the inwoner to the asker, for everything that this partij has.
  Toestemming toestemming(long number, ToestemmingSoort soort, String van) {
    TreeSet<String> groepen = new TreeSet<>();
    convenant.groepen().forEach(groep -> groepen.add(groep.code()));
    return new Toestemming(
        id(number),
        soort,
        van,
        Set.of(question.partij()),
        question.doel(),
        groepen,
        EARLIER,
        LATER,
        Toestemming.Staat.GEGEVEN,
        "inwoner",
        null,
        Leeftijd.VANAF_18,
        number);
  }

  /// On a decision to the asker, where the ground needs one.
  VastgesteldeGrondslag vastgesteld(Grondslag g, String doel, long number) {
    Set<String> ontvangers = g.besluitNodig() ? Set.of(question.partij()) : Set.of();
    return new VastgesteldeGrondslag(
        id(number), g.id(), g.partij(), doel, ontvangers, EARLIER, null);
  }

  // what comes of it

  /// The reasons that occur in the decision.
  Set<String> redenen() {
    String decided = decided();
    Set<String> found = new TreeSet<>();
    for (RedenCode reden : RedenCode.values()) {
      if (decided.contains("\"reden\":\"" + reden + "\"")) {
        found.add(reden.name());
      }
    }
    return found;
  }

  /// The same, asking only for the first veld that gets this reason.
  Scene onlyVeldWith(String reden) {
    for (String veld : question.velden()) {
      Scene one = veld(veld);
      if (one.decided().contains("\"reden\":\"" + reden + "\"")) {
        return one;
      }
    }
    throw new IllegalStateException("no veld gets `" + reden + "`");
  }

  private boolean releasesOn(String ground) {
    return decided().contains("\"" + ground + "\"");
  }

  /// A question of one veld that is released on this ground, when there is one.
  static Optional<Scene> restingOn(Convenant convenant, Grondslag ground, Trede trede) {
    for (Veld veld : fewestBronnenFirst(convenant)) {
      if (!ground.groepen().contains(veld.groep())) {
        continue;
      }
      for (String doel : ground.doelen()) {
        for (MatrixCel cel : convenant.matrix()) {
          boolean asks =
              ground.richting() == Richting.GEVEN || cel.partij().equals(ground.partij());
          if (!asks || !cel.doel().equals(doel) || !cel.groep().equals(veld.groep())) {
            continue;
          }
          Scene scene =
              at(convenant)
                  .asker(cel.partij(), doel)
                  .trede(trede)
                  .veld(veld.code())
                  .allesVastgesteld()
                  .noOtherGround(ground);
          String cited =
              trede == Trede.ANONIEM
                  ? ground.id()
                  : scene.gronden().stream()
                      .filter(g -> g.grondslag().equals(ground.id()))
                      .map(g -> g.id().toString())
                      .findFirst()
                      .orElse("none");
          if (scene.releasesOn(cited)) {
            return Optional.of(scene);
          }
        }
      }
    }
    return Optional.empty();
  }

  static List<Veld> fewestBronnenFirst(Convenant convenant) {
    return convenant.velden().stream()
        .sorted(Comparator.comparingInt(veld -> veld.bronnen().size()))
        .toList();
  }

  /// Without what the same partij recorded for the same side on another ground.
  private Scene noOtherGround(Grondslag only) {
    return gronden(
        gronden().stream()
            .filter(g -> {
              Grondslag ground = convenant.grondslag(g.grondslag());
              return ground.equals(only)
                  || ground.richting() != only.richting()
                  || !ground.partij().equals(only.partij());
            })
            .toList());
  }

  /// One veld of one bron, released on two grounds and no more.
  static Scene restingOn(Convenant convenant, Trede trede) {
    for (Grondslag ground : convenant.grondslagen()) {
      Optional<Scene> found =
          ground.richting() == Richting.GEVEN
              ? restingOn(convenant, ground, trede)
              : Optional.empty();
      if (found.isPresent()
          && convenant.veld(found.get().question.velden().first()).bronnen().size() == 1) {
        return found.get().onlyNeeded();
      }
    }
    throw new IllegalStateException("nothing is released on two grounds");
  }

  private Scene onlyNeeded() {
    String decided = decided();
    List<VastgesteldeGrondslag> needed =
        gronden().stream()
            .filter(g -> decided.contains(g.id().toString()))
            .sorted((one, other) ->
                convenant
                    .grondslag(one.grondslag())
                    .richting()
                    .compareTo(convenant.grondslag(other.grondslag()).richting()))
            .toList();
    return needed.isEmpty() ? this : gronden(needed);
  }

  /// One veld that is released on toestemming alone, of this kind on the giving side.
  static Scene onToestemming(Convenant convenant, ToestemmingSoort soort) {
    return onToestemming(convenant, soort, "");
  }

  /// The same, of a veld of this groep; empty for any.
  static Scene onToestemming(Convenant convenant, ToestemmingSoort soort, String groep) {
    for (Veld veld : fewestBronnenFirst(convenant)) {
      if (!groep.isEmpty() && !veld.groep().equals(groep)) {
        continue;
      }
      for (Herkomst herkomst : veld.bronnen()) {
        if (herkomst.geheim() != null
            || convenant.wet(herkomst.herkomstWet()).toestemmingGeven() != soort) {
          continue;
        }
        for (MatrixCel cel : convenant.matrix()) {
          if (!cel.groep().equals(veld.groep()) || cel.partij().equals(herkomst.bron())) {
            continue;
          }
          Scene scene = at(convenant).asker(cel.partij(), cel.doel()).metNaam().veld(veld.code());
          Toestemming geven = scene.toestemming(11, soort, herkomst.bron());
          Toestemming ontvangen = scene.toestemming(12, ToestemmingSoort.AVG, herkomst.bron());
          Scene given =
              scene
                  .toestemmingen(
                      soort == ToestemmingSoort.AVG ? List.of(geven) : List.of(geven, ontvangen))
                  .allesNagegaan();
          if (given.decided().contains("\"besluit\":\"vrijgave\"")) {
            return given;
          }
        }
      }
    }
    throw new IllegalStateException("nothing is released on `" + soort + "`");
  }

  // small changes to facts

  static Toestemming with(Toestemming t, UUID id) {
    return copy(t, id, t.soort(), t.van(), t.aan(), t.doel(), t.groepen(), t.leeftijd());
  }

  static Toestemming with(Toestemming t, ToestemmingSoort soort) {
    return copy(t, t.id(), soort, t.van(), t.aan(), t.doel(), t.groepen(), t.leeftijd());
  }

  static Toestemming with(Toestemming t, @Nullable Leeftijd leeftijd) {
    return copy(t, t.id(), t.soort(), t.van(), t.aan(), t.doel(), t.groepen(), leeftijd);
  }

  static Toestemming withDoel(Toestemming t, String doel) {
    return copy(t, t.id(), t.soort(), t.van(), t.aan(), doel, t.groepen(), t.leeftijd());
  }

  static Toestemming withVan(Toestemming t, String van) {
    return copy(t, t.id(), t.soort(), van, t.aan(), t.doel(), t.groepen(), t.leeftijd());
  }

  static Toestemming withAan(Toestemming t, Set<String> aan) {
    return copy(t, t.id(), t.soort(), t.van(), aan, t.doel(), t.groepen(), t.leeftijd());
  }

  static Toestemming withGroepen(Toestemming t, Set<String> groepen) {
    return copy(t, t.id(), t.soort(), t.van(), t.aan(), t.doel(), groepen, t.leeftijd());
  }

  private static Toestemming copy(
      Toestemming t,
      UUID id,
      ToestemmingSoort soort,
      String van,
      Set<String> aan,
      String doel,
      Set<String> groepen,
      @Nullable Leeftijd leeftijd) {
    return new Toestemming(
        id,
        soort,
        van,
        aan,
        doel,
        groepen,
        t.vanaf(),
        t.tot(),
        t.staat(),
        t.hoedanigheid(),
        t.namens(),
        leeftijd,
        t.volgnummer());
  }

  static Toestemming with(Toestemming t, Toestemming.Staat staat) {
    return copy(t, t.vanaf(), t.tot(), staat, t.hoedanigheid(), t.volgnummer());
  }

  static Toestemming with(Toestemming t, Instant vanaf, Instant tot) {
    return copy(t, vanaf, tot, t.staat(), t.hoedanigheid(), t.volgnummer());
  }

  static Toestemming withHoedanigheid(Toestemming t, String hoedanigheid) {
    return copy(t, t.vanaf(), t.tot(), t.staat(), hoedanigheid, t.volgnummer());
  }

  /// A "no" that was given to the same question before or after this answer.
  static Toestemming geweigerd(Toestemming t, long volgnummer) {
    return with(
        copy(t, t.vanaf(), t.tot(), Toestemming.Staat.GEWEIGERD, t.hoedanigheid(), volgnummer),
        id(1000 + volgnummer));
  }

  private static Toestemming copy(
      Toestemming t,
      Instant vanaf,
      Instant tot,
      Toestemming.Staat staat,
      String hoedanigheid,
      long volgnummer) {
    return new Toestemming(
        t.id(),
        t.soort(),
        t.van(),
        t.aan(),
        t.doel(),
        t.groepen(),
        vanaf,
        tot,
        staat,
        hoedanigheid,
        t.namens(),
        t.leeftijd(),
        volgnummer);
  }

  static VastgesteldeGrondslag with(VastgesteldeGrondslag g, Instant vanaf, @Nullable Instant tot) {
    return new VastgesteldeGrondslag(
        g.id(), g.grondslag(), g.partij(), g.doel(), g.ontvangers(), vanaf, tot);
  }

  static VastgesteldeGrondslag withPartij(VastgesteldeGrondslag g, String partij) {
    return new VastgesteldeGrondslag(
        g.id(), g.grondslag(), partij, g.doel(), g.ontvangers(), g.vanaf(), g.tot());
  }

  static VastgesteldeGrondslag withDoel(VastgesteldeGrondslag g, String doel) {
    return new VastgesteldeGrondslag(
        g.id(), g.grondslag(), g.partij(), doel, g.ontvangers(), g.vanaf(), g.tot());
  }

  static VastgesteldeGrondslag withGrondslag(VastgesteldeGrondslag g, String grondslag) {
    return new VastgesteldeGrondslag(
        g.id(), grondslag, g.partij(), g.doel(), g.ontvangers(), g.vanaf(), g.tot());
  }

  static VastgesteldeGrondslag again(VastgesteldeGrondslag g) {
    return new VastgesteldeGrondslag(
        id(99), g.grondslag(), g.partij(), g.doel(), g.ontvangers(), g.vanaf(), g.tot());
  }
}
