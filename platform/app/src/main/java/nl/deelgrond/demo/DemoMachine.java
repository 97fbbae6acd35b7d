// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.List;
import java.util.Optional;

/// A partij's own system that can sign in at the demo, with a key instead of a password.
///
/// @param client its name, and `sub` of its tokens
record DemoMachine(String client, String naam, String functie) {

  static final List<DemoMachine> ALL =
      List.of(
          new DemoMachine(
              "ggd-twente", "Dossiersysteem GGD Twente (verzonnen)", "jgz-dossiersysteem"));

  static Optional<DemoMachine> find(String client) {
    return ALL.stream().filter(machine -> machine.client().equals(client)).findFirst();
  }
}
