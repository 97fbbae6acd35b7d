// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.convenant.ToestemmingSoort;
import nl.deelgrond.convenant.ToestemmingTekst;
import nl.deelgrond.convenant.ToestemmingTeksten;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.grondslag.Gevraagd;
import nl.deelgrond.grondslag.Toestemmingen.Antwoord;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.web.pagina.Optie;
import org.springframework.stereotype.Component;

/// What is read to an inwoner who is asked for a toestemming, as pages show it.
@Component
class Voorleesteksten {

  /// What an interpreter translates from.
  private static final String NEDERLANDS = "nl";

  private final Werkplek werkplek;
  private final ToestemmingTeksten teksten;

  Voorleesteksten(Werkplek werkplek, ToestemmingTeksten teksten) {
    this.werkplek = werkplek;
    this.teksten = teksten;
  }

  /// Where the words of a version are shown, whenever it was read out.
  static String adres(String versie) {
    return "/toestemmingsteksten/" + versie;
  }

  /// The version that is read out today.
  ToestemmingTeksten.Versie vandaag() {
    return teksten
        .op(werkplek.vandaag())
        .orElseThrow(
            () -> new Fault(HandelingFault.CONVENANT_NIET_VAN_KRACHT, "no text is read out today"));
  }

  /// The version that an answer names.
  ToestemmingTeksten.Versie eis(String versie) {
    return teksten
        .find(versie)
        .orElseThrow(() -> new Fault(HandelingFault.NIET_GEVONDEN, "no such version"));
  }

  /// The languages in which can be asked today, those that take an interpreter last.
  List<String> talen() {
    return Stream.concat(vandaag().talen().stream(), Gevraagd.TALEN_MET_TOLK.stream())
        .distinct()
        .toList();
  }

  List<Optie> taalOpties(Namen namen) {
    List<String> own = vandaag().talen();
    String uitleg = namen.woorden().tekst("toestemming.taal.tolk");
    return talen().stream()
        .map(taal ->
            own.contains(taal)
                ? Optie.of(taal, namen.taalnaam(taal))
                : Optie.of(taal, namen.taalnaam(taal), uitleg))
        .toList();
  }

  List<VoorleesPagina.Soort> alle(ToestemmingTeksten.Versie versie, Namen namen) {
    return Arrays.stream(ToestemmingSoort.values())
        .map(soort ->
            new VoorleesPagina.Soort(
                soort.code(),
                namen.woorden().tekst("toestemming.soort." + soort.code()),
                versie.teksten().stream()
                    .filter(tekst -> tekst.soort() == soort)
                    .map(tekst -> taal(tekst, namen))
                    .toList()))
        .toList();
  }

  /// The words that this answer was given to; those in Dutch where an interpreter said them.
  VoorleesPagina.Taal voorgelezen(Antwoord antwoord, Namen namen) {
    ToestemmingTeksten.Versie versie = vandaag();
    return versie
        .find(antwoord.soort(), antwoord.gevraagd().taal())
        .or(() -> versie.find(antwoord.soort(), NEDERLANDS))
        .map(tekst -> taal(tekst, namen))
        .orElseThrow();
  }

  private static VoorleesPagina.Taal taal(ToestemmingTekst tekst, Namen namen) {
    return new VoorleesPagina.Taal(tekst.taal(), namen.taalnaam(tekst.taal()), tekst.regels());
  }
}
