// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.grondslag.Overweging;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Bladen;
import nl.deelgrond.web.pagina.Feit;
import nl.deelgrond.web.pagina.Formulier;
import nl.deelgrond.web.pagina.FoutPagina;
import nl.deelgrond.web.pagina.Ingevuld;
import nl.deelgrond.web.pagina.Kruimel;
import nl.deelgrond.web.pagina.Optie;
import nl.deelgrond.web.pagina.RolPagina;
import nl.deelgrond.web.pagina.Taal;
import nl.deelgrond.web.partner.CasusPagina.Balk;
import nl.deelgrond.web.partner.CasusPagina.Groep;
import nl.deelgrond.web.partner.CasusPagina.Persoon;
import nl.deelgrond.web.partner.CasusPagina.Rij;
import nl.deelgrond.web.partner.CasusPagina.Stap;
import nl.deelgrond.web.partner.CasusPagina.Waarom;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// An example of every page, and of every state that looks different. All persons are invented.
public final class Voorbeelden {
  private static final Kruimel VANDAAG = new Kruimel("Vandaag", "/vandaag");
  private static final List<Kruimel> KRUIMELS =
      List.of(VANDAAG, new Kruimel("Casustafel 18+", "/zittingen/1"));

  private Voorbeelden() {}

  /// One page to write out.
  ///
  /// @param fout whether it shows what was filled in wrongly
  public record Blad(String template, Object pagina, boolean ingelogd, boolean fout) {}

  /// The page of the built-in sign-in, as the demo hands it over.
  public record Inlog(boolean fout, boolean uitgelogd, List<Account> demo) {}

  public record Account(String naam, String functie, String organisatie) {}

  /// All of them, by name.
  public static SequencedMap<String, Blad> alle(Taal taal) {
    SequencedMap<String, Blad> bladen = new LinkedHashMap<>();
    bladen.put("inloggen", new Blad("inloggen", inlog(false), false, false));
    bladen.put("inloggen-fout", new Blad("inloggen", inlog(true), false, true));
    bladen.put("documenten", new Blad("documenten", Bladen.documenten(), false, false));
    bladen.put("privacy", new Blad("uitleg", Bladen.uitleg("privacy"), false, false));
    bladen.put("vandaag", page("partner/vandaag", vandaag(false)));
    bladen.put("vandaag-leeg", page("partner/vandaag", vandaag(true)));
    bladen.put("zitting", page("partner/zitting", zitting(true)));
    bladen.put("zitting-voorbij", page("partner/zitting", zitting(false)));
    bladen.put("casus-anoniem", page("partner/casus", casus(false, false)));
    bladen.put("casus-met-naam", page("partner/casus", casus(true, true)));
    bladen.put("nodig", page("partner/nodig", nodig(List.of())));
    bladen.put("nodig-niets", page("partner/nodig", nodig(List.of("Dit blijft bij de bron."))));
    bladen.put("casus-zonder-besluit", page("partner/casus", casus(true, false)));
    bladen.put("dossier", page("partner/dossier", dossier(false)));
    bladen.put("dossier-leeg", page("partner/dossier", dossier(true)));
    bladen.put("leemten", page("partner/leemten", leemten(false)));
    bladen.put("leemten-leeg", page("partner/leemten", leemten(true)));
    bladen.put("toezicht-leemten", page("fg/leemten", tellingen()));
    bevestigingen(bladen);
    formulieren(bladen, taal);
    OverdrachtVoorbeelden.zet(bladen, taal);
    rollen(bladen);
    for (String status : List.of("400", "401", "403", "404", "409", "429", "500", "503")) {
      bladen.put(
          "fout-" + status,
          new Blad("fout", FoutPagina.of(Integer.parseInt(status)), false, false));
    }
    return bladen;
  }

  private static Blad page(String template, Object pagina) {
    return new Blad(template, pagina, true, false);
  }

