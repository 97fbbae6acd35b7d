// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.deelgrond.fault.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/// Outside the demo, nothing of the demo: no issuer that hands out known passwords, no plain HTTP.
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class RealStart {

  private static final String WHAT_TO_DO =
      "set it right, or add the profile demo to look around on your own machine";

  @Bean
  static BeanFactoryPostProcessor realFirst(Environment environment) {
    List<String> problems = new ArrayList<>();
    requireHttps(problems, "deelgrond.adres", environment.getProperty("deelgrond.adres"));
    requireHttps(problems, "deelgrond.issuer", environment.getProperty("deelgrond.issuer"));
    requireOther(problems, environment);
    requireProof(problems, environment);
    if (!problems.isEmpty()) {
      throw new StartRefused(String.join("; ", problems), WHAT_TO_DO);
    }
    return _ -> {};
  }

  private static void requireHttps(List<String> problems, String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      problems.add(name + " is not set");
      return;
    }
    if (!isHttps(value)) {
      problems.add(name + " `" + value + "` is not an https address");
    }
  }

  private static boolean isHttps(String value) {
    try {
      URI address = new URI(value);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /// The issuer at our own address is the demo's.
  private static void requireOther(List<String> problems, Environment environment) {
    String own = environment.getProperty("deelgrond.adres", "");
    String issuer = environment.getProperty("deelgrond.issuer", "");
    if (!issuer.isBlank() && withoutSlash(own).equals(withoutSlash(issuer))) {
      problems.add("deelgrond.issuer is the demo's own");
    }
  }

  private static void requireProof(List<String> problems, Environment environment) {
    if (!environment.containsProperty("deelgrond.aanmelden.client-secret")
        && !environment.containsProperty("deelgrond.aanmelden.client-key")) {
      problems.add(
          "neither deelgrond.aanmelden.client-key nor deelgrond.aanmelden.client-secret is set");
    }
  }

  private static String withoutSlash(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
