// SPDX-License-Identifier: EUPL-1.2
/// The ledger: toestemmingen, recorded grondslagen and what restricts them; lines are only added.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "casus",
      "convenant",
      "fault",
      "handeling",
      "identity",
      "policy",
      "regels",
      "tafel",
      "vault"
    })
@NullMarked
package nl.deelgrond.grondslag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
