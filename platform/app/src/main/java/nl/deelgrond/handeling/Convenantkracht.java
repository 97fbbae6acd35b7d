// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

/// Knows whether the convenant holds now.
public interface Convenantkracht {

  /// Whether the version that this program loaded is in force: two persons activated it, nobody
  /// ended or replaced it, and today is one of its days. Inside a transaction it stays so until
  /// that ends: whoever ends the version waits for the acts that began before.
  boolean isVanKracht();
}
