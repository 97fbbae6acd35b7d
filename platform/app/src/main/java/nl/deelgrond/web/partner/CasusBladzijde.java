// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.MatrixCel;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.grondslag.BesluitenMetNaam.Stand;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.inzage.CasusView.NietGetoond;
import nl.deelgrond.inzage.CasusView.PersoonView;
import nl.deelgrond.inzage.CasusView.VeldView;
import nl.deelgrond.tafel.Zitting;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.CasusPagina.Balk;
import nl.deelgrond.web.partner.CasusPagina.Groep;
import nl.deelgrond.web.partner.CasusPagina.Persoon;
import nl.deelgrond.web.partner.CasusPagina.Rij;
import nl.deelgrond.web.partner.CasusPagina.Stap;
import nl.deelgrond.web.partner.CasusPagina.Waarom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a view out as a page. It adds names and words; what is shown was decided before.
@Component
class CasusBladzijde {
  private static final String NAAM = "identificatie.naam";
  private static final Set<String> ABOUT_THE_QUESTION = Set.of("ZITTING", "TIJD", "CONVENANT");

  private final Werkplek werkplek;
  private final Aanzitters aanzitters;

  CasusBladzijde(Werkplek werkplek, Aanzitters aanzitters) {
    this.werkplek = werkplek;
    this.aanzitters = aanzitters;
  }

  /// @param zitting as this person sees it; absent when the seat is gone
  CasusPagina van(
      Requester wie, CasusView view, Optional<Zitting> zitting, Stand besluit, Locale locale) {
    Namen namen = werkplek.namen(locale);
    Woorden woorden = namen.woorden();
    String adres = "/zittingen/" + view.zitting() + "/casussen/" + view.casus();
    boolean metNaam = view.trede() == Trede.MET_NAAM;
    Rijen rijen =
        new Rijen(
            werkplek.convenant(),
            namen,
            namen.functie(wie.functie()),
            tijd(view, besluit, woorden));
    List<Persoon> personen =
        view.personen().stream().map(persoon -> persoon(view, persoon, rijen, namen)).toList();
    boolean mag = werkplek.mag(wie, "besluit-met-naam-vragen");
    boolean besloten = isInForce(besluit);
    return new CasusPagina(
        view.casusCode(),
        metNaam,
        balk(view, zitting, namen),
        kruimels(view, namen),
        Optional.ofNullable(view.metNaamTot()).map(woorden::einduur).orElse(null),
        adres + vraag(view.doel(), Trede.ANONIEM),
        besloten ? adres + vraag(view.doel(), Trede.MET_NAAM) : null,
        mag && !besloten && besluit.aanvraag() == null ? adres + "/met-naam/vragen" : null,
        stappen(view, besluit),
        namen.doel(view.doel()),
        namen.omschrijving(view.doel()),
        namen.basis(wie.partij(), view.doel(), view.trede(), werkplek.vandaag()),
        alles(wie, view, rijen, namen),
        Dekking.van(rijen(personen)),
        personen,
        matrix(wie, view, zitting, namen),
        namen.functie(wie.functie()),
        Optional.ofNullable(view.tot()).map(woorden::einduur).orElse(null),
        regels(view),
        "/casussen/" + view.casus(),
        zitting.map(z -> aanzitters.van(z, wie, locale, false)).orElse(List.of()));
  }

  static String vraag(String doel, Trede trede) {
    return "?doel=" + doel + "&trede=" + trede.code();
  }

  private boolean isInForce(Stand besluit) {
    return besluit.besluit() != null
        && besluit.tot() != null
        && besluit.tot().isAfter(werkplek.nu());
  }

  private static Balk balk(CasusView view, Optional<Zitting> zitting, Namen namen) {
    return new Balk(
        view.trede() == Trede.MET_NAAM,
        namen.tafel(view.tafel()),
        zitting.map(z -> Aanzitters.wanneer(z, namen.woorden())).orElse(""),
        zitting.map(z -> Aanzitters.aantal(z)).orElse(0),
        "/zittingen/" + view.zitting());
  }

  private static List<Kruimel> kruimels(CasusView view, Namen namen) {
    return List.of(
        new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag"),
        new Kruimel(namen.tafel(view.tafel()), "/zittingen/" + view.zitting()));
  }

  private static String tijd(CasusView view, Stand besluit, Woorden woorden) {
    return Optional.ofNullable(view.trede() == Trede.MET_NAAM ? besluit.tot() : view.tot())
        .or(() -> Optional.ofNullable(view.tot()))
        .map(woorden::einduur)
        .orElse("");
  }

  private Persoon persoon(CasusView view, PersoonView persoon, Rijen rijen, Namen namen) {
    String nodig =
        NodigBladzijde.adres(view.zitting(), view.casus(), view.doel(), view.trede(), persoon.id());
    Map<String, List<VeldView>> perGroep = new LinkedHashMap<>();
    for (VeldView veld : persoon.velden()) {
      String groep = werkplek.convenant().veld(veld.veld()).groep();
      perGroep.computeIfAbsent(groep, _ -> new ArrayList<>()).add(veld);
    }
    List<Groep> groepen =
        perGroep.entrySet().stream()
            .map(entry ->
                groep(persoon.letter(), entry.getKey(), rijen.van(entry.getValue(), nodig), namen))
            .toList();
    return new Persoon(persoon.letter(), kop(persoon, namen.woorden()), groepen);
  }

