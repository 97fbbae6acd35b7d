// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

/// One thing that is wrong with what somebody filled in.
///
/// @param veld name of the field in the request, e.g. `geldigTot`; empty for the request as a whole
/// @param code stable code with a text in each language, e.g. `verplicht`
/// @param waarde what the text names: a code or a limit, never personal data; may be empty
public record Probleem(String veld, String code, String waarde) {

  /// A problem whose text names nothing.
  public Probleem(String veld, String code) {
    this(veld, code, "");
  }
}
