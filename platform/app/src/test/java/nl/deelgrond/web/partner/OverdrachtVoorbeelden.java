// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.Map;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Taal;
import nl.deelgrond.web.partner.ConvenantPagina.Knop;
import nl.deelgrond.web.partner.ConvenantPagina.Verwijzing;
import nl.deelgrond.web.partner.Voorbeelden.Blad;
import org.jspecify.annotations.Nullable;

/// Examples of the pages about the convenant and about the casussen of who left it.
final class OverdrachtVoorbeelden {
  private static final List<Kruimel> KRUIMELS = List.of(new Kruimel("Vandaag", "/vandaag"));
  private static final List<Feit> FEITEN =
      List.of(
          new Feit("Casus", "BRN-2026-0147"),
          new Feit("Wie trad uit?", "Stichting Informele Zorg Twente, sinds 24 november 2026"),
          new Feit("Hoe ver is het?", "Niet aangeboden"));
  private static final List<Feit> AANGEBODEN =
      List.of(
          new Feit("Casus", "BRN-2026-0147"),
          new Feit(
              "Waar en waarvoor?",
              List.of("Casustafel 18+: Eén plan maken", "Casustafel 18+: Mantelzorg ontlasten")),
          new Feit("Hoeveel personen?", "3"));

  private static final List<Feit> SLUITING =
      List.of(
          new Feit("Casus", "BRN-2026-0147"),
          new Feit("Reden", "De hulp loopt door zonder de casustafel"));
  private static final List<Feit> OPEN =
      List.of(
          new Feit("Casus", "BRN-2026-0148"),
          new Feit(
              "Hoe ver is het?",
              "Op 25 november 2026 aangeboden aan Wijkkracht, sociaal makelaar. Wacht op antwoord."));

  private static final List<Verwijzing> VERWIJZINGEN =
      List.of(
          new Verwijzing("De hele tekst van deze versie", "/convenant/documenten/convenant.nl.md"),
          new Verwijzing("Wat is afgesproken, in gewone woorden", "/convenant/documenten"),
          new Verwijzing(
              "Wat deze versie verandert tegenover versie 2026-1 (60303ae22b99…)",
              "/convenant/verschil?van=1"));

  private OverdrachtVoorbeelden() {}

  static void zet(Map<String, Blad> bladen, Taal taal) {
    bladen.put("convenant", blad("convenant", convenant(true)));
    bladen.put("convenant-uitgetreden", blad("convenant", convenant(false)));
    for (String stap : List.of("voorstel", "akkoord", "weigering", "intrekking", "opzegging")) {
      bladen.put("versiestap-" + stap, blad("versiestap", versiestap(stap)));
    }
    bladen.put("overdrachten", blad("overdrachten", overdrachten(true)));
    bladen.put("overdrachten-niemand", blad("overdrachten", overdrachten(false)));
    bladen.put(
        "overdrachten-leeg",
        blad("overdrachten", new OverdrachtenPagina(KRUIMELS, true, List.of())));
    bladen.put("aanbiedingen", blad("aanbiedingen", aanbiedingen()));
    bladen.put(
        "aanbiedingen-leeg",
        blad("aanbiedingen", new AanbiedingenPagina(KRUIMELS, "Wijkkracht", List.of())));
    bladen.put(
        "aanbieding-overnemen",
        blad("aanbieding-overnemen", bevestig("aanbiedingovernemen", AANGEBODEN)));
    bladen.put("bevestigen-aanbodintrekken", blad("bevestigen", bevestig("aanbodintrekken", OPEN)));
    bladen.put(
        "casus-aanbieden-niemand",
        blad("casus-aanbieden", formulier(FEITEN, Voorbeelden.formulier(taal, false, "aan"))));
    bladen.put(
        "overdracht-sluiten-controleren",
        blad(
            "overdracht-sluiten-controleren",
            formulier(SLUITING, Voorbeelden.formulier(taal, false, "reden*"))));
    for (boolean fout : new boolean[] {false, true}) {
      String eind = fout ? "-fout" : "";
      bladen.put(
          "casus-aanbieden" + eind,
          new Blad(
              "partner/casus-aanbieden",
              formulier(FEITEN, Voorbeelden.formulier(taal, fout, "aan*")),
              true,
              fout));
      bladen.put(
          "overdracht-sluiten" + eind,
          new Blad(
              "partner/overdracht-sluiten",
              formulier(FEITEN, Voorbeelden.formulier(taal, fout, "reden*")),
              true,
              fout));
      bladen.put(
          "aanbieding-afwijzen" + eind,
          new Blad(
              "partner/aanbieding-afwijzen",
              formulier(AANGEBODEN, Voorbeelden.formulier(taal, fout, "reden*")),
              true,
              fout));
    }
  }

  private static Blad blad(String template, Object pagina) {
    return new Blad("partner/" + template, pagina, true, false);
  }

