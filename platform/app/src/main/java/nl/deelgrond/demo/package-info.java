// SPDX-License-Identifier: EUPL-1.2
/// The demo: everything that a real Deelgrond gets from elsewhere (a database, an issuer, people),
/// brought along, and only in the profile `demo`.
@ApplicationModule(
    allowedDependencies = {
      "casus",
      "convenant",
      "database",
      "fault",
      "grondslag",
      "identity",
      "regels",
      "signin",
      "tafel",
      "throttle",
      "vault"
    })
@NullMarked
package nl.deelgrond.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
