// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// In the demo, and only when nobody names another issuer.
final class BuiltInIssuer implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return context.getEnvironment().acceptsProfiles(Profiles.of("demo"))
        && !context.getEnvironment().containsProperty("deelgrond.issuer");
  }
}
