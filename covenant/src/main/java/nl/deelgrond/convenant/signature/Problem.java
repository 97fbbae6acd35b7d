// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

/// Why a signature, a certificate or a key is refused, in both languages.
public record Problem(String nl, String en) {}
