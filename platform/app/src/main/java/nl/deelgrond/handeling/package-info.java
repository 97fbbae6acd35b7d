// SPDX-License-Identifier: EUPL-1.2
/// Acts: who may do one, and that each is logged with what it changes.
@ApplicationModule(
    allowedDependencies = {"audit", "auditformat", "convenant", "fault", "historie", "identity"})
@NullMarked
package nl.deelgrond.handeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
