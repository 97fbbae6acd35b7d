// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;

/// The people of the demo as the platform knows them: who has an account, and colleagues of theirs.
final class DemoPeople {

  private static final String LOA = "http://eidas.europa.eu/LoA/substantial";

  private final Map<String, Requester> bySub = new LinkedHashMap<>();

  DemoPeople(Convenant convenant, List<DemoFile.Collega> collegas) {
    for (DemoAccount account : DemoAccount.ALL) {
      add(convenant, account.login(), account.naam(), account.functie());
    }
    for (DemoFile.Collega collega : collegas) {
      add(convenant, collega.sub(), collega.naam(), collega.functie());
    }
  }

  private void add(Convenant convenant, String sub, String naam, String functieCode) {
    Functie functie = convenant.functie(functieCode);
    Organisatie organisatie = convenant.organisatieVan(functie.partij());
    bySub.put(
        sub,
        new Medewerker(
            sub, naam, organisatie.code(), organisatie.oin(), functie.partij(), functieCode, LOA));
  }

  Requester named(String sub) {
    Requester found = bySub.get(sub);
    if (found == null) {
      throw new IllegalArgumentException("nobody in the demo is called `" + sub + "`");
    }
    return found;
  }

  List<Requester> all() {
    return List.copyOf(bySub.values());
  }
}
