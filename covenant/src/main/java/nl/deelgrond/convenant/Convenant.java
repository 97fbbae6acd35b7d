// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One version of the convenant: everything the organisaties signed, as data.
///
/// Guarantees of a convenant that [Convenanten] loaded: every code refers to something, codes are
/// unique, dates neither overlap nor leave a gap, and the matrix stays inside the doelen.
///
/// @param convenantbeheer code of the partij that sees to versions and signatures
/// @param geldigVan first day
/// @param geldigTot last day, inclusive
/// @param opzegtermijnMaanden whole months between giving notice and leaving, from 1
/// @param sha256 hexadecimal, over the canonical bytes of all rule files, signatures excluded
public record Convenant(
    String id,
    String versie,
    String gemeente,
    String convenantbeheer,
    String titel,
    LocalDate geldigVan,
    LocalDate geldigTot,
    int opzegtermijnMaanden,
    String sha256,
    List<Organisatie> organisaties,
    List<Partij> partijen,
    List<Functie> functies,
    List<Tafel> tafels,
    List<Doel> doelen,
    List<Groep> groepen,
    List<Veld> velden,
    List<Grondslag> grondslagen,
    List<Rechtsgrond> rechtsgronden,
    List<MatrixCel> matrix,
    List<Ondertekening> ondertekeningen,
    List<Wet> wetten,
    List<Handeling> handelingen) {

  public Convenant {
    organisaties = List.copyOf(organisaties);
    partijen = List.copyOf(partijen);
    functies = List.copyOf(functies);
    tafels = List.copyOf(tafels);
    doelen = List.copyOf(doelen);
    groepen = List.copyOf(groepen);
    velden = List.copyOf(velden);
    grondslagen = List.copyOf(grondslagen);
    rechtsgronden = List.copyOf(rechtsgronden);
    matrix = List.copyOf(matrix);
    ondertekeningen = List.copyOf(ondertekeningen);
    wetten = List.copyOf(wetten);
    handelingen = List.copyOf(handelingen);
  }

  /// The same version, as if only these had signed.
  public Convenant met(List<Ondertekening> signatures) {
    return new Convenant(
        id,
        versie,
        gemeente,
        convenantbeheer,
        titel,
        geldigVan,
        geldigTot,
        opzegtermijnMaanden,
        sha256,
        organisaties,
        partijen,
        functies,
        tafels,
        doelen,
        groepen,
        velden,
        grondslagen,
        rechtsgronden,
        matrix,
        signatures,
        wetten,
        handelingen);
  }

  public Optional<Organisatie> findOrganisatie(String code) {
    return first(organisaties, Organisatie::code, code);
  }

  /// The organisatie with this code; an unknown one is refused.
  public Organisatie organisatie(String code) {
    return findOrganisatie(code).orElseThrow(() -> Codes.unknown("organisatie", code));
  }

  public Optional<Partij> findPartij(String code) {
    return first(partijen, Partij::code, code);
  }

  /// The partij with this code; an unknown one is refused.
  public Partij partij(String code) {
    return findPartij(code).orElseThrow(() -> Codes.unknown("partij", code));
  }

  public Optional<Functie> findFunctie(String code) {
    return first(functies, Functie::code, code);
  }

  /// The functie with this code; an unknown one is refused.
  public Functie functie(String code) {
    return findFunctie(code).orElseThrow(() -> Codes.unknown("functie", code));
  }

  public Optional<Tafel> findTafel(String code) {
    return first(tafels, Tafel::code, code);
  }

  /// The tafel with this code; an unknown one is refused.
  public Tafel tafel(String code) {
    return findTafel(code).orElseThrow(() -> Codes.unknown("tafel", code));
  }

  public Optional<Doel> findDoel(String code) {
    return first(doelen, Doel::code, code);
  }

  /// The doel with this code; an unknown one is refused.
  public Doel doel(String code) {
    return findDoel(code).orElseThrow(() -> Codes.unknown("doel", code));
  }

  public Optional<Groep> findGroep(String code) {
    return first(groepen, Groep::code, code);
  }

  /// The groep with this code; an unknown one is refused.
  public Groep groep(String code) {
    return findGroep(code).orElseThrow(() -> Codes.unknown("groep", code));
  }

  public Optional<Veld> findVeld(String code) {
    return first(velden, Veld::code, code);
  }

  /// The veld with this code; an unknown one is refused.
  public Veld veld(String code) {
    return findVeld(code).orElseThrow(() -> Codes.unknown("veld", code));
  }

  public Optional<Grondslag> findGrondslag(String id) {
    return first(grondslagen, Grondslag::id, id);
  }

  /// The grondslag with this id; an unknown one is refused.
  public Grondslag grondslag(String id) {
    return findGrondslag(id).orElseThrow(() -> Codes.unknown("grondslag", id));
  }

  /// The articles that a toestemming of this kind rests on, from one partij to others, about these
  /// groepen; an article for one of the receivers is among them. Empty when the convenant knows
  /// none.
  public List<Rechtsgrond> rechtsgronden(
      ToestemmingSoort soort, String van, List<String> aan, List<String> groepen) {
    boolean bijzonder =
        velden.stream()
            .filter(veld -> veld.categorie() == Categorie.BIJZONDER)
            .filter(veld -> groepen.contains(veld.groep()))
            .flatMap(veld -> veld.bronnen().stream())
            .anyMatch(herkomst -> herkomst.bron().equals(van));
    return rechtsgronden.stream().filter(one -> one.carries(soort, van, aan, bijzonder)).toList();
  }

  public Optional<Wet> findWet(String id) {
    return first(wetten, Wet::id, id);
  }

  /// The wet with this id; an unknown one is refused.
  public Wet wet(String id) {
    return findWet(id).orElseThrow(() -> Codes.unknown("wet", id));
  }

  public Optional<Handeling> findHandeling(String code) {
    return first(handelingen, Handeling::code, code);
  }

  /// The handeling with this code; an unknown one is refused.
  public Handeling handeling(String code) {
    return findHandeling(code).orElseThrow(() -> Codes.unknown("handeling", code));
  }

  /// The organisatie that carries out the taak of this partij.
  public Organisatie organisatieVan(String partij) {
    return organisatie(partij(partij).organisatie());
  }

  /// The cell for this partij, doel and groep, when the matrix has one.
  public Optional<MatrixCel> findCel(String partij, String doel, String groep) {
    return matrix.stream()
        .filter(cel -> cel.partij().equals(partij))
        .filter(cel -> cel.doel().equals(doel))
        .filter(cel -> cel.groep().equals(groep))
        .findFirst();
  }

  /// Whether this organisatie signed exactly this version.
  public boolean isSignedBy(String organisatie) {
    return ondertekeningen.stream()
        .anyMatch(o -> o.organisatie().equals(organisatie) && o.sha256().equals(sha256));
  }

  private static <T> Optional<T> first(List<T> all, Function<T, String> code, String wanted) {
    // a loop: a view looks up hundreds of codes, and a stream costs more than the comparing
    for (T one : all) {
      if (code.apply(one).equals(wanted)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
