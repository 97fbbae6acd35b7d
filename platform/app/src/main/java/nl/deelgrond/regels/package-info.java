// SPDX-License-Identifier: EUPL-1.2
/// Which convenant and policy decide, since which log entry, and their bytes for replay; and what
/// people did with a version: activated, ended, joined, left.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "auditformat",
      "convenant",
      "fault",
      "handeling",
      "identity",
      "policy"
    })
@NullMarked
package nl.deelgrond.regels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
