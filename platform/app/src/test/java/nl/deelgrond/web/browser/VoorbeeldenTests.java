// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.web.pagina.Taal;
import nl.deelgrond.web.partner.Voorbeelden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The example of every page and state in a real browser.
@Tag("browser")
@ExtendWith(Chromium.class)
class VoorbeeldenTests {
  private static final int LONGEST_WALK = 200;

  @SuppressWarnings("NullAway.Init")
  private static Playwright playwright;

  @SuppressWarnings("NullAway.Init")
  private static Browser browser;

  @SuppressWarnings("NullAway.Init")
  private static Voorbeeldserver server;

  @BeforeAll
  static void open() throws IOException {
    playwright = Chromium.driver();
    browser = Chromium.start(playwright);
    server = new Voorbeeldserver();
  }

  @AfterAll
  static void close() {
    server.close();
    browser.close();
    playwright.close();
  }

  private static List<String> names() {
    return List.copyOf(Voorbeelden.alle(Taal.NL).keySet());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void everyPageIsAccessibleQuietAndFits(Weergave weergave) {
    try (BrowserContext context = weergave.in(browser)) {
      Page page = context.newPage();
      Keuring keuring = new Keuring(page);
      List<String> problems = new ArrayList<>();
      for (String name : names()) {
        page.navigate(server.adres(name));
        keep(page, name, weergave);
        problems.addAll(keuring.ontoegankelijk());
        problems.addAll(keuring.steektUit());
      }
      problems.addAll(keuring.klachten());

      assertThat(problems).isEmpty();
    }
  }

  /// Reflow (WCAG 1.4.10): 320 pixels wide is 1280 at 400 %.
  @Test
  void nothingGetsLostOnTheNarrowestScreen() {
    try (BrowserContext context =
        browser.newContext(Weergave.TELEFOON_LICHT.options().setViewportSize(320, 640))) {
      Page page = context.newPage();
      Keuring keuring = new Keuring(page);
      List<String> problems = new ArrayList<>();
      for (String name : names()) {
        page.navigate(server.adres(name));
        problems.addAll(keuring.steektUit());
      }

      assertThat(problems).isEmpty();
    }
  }

  /// High contrast and paper are styles of their own; the policy of the page has to let them be.
  @Test
  void highContrastAndPaperWork() {
    try (BrowserContext context =
        browser.newContext(Weergave.DESKTOP_LICHT.options().setForcedColors(ForcedColors.ACTIVE))) {
      Page page = context.newPage();
      Keuring keuring = new Keuring(page);
      page.navigate(server.adres("casus-anoniem"));
      keep(page, "casus-anoniem-contrast", Weergave.DESKTOP_LICHT);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator(".app-printvoet").isVisible()).isTrue();
      assertThat(page.locator(".app-nav").first().isVisible()).isFalse();
      assertThat(keuring.klachten()).isEmpty();
    }
  }

  /// From link to button to field with the Tab key alone: in the order of the page, always visible.
  @Test
  void theKeyboardReachesEverythingInOrder() {
    try (BrowserContext context = Weergave.DESKTOP_LICHT.in(browser)) {
      Page page = context.newPage();
      for (String name : names()) {
        page.navigate(server.adres(name));
        assertThat(walk(page, name)).as(name).isSorted().hasSizeGreaterThan(4);
      }
    }
  }

  private static List<Integer> walk(Page page, String name) {
    List<Integer> stops = new ArrayList<>();
    for (int i = 0; i < LONGEST_WALK; i++) {
      page.keyboard().press("Tab");
      Map<?, ?> stop = (Map<?, ?>) page.evaluate(STOP);
      int place = ((Number) Optional.ofNullable((Object) stop.get("place")).orElse(-1)).intValue();
      if (place < 0 || stops.contains(place)) {
        return stops;
      }
      assertThat(stop.get("seen")).as("%s at %s", name, stop.get("text")).isEqualTo(true);
      stops.add(place);
    }
    return stops;
  }

  private static final String STOP =
      """
      () => {
        const one = document.activeElement;
        if (!one || one === document.body) return { place: -1, seen: true, text: '' };
        const box = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const inside = box.bottom > 0 && box.top < innerHeight;
        return {
          place: [...document.querySelectorAll('*')].indexOf(one),
          seen: outline && inside,
          text: (one.textContent || one.id).trim().slice(0, 40)
        };
      }\
      """;

  /// Pictures for people to look at: `-Ddeelgrond.beelden=<folder>` keeps one of every page.
  private static void keep(Page page, String name, Weergave weergave) {
    String folder = System.getProperty("deelgrond.beelden", "");
    if (!folder.isEmpty()) {
      String file = name + "-" + weergave.name().toLowerCase(Locale.ROOT) + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
    }
  }
}
