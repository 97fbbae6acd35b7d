// SPDX-License-Identifier: EUPL-1.2
/// What all faces share: static files, language, the frame around a page, forms and error pages.
@ApplicationModule(
    id = "web.pagina",
    allowedDependencies = {"convenant", "fault", "handeling", "identity", "problem"})
@NullMarked
package nl.deelgrond.web.pagina;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
