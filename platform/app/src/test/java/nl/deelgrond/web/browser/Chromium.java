// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The browser of the machine, by the name that Debian and others give it. Nothing is downloaded.
///
/// Tests that need one are skipped where there is none, and the output says so in capitals.
public final class Chromium implements ExecutionCondition {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Optional<Path> FOUND = find();

  /// Starts a browser; as root it cannot build a sandbox of its own.
  public static Browser start(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(FOUND.orElseThrow())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  /// The driver, told to leave the network alone.
  public static Playwright driver() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (FOUND.isPresent()) {
      return ConditionEvaluationResult.enabled("found " + FOUND.get());
    }
    String warning =
        "NO CHROMIUM HERE: "
            + requireNonNull(context.getDisplayName())
            + " DID NOT RUN. Install Debian's package chromium, or run .ci/run browser.";
    System.err.println("\n!! " + warning + "\n");
    return ConditionEvaluationResult.disabled(warning);
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
