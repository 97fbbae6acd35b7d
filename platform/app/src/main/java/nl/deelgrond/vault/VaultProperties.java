// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the keys are.
///
/// @param keyFile the key file (BCFKS)
/// @param passwordFile its password; in another folder, readable by its owner only
/// @param tenant whose platform this is; part of what every value is sealed for, so it never
///   changes
@ConfigurationProperties("deelgrond.vault")
public record VaultProperties(Path keyFile, Path passwordFile, String tenant) {}
