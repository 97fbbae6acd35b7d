// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One version of an activity in which personal data is processed (AVG art. 30): only what does not
/// follow from the rest of the convenant.
///
/// @param uuid the same in all versions of the activity
/// @param versie from 1 up; every change is a new version
/// @param geldigTot last day, inclusive; absent means open
/// @param waarvoor the purpose of the processing
/// @param betrokkenen codes of [Verwerkingsregister.Betrokkene]
/// @param bewerkingen what is done, in the words of the Logboek Dataverwerkingen, such as `Store`
/// @param handelingen the handelingen of the log that belong to it
/// @param uitvoerders the partijen that do it; absent means every partij with a grondslag for it
/// @param velden absent when it processes no velden of the convenant
/// @param gegevens what it processes that is no veld
/// @param gronden the basis of a partij; one that is not named relies on its grondslagen
/// @param ontvangers partijen that get to see it, beside those that the matrix names
/// @param derden recipients that do not take part in the convenant
/// @param maatregelen codes of [Verwerkingsregister.Maatregel]
/// @param bsn whether it uses the BSN although it processes no velden
/// @param vertrouwelijk not shown to the inwoner until that is lifted
/// @param dpia where the assessment of AVG art. 35 is
public record Verwerkingsactiviteit(
    String code,
    String uuid,
    int versie,
    LocalDate geldigVan,
    @Nullable LocalDate geldigTot,
    Tekst naam,
    Tekst waarvoor,
    List<String> betrokkenen,
    List<String> bewerkingen,
    List<String> handelingen,
    @Nullable List<String> uitvoerders,
    @Nullable Velden velden,
    List<Gegeven> gegevens,
    List<Grond> gronden,
    List<String> ontvangers,
    List<Tekst> derden,
    List<String> maatregelen,
    boolean bsn,
    boolean vertrouwelijk,
    String dpia) {

  public Verwerkingsactiviteit {
    betrokkenen = List.copyOf(betrokkenen);
    bewerkingen = List.copyOf(bewerkingen);
    handelingen = List.copyOf(handelingen);
    uitvoerders = uitvoerders == null ? null : List.copyOf(uitvoerders);
    gegevens = List.copyOf(gegevens);
    gronden = List.copyOf(gronden);
    ontvangers = List.copyOf(ontvangers);
    derden = List.copyOf(derden);
    maatregelen = List.copyOf(maatregelen);
  }

  /// Whether this version holds on this day.
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(geldigVan) && (geldigTot == null || !day.isAfter(geldigTot));
  }

  /// Words for people, in two languages.
  public record Tekst(String nl, String en) {}

  /// That it processes the velden of the convenant, on these sides and in these tredes.
  public record Velden(Set<Richting> richtingen, Set<Trede> tredes) {

    public Velden {
      richtingen = Set.copyOf(richtingen);
      tredes = Set.copyOf(tredes);
    }
  }

  /// Something it processes that is no veld of the convenant.
  ///
  /// @param bewaartermijn ISO 8601 duration
  public record Gegeven(Tekst naam, Categorie categorie, String bewaartermijn) {}

  /// On what a partij does it.
  ///
  /// @param avg lid of AVG art. 6, such as `6-1-e`; absent means that of the partij
  public record Grond(
      String partij, String wet, String artikel, @Nullable String lid, @Nullable String avg) {}
}
