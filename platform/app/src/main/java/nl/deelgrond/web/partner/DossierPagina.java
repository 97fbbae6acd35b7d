// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.util.List;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.pagina.Kruimel;
import org.jspecify.annotations.Nullable;

/// What was recorded around a casus. It never holds a value of a veld.
///
/// @param geheimAdres page for who decides, as the geheimhouder, about a veld; null for others
record DossierPagina(
    String adres,
    List<Kruimel> kruimels,
    String casus,
    String ingebrachtDoor,
    String ingebrachtOp,
    String sluitOp,
    List<PersoonRij> personen,
    boolean toontWie,
    List<String> wieMoet,
    List<WieRij> wies,
    List<OordeelRij> oordelen,
    boolean magWie,
    boolean magOordeel,
    boolean toontToestemmingen,
    List<ToestemmingRij> toestemmingen,
    List<GrondRij> gronden,
    @Nullable String geheimAdres,
    boolean toontOntvangers,
    List<OntvangerRij> ontvangers,
    boolean toontBeperkingen,
    List<BeperkingRij> beperkingen,
    boolean magSluiten,
    boolean magPersoon,
    boolean magGegeven,
    boolean magToestemming,
    boolean magGrondslag,
    boolean magNagaan,
    boolean magBeperking) {

  DossierPagina {
    kruimels = List.copyOf(kruimels);
    personen = List.copyOf(personen);
    wieMoet = List.copyOf(wieMoet);
    wies = List.copyOf(wies);
    oordelen = List.copyOf(oordelen);
    toestemmingen = List.copyOf(toestemmingen);
    gronden = List.copyOf(gronden);
    ontvangers = List.copyOf(ontvangers);
    beperkingen = List.copyOf(beperkingen);
  }

  /// @param naam by letter, as `Persoon A`
  /// @param geboortedatum page to record the date of birth; null when it is known, or not for this
  ///   reader
  record PersoonRij(String naam, @Nullable String geboortedatum) {}

  /// Who stands in for a person; the name is not among it.
  record WieRij(
      String persoon,
      String rol,
      @Nullable String gezag,
      String bewijs,
      String geldig,
      Badge stand,
      @Nullable String stopAdres) {}

  /// Whether a person can weigh a doel.
  record OordeelRij(String persoon, String doel, String oordeel, String sinds) {}

  /// @param door who answered, at which age
  /// @param vrager who asked: a functie and a partij, never a name
  /// @param hoe how it was asked, in which language and with whose help
  /// @param tekstAdres where the words that were read out are shown
  /// @param zegInwoner how the state is told to the inwoner; null of a yes that counts, and of a
  ///   question without an answer
  record ToestemmingRij(
      String persoon,
      String door,
      String vrager,
      String hoe,
      String tekstVersie,
      String tekstAdres,
      String van,
      String aan,
      String soort,
      String groepen,
      String doel,
      List<String> rechtsgronden,
      String geldig,
      @Nullable String bewijs,
      Badge stand,
      String staat,
      List<String> nogNodig,
      @Nullable String zegInwoner,
      boolean opnieuwVragen,
      @Nullable String stopAdres,
      @Nullable String ongeldigAdres) {

    ToestemmingRij {
      nogNodig = List.copyOf(nogNodig);
      rechtsgronden = List.copyOf(rechtsgronden);
    }
  }

  record GrondRij(
      String persoon,
      String grondslag,
      String doel,
      @Nullable String besluit,
      @Nullable String aan,
      String geldig,
      Badge stand,
      @Nullable String stopAdres) {}

  record OntvangerRij(
      String persoon,
      String aan,
      String doel,
      String geldig,
      Badge stand,
      @Nullable String stopAdres) {}

  record BeperkingRij(String persoon, String groepen, String geldig, @Nullable String stopAdres) {}
}
