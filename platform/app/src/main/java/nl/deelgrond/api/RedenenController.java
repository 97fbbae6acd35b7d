// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.UitlegTekst;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What every reden, leemte, need, state and kind of ground means, for the professional and for the
/// inwoner.
@RestController
@RequestMapping(path = "/v1/redenen", produces = "application/json")
class RedenenController {

  private final Verzoeken verzoeken;
  private final Lijst lijst;

  RedenenController(Verzoeken verzoeken, Redenen redenen) {
    this.verzoeken = verzoeken;
    this.lijst =
        new Lijst(
            redenen.all().stream().map(RedenenController::reden).toList(),
            uitleg(redenen.leemten()),
            uitleg(redenen.nodig()),
            uitleg(redenen.staten()),
            uitleg(redenen.vrijgaven()));
  }

  record Lijst(
      List<Reden> redenen,
      List<Uitleg> leemten,
      List<Uitleg> nodig,
      List<Uitleg> staten,
      List<Uitleg> vrijgaven) {}

  record Reden(String code, String laag, Tekst nl, Tekst en) {}

  record Tekst(String reden, String wie, String doen, String inwoner) {

    private static Tekst van(RedenTekst tekst) {
      return new Tekst(tekst.reden(), tekst.wie(), tekst.doen(), tekst.inwoner());
    }
  }

  record Uitleg(String code, Betekenis nl, Betekenis en) {}

  record Betekenis(String tekst, @Nullable String taak, String inwoner) {

    private static Betekenis van(UitlegTekst tekst) {
      return new Betekenis(tekst.tekst(), tekst.taak(), tekst.inwoner());
    }
  }

  @GetMapping
  Lijst redenen(Requester wie, HttpServletRequest request) {
    verzoeken.zonderLichaam(request).klaar();
    return lijst;
  }

  private static Reden reden(nl.deelgrond.convenant.Reden reden) {
    return new Reden(
        reden.code(), reden.laag().code(), Tekst.van(reden.nl()), Tekst.van(reden.en()));
  }

  private static List<Uitleg> uitleg(List<nl.deelgrond.convenant.Uitleg> list) {
    return list.stream()
        .map(one -> new Uitleg(one.code(), Betekenis.van(one.nl()), Betekenis.van(one.en())))
        .toList();
  }
}
