// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// A group of velden; toestemming and grondslagen name groepen.
public record Groep(String code, String naam, String naamEn, String leefgebied, String icoon) {}
