// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says in words what is wrong with what somebody filled in, the same on a page and over REST.
public final class Probleemteksten {

  private static final String BUNDLE = "nl.deelgrond.handeling.problemen";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Probleemteksten() {}

  /// The text of a problem; Dutch unless the language is English.
  public static String tekst(Probleem probleem, Locale taal) {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, taal, NO_FALLBACK);
    String ofField = probleem.code() + "." + probleem.veld();
    String text = texts.getString(texts.containsKey(ofField) ? ofField : probleem.code());
    return new MessageFormat(text, taal).format(new Object[] {probleem.waarde()});
  }
}
