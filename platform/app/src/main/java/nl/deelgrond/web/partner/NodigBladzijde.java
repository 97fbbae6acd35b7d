// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.NodigRequest;
import nl.deelgrond.inzage.NodigView;
import nl.deelgrond.policy.Benodigdheden;
import nl.deelgrond.policy.Benodigdheden.Waarom;
import nl.deelgrond.policy.RedenCode;
import nl.deelgrond.policy.Verandering;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Woorden;
import nl.deelgrond.web.partner.Namen.Toelichting;
import nl.deelgrond.web.partner.NodigPagina.Stap;
import nl.deelgrond.web.partner.NodigPagina.Weg;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what would be needed into words, with a link where who reads it can do it.
@Component
class NodigBladzijde {

  /// More ways than this are folded.
  private static final int FIRST = 4;

  private final Werkplek werkplek;

  NodigBladzijde(Werkplek werkplek) {
    this.werkplek = werkplek;
  }

  /// Where is asked what an item needs; the veld and the bron follow.
  static String adres(UUID zitting, UUID casus, String doel, Trede trede, UUID persoon) {
    return InzageController.adres(zitting, casus)
        + "/nodig"
        + CasusBladzijde.vraag(doel, trede)
        + "&persoon="
        + persoon;
  }

  NodigPagina van(NodigView view, Locale locale) {
    NodigRequest request = view.request();
    Namen namen = werkplek.namen(locale);
    List<Weg> wegen = wegen(view, namen);
    List<Waarom> waarom = view.benodigd().waarom();
    String casus = InzageController.adres(request.zitting(), request.casus());
    String terug = casus + CasusBladzijde.vraag(request.doel(), request.trede());
    return new NodigPagina(
        List.of(
            new Kruimel(namen.woorden().tekst("nav.vandaag"), "/vandaag"),
            new Kruimel(namen.tafel(view.tafel()), ZittingController.adres(request.zitting())),
            new Kruimel(view.casusCode(), terug)),
        view.casusCode(),
        namen.woorden().tekst("casus.persoon", view.letter()),
        namen.veld(request.veld()),
        namen.partij(request.bron()),
        namen.doel(request.doel()),
        request.trede() == Trede.MET_NAAM,
        view.benodigd().wegen().stream().anyMatch(weg -> weg.stappen().isEmpty()),
        view.benodigd().volledig(),
        wegen.subList(0, Math.min(FIRST, wegen.size())),
        wegen.subList(Math.min(FIRST, wegen.size()), wegen.size()),
        waarom.stream().map(one -> waarom(one, view, namen)).distinct().toList(),
        waarom.contains(new Waarom.Geweigerd(RedenCode.BEPERKING)),
        terug);
  }

  /// Several who say yes in the same role read as one step: how many there are is not told.
  private List<Weg> wegen(NodigView view, Namen namen) {
    List<Weg> all = new ArrayList<>();
    for (Benodigdheden.Weg weg : view.benodigd().wegen()) {
      List<Stap> stappen =
          inVolgorde(weg).map(stap -> stap(stap, weg, view, namen)).distinct().toList();
      boolean metNaam = weg.trede() == Trede.MET_NAAM;
      boolean said =
          all.stream().anyMatch(one -> one.metNaam() == metNaam && one.stappen().equals(stappen));
      if (!said && !stappen.isEmpty()) {
        all.add(new Weg(all.size() + 1, metNaam, stappen));
      }
    }
    return all;
  }

  private String waarom(Waarom waarom, NodigView view, Namen namen) {
    NodigRequest request = view.request();
    String rol = namen.functie(request.wie().functie());
    return switch (waarom) {
      case Waarom.Geweigerd(RedenCode reden) ->
          namen
              .reden(reden.name(), new Toelichting(namen.partij(request.bron()), rol, "", ""))
              .reden();
      case Waarom.Ontbreekt(var _, String eigenaar) ->
          namen.woorden().tekst("nodigpagina.ontbreekt", namen.partij(eigenaar));
    };
  }

  /// What the reader does when all else was done, comes last.
  private static Stream<Verandering> inVolgorde(Benodigdheden.Weg weg) {
    return weg.stappen().stream().sorted(Comparator.comparing(NodigBladzijde::isVraag));
  }

  private static boolean isVraag(Verandering stap) {
    return stap instanceof Verandering.GevraagdeTrede;
  }

  /// To ask helps only when there is nothing else to do.
  private Stap stap(Verandering stap, Benodigdheden.Weg weg, NodigView view, Namen namen) {
    boolean early = isVraag(stap) && weg.stappen().size() > 1;
    return new Stap(tekst(stap, namen), early ? null : adres(stap, view));
  }

