// SPDX-License-Identifier: EUPL-1.2
/// REST under `/v1`, after the NL API Design Rules.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "casus",
      "convenant",
      "fault",
      "grondslag",
      "handeling",
      "identity",
      "inzage",
      "policy",
      "problem",
      "regels",
      "tafel",
      "verzoek"
    })
@NullMarked
package nl.deelgrond.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
