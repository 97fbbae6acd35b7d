// SPDX-License-Identifier: EUPL-1.2
/// AuthZEN 1.0 under `/access`: a partij's own case system asks what may be seen, and never sees it
/// here.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "convenant",
      "fault",
      "handeling",
      "identity",
      "inzage",
      "policy",
      "problem",
      "signin",
      "tafel",
      "verzoek"
    })
@NullMarked
package nl.deelgrond.authzen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
