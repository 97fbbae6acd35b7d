// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.LocalDate;
import java.util.*;
import java.util.stream.Stream;
import nl.deelgrond.convenant.*;
import nl.deelgrond.policy.Leemte.Ontbreekt;
import nl.deelgrond.policy.Nodig.Staat;
import nl.deelgrond.policy.Vertegenwoordiger.Gezag;
import org.jspecify.annotations.Nullable;

/// The law's logic of toestemming once more: who has to say yes, and whether they did. A person is
/// the inwoner, as an empty id, or a line about who stands in.
record ReferenceToestemming(
    Convenant convenant,
    Question vraag,
    @Nullable String inbrenger,
    PersoonFacts persoon,
    Veld veld,
    Herkomst herkomst,
    ToestemmingSoort soort,
    boolean metNaam) {

  private static final String INWONER = "";

  /// In the place of who answered, when nobody looked into it.
  private static final String ONBEKEND = "?";

  /// The ids of the answers, in order, when all who have to say yes did; empty else.
  List<String> given() {
    List<String> votes = personen().stream().flatMap(p -> vote(p).stream()).sorted().toList();
    boolean all = lacks().isEmpty() && votes.size() == personen().size();
    return all && !refusedByInwoner() ? votes : List.of();
  }

  /// As [#given], when this answer is one of them; of who said yes more than once, this one.
  List<String> givenWith(@Nullable UUID answer) {
    String own = String.valueOf(answer);
    List<List<String>> votes = personen().stream().map(this::votes).toList();
    return given().isEmpty() || votes.stream().noneMatch(one -> one.contains(own))
        ? List.of()
        : votes.stream().map(one -> one.contains(own) ? own : one.getFirst()).sorted().toList();
  }

  /// What is to be found out, when there is a yes of which it is not known whether it counts.
  Optional<Leemte> unsure() {
    if (yes().findAny().isEmpty() || refusedByInwoner() || !given().isEmpty()) {
      return Optional.empty();
    }
    boolean nobodyLooked = yes().anyMatch(t -> who(t).equals(ONBEKEND));
    boolean ageUnknown = yes().anyMatch(t -> who(t).isEmpty() && t.leeftijd() == null);
    return lacks()
        .or(() ->
            nobodyLooked ? Optional.of(Ontbreekt.VERTEGENWOORDIGING_ONBEKEND) : lacksNothing())
        .or(() -> ageUnknown ? Optional.of(Ontbreekt.LEEFTIJD_ONBEKEND) : lacksNothing())
        .map(wat -> new Leemte(persoon.persoon(), veld.code(), herkomst.bron(), wat, finder(wat)));
  }

  private static Optional<Ontbreekt> lacksNothing() {
    return Optional.empty();
  }

  private String finder(Ontbreekt wat) {
    return wat == Ontbreekt.GEZAG_ONBEKEND
        ? "gemeente-borne/jeugdwet"
        : Objects.requireNonNull(inbrenger);
  }

  /// Who did not say yes, and how far it is with them.
  List<Nodig> needed() {
    if (veld.categorie() == Categorie.STRAFRECHTELIJK) {
      return List.of();
    }
    List<String> open = new ArrayList<>(lacks().isPresent() ? List.of(INWONER) : personen());
    open.removeIf(p -> lacks().isEmpty() && vote(p).isPresent());
    if (lacks().isEmpty() && refusedByInwoner() && !open.contains(INWONER)) {
      open.add(INWONER);
    }
    boolean avg = soort == ToestemmingSoort.AVG;
    Nodig.Soort nodig =
        avg ? Nodig.Soort.TOESTEMMING_AVG : Nodig.Soort.TOESTEMMING_PW65_GEEN_BEZWAAR;
    return open.stream()
        .map(p -> new Nodig(nodig, rol(p), staat(p)))
        .distinct()
        .sorted(
            Comparator.comparingInt((Nodig n) -> Nodig.ROLLEN.indexOf(n.van()))
                .thenComparing(n -> Objects.requireNonNull(n.staat())))
        .toList();
  }

  private String rol(String person) {
    return persoon.vertegenwoordigers().stream()
        .filter(v -> v.id().toString().equals(person))
        .map(Vertegenwoordiger::hoedanigheid)
        .findFirst()
        .orElse("inwoner");
  }

  private Staat staat(String person) {
    return asked()
        .filter(t -> who(t).equals(person))
        .max(
            Comparator.comparingLong(Toestemming::volgnummer)
                .thenComparing(t -> t.id().toString(), Comparator.reverseOrder()))
        .map(t ->
            switch (t.staat()) {
              case GEVRAAGD -> Staat.GEVRAAGD;
              case UITGESTELD -> Staat.UITGESTELD;
              case GEWEIGERD -> Staat.GEWEIGERD;
              case INGETROKKEN -> Staat.INGETROKKEN;
              case VERLOPEN -> Staat.VERLOPEN;
              case ONGELDIG -> Staat.ONGELDIG;
              case GEGEVEN -> vraag.askedAt().isBefore(t.tot()) ? Staat.ONGELDIG : Staat.VERLOPEN;
            })
        .orElse(Staat.NIET_GEVRAAGD);
  }

  /// What was asked about this, from this bron to this asker.
  private Stream<Toestemming> asked() {
    return persoon.toestemmingen().stream()
        .filter(_ -> veld.categorie() != Categorie.STRAFRECHTELIJK)
        .filter(t -> metNaam || t.soort() == ToestemmingSoort.DOORBREKING_GEHEIM)
        .filter(t -> t.soort() == soort)
        .filter(t -> t.van().equals(herkomst.bron()) && t.aan().contains(vraag.partij()))
        .filter(t -> t.doel().equals(vraag.doel()) && t.groepen().contains(veld.groep()));
  }

  private Stream<Toestemming> refusals() {
    return asked().filter(t -> t.staat() == Toestemming.Staat.GEWEIGERD);
  }

  /// Every yes in force that no later no of the same person, or of who knows whom, took back.
  private Stream<Toestemming> yes() {
    return asked()
        .filter(t -> t.staat() == Toestemming.Staat.GEGEVEN)
        .filter(t -> !vraag.askedAt().isBefore(t.vanaf()) && vraag.askedAt().isBefore(t.tot()))
        .filter(t ->
            refusals()
                .filter(no -> who(no).equals(who(t)) || who(no).equals(ONBEKEND))
                .allMatch(no -> no.volgnummer() < t.volgnummer()));
  }

  /// While the inwoner says no, nobody can say yes.
  private boolean refusedByInwoner() {
    return refusals()
        .filter(no -> who(no).isEmpty())
        .anyMatch(no ->
            asked()
                .filter(t -> who(t).isEmpty() && t.staat() == Toestemming.Staat.GEGEVEN)
                .noneMatch(t -> no.volgnummer() < t.volgnummer()));
  }

  private String who(Toestemming t) {
    if (t.hoedanigheid().equals("inwoner")) {
      return INWONER;
    }
    return isLine(t.namens()) ? String.valueOf(t.namens()) : ONBEKEND;
  }

  private boolean isLine(@Nullable UUID id) {
    return persoon.vertegenwoordigers().stream().anyMatch(v -> v.id().equals(id));
  }

  private Optional<String> vote(String person) {
    return votes(person).stream().findFirst();
  }

  private List<String> votes(String person) {
    return yes()
        .filter(t -> who(t).equals(person) && (!person.isEmpty() || counts(t)))
        .map(t -> t.id().toString())
        .sorted()
        .toList();
  }

  /// The inwoner's own yes counts when the law asked the inwoner at that age, and nobody who had to
  /// say yes too has dropped out since.
  private boolean counts(Toestemming own) {
    Set<Antwoorder> then = antwoorders(own.leeftijd());
    return then.contains(Antwoorder.INWONER) && antwoorders(persoon.leeftijd()).containsAll(then);
  }

  private Set<Antwoorder> antwoorders(@Nullable Leeftijd leeftijd) {
    if (leeftijd == null) {
      return Set.of();
    }
    String geheim = soort == ToestemmingSoort.DOORBREKING_GEHEIM ? herkomst.geheim() : null;
    return articles()
        .flatMap(a -> a.antwoorden().stream())
        .filter(r -> r.soorten().contains(soort) && Objects.equals(r.geheim(), geheim))
        .filter(r -> r.leeftijden().contains(leeftijd.code()))
        .map(Antwoordregel::geven)
        .findFirst()
        .orElse(Set.of());
  }

  private Stream<Artikel> articles() {
    LocalDate day = LocalDate.ofInstant(vraag.askedAt(), PolicyData.AMSTERDAM);
    return convenant.wetten().stream()
        .flatMap(w -> w.artikelen().stream())
        .filter(a -> a.geldtOp(day));
  }

  /// What keeps us from knowing who has to say yes.
  private Optional<Ontbreekt> lacks() {
    boolean adult = persoon.leeftijd() == Leeftijd.VANAF_18;
    if (persoon.leeftijd() == null) {
      return Optional.of(Ontbreekt.LEEFTIJD_ONBEKEND);
    }
    if (onbekwaam() && adult) {
      return standIns().isEmpty()
          ? Optional.of(Ontbreekt.VERTEGENWOORDIGING_ONBEKEND)
          : Optional.empty();
    }
    boolean wantsGezag = onbekwaam() || antwoorders(persoon.leeftijd()).contains(Antwoorder.GEZAG);
    return wantsGezag && gezag().isEmpty()
        ? Optional.of(Ontbreekt.GEZAG_ONBEKEND)
        : Optional.empty();
  }

  private boolean onbekwaam() {
    return persoon.onbekwaamVoor().contains(vraag.doel());
  }

  /// Who has to say yes, as far as that is clear.
  private List<String> personen() {
    boolean adult = persoon.leeftijd() == Leeftijd.VANAF_18;
    if (onbekwaam()) {
      return adult ? standIns() : gezag().orElse(List.of());
    }
    List<String> representatives = adult ? representatives() : List.of();
    if (!representatives.isEmpty()) {
      return representatives;
    }
    Set<Antwoorder> wie = antwoorders(persoon.leeftijd());
    Stream<String> self = wie.contains(Antwoorder.INWONER) ? Stream.of(INWONER) : Stream.of();
    Stream<String> others =
        wie.contains(Antwoorder.GEZAG) ? gezag().orElse(List.of()).stream() : Stream.of();
    return Stream.concat(self, others).toList();
  }

  /// The first of the order of the law that there is.
  private List<String> standIns() {
    return articles()
        .flatMap(a -> a.volgorde().stream())
        .map(this::as)
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> representatives() {
    return Stream.of("curator", "mentor", "bewindvoerder")
        .filter(as ->
            articles()
                .map(Artikel::vertegenwoordigt)
                .filter(Objects::nonNull)
                .anyMatch(
                    v -> v.hoedanigheid().equals(as) && v.covers(convenant.groep(veld.groep()))))
        .map(this::as)
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> as(String hoedanigheid) {
    return inForce()
        .filter(v -> v.hoedanigheid().equals(hoedanigheid))
        .map(v -> v.id().toString())
        .toList();
  }

  private Stream<Vertegenwoordiger> inForce() {
    return persoon.vertegenwoordigers().stream()
        .filter(v -> !vraag.askedAt().isBefore(v.vanaf()))
        .filter(v -> v.tot() == null || vraag.askedAt().isBefore(v.tot()));
  }

  /// One who has gezag alone, or two who have it together; empty when it is not clear.
  private Optional<List<String>> gezag() {
    List<Vertegenwoordiger> holders =
        inForce().filter(v -> List.of("ouder", "voogd").contains(v.hoedanigheid())).toList();
    boolean alone = holders.size() == 1;
    boolean clear =
        (alone || holders.size() == 2)
            && holders.stream()
                .allMatch(v -> v.gezag() == (alone ? Gezag.ALLEEN : Gezag.GEZAMENLIJK));
    return clear
        ? Optional.of(holders.stream().map(v -> v.id().toString()).toList())
        : Optional.empty();
  }
}
