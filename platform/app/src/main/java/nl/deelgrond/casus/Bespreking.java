// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

/// Where a casus is discussed and what for.
///
/// @param tafel code of the casustafel
/// @param doel code of the doel
public record Bespreking(String tafel, String doel) {}
