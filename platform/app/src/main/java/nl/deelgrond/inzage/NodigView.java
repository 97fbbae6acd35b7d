// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import nl.deelgrond.policy.Benodigdheden;

/// What would be needed for one item. It holds no value, and not whether there is one.
///
/// @param request what was asked
/// @param letter of the person, A to Z
/// @param eigenCasus whether who asks is of the partij that brought the casus in
public record NodigView(
    NodigRequest request,
    String casusCode,
    String tafel,
    String letter,
    boolean eigenCasus,
    Benodigdheden benodigd) {}
