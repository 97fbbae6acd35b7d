// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.deelgrond.convenant.Badge;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Doel;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Keuze;
import nl.deelgrond.convenant.Reden;
import nl.deelgrond.convenant.RedenTekst;
import nl.deelgrond.convenant.Redenen;
import nl.deelgrond.convenant.Richting;
import nl.deelgrond.convenant.Tafel;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Uitleg;
import nl.deelgrond.convenant.UitlegTekst;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Wet;
import nl.deelgrond.grondslag.Toestemmingen;
import nl.deelgrond.inzage.CasusView.Getoond;
import nl.deelgrond.web.pagina.Taal;
import nl.deelgrond.web.pagina.Woorden;
import org.jspecify.annotations.Nullable;

/// What the codes of the convenant are called, in the language of the page.
final class Namen {
  /// The languages that the messages have a name for.
  static final Set<String> TALEN = Set.of("nl", "en", "tr", "ar", "pl", "uk", "ti", "so", "fa");

  private final Convenant convenant;
  private final Redenen redenen;
  private final Woorden woorden;

  Namen(Convenant convenant, Redenen redenen, Woorden woorden) {
    this.convenant = convenant;
    this.redenen = redenen;
    this.woorden = woorden;
  }

  Woorden woorden() {
    return woorden;
  }

  String partij(String code) {
    return convenant.partij(code).naam();
  }

  /// The organisatie of a partij as people call it, without its task: a functie says that already.
  String vanWie(String partij) {
    String naam = partij(partij);
    int komma = naam.indexOf(',');
    return komma < 0 ? naam : naam.substring(0, komma);
  }

  String partijen(List<String> codes) {
    return codes.stream().map(this::partij).collect(Collectors.joining("; "));
  }

  String organisatie(String code) {
    return convenant.organisatie(code).naam();
  }

  String functie(String code) {
    Functie functie = convenant.functie(code);
    return woorden.kies(functie.naam(), functie.naamEn());
  }

  String tafel(String code) {
    Tafel tafel = convenant.tafel(code);
    return woorden.kies(tafel.naam(), tafel.naamEn());
  }

  String doel(String code) {
    Doel doel = convenant.doel(code);
    return woorden.kies(doel.naam(), doel.naamEn());
  }

  /// What a doel is about, in one sentence.
  String omschrijving(String doel) {
    Doel dit = convenant.doel(doel);
    return woorden.kies(dit.omschrijving(), dit.omschrijvingEn());
  }

  String groep(String code) {
    Groep groep = convenant.groep(code);
    return woorden.kies(groep.naam(), groep.naamEn());
  }

  String groepen(List<String> codes) {
    return codes.stream().map(this::groep).collect(Collectors.joining(", "));
  }

  String veld(String code) {
    Veld veld = convenant.veld(code);
    return woorden.kies(veld.label(), veld.labelEn());
  }

  String keuze(Keuze keuze) {
    return woorden.kies(keuze.label(), keuze.labelEn());
  }

  /// What is shown, in the language of the page; null when the bron brought in nothing.
  @Nullable String waarde(Getoond getoond) {
    String nl = getoond.waarde();
    String en = getoond.waardeEn();
    return nl == null || en == null ? null : woorden.kies(nl, en);
  }

  String wet(String id) {
    return convenant.wet(id).naam();
  }

  /// Law and article of a grondslag in the convenant.
  String grondslag(String id) {
    Grondslag grondslag = convenant.grondslag(id);
    Wet wet = convenant.wet(grondslag.wet());
    return artikel(wet.naam(), wet.nummer(grondslag.artikel()), grondslag.lid());
  }

  /// The same with the law's short name, for where it stands beside every veld.
  String grondslagKort(String id) {
    Grondslag grondslag = convenant.grondslag(id);
    Wet wet = convenant.wet(grondslag.wet());
    return artikel(wet.citeernaam(), wet.nummer(grondslag.artikel()), grondslag.lid());
  }

  /// The articles on which a partij receives for a doel, each once.
  List<String> basis(String partij, String doel, Trede trede, LocalDate op) {
    return convenant.grondslagen().stream()
        .filter(grondslag -> grondslag.richting() == Richting.ONTVANGEN)
        .filter(grondslag -> grondslag.partij().equals(partij))
        .filter(grondslag -> grondslag.doelen().contains(doel))
        .filter(grondslag -> grondslag.tredes().contains(trede))
        .filter(grondslag -> geldt(grondslag, op))
        .map(grondslag -> grondslagKort(grondslag.id()))
        .distinct()
        .toList();
  }

  static boolean geldt(Grondslag grondslag, LocalDate op) {
    LocalDate tot = grondslag.geldigTot();
    return !op.isBefore(grondslag.geldigVan()) && (tot == null || !op.isAfter(tot));
  }

  /// The article with this code, e.g. `participatiewet 65 2-b`, as the ledger kept it; a law alone
  /// by its name.
  String rechtsgrond(String code) {
    String[] parts = code.split(" ", 3);
    if (parts.length == 1) {
      return convenant.findWet(code).map(Wet::naam).orElse(code);
    }
    String lid = parts.length > 2 ? parts[2] : null;
    return convenant
        .findWet(parts[0])
        .map(wet -> artikel(wet.citeernaam(), wet.nummer(parts[1]), lid))
        .orElseGet(() -> artikel(parts[0], parts[1], lid));
  }

