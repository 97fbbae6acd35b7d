// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down while the log does not add up, so that whoever watches `/actuator/health` is alarmed.
final class AuditHealth implements HealthIndicator {

  private final Soundness soundness;

  AuditHealth(Soundness soundness) {
    this.soundness = soundness;
  }

  @Override
  public Health health() {
    return soundness.isSound() ? Health.up().build() : Health.down().build();
  }
}
