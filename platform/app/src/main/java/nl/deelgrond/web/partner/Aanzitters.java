// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.tafel.BekendeMedewerker;
import nl.deelgrond.tafel.Deelname;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.tafel.Zittingen;
import nl.deelgrond.web.pagina.Woorden;
import org.springframework.stereotype.Component;

/// Who sits at a zitting, by name, and when it is.
@Component
class Aanzitters {
  private final Werkplek werkplek;
  private final Zittingen zittingen;

  Aanzitters(Werkplek werkplek, Zittingen zittingen) {
    this.werkplek = werkplek;
    this.zittingen = zittingen;
  }

  /// Everybody with a seat, once; whoever looks comes first.
  ///
  /// @param magVerwijderen whether the page offers to end a seat
  List<Deelnemer> van(Zitting zitting, Requester wie, Locale locale, boolean magVerwijderen) {
    Namen namen = werkplek.namen(locale);
    Map<String, BekendeMedewerker> bekend =
        zittingen.bekendeMedewerkers().stream()
            .collect(Collectors.toMap(BekendeMedewerker::sub, Function.identity()));
    return zitting.deelnames().stream()
        .filter(deelname -> !deelname.beeindigd())
        .sorted(Comparator.comparing(deelname -> !deelname.sub().equals(wie.sub())))
        .filter(magVerwijderen ? _ -> true : eenmaal(zitting))
        .map(deelname -> deelnemer(deelname, zitting, wie, bekend, namen, magVerwijderen))
        .toList();
  }

  private static Predicate<Deelname> eenmaal(Zitting zitting) {
    Map<String, Deelname> first = new LinkedHashMap<>();
    zitting.deelnames().stream()
        .filter(deelname -> !deelname.beeindigd())
        .forEach(deelname -> first.putIfAbsent(deelname.sub(), deelname));
    return deelname -> deelname.equals(first.get(deelname.sub()));
  }

  private Deelnemer deelnemer(
      Deelname deelname,
      Zitting zitting,
      Requester wie,
      Map<String, BekendeMedewerker> bekend,
      Namen namen,
      boolean magVerwijderen) {
    Woorden woorden = namen.woorden();
    String naam =
        Optional.ofNullable(bekend.get(deelname.sub()))
            .map(BekendeMedewerker::naam)
            .orElseGet(() -> namen.functie(deelname.functie()));
    boolean zelf = deelname.sub().equals(wie.sub());
    String rol = namen.functie(deelname.functie()) + ", " + namen.vanWie(deelname.partij());
    // who can end seats sees each of them, so says which one; nobody else is told of other casussen
    String uitnodiging = magVerwijderen ? "zitting.uitgenodigd.voor" : "zitting.uitgenodigd";
    String punt =
        zitting.agenda().stream()
            .filter(een -> een.id().equals(deelname.agendapunt()))
            .findFirst()
            .map(een -> String.valueOf(een.volgorde()))
            .orElse("");
    return new Deelnemer(
        Deelnemer.initialenVan(naam),
        zelf ? woorden.tekst("zitting.u", naam) : naam,
        deelname.agendapunt() == null ? rol : woorden.tekst(uitnodiging, rol, punt),
        magVerwijderen && !zelf
            ? "/zittingen/" + zitting.id() + "/deelnemers/" + deelname.id() + "/weghalen"
            : null);
  }

  /// How many people have a seat.
  static int aantal(Zitting zitting) {
    return (int)
        zitting.deelnames().stream()
            .filter(deelname -> !deelname.beeindigd())
            .map(Deelname::sub)
            .distinct()
            .count();
  }

  /// The partijen with a seat, the own one first.
  static List<String> partijen(Zitting zitting, String eigen) {
    SequencedSet<String> partijen =
        Stream.concat(
                Stream.of(eigen),
                zitting.deelnames().stream()
                    .filter(deelname -> !deelname.beeindigd())
                    .map(Deelname::partij)
                    .sorted())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(partijen);
  }

  /// `dinsdag 24 november, 13.30–15.00 uur`.
  static String wanneer(Zitting zitting, Woorden woorden) {
    return woorden.weekdag(LocalDate.ofInstant(zitting.begin(), Woorden.ZONE))
        + ", "
        + tijdvak(zitting, woorden);
  }

  static String tijdvak(Zitting zitting, Woorden woorden) {
    return woorden.tekst(
        "datum.tijdvak", woorden.uur(zitting.begin()), woorden.einduur(zitting.einde()));
  }
}
