// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// A legal person that signed the convenant.
///
/// @param oin twenty digits; those of the example are fictional
/// @param schil 1 for the eerste schil, always invited; 2 for the tweede schil, by invitation
public record Organisatie(String code, String naam, String oin, int schil, String contact) {}
