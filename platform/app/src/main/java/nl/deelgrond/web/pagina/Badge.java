// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

/// How something stands, as an icon and a word; never as a colour alone.
public enum Badge {
  ZICHTBAAR("badge.zichtbaar", "eye", "app-badge--positief"),
  MINDER_PRECIES("badge.minderprecies", "blur", "app-badge--info"),
  AFGESCHERMD("badge.afgeschermd", "lock", "app-badge--neutraal"),
  BEROEPSGEHEIM("badge.beroepsgeheim", "stethoscope", "app-badge--neutraal"),
  GEEN_TOESTEMMING("badge.geentoestemming", "hand-stop", "app-badge--let-op"),
  BRON("badge.bron", "plug-connected-x", "app-badge--neutraal app-badge--streep"),
  GEPLAND("stand.gepland", "calendar", "app-badge--neutraal"),
  OPEN("stand.open", "users-group", "app-badge--positief"),
  VOORBIJ("stand.voorbij", "clock", "app-badge--neutraal"),
  LOPEND("stand.lopend", "file-text", "app-badge--info"),
  GESLOTEN("stand.gesloten", "lock", "app-badge--neutraal"),
  GELDIG("stand.geldig", "check", "app-badge--positief"),
  GEWEIGERD("stand.geweigerd", "hand-stop", "app-badge--let-op"),
  VERLOPEN("stand.verlopen", "clock", "app-badge--neutraal"),
  GEVRAAGD("stand.gevraagd", "clock", "app-badge--info"),
  LATER("stand.later", "hourglass", "app-badge--info"),
  INGETROKKEN("stand.ingetrokken", "hand-stop", "app-badge--let-op"),
  ONGELDIG("stand.ongeldig", "circle-x", "app-badge--let-op"),
  ONDUIDELIJK("stand.onduidelijk", "hourglass", "app-badge--let-op");

  private final String sleutel;
  private final String icoon;
  private final String kleur;

  Badge(String sleutel, String icoon, String kleur) {
    this.sleutel = sleutel;
    this.icoon = icoon;
    this.kleur = kleur;
  }

  /// Key of the word.
  public String sleutel() {
    return sleutel;
  }

  public String icoon() {
    return icoon;
  }

  public String kleur() {
    return kleur;
  }
}
