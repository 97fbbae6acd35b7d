// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Antwoorder;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Partij;
import nl.deelgrond.convenant.Rechtsgrond;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.NietVrijgegeven;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.policy.Question;
import nl.deelgrond.policy.RedenCode;
import nl.deelgrond.policy.Vrijgave;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names the articles that a reden comes from, as the convenant has them. It explains an answer and
/// takes no part in it.
@Component
public class Artikelen {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

  private final Convenant convenant;

  /// Bounded by the catalogue: it is emptied with the day.
  private final Map<Sleutel, List<String>> known = new ConcurrentHashMap<>();

  private volatile LocalDate day = LocalDate.MIN;

  Artikelen(Convenant convenant) {
    this.convenant = convenant;
  }

  /// What the articles depend on: who asks for what, and what was answered.
  private record Sleutel(
      String partij, String doel, Trede trede, String veld, String bron, Object answer) {}

  /// The articles behind a refusal in this outcome, such as `wmo2015 5.1.1 4`; empty when it is no
  /// matter of law.
  public List<String> van(Uitkomst uitkomst, NietVrijgegeven item) {
    return van(uitkomst.question(), item);
  }

  /// The articles behind a leemte in this outcome.
  public List<String> van(Uitkomst uitkomst, Leemte item) {
    return van(uitkomst.question(), item);
  }

  /// The articles of the two grounds of a release; none of a ground that is a toestemming.
  public List<String> van(Uitkomst uitkomst, Vrijgave item) {
    Map<String, String> ledger = uitkomst.grondslagen(item.persoon());
    return Stream.of(item.geven(), item.ontvangen())
        .map(id -> ledger.getOrDefault(id, id))
        .flatMap(id -> convenant.findGrondslag(id).stream())
        .map(grond -> code(grond.wet(), grond.artikel(), grond.lid()))
        .distinct()
        .toList();
  }

  /// The articles behind a refusal; empty when it is no matter of law.
  List<String> van(Question question, NietVrijgegeven item) {
    Antwoord answer = new Antwoord(item.reden(), item.nodig());
    return remembered(
        question,
        new Sleutel(
            question.partij(), question.doel(), question.trede(), item.veld(), item.bron(), answer),
        () -> weigering(question, item));
  }

  private record Antwoord(RedenCode reden, List<Nodig> nodig) {}

  /// The articles behind a leemte.
  List<String> van(Question question, Leemte item) {
    return remembered(
        question,
        new Sleutel(
            question.partij(),
            question.doel(),
            question.trede(),
            item.veld(),
            item.bron(),
            item.ontbreekt()),
        () -> leemte(dayOf(question), item));
  }

  private List<String> remembered(
      Question question, Sleutel key, Supplier<List<String>> otherwise) {
    LocalDate today = dayOf(question);
    if (!today.equals(day)) {
      known.clear();
      day = today;
    }
    return known.computeIfAbsent(key, _ -> otherwise.get());
  }

  private static LocalDate dayOf(Question question) {
    return LocalDate.ofInstant(question.askedAt(), NEDERLAND);
  }

  private List<String> weigering(Question question, NietVrijgegeven item) {
    LocalDate today = dayOf(question);
    Herkomst herkomst = herkomst(item.veld(), item.bron());
    return switch (item.reden()) {
      case HERKOMST -> hergebruik(today, herkomst, question.partij());
      case BEROEPSGEHEIM ->
          where(
                  today,
                  artikel -> artikel.geheim() != null && artikel.geheim().equals(herkomst.geheim()))
              .distinct()
              .toList();
      case STRAFRECHTELIJK ->
          gronden(
              today, grond -> grond.strafrechtelijk() && isOf(grond, Richting.GEVEN, item.bron()));
      case BIJZONDER -> bestaand("avg", "9");
      case BSN -> bestaand("uavg", "46");
      case GEEN_GROND, GEEN_TOESTEMMING -> nodig(question, item);
      case ZITTING, CONVENANT, DOEL, ROL, ANONIEM, HERLEIDBAAR, BEPERKING, TIJD -> List.of();
    };
  }

  /// The articles that want a toestemming for gegevens of this law; else the law that they come
  /// from.
  private List<String> hergebruik(LocalDate today, Herkomst herkomst, String partij) {
    Partij van = convenant.partij(herkomst.bron());
    Partij aan = convenant.partij(partij);
    List<String> found =
        where(
                today,
                artikel ->
                    artikel.hergebruik().stream()
                        .anyMatch(regel ->
                            regel.toestemming() && regel.isAbout(herkomst.herkomstWet(), van, aan)))
            .toList();
    return found.isEmpty() ? List.of(herkomst.herkomstWet()) : found;
  }

