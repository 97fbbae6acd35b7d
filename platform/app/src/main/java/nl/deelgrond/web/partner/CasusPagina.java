// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// A view of a casus as the page shows it. It holds what was released and, for the rest, why not.
///
/// @param naamTot until when the names are shown; null when they are not
/// @param alles why nothing at all is shown; null when that differs per veld
/// @param regel where this view stands in the log
record CasusPagina(
    String casus,
    boolean metNaam,
    Balk balk,
    List<Kruimel> kruimels,
    @Nullable String naamTot,
    String anoniemAdres,
    @Nullable String metNaamAdres,
    @Nullable String vraagAdres,
    List<Stap> stappen,
    String doel,
    String doelUitleg,
    List<String> basis,
    @Nullable Waarom alles,
    Dekking dekking,
    List<Persoon> personen,
    Matrix matrix,
    String functie,
    @Nullable String toegangTot,
    @Nullable String regel,
    @Nullable String dossierAdres,
    List<Deelnemer> aanTafel) {

  CasusPagina {
    kruimels = List.copyOf(kruimels);
    stappen = List.copyOf(stappen);
    basis = List.copyOf(basis);
    personen = List.copyOf(personen);
    aanTafel = List.copyOf(aanTafel);
  }

  /// The session bar.
  record Balk(boolean metNaam, String tafel, String wanneer, int deelnemers, String terug) {}

  record Stap(int nummer, String sleutel, boolean klaar, boolean nu) {}

  record Persoon(String letter, String kop, List<Groep> groepen) {
    Persoon {
      groepen = List.copyOf(groepen);
    }

    /// Whether there is anything to read.
    public boolean open() {
      return groepen.stream().anyMatch(Groep::open);
    }
  }

  /// The velden of one leefgebied.
  ///
  /// @param rijen what there is to read, and what is closed
  /// @param leeg what is released while its bron brought in nothing
  record Groep(String id, String naam, String icoon, List<Rij> rijen, List<Rij> leeg) {
    Groep {
      rijen = List.copyOf(rijen);
      leeg = List.copyOf(leeg);
    }

    /// Every row.
    List<Rij> alle() {
      return Stream.concat(rijen.stream(), leeg.stream()).toList();
    }

    /// How many there are to read. What is released but empty is neither shown nor closed.
    public int getoond() {
      return (int) rijen.stream().filter(rij -> rij.waarde() != null).count();
    }

    public int dicht() {
      return rijen.size() - getoond();
    }

    public boolean open() {
      return getoond() > 0;
    }
  }

  /// One veld of one bron, or one that several bronnen keep closed for the same reason.
  ///
  /// @param waarde null when it is not shown
  /// @param leeg whether it is released while the bron brought in nothing
  /// @param gronden on which it is shown
  /// @param uitleg why it is shown, in words; empty when it is not, or empty
  record Rij(
      String veld,
      String bron,
      Badge badge,
      @Nullable String waarde,
      boolean leeg,
      @Nullable String herkomst,
      List<String> gronden,
      List<Uitleg> uitleg,
      @Nullable Waarom waarom) {
    Rij {
      gronden = List.copyOf(gronden);
      uitleg = List.copyOf(uitleg);
    }
  }

  /// Why something is shown: a kind of ground, and how it is told to the inwoner.
  record Uitleg(String grond, String inwoner) {}

  /// Where is asked what an item of a bron needs.
  record NodigVraag(String bron, String adres) {}

  /// Why something is not shown, or not precisely.
  ///
  /// @param inwoner how it is told to the inwoner
  /// @param vragen what would be needed, per bron; empty when that is no question
  record Waarom(
      String reden,
      String wie,
      String doen,
      List<String> nodig,
      String inwoner,
      String code,
      @Nullable String artikel,
      List<NodigVraag> vragen) {
    Waarom {
      nodig = List.copyOf(nodig);
      vragen = List.copyOf(vragen);
    }

    Waarom met(List<NodigVraag> asked) {
      return new Waarom(reden, wie, doen, nodig, inwoner, code, artikel, asked);
    }
  }
}
