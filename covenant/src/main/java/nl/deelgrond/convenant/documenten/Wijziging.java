// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

/// One thing that is not the same in two versions of the convenant.
///
/// @param bestand the file, such as `borne/velden.json`
/// @param code what it is about: a code of the convenant, or a few of them
/// @param gevolg whether somebody sees more of it, or less
/// @param nl what changed, in Dutch
/// @param en what changed, in English
record Wijziging(String bestand, String code, Gevolg gevolg, String nl, String en) {

  /// What a change does to who sees what; the order is the order of the document.
  enum Gevolg {
    /// Somebody sees more, or for longer, or more may be done.
    MEER("ruimer", "wider"),

    /// Nobody worked out what it does: a person has to look.
    ONBEKEND("kijk na", "check"),

    /// Somebody sees less.
    MINDER("enger", "narrower"),

    /// Words only.
    GEEN("alleen woorden", "words only");

    private final String nl;
    private final String en;

    Gevolg(String nl, String en) {
      this.nl = nl;
      this.en = en;
    }

    String nl() {
      return nl;
    }

    String en() {
      return en;
    }

    /// What taking away does when adding does this.
    Gevolg reversed() {
      return switch (this) {
        case MEER -> MINDER;
        case MINDER -> MEER;
        case ONBEKEND -> ONBEKEND;
        case GEEN -> GEEN;
      };
    }
  }
}