  private static String tekst(Verandering stap, Namen namen) {
    Woorden woorden = namen.woorden();
    return switch (stap) {
      case Verandering.AgendaDoel(String doel) -> woorden.tekst("nodigstap.doel", namen.doel(doel));
      case Verandering.GevraagdeTrede t -> woorden.tekst("nodigstap.trede." + t.trede().code());
      case Verandering.MetNaamBesloten _ -> woorden.tekst("nodigstap.metnaam");
      case Verandering.Ondertekend o ->
          woorden.tekst("nodigstap.ondertekening", namen.organisatie(o.organisatie()));
      case Verandering.ConvenantGeactiveerd _ -> woorden.tekst("nodigstap.activering");
      case Verandering.Toegetreden t ->
          woorden.tekst("nodigstap.toetreding", namen.organisatie(t.organisatie()));
      case Verandering.CasusOvergenomen(String van) ->
          woorden.tekst("nodigstap.overdracht", namen.partij(van));
      case Verandering.LeeftijdBekend(String van) ->
          woorden.tekst("nodigstap.leeftijd", namen.partij(van));
      case Verandering.GezagDuidelijk(String van) ->
          woorden.tekst("nodigstap.gezag", namen.partij(van));
      case Verandering.VertegenwoordigingNagegaan v ->
          woorden.tekst("nodigstap.vertegenwoordiging", namen.partij(v.van()));
      case Verandering.ToestemmingGegeven t ->
          woorden.tekst(
              "nodigstap.toestemming." + t.soort().code(),
              woorden.tekst("nodigwie." + t.van()),
              namen.partij(t.bron()),
              namen.partij(t.aan()));
      case Verandering.GeheimhouderBesloten g ->
          woorden.tekst(
              g.opToestemming() ? "nodigstap.geheim.toestemming" : "nodigstap.geheim",
              namen.geheimhouder(g.veld(), g.van()),
              namen.partij(g.aan()));
      case Verandering.GrondVastgesteld g -> grond(g, namen);
      case Verandering.OntvangerBekeken o ->
          woorden.tekst("nodigstap.nagegaan", namen.partij(o.van()), namen.partij(o.aan()));
    };
  }

  private static String grond(Verandering.GrondVastgesteld grond, Namen namen) {
    String van = namen.partij(grond.van());
    String artikel = namen.grondslagKort(grond.grondslag());
    String aan = grond.aan();
    return aan == null
        ? namen.woorden().tekst("nodigstap.grond", van, artikel)
        : namen.woorden().tekst("nodigstap.grond.besluit", van, artikel, namen.partij(aan));
  }

  /// Where who reads this can do it themself. What the geheimhouder decides and what a bron looks
  /// into is never done by who asks: the one sees it already, the other is its own receiver.
  private @Nullable String adres(Verandering stap, NodigView view) {
    NodigRequest request = view.request();
    Requester wie = request.wie();
    boolean eigen = stap.van().equals(wie.partij());
    String casus = DossierController.adres(request.casus());
    String hier = InzageController.adres(request.zitting(), request.casus());
    return switch (stap) {
      case Verandering.GevraagdeTrede t -> hier + CasusBladzijde.vraag(request.doel(), t.trede());
      case Verandering.MetNaamBesloten _ ->
          wanneer(werkplek.mag(wie, "besluit-met-naam-vragen"), hier + "/met-naam/vragen");
      case Verandering.GrondVastgesteld _ ->
          wanneer(
              eigen && werkplek.mag(wie, "grondslag-vaststellen"), casus + "/grondslagen/nieuw");
      case Verandering.ToestemmingGegeven _ ->
          wanneer(
              view.eigenCasus() && werkplek.mag(wie, "toestemming-vastleggen"),
              casus + "/toestemmingen/nieuw");
      case Verandering.GezagDuidelijk _ ->
          wanneer(
              eigen && werkplek.mag(wie, "gezag-vastleggen"),
              casus + "/vertegenwoordigingen/nieuw");
      case Verandering.VertegenwoordigingNagegaan _ ->
          wanneer(
              view.eigenCasus() && werkplek.mag(wie, "vertegenwoordiging-vastleggen"),
              casus + "/vertegenwoordigingen/nieuw");
      case Verandering.AgendaDoel _,
          Verandering.Ondertekend _,
          Verandering.ConvenantGeactiveerd _,
          Verandering.Toegetreden _,
          Verandering.CasusOvergenomen _,
          Verandering.LeeftijdBekend _,
          Verandering.GeheimhouderBesloten _,
          Verandering.OntvangerBekeken _ ->
          null;
    };
  }

  private static @Nullable String wanneer(boolean mag, String adres) {
    return mag ? adres : null;
  }
}
