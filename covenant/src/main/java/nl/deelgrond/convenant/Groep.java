// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import org.jspecify.annotations.Nullable;

/// A group of velden; toestemming and grondslagen name groepen.
///
/// @param sfeer `vermogen` or `verzorging`, where it is a matter of a bewindvoerder or a mentor
///   when there is one; null when of neither
public record Groep(
    String code,
    String naam,
    String naamEn,
    String leefgebied,
    @Nullable String sfeer,
    String icoon) {}
