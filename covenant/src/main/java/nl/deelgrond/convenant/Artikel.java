// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article, or one lid of it, as it reads between two dates; the text is in our own words.
///
/// @param geldigTot last day, inclusive; absent means open
/// @param geheim the code by which velden say that this duty of secrecy rests on them
/// @param spreekplicht whom it obliges to tell what is secret; absent when it obliges nobody
/// @param hergebruik what it says of gegevens of another herkomst
/// @param antwoorden who answers when a toestemming is asked
/// @param vertegenwoordigt who stands in for an adult by this article
/// @param volgorde who answers for somebody who cannot weigh the matter: the first that there is
/// @param nagekeken the version of the law (its first day) that somebody compared this text with;
///   absent when nobody did yet
public record Artikel(
    String artikel,
    @Nullable String lid,
    String titel,
    String tekst,
    LocalDate geldigVan,
    @Nullable LocalDate geldigTot,
    String url,
    @Nullable String geheim,
    @Nullable Spreekplicht spreekplicht,
    List<Hergebruik> hergebruik,
    List<Antwoordregel> antwoorden,
    @Nullable Vertegenwoordigt vertegenwoordigt,
    List<String> volgorde,
    @Nullable LocalDate nagekeken) {

  public Artikel {
    hergebruik = List.copyOf(hergebruik);
    antwoorden = List.copyOf(antwoorden);
    volgorde = List.copyOf(volgorde);
  }

  /// How others cite it: the law, the article and the lid, as `jeugdwet 7.4.0 2`.
  public String codeIn(Wet wet) {
    String code = wet.id() + " " + artikel;
    return lid == null ? code : code + " " + lid;
  }

  /// Whether this text is the law on a day.
  public boolean geldtOp(LocalDate day) {
    return !day.isBefore(geldigVan) && (geldigTot == null || !day.isAfter(geldigTot));
  }
}
