// SPDX-License-Identifier: EUPL-1.2
/// A casus, the persons in it and the sealed gegevens that each bron brought in.
@ApplicationModule(
    allowedDependencies = {"audit", "convenant", "fault", "handeling", "identity", "vault"})
@NullMarked
package nl.deelgrond.casus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
