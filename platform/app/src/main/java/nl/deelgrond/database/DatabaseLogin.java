// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.database;

/// One role's way in. The text form never shows the password.
public record DatabaseLogin(String url, String user, String password) {

  @Override
  public String toString() {
    return user + "@" + url;
  }
}