  private Groep groep(String letter, String code, List<Rij> rijen, Namen namen) {
    Map<Boolean, List<Rij>> perLeeg = rijen.stream().collect(Collectors.partitioningBy(Rij::leeg));
    return new Groep(
        "groep-" + letter + "-" + code,
        namen.groep(code),
        Iconen.van(werkplek.convenant().groep(code).icoon()),
        perLeeg.getOrDefault(false, List.of()),
        perLeeg.getOrDefault(true, List.of()));
  }

  /// With the name only where the name itself was released.
  private static String kop(PersoonView persoon, Woorden woorden) {
    return persoon.velden().stream()
        .filter(veld -> veld.veld().equals(NAAM))
        .map(veld -> veld instanceof Getoond getoond ? getoond.waarde() : null)
        .filter(naam -> naam != null)
        .findFirst()
        .map(naam -> woorden.tekst("casus.persoon.naam", persoon.letter(), naam))
        .orElseGet(() -> woorden.tekst("casus.persoon", persoon.letter()));
  }

  private static List<Rij> rijen(List<Persoon> personen) {
    return personen.stream()
        .flatMap(persoon -> persoon.groepen().stream())
        .flatMap(groep -> groep.alle().stream())
        .toList();
  }

  private static List<Stap> stappen(CasusView view, Stand besluit) {
    int nu = 2;
    if (besluit.aanvraag() != null) {
      nu = 3;
    }
    if (view.trede() == Trede.MET_NAAM && view.metNaamTot() != null) {
      nu = 4;
    }
    List<String> sleutels =
        List.of("stap.doel", "stap.anoniem", "stap.besluit", "stap.naam", "stap.afspraken");
    List<Stap> stappen = new ArrayList<>();
    for (int i = 0; i < sleutels.size(); i++) {
      stappen.add(new Stap(i + 1, sleutels.get(i), i + 1 < nu, i + 1 == nu));
    }
    return stappen;
  }

  /// One explanation when everything is closed for a reason that is about the question as a whole.
  private @Nullable Waarom alles(Requester wie, CasusView view, Rijen rijen, Namen namen) {
    if (view.reden() != null) {
      return rijen.waarom(view.reden(), namen.organisatie(wie.organisatie()));
    }
    Set<String> redenen =
        view.personen().stream()
            .flatMap(persoon -> persoon.velden().stream())
            .map(veld -> veld instanceof NietGetoond niet ? niet.reden() : "")
            .collect(Collectors.toSet());
    if (redenen.size() != 1 || !ABOUT_THE_QUESTION.containsAll(redenen)) {
      return null;
    }
    return rijen.waarom(redenen.iterator().next(), namen.organisatie(wie.organisatie()));
  }

  private static @Nullable String regels(CasusView view) {
    return view.personen().isEmpty()
        ? null
        : view.personen().stream()
            .map(persoon -> String.valueOf(persoon.logIndex()))
            .collect(Collectors.joining(", "));
  }

  private Matrix matrix(Requester wie, CasusView view, Optional<Zitting> zitting, Namen namen) {
    Convenant convenant = werkplek.convenant();
    Tafel tafel = convenant.tafel(view.tafel());
    Doel doel = convenant.doel(view.doel());
    List<String> partijen =
        zitting
            .map(z -> Aanzitters.partijen(z, wie.partij()))
            .orElse(List.of(wie.partij()))
            .stream()
            .filter(p -> tafel.eersteSchil().contains(p) || tafel.tweedeSchil().contains(p))
            .toList();
    List<Matrix.Kolom> kolommen =
        partijen.stream().map(p -> kolom(p, p.equals(wie.partij()), namen)).toList();
    List<Matrix.Rij> rijen =
        doel.groepen().stream()
            .map(groep ->
                new Matrix.Rij(
                    namen.groep(groep),
                    partijen.stream()
                        .map(p -> cel(p, view, groep, p.equals(wie.partij())))
                        .toList()))
            .toList();
    return new Matrix(kolommen, rijen);
  }

  private Matrix.Kolom kolom(String partij, boolean eigen, Namen namen) {
    String kort = werkplek.convenant().partij(partij).kort();
    return new Matrix.Kolom(eigen ? namen.woorden().tekst("matrix.u", kort) : kort, eigen);
  }

  private Matrix.Cel cel(String partij, CasusView view, String groep, boolean eigen) {
    Optional<MatrixCel> cel =
        werkplek
            .convenant()
            .findCel(partij, view.doel(), groep)
            .filter(found -> found.tredes().contains(view.trede()));
    if (cel.isEmpty()) {
      return Matrix.Cel.niet(eigen);
    }
    boolean grof = view.trede() == Trede.ANONIEM || cel.get().generaliseer();
    return grof ? Matrix.Cel.minderPrecies(eigen) : Matrix.Cel.precies(eigen);
  }
}
