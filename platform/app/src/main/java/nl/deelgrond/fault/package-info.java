// SPDX-License-Identifier: EUPL-1.2
/// Faults: what is thrown when something goes wrong, each with one stable code.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.deelgrond.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
