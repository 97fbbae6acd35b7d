// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the log presents itself.
///
/// @param origin the log's name in every checkpoint; a log keeps its name for life
@ConfigurationProperties("deelgrond.audit")
public record AuditProperties(String origin) {}
