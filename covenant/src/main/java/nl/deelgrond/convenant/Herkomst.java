// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import org.jspecify.annotations.Nullable;

/// From which partij and under which wet a veld comes, and which duty of secrecy rests on it.
///
/// @param geheim law and article of the secrecy, such as `wgbo-7:457`; absent when there is none
public record Herkomst(String bron, String herkomstWet, @Nullable String geheim) {}
