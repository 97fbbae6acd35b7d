// SPDX-License-Identifier: EUPL-1.2
/// The face of who runs the platform, and reads no cases.
@ApplicationModule(
    id = "web.beheer",
    allowedDependencies = {"convenant", "fault", "handeling", "identity", "web.pagina"})
@NullMarked
package nl.deelgrond.web.beheer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
