// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import org.jspecify.annotations.Nullable;

/// One choice of a veld of the soort keuze.
///
/// @param grover the code of the keuze that stands for it when shown less precise; absent when it
///   is coarse by itself
public record Keuze(String code, String label, String labelEn, @Nullable String grover) {}
