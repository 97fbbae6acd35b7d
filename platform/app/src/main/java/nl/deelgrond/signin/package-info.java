// SPDX-License-Identifier: EUPL-1.2
/// Sign-in: who asks, by the word of an OpenID Connect issuer; on the web with a session, over REST
/// with a token.
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "auditformat",
      "convenant",
      "fault",
      "handeling",
      "identity",
      "problem"
    })
@NullMarked
package nl.deelgrond.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
