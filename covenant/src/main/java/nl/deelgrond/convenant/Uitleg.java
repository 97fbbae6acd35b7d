// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

/// What is meant by a leemte, by something that is needed, or by how far a toestemming is.
public record Uitleg(String code, UitlegTekst nl, UitlegTekst en) {}
