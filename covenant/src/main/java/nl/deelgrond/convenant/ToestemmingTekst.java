// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;

/// What is read to an inwoner who is asked for a toestemming of one kind, in one language.
///
/// @param taal language tag, such as `nl`
/// @param regels in the order in which they are read; at B1
public record ToestemmingTekst(ToestemmingSoort soort, String taal, List<String> regels) {

  public ToestemmingTekst {
    regels = List.copyOf(regels);
  }
}
