// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.deelgrond.casus.Gegevens;
import nl.deelgrond.casus.Persoon;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.demo.DemoAccount;
import nl.deelgrond.grondslag.BesluitenMetNaam.Aanvraag;
import nl.deelgrond.grondslag.GeheimhouderBesluiten;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Grondslagen.Vaststelling;
import nl.deelgrond.grondslag.Overweging;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.grondslag.Toestemmingen.Keuze;
import nl.deelgrond.grondslag.Vertegenwoordigingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.policy.GeheimhouderBesluit;
import nl.deelgrond.tafel.Zitting;
import org.jspecify.annotations.Nullable;

/// One casus at one zitting, with people around it who are called after their functie.
public final class Scene {

  private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
  private static final String MAKELAAR = "sociaal-makelaar";
  private static final String VOORZITTER = "voorzitter";

  private final Scenes scenes;
  private final int number;
  private final String doel;
  private final boolean accounts;
  private final Map<String, UUID> deelnames = new HashMap<>();
  private final List<UUID> personen = new ArrayList<>();
  private @Nullable UUID casus;
  private @Nullable UUID zitting;
  private @Nullable UUID toestemming;
  private @Nullable UUID besluit;
  private Instant einde = Instant.MAX;

  Scene(Scenes scenes, int number, String doel, boolean accounts) {
    this.accounts = accounts;
    this.scenes = scenes;
    this.number = number;
    this.doel = doel;
  }

  // --- Setting up -----------------------------------------------------------------------------

  void open() {
    casus = scenes.casussen().open(wie(MAKELAAR)).id();
  }

  void voegToe(@Nullable LocalDate geboortedatum) {
    personen.add(
        scenes.casussen().voegPersoonToe(wie(MAKELAAR), casus(), geboortedatum, null).id());
  }

  void plan(String tafelCode, Instant begin, Instant einde, Collection<String> functies) {
    Tafel tafel = scenes.convenant().tafel(tafelCode);
    Zitting planned = scenes.zittingen().plan(wie(VOORZITTER), tafelCode, begin, einde);
    zitting = planned.id();
    this.einde = planned.einde();
    deelnames.put(VOORZITTER, planned.deelnames().getFirst().id());
    UUID punt = scenes.zittingen().zetOpAgenda(wie(VOORZITTER), planned.id(), casus(), doel).id();
    Collection<String> all = new TreeSet<>(functies);
    all.add(MAKELAAR);
    all.remove(VOORZITTER);
    for (String functie : all) {
      Requester medewerker = wie(functie);
      scenes.zittingen().maakBekend(medewerker);
      boolean wholeAgenda = tafel.eersteSchil().contains(medewerker.partij());
      deelnames.put(
          functie,
          scenes
              .zittingen()
              .nodigUit(wie(VOORZITTER), planned.id(), medewerker.sub(), wholeAgenda ? null : punt)
              .id());
    }
  }

  // --- Who and what ---------------------------------------------------------------------------

  /// Whoever has this functie in this scene.
  public Requester wie(String functie) {
    return DemoAccount.ALL.stream()
        .filter(account -> accounts && account.functie().equals(functie))
        .findFirst()
        .map(account -> scenes.medewerker(account.login(), functie))
        .orElseGet(() -> scenes.medewerker(functie + "-" + number, functie));
  }

  /// The same scene, seen from another node.
  public Scene on(Scenes node) {
    Scene there = new Scene(node, number, doel, accounts);
    there.deelnames.putAll(deelnames);
    there.personen.addAll(personen);
    there.casus = casus;
    there.zitting = zitting;
    there.toestemming = toestemming;
    there.besluit = besluit;
    there.einde = einde;
    return there;
  }

  public UUID casus() {
    return SceneBuilder.required(casus);
  }

  public UUID zitting() {
    return SceneBuilder.required(zitting);
  }

  /// The seat of whoever has this functie.
  public UUID deelname(String functie) {
    return SceneBuilder.required(deelnames.get(functie));
  }

  /// The last toestemming that was given.
  public UUID toestemming() {
    return SceneBuilder.required(toestemming);
  }

  /// The last besluit met naam.
  public UUID besluit() {
    return SceneBuilder.required(besluit);
  }

