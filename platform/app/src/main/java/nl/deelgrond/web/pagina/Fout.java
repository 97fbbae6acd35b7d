// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

/// Something asked wrongly in a form: at which field, and what to do, in words.
public record Fout(String veld, String tekst) {}
