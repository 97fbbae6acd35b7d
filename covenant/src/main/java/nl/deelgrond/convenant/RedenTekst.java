// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// The three lines that explain a reden.
///
/// They may hold `{organisatie}` (the bron, or the owner of a leemte), `{rol}` (the functie of who
/// asks), `{tijd}` (of the end) and `{grof}` (the less precise form).
///
/// @param reden why
/// @param wie who may see it
/// @param doen what the reader can do
public record RedenTekst(String reden, String wie, String doen) {}
