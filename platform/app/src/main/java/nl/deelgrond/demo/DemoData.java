// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

/// Fills the demo. Runs at every start, when everything works and before anybody is told so.
@FunctionalInterface
public interface DemoData {

  /// Adds what is not there yet; a second start finds what the first one left.
  void complete();
}
