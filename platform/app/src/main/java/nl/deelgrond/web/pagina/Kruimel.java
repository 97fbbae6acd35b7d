// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

/// A step on the way to this page.
public record Kruimel(String tekst, String adres) {}