  private static LeemtenPagina leemten(boolean leeg) {
    return new LeemtenPagina(
        List.of(VANDAAG),
        "Gemeente Borne, Jeugdwet",
        leeg
            ? List.of()
            : List.of(
                new LeemtenPagina.Rij(
                    "Het is niet bekend wie het gezag over deze minderjarige heeft.",
                    "Zoek uit wie het gezag heeft, bijvoorbeeld in het gezagsregister.",
                    "Casus BRN-2026-0147, Persoon B",
                    "12 dagen",
                    "/casussen/1"),
                new LeemtenPagina.Rij(
                    "Er is een gegeven vastgelegd dat deze versie van het convenant niet kent.",
                    "Zet het veld met deze bron en herkomst in het convenant.",
                    "Veld wonen.huurachterstand, bron welbions/wonen, herkomst bw7-huur; in 3 casussen",
                    "vandaag",
                    null)),
        leeg
            ? List.of()
            : List.of(
                new LeemtenPagina.Elders("Gemeente Borne, Wmo", 2, "5 dagen"),
                new LeemtenPagina.Elders("Gemeente Borne, schuldhulpverlening", 1, "vandaag")));
  }

  private static nl.deelgrond.web.fg.LeemtenPagina tellingen() {
    return new nl.deelgrond.web.fg.LeemtenPagina(
        List.of(
            new nl.deelgrond.web.fg.LeemtenPagina.Organisatie(
                "Gemeente Borne",
                4,
                "12 dagen",
                List.of(
                    new nl.deelgrond.web.fg.LeemtenPagina.Rij(
                        "De hele organisatie",
                        "Gemeente Borne heeft deze versie van het convenant niet ondertekend.",
                        1,
                        "vandaag"),
                    new nl.deelgrond.web.fg.LeemtenPagina.Rij(
                        "Gemeente Borne, Jeugdwet",
                        "Het is niet bekend wie het gezag over deze minderjarige heeft.",
                        3,
                        "12 dagen"))),
            new nl.deelgrond.web.fg.LeemtenPagina.Organisatie(
                "Stichting Informele Zorg Twente",
                1,
                "één dag",
                List.of(
                    new nl.deelgrond.web.fg.LeemtenPagina.Rij(
                        "SIZ Twente, mantelzorgondersteuning",
                        "Het is niet bekend hoe oud deze persoon is.",
                        1,
                        "één dag")))));
  }

  private static Inlog inlog(boolean fout) {
    return new Inlog(
        fout,
        !fout,
        List.of(
            new Account("l.visser", "Wmo-consulent", "Gemeente Borne"),
            new Account("m.deboer", "Wijkagent", "Politie")));
  }

  private static VandaagPagina vandaag(boolean leeg) {
    return new VandaagPagina(
        "dinsdag 24 november",
        !leeg,
        "2026-11-23",
        "2026-11-25",
        leeg
            ? List.of()
            : List.of(
                new VandaagPagina.ZittingRij(
                    "/zittingen/1", "9.00–10.30 uur", "Casustafel 16-27", 1, Badge.VOORBIJ),
                new VandaagPagina.ZittingRij(
                    "/zittingen/2", "13.30–15.00 uur", "Casustafel 18+", 3, Badge.OPEN),
                new VandaagPagina.ZittingRij(
                    "/zittingen/3", "15.30–16.00 uur", "Casustafel 18-", 0, Badge.GEPLAND)),
        leeg
            ? List.of()
            : List.of(
                new VandaagPagina.Taak("3 casussen hebben geen inbrenger meer", "/overdrachten"),
                new VandaagPagina.Taak(
                    "BRN-2026-0147: vraag opnieuw om toestemming. De inwoner wilde later beslissen",
                    "/casussen/1"),
                new VandaagPagina.Taak(
                    "BRN-2026-0147: wilt u akkoord geven op weergave met naam?", "/zittingen/2")),
        true,
        leeg
            ? List.of()
            : List.of(
                new VandaagPagina.CasusRij(
                    "/casussen/1",
                    "BRN-2026-0147",
                    "19 november 2026",
                    "19 mei 2027",
                    Badge.LOPEND),
                new VandaagPagina.CasusRij(
                    "/casussen/2",
                    "BRN-2026-0101",
                    "2 april 2026",
                    "2 oktober 2026",
                    Badge.GESLOTEN)),
        true,
        true);
  }

