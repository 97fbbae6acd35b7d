// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// How somebody looks at a page.
public enum Weergave {
  DESKTOP_LICHT(1366, 900, ColorScheme.LIGHT),
  DESKTOP_DONKER(1366, 900, ColorScheme.DARK),
  TELEFOON_LICHT(390, 844, ColorScheme.LIGHT),
  TELEFOON_DONKER(390, 844, ColorScheme.DARK);

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Weergave(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  /// A window of this kind. Motion is off, so that focus can be looked at.
  public BrowserContext in(Browser browser) {
    return browser.newContext(options());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  public Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("nl-NL");
  }
}
