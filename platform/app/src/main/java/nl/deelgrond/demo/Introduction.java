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
    data.forEach(DemoData::complete);
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
    out.printf(
        """

          Try:
            1. l.visser     open the zitting of today and look at a casus, anoniem
            2. n.terhorst   ask for a besluit met naam; then a.jansen agrees
            3. l.visser     look again, met naam; ask why a field is not shown
            4. curl         TOKEN=$(java deploy/Inloggen.java l.visser)

          Stop: Ctrl-C. What you did stays. Begin anew: -Dspring-boot.run.arguments=--reset
        %n\
        """);
    out.flush();
  }
}
