// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Ondertekening;

/// What anybody may know of the convenant in force.
public final class Convenantfeiten {

  private Convenantfeiten() {}

  public static List<Feit> van(Convenant convenant, Woorden woorden) {
    List<String> ondertekend =
        convenant.ondertekeningen().stream()
            .filter(ondertekening -> ondertekening.sha256().equals(convenant.sha256()))
            .map(ondertekening -> regel(ondertekening, convenant, woorden))
            .toList();
    return List.of(
        new Feit(woorden.tekst("feit.versie"), List.of(convenant.titel(), convenant.versie())),
        new Feit(
            woorden.tekst("feit.geldig"),
            woorden.tekst(
                "datum.tussen",
                woorden.dag(convenant.geldigVan()),
                woorden.dag(convenant.geldigTot()))),
        new Feit(woorden.tekst("feit.controlegetal"), convenant.sha256()),
        new Feit(woorden.tekst("feit.ondertekend"), ondertekend));
  }

  private static String regel(Ondertekening ondertekening, Convenant convenant, Woorden woorden) {
    return woorden.tekst(
        "feit.ondertekening",
        convenant.organisatie(ondertekening.organisatie()).naam(),
        woorden.dag(ondertekening.op()),
        ondertekening.soort());
  }
}
