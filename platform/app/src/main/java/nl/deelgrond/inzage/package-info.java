// SPDX-License-Identifier: EUPL-1.2
/// The straight line from a question to what may be seen.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "auditformat",
      "casus",
      "convenant",
      "fault",
      "grondslag",
      "handeling",
      "identity",
      "policy",
      "regels",
      "tafel",
      "throttle",
      "vault"
    })
@NullMarked
package nl.deelgrond.inzage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
