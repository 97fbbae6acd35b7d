// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty to tell that goes before a duty of secrecy, by an article: the law of the secret lets it
/// (WGBO art. 7:457: "unless a law obliges to"; Wmo 2015 art. 5.3.3; Jeugdwet art. 7.3.11).
///
/// @param geheimen codes of the duties of secrecy that it goes before
/// @param aan the wettelijke rol of who has to be told; null means anybody
public record Spreekplicht(List<String> geheimen, @Nullable String aan) {

  public Spreekplicht {
    geheimen = List.copyOf(geheimen);
  }

  /// Whether this partij has to be told.
  public boolean isTowards(Partij partij) {
    return aan == null || aan.equals(partij.wettelijkeRol());
  }
}
