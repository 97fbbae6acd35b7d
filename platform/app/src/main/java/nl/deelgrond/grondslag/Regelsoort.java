// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.Arrays;

/// The kinds of lines in the ledger. Those without a use here are kept for what comes: the table
/// knows them all, so that no line ever has to be rewritten.
enum Regelsoort {
  TOESTEMMING_GEVRAAGD("toestemming-gevraagd"),
  TOESTEMMING_GEGEVEN("toestemming-gegeven"),
  TOESTEMMING_GEWEIGERD("toestemming-geweigerd"),
  TOESTEMMING_INGETROKKEN("toestemming-ingetrokken"),
  TOESTEMMING_VERLOPEN("toestemming-verlopen"),
  TOESTEMMING_ONGELDIG("toestemming-ongeldig"),
  GRONDSLAG_VASTGESTELD("grondslag-vastgesteld"),
  GRONDSLAG_BEEINDIGD("grondslag-beeindigd"),
  BEZWAAR("bezwaar"),
  BEPERKING("beperking"),
  BEPERKING_BEEINDIGD("beperking-beeindigd"),
  VERTEGENWOORDIGING("vertegenwoordiging"),
  VERTEGENWOORDIGING_BEEINDIGD("vertegenwoordiging-beeindigd"),
  WILSBEKWAAMHEID("wilsbekwaamheid"),
  GEHEIMHOUDER_BESLUIT("geheimhouder-besluit"),
  GEHEIMHOUDER_BESLUIT_BEEINDIGD("geheimhouder-besluit-beeindigd"),
  ONTVANGER_NAGEGAAN("ontvanger-nagegaan"),
  ONTVANGER_NAGEGAAN_BEEINDIGD("ontvanger-nagegaan-beeindigd"),
  BESLUIT_MET_NAAM_GEVRAAGD("besluit-met-naam-gevraagd"),
  BESLUIT_MET_NAAM("besluit-met-naam"),
  BESLUIT_MET_NAAM_GEWEIGERD("besluit-met-naam-geweigerd"),
  BESLUIT_MET_NAAM_BEEINDIGD("besluit-met-naam-beeindigd");

  private final String code;

  Regelsoort(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Regelsoort of(String code) {
    return Arrays.stream(values())
        .filter(soort -> soort.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no soort `" + code + "` in the ledger"));
  }
}
