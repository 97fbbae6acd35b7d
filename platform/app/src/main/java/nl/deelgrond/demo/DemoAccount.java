// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.util.List;
import java.util.Optional;

/// Somebody who can sign in at the demo. Nobody of them exists; the password is `demo`.
///
/// @param login name to sign in with, and `sub`
/// @param functie code in the convenant, which says the rest
public record DemoAccount(String login, String naam, String functie) {

  /// The password of every demo account.
  public static final String PASSWORD = "demo";

  /// All of them, in the order in which the demo introduces them.
  public static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("l.visser", "Lotte Visser", "wmo-consulent"),
          new DemoAccount("j.dejong", "Jasper de Jong", "jeugdconsulent"),
          new DemoAccount("k.wolters", "Karin Wolters", "schuldhulpverlener"),
          new DemoAccount("n.terhorst", "Nienke ter Horst", "sociaal-makelaar"),
          new DemoAccount("f.kaya", "Fatma Kaya", "maatschappelijk-werker"),
          new DemoAccount("t.bakker", "Tineke Bakker", "mantelzorgconsulent"),
          new DemoAccount("r.smit", "Robert Smit", "klantmanager"),
          new DemoAccount("e.nijhuis", "Eline Nijhuis", "jeugdverpleegkundige"),
          new DemoAccount("s.peters", "Sanne Peters", "woonconsulent"),
          new DemoAccount("m.deboer", "Mark de Boer", "wijkagent"),
          new DemoAccount("a.jansen", "Anneke Jansen", "voorzitter"),
          new DemoAccount("g.meijer", "Gerard Meijer", "fg"),
          new DemoAccount("o.lansink", "Olaf Lansink", "beheerder"));

  /// The account with this name.
  public static Optional<DemoAccount> find(String login) {
    return ALL.stream().filter(account -> account.login().equals(login)).findFirst();
  }
}
