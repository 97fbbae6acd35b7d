// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.Locale;
import java.util.ResourceBundle;

/// Says to who recorded a question for toestemming how far it is, the same on a page and over REST.
public final class Staatteksten {

  private static final String BUNDLE = "nl.deelgrond.grondslag.staten";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Staatteksten() {}

  /// How far a question is, to whoever recorded it; Dutch unless the language is English.
  ///
  /// @param staat code of a shown state: [Toestemmingen.Huidig#getoondeStaat]
  public static String tekst(String staat, Locale taal) {
    return ResourceBundle.getBundle(BUNDLE, taal, NO_FALLBACK).getString("staat." + staat);
  }
}
