// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.identity.Requester;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The first page of everybody, and the short pages at the bottom.
@Controller
class BeginController {
  private final Schillen schillen;

  BeginController(Schillen schillen) {
    this.schillen = schillen;
  }

  @GetMapping("/")
  String begin(Requester wie) {
    return "redirect:" + schillen.begin(wie);
  }

  @GetMapping("/uitleg/{onderwerp}")
  String uitleg(@PathVariable String onderwerp, Model model) {
    model.addAttribute(
        "pagina",
        UitlegPagina.of(onderwerp)
            .orElseThrow(() -> new Fault(HandelingFault.NIET_GEVONDEN, "no such page")));
    return "uitleg";
  }
}
