// SPDX-License-Identifier: EUPL-1.2
/// The vault: the one place that seals and opens values, and that holds keys.
@ApplicationModule(allowedDependencies = {"fault", "identity", "audit"})
@NullMarked
package nl.deelgrond.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