  public String doel() {
    return doel;
  }

  /// When the zitting ends.
  public Instant einde() {
    return einde;
  }

  /// Id of a person, counted from 1.
  public UUID persoon(int number) {
    return personen.get(number - 1);
  }

  /// Id of the inwoner who is this person, counted from 1.
  public UUID inwoner(int number) {
    return scenes.casussen().personen(casus()).get(number - 1).inwoner().value();
  }

  public List<Persoon> personen() {
    return scenes.casussen().personen(casus());
  }

  // --- Acts -----------------------------------------------------------------------------------

  /// Somebody brings in a gegeven of the own partij.
  public UUID brengIn(String functie, int persoon, String veld, String waarde) {
    Requester door = wie(functie);
    String herkomstWet =
        scenes.convenant().veld(veld).bronnen().stream()
            .filter(herkomst -> herkomst.bron().equals(door.partij()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("`" + functie + "` holds no `" + veld + "`"))
            .herkomstWet();
    return scenes
        .gegevens()
        .brengIn(door, new Gegevens.Nieuw(casus(), persoon(persoon), veld, herkomstWet, waarde));
  }

  /// The gemeente brings in a BSN: it may use one, and so knows the inwoner again.
  public UUID maaktBekend(int persoon, String bsn) {
    return brengIn("wmo-consulent", persoon, "identificatie.bsn", bsn);
  }

  /// Somebody records a grondslag of the own partij.
  public UUID stelVast(String functie, int persoon, String grondslag) {
    boolean decided = scenes.convenant().grondslag(grondslag).besluitNodig();
    return scenes
        .grondslagen()
        .stelVast(
            wie(functie),
            new Vaststelling(
                casus(),
                persoon(persoon),
                grondslag,
                doel,
                "Nodig voor het onderzoek in deze casus.",
                decided ? "ON-2026-" + number : null,
                decided ? ontvangers(grondslag) : List.of(),
                decided ? today().plusDays(30) : null));
  }

  /// The partijen that a decision behind this grondslag may name.
  private List<String> ontvangers(String grondslag) {
    List<String> tegenpartijen = scenes.convenant().grondslag(grondslag).tegenpartijen();
    return tegenpartijen == null ? List.of("gemeente-borne/wmo") : tegenpartijen;
  }

  /// The inwoner says yes, at the desk with the sociaal makelaar.
  public UUID geeftToestemming(
      int persoon, ToestemmingSoort soort, String van, String aan, String... groepen) {
    UUID given = antwoordt(persoon, soort, van, List.of(aan), List.of(groepen), true);
    toestemming = given;
    return given;
  }

  /// The inwoner answers.
  public UUID antwoordt(
      int persoon,
      ToestemmingSoort soort,
      String van,
      List<String> aan,
      List<String> groepen,
      boolean gegeven) {
    return antwoordt(
        "inwoner", null, persoon, soort, van, aan, groepen, gegeven ? Keuze.JA : Keuze.NEE);
  }

  /// Somebody stands in for a person: looked into by who may for this hoedanigheid and age.
  public UUID staatIn(int persoon, String hoedanigheid, @Nullable String gezag, String bewijs) {
    return scenes
        .vertegenwoordigingen()
        .legVast(
            wie(gezag == null ? MAKELAAR : "jeugdconsulent"),
            new Vertegenwoordigingen.Nieuw(
                casus(),
                persoon(persoon),
                hoedanigheid,
                gezag,
                bewijs,
                "Iemand die instaat",
                null,
                null));
  }

  /// Asked on paper, with a form that was kept.
  public static Gevraagd gevraagd(String hoedanigheid) {
    return new Gevraagd(
        hoedanigheid, "schriftelijk", "2026-1", "nl", "geen", true, "formulier-2026-7");
  }

  /// The inwoner answers, or somebody else does.
  ///
  /// @param namens the line about who that is
  public UUID antwoordt(
      String hoedanigheid,
      @Nullable UUID namens,
      int persoon,
      ToestemmingSoort soort,
      String van,
      List<String> aan,
      List<String> groepen,
      Keuze keuze) {
    return scenes
        .toestemmingen()
        .legVast(
            wie(MAKELAAR),
            new Antwoord(
                casus(),
                persoon(persoon),
                soort,
                van,
                aan,
                doel,
                groepen,
                today().plusMonths(6),
                gevraagd(hoedanigheid),
                namens,
                keuze));
  }

  /// The inwoner withdraws a toestemming.
  public void trektIn(UUID toestemming) {
    scenes.toestemmingen().trekIn(wie(MAKELAAR), toestemming, "inwoner", null);
  }

  /// The inwoner restricts the use of these groups; none = all.
  public UUID beperkt(int persoon, String... groepen) {
    return scenes
        .beperkingen()
        .legVast(
            wie(MAKELAAR),
            casus(),
            persoon(persoon),
            List.of(groepen),
            "De inwoner vindt dat het niet klopt.");
  }

  /// A geheimhouder decides, after weighing a conflict of duties or on a toestemming.
  public UUID heftOp(
      String functie,
      int persoon,
      String veld,
      Trede trede,
      @Nullable UUID toestemming,
      String aan) {
    return scenes
        .geheim()
        .neem(
            wie(functie),
            new GeheimhouderBesluiten.Besluit(
                casus(),
                persoon(persoon),
                veld,
                doel,
                List.of(aan),
                trede,
                toestemming == null ? conflict("Zo weinig mogelijk.") : opToestemming(),
                toestemming,
                today().plusMonths(1)));
  }

  /// The weighing of a conflict of duties, with these words as the answer to each point.
  public static Overweging conflict(String woorden) {
    Map<String, String> answers = new HashMap<>();
    Overweging.VRAGEN.forEach(vraag -> answers.put(vraag, woorden));
    return new Overweging(
        GeheimhouderBesluit.Grond.CONFLICT_VAN_PLICHTEN,
        null,
        null,
        answers,
        List.of("vertrouwensarts, Veilig Thuis"),
        "niet",
        woorden);
  }

  /// A decision that rests on a toestemming needs no weighing.
  public static Overweging opToestemming() {
    return new Overweging(
        GeheimhouderBesluit.Grond.TOESTEMMING, null, null, Map.of(), List.of(), "ja", null);
  }

  /// A recorded grondslag ends.
  public void beeindigtGrond(String functie, UUID regel) {
    scenes.grondslagen().beeindig(wie(functie), regel);
  }

  /// The sociaal makelaar asks, the voorzitter agrees.
  public UUID besluitMetNaam() {
    UUID aanvraag =
        scenes
            .besluiten()
            .vraag(
                wie(MAKELAAR),
                new Aanvraag(
                    casus(),
                    zitting(),
                    "een-plan-maken",
                    "Anders loopt de hulp langs elkaar.",
                    einde));
    UUID agreed = scenes.besluiten().geefAkkoord(wie(VOORZITTER), aanvraag);
    besluit = agreed;
    return agreed;
  }

  /// The besluit met naam ends before its time.
  public void beeindigtBesluit(UUID besluit) {
    scenes.besluiten().beeindig(wie(VOORZITTER), besluit);
  }

  /// A seat ends before its time.
  public void verlaatTafel(String functie) {
    scenes.zittingen().beeindigDeelname(wie(VOORZITTER), zitting(), deelname(functie));
  }

  /// The zitting ends before its time.
  public void zittingEindigt() {
    scenes.zittingen().beeindig(wie(VOORZITTER), zitting());
  }

  // --- Views ----------------------------------------------------------------------------------

  /// What somebody gets to see of these velden.
  public CasusView asks(String functie, Trede trede, String... velden) {
    return scenes.inzage().view(request(wie(functie), trede, new TreeSet<>(List.of(velden))));
  }

  /// What somebody gets to see when everything that the doel knows is asked.
  public CasusView asksForAll(String functie, Trede trede) {
    return scenes.inzage().view(request(wie(functie), trede, allVelden()));
  }

  /// The question, for who wants to ask it in another way.
  public InzageRequest request(Requester wie, Trede trede, SortedSet<String> velden) {
    return new InzageRequest(wie, casus(), zitting(), doel, trede, velden);
  }

  /// Every veld of the catalogue.
  public SortedSet<String> allVelden() {
    return scenes.convenant().velden().stream()
        .map(Veld::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(scenes.clock().instant(), NEDERLAND);
  }
}
