// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenanten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every smallest set of changes that releases is found and no other, and of what was not looked at
/// it is said so. A change is a letter here: an organisatie that signs.
class LatticeTests {

  private static final Scene SCENE = Scene.at(Convenanten.borne());
  private static final World BASE = new World(SCENE.question(), SCENE.facts(), new TreeSet<>());

  /// Releases when one of these sets was done; counts what it is asked.
  private static final class Ways implements Lattice.Oracle {

    private final List<Set<String>> ways;
    private final int room;
    private final List<Set<String>> asked = new ArrayList<>();

    private Ways(int room, List<Set<String>> ways) {
      this.room = room;
      this.ways = ways;
    }

    @Override
    public Decision decide(World world) {
      Set<String> done = world.ondertekend();
      asked.add(done);
      return decision(ways.stream().anyMatch(done::containsAll), done);
    }

    @Override
    public boolean releases(Decision decision) {
      return decision.vrijgave();
    }

    @Override
    public boolean isRoom() {
      return asked.size() < room;
    }
  }

  /// A decision that can be told from others by what was done before it.
  private static Decision decision(boolean released, Set<String> done) {
    Vrijgave item = new Vrijgave("p1", "v", "b", Weergave.EXACT, "g", "o", null, List.of());
    return new Decision(
        new Echo(Scene.id(1), Echo.SCHEMA, String.join("", done)),
        released,
        released ? List.of(item) : List.of(),
        List.of(),
        List.of(),
        List.of("log"),
        new Exchange("{}", "{}", Map.of()));
  }

  private static Ways ways(String... sets) {
    return new Ways(Integer.MAX_VALUE, Stream.of(sets).map(LatticeTests::letters).toList());
  }

  private static Set<String> letters(String set) {
    return set.chars().mapToObj(Character::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Verandering> changes(String letters) {
    return letters
        .chars()
        .mapToObj(Character::toString)
        .map(one -> (Verandering) new Verandering.Ondertekend(one, one + "/x"))
        .toList();
  }

  private static Lattice lattice(String letters, int mostSteps, Ways ways) {
    return new Lattice(BASE, changes(letters), mostSteps, ways);
  }

  private static List<String> smallest(Lattice lattice) {
    return lattice.smallest().stream()
        .map(set ->
            set.stream()
                .map(one -> ((Verandering.Ondertekend) one).organisatie())
                .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void everySmallestSetIsFoundFromSmallToLarge() {
    Lattice lattice = lattice("abcdef", 6, ways("bde", "f", "ac", "bc", "abc", "fa"));
    assertThat(smallest(lattice)).containsExactly("f", "ac", "bc", "bde");
    assertThat(lattice.isWhole()).isTrue();
    assertThat(lattice.whyNot()).isEmpty();
  }

  /// As they come about: the order of the changes, whatever it is.
  @Test
  void changesOfASetStandInTheOrderInWhichTheyCameIn() {
    assertThat(smallest(lattice("dbca", 4, ways("abd", "ac")))).containsExactly("ca", "dba");
  }

  @Test
  void whatIsReleasedAlreadyNeedsNothing() {
    assertThat(lattice("abc", 3, ways("")).smallest()).containsExactly(List.of());
    assertThat(lattice("", 0, ways("")).smallest()).containsExactly(List.of());
  }

  @Test
  void whatEverythingTogetherDoesNotReleaseNothingDoesAndThatDecisionSaysWhy() {
    Ways ways = ways("abx");
    Lattice lattice = lattice("abc", 3, ways);
    assertThat(lattice.smallest()).isEmpty();
    assertThat(lattice.isWhole()).isTrue();
    assertThat(lattice.whyNot()).contains(decision(false, letters("abc")));
    assertThat(ways.asked).hasSize(1);
  }

  @Test
  void largerSetsThanWereAskedForAreLeftAndThatIsSaid() {
    Lattice less = lattice("abcdef", 2, ways("ab", "cde"));
    assertThat(smallest(less)).containsExactly("ab");
    assertThat(less.isWhole()).isFalse();

    Lattice enough = lattice("abcdef", 4, ways("ab", "cde"));
    assertThat(smallest(enough)).containsExactly("ab", "cde");
    assertThat(enough.isWhole()).isTrue();
  }

  @Test
  void whenNoMoreMayBeAskedTheRestIsLeftAndThatIsSaid() {
    List<Set<String>> two = List.of(letters("ab"), letters("cd"));
    Ways enough = new Ways(Integer.MAX_VALUE, two);
    assertThat(smallest(lattice("abcd", 4, enough))).containsExactly("ab", "cd");
    int needed = enough.asked.size();

    Lattice all = lattice("abcd", 4, new Ways(needed, two));
    assertThat(smallest(all)).containsExactly("ab", "cd");
    assertThat(all.isWhole()).isTrue();

    Ways few = new Ways(needed - 1, two);
    Lattice part = lattice("abcd", 4, few);
    assertThat(smallest(part)).isSubsetOf("ab", "cd");
    assertThat(part.isWhole()).isFalse();
    assertThat(few.asked).hasSize(needed - 1);
  }

  /// A set is a number of 62 bits.
  @Test
  void changesBeyondTheSixtySecondAreLeftAndThatIsSaid() {
    String most =
        IntStream.range(0, 62)
            .mapToObj(i -> Character.toString('A' + i))
            .collect(Collectors.joining());
    String last = most.substring(61);
    Lattice full = lattice(most, 62, ways("A" + last));
    assertThat(smallest(full)).containsExactly("A" + last);
    assertThat(full.isWhole()).isTrue();

    Lattice more = lattice(most + "01", 62, ways("AB", "A1"));
    assertThat(smallest(more)).containsExactly("AB");
    assertThat(more.isWhole()).isFalse();
  }

  @Test
  void noSetIsDecidedTwiceNorOneThatCannotBeSmallest() {
    Ways ways = ways("ab", "ac");
    assertThat(smallest(lattice("abcd", 4, ways))).containsExactly("ab", "ac");
    assertThat(ways.asked).doesNotHaveDuplicates();
    // all, each but one, what is in every set, that with one more and what may follow it
    assertThat(ways.asked.stream().map(set -> String.join("", set)))
        .containsExactly("abcd", "bcd", "acd", "abd", "abc", "a", "ad", "ab", "ac");
  }

  static Stream<Long> seeds() {
    return Stream.concat(Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), Stream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void setsThatAreFoundAreThoseThatTryingEverySetFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String letters = "abcdefg".substring(0, random.nextInt(1, 8));
    String[] sets = new String[random.nextInt(1, 6)];
    for (int i = 0; i < sets.length; i++) {
      sets[i] =
          letters
              .chars()
              .filter(_ -> random.nextInt(3) == 0)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
    }
    Lattice lattice = lattice(letters, letters.length(), ways(sets));
    assertThat(smallest(lattice))
        .as("%s of %s", List.of(sets), letters)
        .isSortedAccordingTo(Comparator.comparingInt(String::length))
        .containsExactlyInAnyOrderElementsOf(minimal(List.of(sets)));
    assertThat(lattice.isWhole()).isTrue();
  }

  /// Those that hold no other.
  private static Set<String> minimal(List<String> sets) {
    return sets.stream()
        .filter(one ->
            sets.stream()
                .noneMatch(other -> !other.equals(one) && letters(one).containsAll(letters(other))))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
