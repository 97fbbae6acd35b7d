// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.documenten.Wijziging.Gevolg;
import tools.jackson.databind.JsonNode;

/// What changed between two versions of the convenant, for the people who have to sign the new one
/// (convenant art. 16.2: who releases more says so).
public final class Verschil {

  /// One version.
  ///
  /// @param bestanden the content of what is signed, by file name without the name of the gemeente
  public record Versie(Convenant convenant, SortedMap<String, JsonNode> bestanden) {

    public Versie {
      bestanden = new TreeMap<>(bestanden);
    }
  }

  private final Versie oud;
  private final Versie nieuw;
  private final List<Wijziging> inzage;
  private final List<Wijziging> bestanden;

  private Verschil(Versie oud, Versie nieuw) {
    this.oud = oud;
    this.nieuw = nieuw;
    this.inzage = VerstrekkingVerschil.of(oud.convenant, nieuw.convenant);
    List<Wijziging> all = new ArrayList<>(BestandVerschil.of(oud.bestanden, nieuw.bestanden));
    all.addAll(ondertekeningen());
    all.sort(Comparator.comparing(Wijziging::gevolg));
    this.bestanden = List.copyOf(all);
  }

  /// Compares; the order of elements in the files does not matter.
  public static Verschil of(Versie oud, Versie nieuw) {
    return new Verschil(oud, nieuw);
  }

  /// Whether nothing changed at all.
  public boolean isEmpty() {
    return inzage.isEmpty() && bestanden.isEmpty();
  }

  /// Whether somebody sees more, or more may be done.
  public boolean widens() {
    return has(Gevolg.MEER);
  }

  /// Whether a person has to find out what a change does.
  public boolean needsALook() {
    return has(Gevolg.ONBEKEND);
  }

  /// The document, in Dutch and English.
  public String html() {
    return VerschilPagina.of(this);
  }

  Versie oud() {
    return oud;
  }

  Versie nieuw() {
    return nieuw;
  }

  /// Who sees what: what widens comes first.
  List<Wijziging> inzage() {
    return inzage;
  }

  /// Per file and code: what widens comes first.
  List<Wijziging> bestanden() {
    return bestanden;
  }

  private boolean has(Gevolg gevolg) {
    return inzage.stream().anyMatch(one -> one.gevolg() == gevolg)
        || bestanden.stream().anyMatch(one -> one.gevolg() == gevolg);
  }

  /// Who signed its own version, and who did not.
  private List<Wijziging> ondertekeningen() {
    List<Wijziging> all = new ArrayList<>();
    for (Organisatie organisatie : nieuw.convenant.organisaties()) {
      String code = organisatie.code();
      boolean before = oud.convenant.isSignedBy(code);
      boolean after = nieuw.convenant.isSignedBy(code);
      if (before != after) {
        all.add(
            new Wijziging(
                "handtekeningen",
                code,
                after ? Gevolg.MEER : Gevolg.MINDER,
                after ? "tekende" : "tekende deze versie niet",
                after ? "signed" : "did not sign this version"));
      }
    }
    return all;
  }
}
