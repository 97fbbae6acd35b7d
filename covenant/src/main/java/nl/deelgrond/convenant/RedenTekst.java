// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// The lines that explain a reden.
///
/// They may hold `{organisatie}` (the bron, or the owner of a leemte), `{rol}` (the functie of who
/// asks), `{tijd}` (of the end) and `{grof}` (the less precise form). The line for the inwoner
/// holds none: it is the same whoever looked.
///
/// @param reden why
/// @param wie who may see it
/// @param doen what the reader can do
/// @param inwoner how it is told to whom it is about, at B1
public record RedenTekst(String reden, String wie, String doen, String inwoner) {}
