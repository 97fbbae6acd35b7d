// SPDX-License-Identifier: EUPL-1.2
/// The face of the partners at the casustafel.
///
/// It shows what other modules hand out and passes on what people ask. It decides nothing.
@ApplicationModule(
    id = "web.partner",
    allowedDependencies = {
      "casus",
      "convenant",
      "fault",
      "grondslag",
      "handeling",
      "identity",
      "inzage",
      "policy",
      "regels",
      "tafel",
      "web.pagina"
    })
@NullMarked
package nl.deelgrond.web.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