  /// The articles of what is needed: of the grounds that could be recorded, and those that a
  /// toestemming rests on.
  private List<String> nodig(Question question, NietVrijgegeven item) {
    return item.nodig().stream().flatMap(nodig -> nodig(question, item, nodig)).distinct().toList();
  }

  private Stream<String> nodig(Question question, NietVrijgegeven item, Nodig nodig) {
    return switch (nodig.soort()) {
      case GRONDSLAG_GEVEN -> mogelijk(question, item, Richting.GEVEN, item.bron());
      case GRONDSLAG_ONTVANGEN -> mogelijk(question, item, Richting.ONTVANGEN, question.partij());
      case TOESTEMMING_AVG -> rechtsgronden(ToestemmingSoort.AVG, question, item);
      case TOESTEMMING_PW65_GEEN_BEZWAAR ->
          rechtsgronden(ToestemmingSoort.PW65_GEEN_BEZWAAR, question, item);
      case BESLUIT_MET_NAAM, BESLUIT_GEHEIMHOUDER -> Stream.of();
    };
  }

  private Stream<String> mogelijk(
      Question question, NietVrijgegeven item, Richting richting, String partij) {
    String groep = convenant.veld(item.veld()).groep();
    String wet = herkomst(item.veld(), item.bron()).herkomstWet();
    return gronden(
        dayOf(question),
        grond ->
            isOf(grond, richting, partij)
                && grond.doelen().contains(question.doel())
                && grond.groepen().contains(groep)
                && grond.herkomst().contains(wet)
                && grond.tredes().contains(question.trede()))
        .stream();
  }

  private Stream<String> rechtsgronden(
      ToestemmingSoort soort, Question question, NietVrijgegeven item) {
    return convenant
        .rechtsgronden(
            soort,
            item.bron(),
            List.of(question.partij()),
            List.of(convenant.veld(item.veld()).groep()))
        .stream()
        .map(Rechtsgrond::code);
  }

  private List<String> leemte(LocalDate today, Leemte item) {
    return switch (item.ontbreekt()) {
      case LEEFTIJD_ONBEKEND, GEZAG_ONBEKEND ->
          where(
                  today,
                  artikel ->
                      artikel.antwoorden().stream()
                          .anyMatch(regel ->
                              regel.soorten().contains(ToestemmingSoort.AVG)
                                  && regel.geven().contains(Antwoorder.GEZAG)))
              .toList();
      case VERTEGENWOORDIGING_ONBEKEND ->
          where(
                  today,
                  artikel -> artikel.vertegenwoordigt() != null || !artikel.volgorde().isEmpty())
              .toList();
      case ONTVANGER_NIET_NAGEGAAN -> {
        Wet wet = convenant.wet(herkomst(item.veld(), item.bron()).herkomstWet());
        yield wet.ontvangerNagaan() == null
            ? List.of()
            : List.of(wet.id() + " " + wet.ontvangerNagaan());
      }
      case CONVENANT_NIET_VAN_KRACHT, ONDERTEKENING_ONTBREEKT -> bestaand("avg", "26");
      case GROND_ONBEKEND, INBRENGER_ONTBREEKT -> List.of();
    };
  }

  // --- The catalogue --------------------------------------------------------------------------

  private Herkomst herkomst(String veld, String bron) {
    Veld known = convenant.veld(veld);
    return known.bronnen().stream()
        .filter(herkomst -> herkomst.bron().equals(bron))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("`" + bron + "` holds no `" + veld + "`"));
  }

  private static boolean isOf(Grondslag grond, Richting richting, String partij) {
    return grond.richting() == richting && grond.partij().equals(partij);
  }

  private List<String> gronden(LocalDate today, Predicate<Grondslag> which) {
    return convenant.grondslagen().stream()
        .filter(grond -> !today.isBefore(grond.geldigVan()))
        .filter(grond -> grond.geldigTot() == null || !today.isAfter(grond.geldigTot()))
        .filter(which)
        .map(grond -> code(grond.wet(), grond.artikel(), grond.lid()))
        .distinct()
        .toList();
  }

  private Stream<String> where(LocalDate today, Predicate<Artikel> which) {
    return convenant.wetten().stream()
        .flatMap(wet ->
            wet.artikelen().stream()
                .filter(artikel -> artikel.geldtOp(today))
                .filter(which)
                .map(artikel -> code(wet.id(), artikel.artikel(), artikel.lid())));
  }

  /// A whole article, where the catalogue of laws has it.
  private List<String> bestaand(String wet, String artikel) {
    return convenant.findWet(wet).stream()
        .flatMap(law -> law.artikelen().stream())
        .filter(one -> one.artikel().equals(artikel) && one.lid() == null)
        .map(one -> code(wet, artikel, null))
        .distinct()
        .toList();
  }

  private static String code(String wet, String artikel, @Nullable String lid) {
    return lid == null ? wet + " " + artikel : wet + " " + artikel + " " + lid;
  }
}
