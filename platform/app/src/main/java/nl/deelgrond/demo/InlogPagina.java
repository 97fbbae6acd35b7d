// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.List;

/// What the page of the built-in sign-in shows.
///
/// @param fout whether name or password were wrong just now
/// @param uitgelogd whether somebody signed out just now
/// @param demo the accounts that anybody may use here
record InlogPagina(boolean fout, boolean uitgelogd, List<Account> demo) {

  InlogPagina {
    demo = List.copyOf(demo);
  }

  /// One account.
  record Account(String naam, String functie, String organisatie) {}
}
