// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.List;

/// Fills the demo. Runs at every start, before anything listens.
public interface DemoData {

  /// Adds what is not there yet; a second start finds what the first one left.
  void complete();

  /// What somebody who sees the demo for the first time could try, one line each.
  ///
  /// @param language `nl` or `en`
  List<String> tips(String language);
}
