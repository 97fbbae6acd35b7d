// SPDX-License-Identifier: EUPL-1.2
/// The casustafel: zittingen, their agenda and who has a seat.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "casus",
      "convenant",
      "fault",
      "handeling",
      "identity",
      "policy"
    })
@NullMarked
package nl.deelgrond.tafel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
