// SPDX-License-Identifier: EUPL-1.2
/// Takes in what machines send, so that nobody can read it in two ways.
@ApplicationModule(allowedDependencies = {"handeling"})
@NullMarked
package nl.deelgrond.verzoek;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
