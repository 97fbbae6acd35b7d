// SPDX-License-Identifier: EUPL-1.2
/// The log: nothing is shown before its entry is durable, and no entry can be changed unnoticed.
@ApplicationModule(allowedDependencies = {"fault", "identity", "auditformat"})
@NullMarked
package nl.deelgrond.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
