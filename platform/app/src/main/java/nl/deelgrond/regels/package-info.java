// SPDX-License-Identifier: EUPL-1.2
/// Which convenant and policy decide, since which log entry, and their bytes for replay.
@ApplicationModule(allowedDependencies = {"audit", "auditformat", "convenant", "fault", "policy"})
@NullMarked
package nl.deelgrond.regels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
