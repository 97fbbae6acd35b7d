// SPDX-License-Identifier: EUPL-1.2
/// The history of the administration: Envers revisions, each tied to the log entry of its act.
@ApplicationModule(allowedDependencies = {"fault"})
@NullMarked
package nl.deelgrond.historie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