  private static ZittingPagina zitting(boolean open) {
    String besluit = "/zittingen/1/casussen/1/met-naam";
    return new ZittingPagina(
        "/zittingen/1",
        List.of(VANDAAG),
        "Casustafel 18+",
        "dinsdag 24 november, 13.30–15.00 uur",
        open ? Badge.OPEN : Badge.VOORBIJ,
        List.of(
            new ZittingPagina.Punt(
                1,
                "BRN-2026-0147",
                "/zittingen/1/casussen/1",
                "Mantelzorg ontlasten",
                "mantelzorg-ontlasten",
                "Zorgen dat iemand die voor een ander zorgt, dat kan volhouden.",
                open ? "Gevraagd, wacht op akkoord" : "Niet besloten",
                open,
                false,
                null,
                open ? besluit + "/akkoord" : null,
                null),
            new ZittingPagina.Punt(
                2,
                "BRN-2026-0148",
                "/zittingen/1/casussen/2",
                "Eén plan maken",
                "een-plan",
                "Samen met de inwoner één plan maken.",
                "Mag tot 14.30 uur",
                open,
                true,
                open ? besluit + "/vragen" : null,
                null,
                open ? besluit + "/stoppen" : null)),
        deelnemers(open),
        open,
        open,
        open);
  }

  private static List<Deelnemer> deelnemers(boolean metActie) {
    return List.of(
        new Deelnemer("LV", "L. Visser (u)", "Wmo-consulent, Gemeente Borne, Wmo", null),
        new Deelnemer(
            "AJ", "A. Jansen", "Voorzitter van de casustafel, Gemeente Borne", weg(metActie)),
        new Deelnemer(
            "MB", "M. de Boer", "Wijkagent, Politie, wijkteam (op uitnodiging)", weg(metActie)));
  }

  private static @Nullable String weg(boolean metActie) {
    return metActie ? "/zittingen/1/deelnemers/1/weghalen" : null;
  }

  private static CasusPagina casus(boolean metNaam, boolean besloten) {
    boolean shows = !metNaam || besloten;
    List<Persoon> personen = List.of(persoon("A", metNaam, shows), persoon("B", metNaam, shows));
    String adres = "/zittingen/1/casussen/1";
    return new CasusPagina(
        "BRN-2026-0147",
        metNaam,
        new Balk(
            metNaam, "Casustafel 18+", "dinsdag 24 november, 13.30–15.00 uur", 8, "/zittingen/1"),
        KRUIMELS,
        metNaam && besloten ? "14.30" : null,
        adres + "?doel=een-plan&trede=anoniem",
        metNaam ? null : adres + "?doel=een-plan&trede=met_naam",
        metNaam ? null : adres + "/met-naam/vragen",
        stappen(metNaam ? 4 : 2),
        "Mantelzorg ontlasten",
        "Zorgen dat iemand die voor een ander zorgt, dat kan volhouden.",
        shows ? List.of("Wmo 2015, artikel 5.1.1, lid 1") : List.of(),
        shows ? null : waarom("TIJD"),
        Dekking.van(
            personen.stream()
                .flatMap(persoon -> persoon.groepen().stream())
                .flatMap(groep -> groep.alle().stream())
                .toList()),
        personen,
        matrix(),
        "Wmo-consulent",
        "15.00",
        "184204, 184205",
        "/casussen/1",
        deelnemers(false).stream()
            .map(wie -> new Deelnemer(wie.initialen(), wie.naam(), wie.rol(), null))
            .toList());
  }

  private static List<Stap> stappen(int nu) {
    List<String> sleutels =
        List.of("stap.doel", "stap.anoniem", "stap.besluit", "stap.naam", "stap.afspraken");
    List<Stap> stappen = new ArrayList<>();
    for (int i = 0; i < sleutels.size(); i++) {
      stappen.add(new Stap(i + 1, sleutels.get(i), i + 1 < nu, i + 1 == nu));
    }
    return stappen;
  }

