// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.demo.InlogPagina.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page where people give the demo's issuer their name and password.
@Controller
@Conditional(BuiltInIssuer.class)
class InlogController {

  private final List<Account> accounts;

  InlogController(Convenant convenant) {
    this.accounts = DemoAccount.ALL.stream().map(account -> shown(account, convenant)).toList();
  }

  @GetMapping("/inloggen")
  String page(
      @RequestParam(name = "fout", required = false) @Nullable String fout,
      @RequestParam(name = "uitgelogd", required = false) @Nullable String uitgelogd,
      Model model) {
    model.addAttribute("pagina", new InlogPagina(fout != null, uitgelogd != null, accounts));
    return "inloggen";
  }

  private static Account shown(DemoAccount account, Convenant convenant) {
    Functie functie = convenant.functie(account.functie());
    return new Account(
        account.login(), functie.naam(), convenant.organisatieVan(functie.partij()).naam());
  }
}
