// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// Looks at a page as a browser shows it.
public final class Keuring {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /// Listens from before the page is asked for: what the policy of the page blocks is a message.
  public Keuring(Page page) {
    this.page = page;
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
  }

  /// Rules of axe that are broken, with everything that can be folded out folded out.
  public List<String> ontoegankelijk() {
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    return new AxeBuilder(page)
        .withTags(TAGS).analyze().getViolations().stream()
            .map(rule ->
                page.url()
                    + " "
                    + rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " "
                    + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /// What the browser complained about so far: something blocked, something missing.
  public List<String> klachten() {
    return List.copyOf(complaints);
  }

  /// What sticks out of the window, so that the page as a whole would scroll sideways.
  public List<String> steektUit() {
    Object over =
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > width + 1)
                .slice(0, 3).map(one => location.href + ' ' + one.outerHTML.slice(0, 120));
            }\
            """);
    return ((List<?>) over).stream().map(String::valueOf).toList();
  }
}
