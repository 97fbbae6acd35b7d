// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frame around a page: who is signed in, where one can go, and the switch of language.
///
/// @param andereTaal address of this page in the other language
/// @param gebruiker absent on pages before sign-in
public record Schil(
    Taal taal,
    String thema,
    String gemeente,
    @Nullable Gebruiker gebruiker,
    List<Doorgang> navigatie,
    String andereTaal,
    String afgedrukt) {

  public Schil {
    navigatie = List.copyOf(navigatie);
  }

  /// The person at the screen.
  public record Gebruiker(String naam, String functie, String organisatie) {}

  /// One entry of the main menu.
  public record Doorgang(String tekst, String adres, boolean actief) {}
}
