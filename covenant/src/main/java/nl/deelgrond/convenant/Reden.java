// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// Why a veld is not shown, or less precise.
public record Reden(String code, Laag laag, RedenTekst nl, RedenTekst en, Badge badge) {}
