// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import org.jspecify.annotations.Nullable;

/// What something means, in one language.
///
/// @param tekst for the professional; may hold `{organisatie}`, and `{wie}` for who has to say yes
/// @param taak what the owner of a leemte does about it; null of what is no leemte
/// @param inwoner how it is told to whom it is about, at B1
public record UitlegTekst(String tekst, @Nullable String taak, String inwoner) {}
