// SPDX-License-Identifier: EUPL-1.2
/// The face of the privacy officer (FG): the log is supervised here, cases are not read.
@ApplicationModule(
    id = "web.fg",
    allowedDependencies = {
      "convenant",
      "fault",
      "grondslag",
      "handeling",
      "identity",
      "web.pagina"
    })
@NullMarked
package nl.deelgrond.web.fg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
