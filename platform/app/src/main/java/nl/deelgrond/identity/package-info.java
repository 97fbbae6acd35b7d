// SPDX-License-Identifier: EUPL-1.2
/// Who somebody is: the inwoner whom something is about, and the person who asks.
@ApplicationModule(allowedDependencies = "fault")
@NullMarked
package nl.deelgrond.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
