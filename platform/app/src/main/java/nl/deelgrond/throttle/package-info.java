// SPDX-License-Identifier: EUPL-1.2
/// How often somebody may try something.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.deelgrond.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
