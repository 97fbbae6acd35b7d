// SPDX-License-Identifier: EUPL-1.2
/// How every door for machines says no: as a problem (RFC 9457), never with more than it should.
@ApplicationModule(allowedDependencies = {"fault", "handeling", "identity"})
@NullMarked
package nl.deelgrond.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
