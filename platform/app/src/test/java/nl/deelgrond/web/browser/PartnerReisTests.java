// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.deelgrond.grondslag.Overweging;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// One casus from its opening to a withdrawal, as the people at the table walk through it: by page
/// alone, in a browser with scripts switched off, on the real application and a real database.
///
/// The steps build on each other, so they run in order.
@Tag("browser")
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerReisTests {
  private static final String NAME = "Şeyma Yıldız";
  private static final String MAKELAAR = "n.terhorst";
  private static final String VOORZITTER = "a.jansen";
  private static final String WMO = "l.visser";
  private static final String WELBIONS = "s.peters";
  private static final String GEHEIMHOUDER = "f.kaya";
  private static final String WORDS = "Zwijgen brengt iemand in gevaar.";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);

  @SuppressWarnings("NullAway.Init")
  private static DraaiendeDemo demo;

  @SuppressWarnings("NullAway.Init")
  private static Playwright playwright;

  @SuppressWarnings("NullAway.Init")
  private static Browser browser;

  private static final Map<String, Page> PAGES = new HashMap<>();
  private static final List<Keuring> KEURINGEN = new ArrayList<>();
  private static final Set<String> LOOKED_AT = new TreeSet<>();
  private static final List<String> GEBREKEN = new ArrayList<>();

  private static String code = "";
  private static String dossier = "";
  private static String zitting = "";

  @BeforeAll
  static void open() {
    demo = new DraaiendeDemo();
    playwright = Chromium.driver();
    browser = Chromium.start(playwright);
  }

  @AfterAll
  static void close() {
    browser.close();
    playwright.close();
    demo.close();
  }

  @Test
  @Order(1)
  void aCasusIsOpenedWithAPersonAndGegevens() {
    Page page = as(MAKELAAR);
    follow(page, "Casus openen");
    press(page, "Casus openen");
    dossier = page.url();
    code = page.locator("h1 .app-nowrap").innerText();

    follow(page, "Persoon toevoegen");
    fill(page, "geboortedatum", "31-2-1988");
    press(page, "Persoon toevoegen");
    assertThat(page.title()).startsWith("Fout: ");
    assertThat(page.locator("#geboortedatum").inputValue()).isEqualTo("31-2-1988");
    fill(page, "geboortedatum", "2-5-1988");
    press(page, "Persoon toevoegen");
    assertThat(page.locator("main").innerText()).contains("Persoon A");

    bringIn(page, "identificatie.naam", NAME);
    assertThat(page.content()).doesNotContain(NAME);
  }

  @Test
  @Order(2)
  void theVoorzitterPlansAZittingAndInvites() {
    for (String somebody : List.of(WMO, WELBIONS)) {
      as(somebody).navigate(demo.adres("/vandaag"));
    }
    Page page = as(VOORZITTER);
    follow(page, "Zitting plannen");
    check(page, "tafel", "tafel-18plus");
    fill(page, "dag", DAY.format(now()));
    fill(page, "begin", TIME.format(begin()));
    fill(page, "einde", TIME.format(einde()));
    press(page, "Zitting plannen");
    zitting = page.url();

    follow(page, "Agendapunt toevoegen");
    fill(page, "casus", code);
    check(page, "doel", "wonen-behouden");
    press(page, "Op de agenda zetten");
    assertThat(page.locator("main").innerText()).contains(code);

    invite(page, MAKELAAR, "De hele agenda");
    invite(page, WMO, "De hele agenda");
    invite(page, WELBIONS, code);
    assertThat(page.locator("main").innerText()).contains("op uitnodiging");
  }

  @Test
  @Order(3)
  void anInvitedPartnerBringsInItsOwnGegeven() {
    Page page = as(WELBIONS);
    page.navigate(dossier);
    bringIn(page, "wonen.huurachterstand", "900");

    assertThat(page.locator("main").innerText()).contains("Het gegeven is vastgelegd");
    assertThat(page.content()).doesNotContain("900");
  }

  /// Promise 12: asked is what you get; promise 1: nothing by default.
  @Test
  @Order(4)
  void theAnonymousViewIsLessPreciseAndHasNoName() {
    Page page = as(WMO);
    look(page, "Anoniem bekijken");

    assertThat(page.locator("main").innerText())
        .contains("Anonieme weergave", "€ 500 tot en met 1499");
    // in the page, though a group of which nothing is shown is folded
    assertThat(page.content()).contains("Waarom zie ik dit niet?");
    assertThat(page.content()).doesNotContain(NAME);
    assertThat(page.title()).contains(code).doesNotContain("Visser");
    keep(page, "casus-anoniem");
    whatWouldBeNeeded(page);

    page.navigate(zitting);
    assertThat(page.locator("main").innerText()).doesNotContain("Met naam bekijken");
    page.navigate(zitting + "/casussen/" + casusId() + "?doel=wonen-behouden&trede=met_naam");
    wholePage(page);
    assertThat(page.locator("main").innerText()).contains("Er is geen besluit met naam");
    assertThat(page.content()).doesNotContain(NAME, "1499");
  }

  /// The link stands in what is folded, so its address is taken.
  private static void whatIsNeededFor(Page page, String veld) {
    Locator link = page.locator("a[href*='/nodig?'][href*='veld=" + veld + "']").first();
    page.navigate(demo.adres(requireNonNull(link.getAttribute("href"))));
    wholePage(page);
  }

  /// What is not shown leads to what would be needed; the page says nothing of a value.
  private static void whatWouldBeNeeded(Page page) {
    whatIsNeededFor(page, "identificatie.naam");
    assertThat(page.locator("h1").innerText()).isEqualTo("Wat zou er nodig zijn?");
    assertThat(page.locator("main").innerText())
        .contains("Twee mensen aan tafel besluiten samen dat de naam nodig is.", "Dit is genoeg");
    assertThat(page.content()).doesNotContain(NAME);
    // in the text only: an id in an address may have these digits
    assertThat(page.locator("main").innerText()).doesNotContain("900", "1499");
    keep(page, "nodig");
  }

  @Test
  @Order(5)
  void theNameNeedsTwoPersons() {
    Page asks = as(MAKELAAR);
    asks.navigate(zitting);
    follow(asks, "Weergave met naam aanvragen voor " + code);
    press(asks, "Verder");
    assertThat(asks.locator(".app-fout li").count()).isEqualTo(3);
    check(asks, "reden", "een-plan-maken");
    fill(asks, "toelichting", "Zonder naam kunnen wij geen afspraak maken.");
    // the end of the zitting moves on with the clock of the test, minute by minute
    fill(asks, "tot", TIME.format(einde().minusMinutes(10)));
    press(asks, "Verder");
    assertThat(asks.locator("h1").innerText()).isEqualTo("Klopt dit?");
    press(asks, "Ja, vraag dit aan");
    assertThat(asks.locator("main").innerText()).contains("Gevraagd, wacht op akkoord");

    Page agrees = as(VOORZITTER);
    agrees.navigate(demo.adres("/vandaag"));
    follow(agrees, code + ": wilt u akkoord geven op weergave met naam?");
    press(agrees, "Ja, akkoord");
    assertThat(agrees.locator("main").innerText()).contains("Mag tot");
  }

  /// Promise 2: a besluit is needed and never enough.
  @Test
  @Order(6)
  void aBesluitAloneShowsNoName() {
    Page page = as(WMO);
    look(page, "Met naam bekijken");

    assertThat(page.content()).doesNotContain(NAME);
  }

  /// Who can do a step themself gets a link to where it is done.
  @Test
  @Order(6)
  void aStepLeadsToWhereItIsDone() {
    Page page = as(MAKELAAR);
    look(page, "Met naam bekijken");
    whatIsNeededFor(page, "wonen.huurachterstand");
    page.locator("main a[href$='/toestemmingen/nieuw']").first().click();
    wholePage(page);
    assertThat(page.url()).isEqualTo(dossier + "/toestemmingen/nieuw");
  }

  /// Promise 4: what was withdrawn is gone at the next request.
  @Test
  @Order(7)
  void aToestemmingShowsTheNameUntilItIsWithdrawn() {
    Page desk = as(MAKELAAR);
    recordToestemming(desk);

    Page page = as(WMO);
    look(page, "Met naam bekijken");
    assertThat(page.locator("main").innerText())
        .contains("U ziet nu wie dit is", "Persoon A: " + NAME, "toestemming van de inwoner");
    assertThat(page.title() + page.url()).doesNotContain("Yıldız");
    keep(page, "casus-met-naam");

    Page other = as(WELBIONS);
    look(other, "Met naam bekijken");
    assertThat(other.content()).doesNotContain(NAME);

    desk.navigate(dossier);
    desk.locator("a[href$='/intrekken']").click();
    wholePage(desk);
    press(desk, "Ja, stop deze toestemming");
    page.reload();
    assertThat(page.content()).doesNotContain(NAME);
  }

  /// UAVG art. 5: while there is a curator, the inwoner does not answer, and the page says who
  /// does.
  @Test
  @Order(8)
  void whoDecidesIsRecordedAndAnswers() {
    Page desk = as(MAKELAAR);
    desk.navigate(dossier);
    follow(desk, "Vastleggen wie beslist");
    desk.locator("#persoon").check();
    check(desk, "hoedanigheid", "curator");
    fill(desk, "naam", "Koos Kwikstaart");
    fill(desk, "bewijs", "Kwikstaart");
    press(desk, "Vastleggen");
    assertThat(desk.locator(".app-fout li").innerText()).startsWith("Schrijf een nummer");
    fill(desk, "bewijs", "beschikking-2026-31");
    press(desk, "Vastleggen");
    assertThat(desk.locator("main").innerText())
        .contains("De curator", "beschikking-2026-31", "Ja nodig van: de curator")
        .doesNotContain("Kwikstaart");
    keep(desk, "wie-beslist");

    fillToestemming(desk, "inwoner", "later");
    press(desk, "Verder");
    assertThat(desk.locator(".app-fout li").innerText())
        .contains("beslist iemand anders namens de inwoner");
    desk.locator("input[name='hoedanigheid']").nth(1).check();
    press(desk, "Verder");
    press(desk, "Ja, dit klopt");
    assertThat(desk.locator("main").innerText())
        .contains("Beslist later", "De beslissing komt later", "opnieuw vragen op");
    keep(desk, "beslist-later");

    follow(desk, "Vastleggen of de inwoner het overziet");
    press(desk, "Vastleggen");
    assertThat(desk.title()).startsWith("Fout: ");
  }

  /// Promise 11: no role outranks the law.
  @Test
  @Order(9)
  void whatIsNotTheirsIsRefused() {
    String casus = casusId();
    String view = zitting + "/casussen/" + casus + "?doel=wonen-behouden&trede=anoniem";
    Page voorzitter = as(VOORZITTER);

    assertThat(status(voorzitter, demo.adres("/casussen/nieuw"))).isEqualTo(403);
    assertThat(status(voorzitter, view)).isEqualTo(200);
    assertThat(voorzitter.content()).doesNotContain(NAME, "1499");

    Page beheerder = as("o.lansink");
    assertThat(status(beheerder, view)).isEqualTo(404);
    String notThere = beheerder.locator("main").innerText();
    assertThat(status(beheerder, view.replace(casus, zitting.substring(zitting.length() - 36))))
        .isEqualTo(404);
    assertThat(beheerder.locator("main").innerText()).isEqualTo(notThere);
    assertThat(status(beheerder, demo.adres("/zittingen/nieuw"))).isEqualTo(403);
  }

  /// Promises 4 and 11: whose secret it is opens it, step by step, and closes it again.
  @Test
  @Order(9)
  void aGeheimhouderOpensAVeldAndClosesItAgain() {
    Page page = as(GEHEIMHOUDER);
    page.navigate(demo.adres("/vandaag"));
    Page voorzitter = as(VOORZITTER);
    voorzitter.navigate(zitting);
    invite(voorzitter, GEHEIMHOUDER, "De hele agenda");
    page.navigate(dossier);
    follow(page, "Gegeven inbrengen");
    page.locator("#persoon").check();
    page.locator("#veld").selectOption("veiligheid.zorgen-thuis");
    press(page, "Verder");
    check(page, "waarde", "ernstig");
    page.locator("#herkomstWet").check();
    press(page, "Vastleggen");
    look(as(WMO), "Anoniem bekijken");
    assertThat(as(WMO).content()).contains("Maatschappelijk werker van Wijkkracht");

    follow(page, "Bekijken en besluiten");
    follow(page, "Besluit nemen");
    press(page, "Verder");
    assertThat(page.locator(".app-fout li").count()).isEqualTo(4);
    page.locator("#persoon").check();
    check(page, "veld", "veiligheid.zorgen-thuis");
    check(page, "doel", "wonen-behouden");
    check(page, "grond", "conflict-van-plichten");
    press(page, "Verder");
    assertThat(page.locator("h1").innerText()).isEqualTo("Weeg uw plichten af");
    for (String vraag : Overweging.VRAGEN) {
      fill(page, vraag, WORDS);
    }
    check(page, "aan", "gemeente-borne/wmo");
    check(page, "trede", "anoniem");
    check(page, "geinformeerd", "later");
    fill(page, "waarom", WORDS);
    fill(page, "geldigTot", DAY.format(now().plusMonths(1)));
    press(page, "Verder");
    assertThat(page.locator(".app-fout li").innerText()).contains("met wie u overlegde");
    assertThat(page.locator("#gewetensnood").inputValue()).isEqualTo(WORDS);
    fill(page, "geraadpleegd", "vertrouwensarts, Veilig Thuis");
    press(page, "Verder");
    assertThat(page.locator("main").innerText()).contains("alleen zonder naam", WORDS);
    press(page, "Ja, dit besluit ik");
    assertThat(page.locator("main").innerText()).contains("Uw besluit is vastgelegd");
    assertThat(page.content()).contains(WORDS);
    keep(page, "geheim");

    look(as(WMO), "Anoniem bekijken");
    assertThat(as(WMO).content()).doesNotContain("Maatschappelijk werker van Wijkkracht", WORDS);
    assertThat(status(voorzitter, dossier + "/geheim")).isEqualTo(403);

    page.locator("a[href$='/beeindigen']").click();
    wholePage(page);
    press(page, "Ja, beëindig dit besluit");
    look(as(WMO), "Anoniem bekijken");
    assertThat(as(WMO).content()).contains("Maatschappelijk werker van Wijkkracht");
  }

  @Test
  @Order(10)
  void thePagesSpeakEnglishWhenAsked() {
    Page page = as(WMO);
    page.navigate(zitting);
    follow(page, "English");

    assertThat(page.url()).isEqualTo(zitting);
    assertThat(page.locator("main").innerText()).contains("View anonymously");
    follow(page, "Nederlands");
    assertThat(page.locator("main").innerText()).contains("Anoniem bekijken");
  }

  @Test
  @Order(11)
  void aZittingThatIsEndedShowsNothing() {
    Page voorzitter = as(VOORZITTER);
    voorzitter.navigate(zitting);
    follow(voorzitter, "Zitting stoppen");
    press(voorzitter, "Ja, stop de zitting");

    Page page = as(WMO);
    page.navigate(zitting + "/casussen/" + casusId() + "?doel=wonen-behouden&trede=anoniem");
    assertThat(page.locator("main").innerText()).contains("U ziet nu niets van deze casus");
    assertThat(page.content()).doesNotContain("1499");
  }

  /// The policy of the pages blocked nothing, and nothing was missing.
  @Test
  @Order(12)
  void noBrowserComplained() {
    assertThat(KEURINGEN.stream().flatMap(keuring -> keuring.klachten().stream())).isEmpty();
  }

  /// Every page of the walk as the application made it, on a desk and on a phone.
  @Test
  @Order(13)
  void everyPageWasAccessibleAndFitted() {
    assertThat(LOOKED_AT).as("kinds of pages").hasSizeGreaterThan(20);
    assertThat(GEBREKEN).isEmpty();
  }

  // --- Steps ----------------------------------------------------------------------------------

  private static ZonedDateTime now() {
    return ZonedDateTime.now(ZoneId.of("Europe/Amsterdam"));
  }

  private static LocalTime begin() {
    LocalTime now = now().toLocalTime();
    return now.isBefore(LocalTime.of(1, 0)) ? LocalTime.MIDNIGHT : now.minusMinutes(30);
  }

  private static LocalTime einde() {
    LocalTime now = now().toLocalTime();
    return now.isAfter(LocalTime.of(22, 0)) ? LocalTime.of(23, 59) : now.plusHours(1);
  }

  private static Page as(String login) {
    return PAGES.computeIfAbsent(login, PartnerReisTests::signIn);
  }

  private static Page signIn(String login) {
    BrowserContext context =
        browser.newContext(Weergave.DESKTOP_LICHT.options().setJavaScriptEnabled(false));
    Page page = context.newPage();
    KEURINGEN.add(new Keuring(page));
    page.navigate(demo.adres("/"));
    fill(page, "username", login);
    fill(page, "password", "demo");
    press(page, "Inloggen");
    return page;
  }

  private static void look(Page page, String button) {
    page.navigate(zitting);
    press(page, button);
  }

  private static void bringIn(Page page, String veld, String value) {
    follow(page, "Gegeven inbrengen");
    page.locator("#persoon").check();
    page.locator("#veld").selectOption(veld);
    press(page, "Verder");
    fill(page, "waarde", value);
    page.locator("#herkomstWet").check();
    press(page, "Vastleggen");
  }

  private static void invite(Page page, String login, String forWhat) {
    follow(page, "Iemand uitnodigen");
    page.locator("#medewerker").selectOption(login);
    page.getByLabel(forWhat, new Page.GetByLabelOptions().setExact(true)).check();
    press(page, "Uitnodigen");
  }

  private static void fillToestemming(Page page, String wie, String antwoord) {
    page.navigate(dossier);
    follow(page, "Toestemming vastleggen");
    page.locator("#persoon").check();
    check(page, "soort", "avg");
    page.locator("#van").selectOption("wijkkracht/sociaal-makelaar");
    check(page, "aan", "gemeente-borne/wmo");
    check(page, "doel", "wonen-behouden");
    check(page, "groepen", "identificatie");
    fill(page, "geldigTot", DAY.format(now().plusMonths(6)));
    check(page, "hoedanigheid", wie);
    check(page, "wijze", "mondeling");
    check(page, "hulp", "geen");
    check(page, "gezegd", "zonder-gevolg");
    fill(page, "bewijs", "verslag-2026-7");
    check(page, "taal", "nl");
    check(page, "antwoord", antwoord);
  }

  private static void recordToestemming(Page page) {
    fillToestemming(page, "inwoner", "ja");
    fill(page, "geldigTot", DAY.format(now().minusDays(1)));
    press(page, "Verder");
    // wrong before anybody is asked to confirm it
    assertThat(page.locator(".app-fout li").innerText()).isEqualTo("Dit ligt in het verleden");
    fill(page, "geldigTot", DAY.format(now().plusMonths(6)));
    press(page, "Verder");
    press(page, "Ja, dit klopt");
    assertThat(page.locator("main").innerText()).contains("De toestemming is vastgelegd");
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
    wholePage(page);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    wholePage(page);
  }

  /// A click is over when the next page begins; what is not on it shows only when it is complete.
  private static void wholePage(Page page) {
    page.waitForLoadState(LoadState.LOAD);
    assertThat(page.content()).contains("app-printvoet");
    keur(page);
  }

  /// Looks once at each kind of page: the same title at the same place. axe is a script, so it
  /// looks at a copy, with scripts on; asking the application again would be another view.
  private static void keur(Page page) {
    String kind = page.url().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*") + " " + page.title();
    if (!LOOKED_AT.add(kind)) {
      return;
    }
    String html = page.content();
    try (BrowserContext context = Weergave.TELEFOON_LICHT.in(browser)) {
      Page copy = context.newPage();
      copy.route(
          page.url(),
          route ->
              route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html)));
      copy.navigate(page.url());
      Keuring keuring = new Keuring(copy);
      for (Weergave weergave : List.of(Weergave.TELEFOON_LICHT, Weergave.DESKTOP_LICHT)) {
        copy.setViewportSize(weergave.width(), weergave.height());
        GEBREKEN.addAll(keuring.steektUit());
        GEBREKEN.addAll(keuring.ontoegankelijk());
      }
    }
  }

  private static String casusId() {
    return dossier.substring(dossier.lastIndexOf('/') + 1);
  }

  private static void fill(Page page, String field, String value) {
    page.locator("#" + field).fill(value);
  }

  private static void check(Page page, String field, String value) {
    page.locator("input[name='" + field + "'][value='" + value + "']").check();
  }

  private static int status(Page page, String adres) {
    Response response = page.navigate(adres);
    return requireNonNull(response).status();
  }

  private static void keep(Page page, String name) {
    String folder = System.getProperty("deelgrond.beelden", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, "reis-" + name + ".png"))
              .setFullPage(true));
    }
  }
}