  private static BevestigPagina bevestig(String sleutel, List<Feit> feiten) {
    return new BevestigPagina(sleutel, "/hier", KRUIMELS, "/terug", feiten);
  }

  private static FormulierPagina formulier(List<Feit> feiten, Formulier formulier) {
    return new FormulierPagina(KRUIMELS, "/terug", formulier, feiten, "");
  }

  private static VersiestapPagina versiestap(String stap) {
    return new VersiestapPagina(
        stap,
        "/hier",
        KRUIMELS,
        List.of(
            new Feit("Waarover", "de versie in werking laten treden"),
            new Feit(
                "Versie",
                List.of(
                    "2026-2", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
            new Feit(
                "Nu in werking",
                "Versie 2026-1, sha256 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752."
                    + " Die stopt zodra deze in werking treedt."),
            new Feit(
                "Wat er dan gebeurt",
                List.of(
                    "Deze versie beslist vanaf dan wie wat mag zien.",
                    "Meedoen doet iedere organisatie die deze versie nu heeft getekend.")),
            new Feit("Vanaf wanneer", "Direct nadat u akkoord geeft: vanaf de volgende vraag.")),
        VERWIJZINGEN);
  }

  private static OverdrachtenPagina overdrachten(boolean ontvangers) {
    return new OverdrachtenPagina(
        KRUIMELS,
        ontvangers,
        List.of(
            wacht("BRN-2026-0147", "Niet aangeboden", null, ontvangers, false),
            wacht(
                "BRN-2026-0148",
                ontvangers
                    ? "Op 25 november 2026 aangeboden aan Wijkkracht, sociaal makelaar. Wacht op antwoord."
                    : "Het aanbod aan Wijkkracht, sociaal makelaar is vervallen.",
                null,
                false,
                ontvangers),
            wacht(
                "BRN-2026-0151",
                "Op 26 november 2026 afgewezen door Wijkkracht, sociaal makelaar",
                "Wij willen eerst overleggen met de voorzitter",
                ontvangers,
                false)));
  }

  private static OverdrachtenPagina.Rij wacht(
      String code, String stand, @Nullable String uitleg, boolean bied, boolean trek) {
    return new OverdrachtenPagina.Rij(
        code,
        "Stichting Informele Zorg Twente",
        "24 november 2026",
        stand,
        uitleg,
        bied ? "/overdrachten/1/aanbieden" : null,
        trek ? "/overdrachten/1/intrekken" : null,
        "/overdrachten/1/sluiten");
  }

  private static AanbiedingenPagina aanbiedingen() {
    return new AanbiedingenPagina(
        KRUIMELS,
        "Wijkkracht",
        List.of(
            new AanbiedingenPagina.Rij(
                "BRN-2026-0147",
                List.of("Casustafel 18+: Eén plan maken", "Casustafel 18+: Mantelzorg ontlasten"),
                "3",
                "25 november 2026",
                "/aanbiedingen/1/overnemen",
                "/aanbiedingen/1/afwijzen"),
            new AanbiedingenPagina.Rij(
                "BRN-2026-0151",
                List.of("Nog niet besproken aan een casustafel"),
                "1",
                "26 november 2026",
                null,
                null)));
  }

  private static ConvenantPagina convenant(boolean meedoen) {
    List<Feit> feiten =
        List.of(
            new Feit("Versie", "2026-1"),
            new Feit(
                "Controlegetal",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new Feit("Geldig", "1 september 2026 tot en met 31 augustus 2028"),
            new Feit("Staat", "In werking"),
            new Feit(
                "Getekend door",
                List.of("Gemeente Borne", "Wijkkracht", "Stichting Informele Zorg Twente")),
            new Feit("Uitgetreden", "Stichting Informele Zorg Twente, vanaf 24 november 2026"),
            new Feit("Opgezegd", "Niemand"));
    List<Feit> verloop =
        List.of(
            new Feit(
                "24 november 2026 om 16.52 uur",
                "Akkoord: Stichting Informele Zorg Twente treedt uit (door a.jansen, Gemeente Borne)"),
            new Feit(
                "24 november 2026 om 9.05 uur",
                "Voorstel: Stichting Informele Zorg Twente treedt uit (door t.bakker, Stichting Informele Zorg Twente)"));
    return new ConvenantPagina(
        feiten,
        verloop,
        meedoen
            ? List.of(
                new Knop("/convenant/beeindiging", "convenant.knop.beeindiging", ""),
                new Knop("/convenant/toetreding", "convenant.knop.toetreding", "Welbions"),
                new Knop(
                    "/convenant/regels/1/akkoord", "convenant.knop.akkoord", "Welbions treedt uit"),
                new Knop(
                    "/convenant/regels/1/weigering",
                    "convenant.knop.weigering",
                    "Welbions treedt uit"))
            : List.of(),
        meedoen,
        "2027-02-24",
        !meedoen,
        VERWIJZINGEN);
  }
}