  private static Persoon persoon(String letter, boolean metNaam, boolean shows) {
    String kop = metNaam && shows ? "Persoon " + letter + ": Şeyma Yıldız" : "Persoon " + letter;
    List<Rij> wonen =
        List.of(
            shows
                ? getoond("Woonsituatie", Badge.ZICHTBAAR, "Huurt van een corporatie")
                : dicht("Woonsituatie", Badge.AFGESCHERMD, "TIJD"),
            shows
                ? getoond("Adres", Badge.MINDER_PRECIES, "Borne, wijk West")
                : dicht("Adres", Badge.AFGESCHERMD, "TIJD"),
            dicht("Huurachterstand", Badge.GEEN_TOESTEMMING, "GEEN_TOESTEMMING"),
            dicht("Overlast", Badge.AFGESCHERMD, "GEEN_GROND"));
    List<Rij> gezondheid =
        List.of(
            dicht("Diagnose", Badge.BEROEPSGEHEIM, "BEROEPSGEHEIM"),
            dicht("Wijkverpleging, uren per week", Badge.BRON, "BRON"));
    List<Rij> leeg =
        shows
            ? List.of(getoond("Aanpassing van de woning", Badge.ZICHTBAAR, "Niet ingevuld"))
            : List.of();
    return new Persoon(
        letter,
        kop,
        List.of(
            new Groep("groep-" + letter + "-wonen", "Wonen", "home", wonen, leeg),
            new Groep(
                "groep-" + letter + "-gezond", "Gezondheid", "heartbeat", gezondheid, List.of())));
  }

  private static Rij getoond(String veld, Badge badge, String waarde) {
    return new Rij(
        veld,
        "Welbions, wonen",
        badge,
        waarde,
        waarde.equals("Niet ingevuld"),
        "Welbions, wonen, 12 november 2026",
        List.of(
            "Grond van de bron: toestemming van de inwoner", "Uw grond: Wmo 2015, artikel 5.1.1"),
        List.of(
            new CasusPagina.Uitleg(
                "een toestemming",
                "Er is ja gezegd. Daarom mag deze organisatie dit weten. U kunt altijd stoppen."),
            new CasusPagina.Uitleg(
                "een eigen taak die in de wet staat",
                "Deze organisatie helpt u omdat dat in een wet staat.")),
        badge == Badge.MINDER_PRECIES ? waarom("MINDER_PRECIES") : null);
  }

  private static Rij dicht(String veld, Badge badge, String code) {
    return new Rij(
        veld, "Welbions, wonen", badge, null, false, null, List.of(), List.of(), waarom(code));
  }

  private static Waarom waarom(String code) {
    return new Waarom(
        "Er is hier geen toestemming voor die nu telt.",
        "Alleen wie toestemming kreeg.",
        "Bespreek het met de persoon.",
        List.of("toestemming dat Welbions dit vertelt, van: de inwoner zelf"),
        "Wij delen dit alleen als daar een ja voor is. Dat ja is er nu niet.",
        code,
        code.equals("BEROEPSGEHEIM") ? "Burgerlijk Wetboek, artikel 7:457" : null,
        code.equals("MINDER_PRECIES")
            ? List.of()
            : List.of(new CasusPagina.NodigVraag("Welbions, wonen", "/zittingen/1/nodig")));
  }

  private static NodigPagina nodig(List<String> waarom) {
    List<NodigPagina.Weg> wegen =
        List.of(
            new NodigPagina.Weg(
                1, false, List.of(new NodigPagina.Stap("U vraagt dit zonder naam.", "/casus"))),
            new NodigPagina.Weg(
                2, true, List.of(new NodigPagina.Stap("Welbions tekent het convenant.", null))));
    boolean niets = !waarom.isEmpty();
    return new NodigPagina(
        List.of(VANDAAG),
        "BRN-2026-0147",
        "Persoon A",
        "Huurachterstand",
        "Welbions, wonen",
        "Eén gezin, één plan",
        false,
        false,
        !niets,
        niets ? List.of() : wegen,
        niets ? List.of() : wegen,
        waarom,
        niets,
        "/zittingen/1/casussen/1");
  }

  private static Matrix matrix() {
    List<String> kort = List.of("Wmo (u)", "Maatschappelijk werk", "SIZ", "Werk en Inkomen", "JGZ");
    List<Matrix.Kolom> kolommen =
        kort.stream().map(naam -> new Matrix.Kolom(naam, naam.endsWith("(u)"))).toList();
    List<Matrix.Rij> rijen =
        List.of("Wie het is", "Wonen", "Lichamelijke gezondheid").stream()
            .map(onderwerp ->
                new Matrix.Rij(
                    onderwerp,
                    List.of(
                        Matrix.Cel.precies(true),
                        Matrix.Cel.minderPrecies(false),
                        Matrix.Cel.niet(false),
                        Matrix.Cel.niet(false),
                        Matrix.Cel.minderPrecies(false))))
            .toList();
    return new Matrix(kolommen, rijen);
  }

