// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.deelgrond.policy.Nodig;
import nl.deelgrond.policy.Toestemming;

/// Says in words how far a question for toestemming is, the same on a page and over REST.
public final class Staatteksten {

  private static final String BUNDLE = "nl.deelgrond.grondslag.staten";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Staatteksten() {}

  /// How far what is needed is, to whoever asks for a view; Dutch unless the language is English.
  public static String tekst(Nodig.Staat staat, Locale taal) {
    return tekst("nodig." + staat.code(), taal);
  }

  /// How far a question is, to whoever recorded it.
  public static String tekst(Toestemming.Staat staat, Locale taal) {
    return tekst("staat." + staat.code(), taal);
  }

  private static String tekst(String key, Locale taal) {
    return ResourceBundle.getBundle(BUNDLE, taal, NO_FALLBACK).getString(key);
  }
}
