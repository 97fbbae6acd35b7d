// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// Tells whoever started the demo where it is, who they can be, and what to try.
class Introduction {

  private final String address;
  private final Convenant convenant;
  private final List<DemoData> data;

  Introduction(String address, Convenant convenant, List<DemoData> data) {
    this.address = address;
    this.convenant = convenant;
    this.data = List.copyOf(data);
  }

  @EventListener(ApplicationReadyEvent.class)
  void introduce() {
    print(System.out);
  }

  private void print(PrintStream out) {
    double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    out.println();
    out.printf(Locale.ROOT, "  Deelgrond runs at %s (started in %.1f s)%n%n", address, seconds);
    out.printf("  Sign in as (password: %s; nobody here exists):%n", DemoAccount.PASSWORD);
    for (DemoAccount account : DemoAccount.ALL) {
      Functie functie = convenant.functie(account.functie());
      out.printf(
          "    %-12s %-34s %s%n",
          account.login(), functie.naam(), convenant.partij(functie.partij()).naam());
    }
    out.printf("%n  Try:%n");
    List<String> tips = data.stream().flatMap(filled -> filled.tips("en").stream()).toList();
    for (int i = 0; i < tips.size(); i++) {
      out.printf("    %d. %s%n", i + 1, tips.get(i));
    }
    out.printf("    %d. curl with TOKEN=$(java deploy/Inloggen.java l.visser)%n", tips.size() + 1);
    out.printf(
        """

          Stop: Ctrl-C. What you did stays. Begin anew: -Dspring-boot.run.arguments=--reset
        %n\
        """);
    out.flush();
  }
}
