// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Antwoorder;
import nl.deelgrond.convenant.Antwoordregel;
import nl.deelgrond.convenant.Artikel;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Spreekplicht;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Vertegenwoordigt;
import nl.deelgrond.convenant.Wet;

/// What the articles of the laws say of re-use and of who answers, as the rules read it.
final class Wetregels {

  private final Convenant convenant;

  Wetregels(Convenant convenant) {
    this.convenant = convenant;
  }

  /// The key under which stands who lifts a duty of secrecy.
  static String doorbreking(String geheim) {
    return ToestemmingSoort.DOORBREKING_GEHEIM.code() + " " + geheim;
  }

  /// The moments within the convenant at which a rule starts or ends, its own begin and end among
  /// them.
  NavigableSet<Long> grenzen() {
    long begin = PolicyData.startOf(convenant.geldigVan());
    long end = PolicyData.endOf(convenant.geldigTot());
    NavigableSet<Long> grenzen = new TreeSet<>(Set.of(begin, end));
    artikelen()
        .filter(Wetregels::hasRule)
        .flatMap(artikel ->
            Stream.of(
                PolicyData.startOf(artikel.geldigVan()), PolicyData.endOf(artikel.geldigTot())))
        .filter(grens -> begin < grens && grens < end)
        .forEach(grenzen::add);
    return grenzen;
  }

  private static boolean hasRule(Artikel artikel) {
    return !artikel.hergebruik().isEmpty()
        || !artikel.antwoorden().isEmpty()
        || !artikel.volgorde().isEmpty()
        || artikel.spreekplicht() != null
        || artikel.vertegenwoordigt() != null;
  }

  private Stream<Artikel> artikelen() {
    return convenant.wetten().stream().flatMap(wet -> wet.artikelen().stream());
  }

  /// The rules at a moment.
  InForce op(long moment) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(moment), PolicyData.AMSTERDAM);
    return new InForce(convenant, artikelen().filter(artikel -> artikel.geldtOp(day)).toList());
  }

  /// The rules of the articles that are in force together.
  record InForce(Convenant convenant, List<Artikel> artikelen) {

    private <T> Stream<T> each(Function<Artikel, List<T>> rules) {
      return artikelen.stream().flatMap(artikel -> rules.apply(artikel).stream());
    }

    /// Kind of toestemming to age to who has to say yes.
    Map<String, Object> wie() {
      Map<String, Object> all = new TreeMap<>();
      each(Artikel::antwoorden)
          .forEach(regel -> {
            for (ToestemmingSoort soort : regel.soorten()) {
              Map<String, Object> perLeeftijd = PolicyData.child(all, key(soort, regel));
              for (String leeftijd : regel.leeftijden()) {
                List<String> wie =
                    Stream.of(Antwoorder.values())
                        .filter(regel.geven()::contains)
                        .map(Antwoorder::code)
                        .toList();
                if (perLeeftijd.put(leeftijd, wie) != null) {
                  throw new IllegalArgumentException("two answers for `" + leeftijd + "`");
                }
              }
            }
          });
      return all;
    }

    private static String key(ToestemmingSoort soort, Antwoordregel regel) {
      String geheim = regel.geheim();
      return geheim == null ? soort.code() : doorbreking(geheim);
    }

    /// As what somebody stands in for an adult, with the groepen that it is about.
    List<Object> vertegenwoordigt(Codes groepcodes) {
      List<Object> all = new ArrayList<>();
      for (String hoedanigheid : Vertegenwoordiger.VOORRANG) {
        Map<String, Object> groepen = new TreeMap<>();
        for (Artikel artikel : artikelen) {
          Vertegenwoordigt who = artikel.vertegenwoordigt();
          if (who != null && who.hoedanigheid().equals(hoedanigheid)) {
            convenant.groepen().stream()
                .filter(who::covers)
                .map(Groep::code)
                .forEach(code -> groepen.put(groepcodes.codeOf(code), true));
          }
        }
        all.add(List.of(hoedanigheid, groepen));
      }
      return all;
    }

    /// Who answers for somebody who cannot weigh the matter, in order.
    List<String> volgorde() {
      return each(Artikel::volgorde).distinct().toList();
    }

    /// Duty of secrecy to article to the partijen that must be told by it.
    Map<String, Object> spreekplichten() {
      Map<String, Object> all = new TreeMap<>();
      for (Wet wet : convenant.wetten()) {
        for (Artikel artikel : wet.artikelen()) {
          Spreekplicht duty = artikel.spreekplicht();
          if (duty != null && artikelen.contains(artikel)) {
            Map<String, Object> aan = new TreeMap<>();
            convenant.partijen().stream()
                .filter(duty::isTowards)
                .forEach(partij -> aan.put(partij.code(), true));
            for (String geheim : duty.geheimen()) {
              PolicyData.child(all, geheim).put(artikel.codeIn(wet), aan);
            }
          }
        }
      }
      return all;
    }
  }
}