  /// The duty of secrecy with this code, e.g. `wgbo-7:457`.
  String geheim(String code) {
    int streep = code.lastIndexOf('-');
    String kort = code.substring(0, streep);
    return convenant.wetten().stream()
        .filter(wet -> wet.id().startsWith(kort))
        .findFirst()
        .map(wet -> artikel(wet.naam(), code.substring(streep + 1), null))
        .orElse(code);
  }

  /// The duty of secrecy that rests on a veld of this bron.
  String geheim(String veld, String bron) {
    return geheimVan(veld, bron).map(this::geheim).orElse("");
  }

  /// Who decides about a veld under a secrecy: the functies at the bron that are bound by it, or
  /// the bron where nobody of it sits at a casustafel.
  String geheimhouder(String veld, String bron) {
    String functies =
        geheimVan(veld, bron).stream()
            .flatMap(geheim ->
                convenant.functies().stream()
                    .filter(functie -> functie.partij().equals(bron))
                    .filter(functie -> functie.geheimen().contains(geheim)))
            .map(functie -> functie(functie.code()))
            .collect(Collectors.joining(", "));
    return functies.isEmpty()
        ? partij(bron)
        : woorden.tekst("nodig.geheimhouder", functies, vanWie(bron));
  }

  private Optional<String> geheimVan(String veld, String bron) {
    return convenant.veld(veld).bronnen().stream()
        .filter(herkomst -> herkomst.bron().equals(bron))
        .map(Herkomst::geheim)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// As what somebody says yes, in the middle of a sentence.
  String rol(String code) {
    return woorden.tekst("rol." + code);
  }

  /// Who has to say yes for a person, or what has to be found out first and who does.
  String gevraagde(Toestemmingen.Gevraagde gevraagde, String gezagPartij) {
    String persoon = woorden.tekst("casus.persoon", gevraagde.persoon().letter());
    String leeftijd = woorden.tekst("toestemming.leeftijd." + gevraagde.leeftijd());
    String rollen = gevraagde.rollen().stream().map(this::rol).collect(Collectors.joining("; "));
    String moet = rollen.isEmpty() ? "" : " " + woorden.tekst("toestemming.moet", rollen);
    String uitzoeken =
        gevraagde.ontbreekt().stream()
            .map(code -> " " + ontbreekt(code, gezagPartij))
            .collect(Collectors.joining());
    return woorden.tekst("toestemming.wiemoet", persoon, leeftijd) + moet + uitzoeken;
  }

  /// What has to be found out before a yes counts, and who does.
  String ontbreekt(String code, String gezagPartij) {
    return woorden.tekst("ontbreekt." + code, partij(gezagPartij));
  }

  /// The lines that explain a reden, with what they are about filled in.
  RedenTekst reden(String code, Toelichting over) {
    Reden reden = redenen.reden(code);
    RedenTekst tekst = woorden.taal() == Taal.EN ? reden.en() : reden.nl();
    return new RedenTekst(
        over.in(tekst.reden()), over.in(tekst.wie()), over.in(tekst.doen()), tekst.inwoner());
  }

  /// What is meant by a leemte.
  UitlegTekst leemte(String code) {
    return taal(redenen.leemte(code));
  }

  /// What is needed, in words.
  UitlegTekst nodig(String code) {
    return taal(redenen.nodig(code));
  }

  /// How far a question for toestemming is.
  String staat(String code) {
    return taal(redenen.staat(code)).tekst();
  }

  /// How that is told to the inwoner.
  String staatVoorInwoner(String code) {
    return taal(redenen.staat(code)).inwoner();
  }

  /// Why something is shown: the kind of ground.
  UitlegTekst vrijgave(String code) {
    return taal(redenen.vrijgave(code));
  }

  /// What a language is called; one that is only in old lines of the ledger by its tag.
  String taalnaam(String code) {
    return TALEN.contains(code) ? woorden.tekst("toestemming.taal." + code) : code;
  }

  private UitlegTekst taal(Uitleg uitleg) {
    return woorden.taal() == Taal.EN ? uitleg.en() : uitleg.nl();
  }

  Badge badge(String code) {
    return redenen.reden(code).badge();
  }

  private String artikel(String wet, String artikel, @Nullable String lid) {
    return lid == null
        ? woorden.tekst("grond.artikel", wet, artikel)
        : woorden.tekst("grond.lid", wet, artikel, lid);
  }

  /// What fills the places in the text of a reden.
  ///
  /// @param organisatie the bron
  /// @param rol the functie of who asks
  /// @param tijd when it ended
  /// @param grof the less precise form
  record Toelichting(String organisatie, String rol, String tijd, String grof) {

    String in(String tekst) {
      return tekst
          .replace("{organisatie}", organisatie)
          .replace("{rol}", rol)
          .replace("{tijd}", tijd)
          .replace("{grof}", grof);
    }
  }
}
