// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// A function in which people work for a partij.
public record Functie(String code, String naam, String naamEn, String partij, Rol rol) {}
