// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article, or one lid of it, as it reads between two dates; the text is in our own words.
///
/// @param geldigTot last day, inclusive; absent means open
/// @param geheim the code by which velden say that this duty of secrecy rests on them
/// @param nagekeken the version of the law (its first day) that somebody compared this text with;
///   absent when nobody did yet
public record Artikel(
    String artikel,
    @Nullable String lid,
    String titel,
    String tekst,
    LocalDate geldigVan,
    @Nullable LocalDate geldigTot,
    String url,
    @Nullable String geheim,
    @Nullable LocalDate nagekeken) {}