  private static DossierPagina dossier(boolean leeg) {
    return new DossierPagina(
        "/casussen/1",
        List.of(VANDAAG),
        "BRN-2026-0147",
        "Wijkkracht, sociaal makelaar",
        "19 november 2026",
        "19 mei 2027",
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.PersoonRij("Persoon A", "/casussen/1/personen/1/geboortedatum"),
                new DossierPagina.PersoonRij("Persoon B", null)),
        true,
        leeg
            ? List.of()
            : List.of("Persoon B, jonger dan 12 jaar. Ja nodig van: de ouder; de ouder."),
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.WieRij(
                    "Persoon B",
                    "Een ouder",
                    "Twee personen hebben het gezag samen",
                    "Bewijs: gezagsregister-2026-14",
                    "vanaf 24 november 2026",
                    Badge.GELDIG,
                    "/casussen/1/vertegenwoordigingen/1/beeindigen")),
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.OordeelRij(
                    "Persoon A",
                    "Eén plan maken",
                    "De inwoner kan dit overzien",
                    "vanaf 24 november 2026")),
        true,
        true,
        true,
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.ToestemmingRij(
                    "Persoon A",
                    "De inwoner zelf. Leeftijd inwoner: 18 jaar of ouder",
                    "Gevraagd door: sociaal makelaar, Wijkkracht",
                    "In een gesprek, met een collega erbij. Turks. Hulp bij het gesprek: een tolk",
                    "2026-1",
                    "/toestemmingsteksten/2026-1",
                    "Welbions, wonen",
                    "Gemeente Borne, Wmo; Wijkkracht, maatschappelijk werk",
                    "Toestemming om gegevens te delen",
                    "Wonen",
                    "Wonen behouden",
                    List.of("AVG, artikel 6, lid 1-a"),
                    "tot en met 31 maart 2027",
                    "formulier-2026-403",
                    Badge.ONDUIDELIJK,
                    "Ja gezegd.",
                    List.of("Nog nodig: een ja van de ouder."),
                    "Er is ja gezegd. Wij weten nog niet of dat ja telt.",
                    false,
                    "/casussen/1/toestemmingen/1/intrekken",
                    "/casussen/1/toestemmingen/1/ongeldig"),
                new DossierPagina.ToestemmingRij(
                    "Persoon B",
                    "Een ouder. Leeftijd inwoner: jonger dan 12 jaar",
                    "Gevraagd door: sociaal makelaar, Wijkkracht",
                    "Op papier, met handtekening. Nederlands. Hulp bij het gesprek: geen",
                    "2026-1",
                    "/toestemmingsteksten/2026-1",
                    "GGD Twente, jeugdgezondheidszorg",
                    "Gemeente Borne, Jeugdwet",
                    "Ontheffing van het beroepsgeheim",
                    "Lichamelijke gezondheid",
                    "Eén plan maken",
                    List.of("BW, artikel 7:457"),
                    "opnieuw vragen op 24 november 2026",
                    null,
                    Badge.LATER,
                    "De beslissing komt later. Tot dan wordt er niets gedeeld.",
                    List.of(),
                    "U wilt er later over beslissen. Dat mag.",
                    true,
                    null,
                    null)),
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.GrondRij(
                    "Persoon A",
                    "Wet politiegegevens, artikel 19",
                    "Eén plan maken",
                    "ON-2026-0412",
                    "Gemeente Borne, Jeugdwet",
                    "vanaf 19 november 2026",
                    Badge.GELDIG,
                    "/casussen/1/grondslagen/1/beeindigen")),
        leeg ? null : "/casussen/1/geheim",
        true,
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.OntvangerRij(
                    "Persoon A",
                    "Gemeente Borne, Wgs",
                    "Eén plan maken",
                    "19 november 2026 tot en met 19 februari 2027",
                    Badge.GELDIG,
                    "/casussen/1/ontvangers/1/beeindigen")),
        true,
        leeg
            ? List.of()
            : List.of(
                new DossierPagina.BeperkingRij(
                    "Persoon B",
                    "Alles",
                    "vanaf 24 november 2026",
                    "/casussen/1/beperkingen/1/stoppen")),
        true,
        true,
        !leeg,
        !leeg,
        !leeg,
        !leeg,
        !leeg);
  }

  private static void bevestigingen(Map<String, Blad> bladen) {
    List<Feit> feiten =
        List.of(
            new Feit("Casus", "BRN-2026-0147"),
            new Feit("Wie krijgt het?", List.of("Gemeente Borne, Wmo", "Wijkkracht")));
    for (String sleutel :
        List.of(
            "zittingstoppen",
            "deelname",
            "besluitstoppen",
            "grondslagbeeindigen",
            "geheimbeeindigen",
            "nagaanbeeindigen",
            "beperkingstoppen",
            "vertegenwoordigingstoppen")) {
      bladen.put("bevestigen-" + sleutel, page("partner/bevestigen", bevestig(sleutel, feiten)));
    }
    bladen.put(
        "met-naam-akkoord", page("partner/met-naam-akkoord", bevestig("metnaamakkoord", feiten)));
  }

  private static BevestigPagina bevestig(String sleutel, List<Feit> feiten) {
    return new BevestigPagina(sleutel, "/hier", KRUIMELS, "/terug", feiten);
  }

  private static void formulieren(Map<String, Blad> bladen, Taal taal) {
    for (boolean fout : new boolean[] {false, true}) {
      String eind = fout ? "-fout" : "";
      put(bladen, "casus-openen", gewoon(formulier(taal, false)), false);
      put(
          bladen,
          "persoon-toevoegen" + eind,
          new PersoonPagina(
              KRUIMELS, "/terug", formulier(taal, fout, "geboortedatum", "bsn"), true),
          fout);
      put(
          bladen,
          "geboortedatum-vastleggen" + eind,
          new GeboortedatumPagina(
              KRUIMELS, "/terug", formulier(taal, fout, "geboortedatum"), "Persoon A"),
          fout);
      put(
          bladen,
          "gegeven-kiezen" + eind,
          gewoon(formulier(taal, fout, "persoon*", "veld*")),
          fout);
      for (String soort : List.of("keuze", "tekst", "kort", "regel")) {
        put(bladen, "gegeven-inbrengen" + eind + "/" + soort, gegeven(taal, fout, soort), fout);
      }
      put(
          bladen,
          "toestemming-intrekken" + eind,
          gewoon(formulier(taal, fout, "hoedanigheid*")),
          fout);
      put(
          bladen,
          "toestemming-ongeldig" + eind,
          gewoon(formulier(taal, fout, "toelichting")),
          fout);
      put(
          bladen,
          "wilsbekwaamheid-vastleggen" + eind,
          gewoon(formulier(taal, fout, "persoon*", "doel*", "oordeel*", "toelichting")),
          fout);
      put(
          bladen,
          "vertegenwoordiging-vastleggen" + eind,
          gewoon(
              formulier(
                  taal,
                  fout,
                  "persoon*",
                  "hoedanigheid*",
                  "gezag*",
                  "naam",
                  "bewijs",
                  "vanaf",
                  "geldigTot")),
          fout);
      put(
          bladen,
          "toestemming-vastleggen" + eind,
          new ToestemmingPagina(
              KRUIMELS,
              "/terug",
              formulier(
                  taal,
                  fout,
                  "persoon*",
                  "soort*",
                  "van*",
                  "aan*",
                  "doel*",
                  "groepen*",
                  "geldigTot",
                  "hoedanigheid*",
                  "wijze*",
                  "hulp*",
                  "gezegd*",
                  "bewijs",
                  "taal*",
                  "antwoord*"),
              List.of("Persoon B, jonger dan 12 jaar. Ja nodig van: de ouder; de ouder."),
              teksten(),
              "2026-1",
              "31-3-2027"),
          fout);
      put(
          bladen,
          "grondslag-vaststellen" + eind,
          gewoon(
              formulier(
                  taal,
                  fout,
                  "persoon*",
                  "doel*",
                  "grondslag*",
                  "toelichting",
                  "besluitnummer",
                  "ontvangers*",
                  "geldigTot")),
          fout);
      put(
          bladen,
          "ontvanger-nagaan" + eind,
          gewoon(formulier(taal, fout, "persoon*", "doel*", "aan*", "toelichting", "geldigTot")),
          fout);
      put(
          bladen,
          "geheim-kiezen" + eind,
          gewoon(formulier(taal, fout, "persoon*", "veld*", "doel*", "grond*")),
          fout);
      put(
          bladen,
          "geheim-besluiten" + eind + "/toestemming",
          geheim(taal, fout, "toestemming", "toestemming*"),
          fout);
      put(
          bladen,
          "geheim-besluiten" + eind + "/wettelijke-plicht",
          geheim(taal, fout, "wettelijke-plicht", "artikel*", "toelichting"),
          fout);
      put(
          bladen,
          "geheim-besluiten" + eind + "/conflict-van-plichten",
          geheim(taal, fout, "conflict-van-plichten", Overweging.VRAGEN.toArray(String[]::new)),
          fout);
      put(
          bladen,
          "beperking-vastleggen" + eind,
          gewoon(formulier(taal, fout, "persoon*", "groepen*", "toelichting")),
          fout);
      put(
          bladen,
          "zitting-plannen" + eind,
          gewoon(formulier(taal, fout, "tafel*", "dag", "begin", "einde")),
          fout);
      put(
          bladen,
          "agendapunt-toevoegen" + eind,
          gewoon(formulier(taal, fout, "casus", "doel*")),
          fout);
      put(
          bladen,
          "uitnodigen" + eind,
          gewoon(formulier(taal, fout, "medewerker*", "agendapunt*")),
          fout);
      put(
          bladen,
          "met-naam-vragen" + eind,
          gewoon(formulier(taal, fout, "reden*", "toelichting", "tot")),
          fout);
      put(bladen, "met-naam-weigeren" + eind, gewoon(formulier(taal, fout, "reden*")), fout);
    }
    put(bladen, "met-naam-controleren", gewoon(formulier(taal, false, "reden*", "tot")), false);
    put(bladen, "geheim-controleren", geheim(taal, false, "toestemming", "toestemming*"), false);
    bladen.put("geheim", page("partner/geheim", geheim()));
    put(
        bladen,
        "toestemming-controleren",
        new ToestemmingBevestigPagina(
            KRUIMELS,
            formulier(taal, false, "aan*", "doel*"),
            List.of(new Feit("Casus", "BRN-2026-0147")),
            "2026-1",
            teksten().getFirst().talen().getLast()),
        false);
    put(
        bladen,
        "toestemming-tekst",
        new VoorleesPagina(KRUIMELS, "2026-1", "vanaf 1 september 2026", teksten()),
        false);
  }

  /// What is read out, as the convenant has it.
  private static List<VoorleesPagina.Soort> teksten() {
    ToestemmingTeksten.Versie versie = ToestemmingTeksten.borne().versies().getFirst();
    return List.of(ToestemmingSoort.values()).stream()
        .map(soort ->
            new VoorleesPagina.Soort(
                soort.code(),
                soort.code(),
                versie.teksten().stream()
                    .filter(tekst -> tekst.soort() == soort)
                    .map(tekst ->
                        new VoorleesPagina.Taal(tekst.taal(), tekst.taal(), tekst.regels()))
                    .toList()))
        .toList();
  }

  /// The name of a page is that of its template, before `-fout` and before a slash.
  private static void put(Map<String, Blad> bladen, String naam, Object pagina, boolean fout) {
    String template = naam.replaceFirst("/.*", "").replaceFirst("-fout$", "");
    bladen.put(naam.replace('/', '-'), new Blad("partner/" + template, pagina, true, fout));
  }

  private static FormulierPagina gewoon(Formulier formulier) {
    return new FormulierPagina(
        KRUIMELS,
        "/terug",
        formulier,
        List.of(new Feit("Casus", "BRN-2026-0147"), new Feit("Doel", List.of("Een", "Twee"))),
        "1-12-2026");
  }

  private static GeheimFormulier geheim(Taal taal, boolean fout, String grond, String... waarop) {
    List<String> velden =
        Stream.concat(
                Stream.of(waarop),
                Stream.of("geraadpleegd", "aan*", "trede*", "geldigTot", "geinformeerd*", "waarom"))
            .toList();
    return new GeheimFormulier(
        KRUIMELS,
        "/terug",
        formulier(taal, fout, velden.toArray(String[]::new)),
        formulier(taal, false),
        List.of(new Feit("Over wie", "Persoon A"), new Feit("Gegeven", "Draagkracht")),
        grond,
        grond.equals("conflict-van-plichten") ? Overweging.VRAGEN : List.of(),
        List.of("Gemeente Borne, Jeugdwet kan ‘Draagkracht’ van persoon A zien."),
        "1-3-2027");
  }

  private static GeheimPagina geheim() {
    return new GeheimPagina(
        List.of(VANDAAG),
        "BRN-2026-0147",
        "Jeugdverpleegkundige",
        "/casussen/1/geheim/nieuw",
        List.of(
            new GeheimPagina.PersoonRijen(
                "Persoon A",
                List.of(
                    new GeheimPagina.VeldRij(
                        "Draagkracht van het gezin",
                        "WGBO, artikel 457",
                        Badge.BEROEPSGEHEIM,
                        List.of(
                            new GeheimPagina.BesluitRij(
                                "Gemeente Borne, Jeugdwet",
                                "Eén plan maken",
                                "Ook met naam",
                                "Een conflict van plichten",
                                "24 november 2026 tot en met 24 februari 2027",
                                Badge.GELDIG,
                                null,
                                List.of(new Feit("Waarom", List.of("Omdat", "En ook"))),
                                "/casussen/1/geheim/1/beeindigen"),
                            new GeheimPagina.BesluitRij(
                                "Onderwijs, school",
                                "Eén plan maken",
                                "Alleen anoniem",
                                "Een toestemming",
                                "24 november 2026 tot en met 24 februari 2027",
                                Badge.VERLOPEN,
                                "De toestemming is ingetrokken.",
                                List.of(),
                                null))),
                    new GeheimPagina.VeldRij(
                        "Ontwikkeling van het kind",
                        "WGBO, artikel 457",
                        Badge.BEROEPSGEHEIM,
                        List.of())))));
  }

  private static GegevenPagina gegeven(Taal taal, boolean fout, String soort) {
    String waarde = soort.equals("keuze") ? "waarde*" : "waarde";
    return new GegevenPagina(
        KRUIMELS,
        "/terug",
        formulier(taal, fout, waarde, "herkomstWet*"),
        List.of(new Feit("Over wie", "Persoon A"), new Feit("Gegeven", "Huurachterstand")),
        "p1",
        "wonen.huurachterstand",
        soort,
        soort.equals("kort") ? "Een bedrag in hele euro’s." : "");
  }

  /// @param velden names; one with a star offers choices
  static Formulier formulier(Taal taal, boolean fout, String... velden) {
    MultiValueMap<String, String> waarden = new LinkedMultiValueMap<>();
    Ingevuld in = new Ingevuld(waarden, Bladen.woorden(taal));
    Formulier.Opbouw opbouw = in.formulier("/hier");
    for (String veld : velden) {
      String naam = veld.replace("*", "");
      if (fout) {
        in.fout(naam, veld.endsWith("*") ? "fout.kies" : "fout.leeg");
      }
      opbouw =
          veld.endsWith("*")
              ? opbouw.keuze(
                  naam,
                  List.of(
                      Optie.of("een", "De eerste mogelijkheid", "Wat die inhoudt."),
                      Optie.of("twee", "De tweede mogelijkheid").inGroep("Andere")))
              : opbouw.tekst(naam);
    }
    if (fout) {
      in.probleem("casus", "casus-zonder-personen");
    }
    return opbouw.klaar();
  }

  private static void rollen(Map<String, Blad> bladen) {
    List<Feit> feiten =
        List.of(
            new Feit("Versie", "2026-1"),
            new Feit(
                "Controlegetal",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new Feit("Ondertekend door", List.of("Gemeente Borne", "Wijkkracht")));
    bladen.put(
        "toezicht",
        page(
            "rol",
            new RolPagina(
                "toezicht",
                List.of("toezicht.kan.1", "toezicht.kan.2", "toezicht.kan.3"),
                List.of("toezicht.niet.1", "toezicht.niet.2", "toezicht.niet.3"),
                feiten)));
    bladen.put(
        "beheer",
        page(
            "rol",
            new RolPagina(
                "beheer",
                List.of("beheer.kan.1", "beheer.kan.2"),
                List.of("beheer.niet.1", "beheer.niet.2", "beheer.niet.3"),
                feiten)));
  }
}
