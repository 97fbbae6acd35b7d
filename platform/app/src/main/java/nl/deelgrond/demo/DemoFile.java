// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.deelgrond.convenant.ToestemmingSoort;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The casussen of the demo as `demo/casussen.json` has them.
///
/// @param toelichting what a reader of the file needs to know
/// @param tekstVersie version of the text that inwoners were shown when they were asked
/// @param proberen what somebody who sees the demo for the first time could do
/// @param collegas people who have a seat and no account
/// @param heleAgenda who sits at each casustafel for all of its agenda
record DemoFile(
    String toelichting,
    String tekstVersie,
    List<Tip> proberen,
    List<Collega> collegas,
    List<String> heleAgenda,
    List<Casus> casussen) {

  private static final String RESOURCE = "/demo/casussen.json";
  private static final Pattern DAY = Pattern.compile("vandaag([+-])(P.+)");

  record Tip(String nl, String en) {}

  record Collega(String sub, String naam, String functie) {}

  /// @param situatie what it is about, for who reads the file; not kept by the platform
  /// @param uitgenodigd who sits there for this casus only
  /// @param metNaam when there is to be a besluit met naam at once
  /// @param vertegenwoordigingen absent = nobody stands in
  record Casus(
      String situatie,
      String tafel,
      String doel,
      List<String> uitgenodigd,
      @Nullable MetNaam metNaam,
      List<Persoon> personen,
      List<Grondslagen> grondslagen,
      @Nullable List<Vertegenwoordiging> vertegenwoordigingen,
      List<Toestemming> toestemmingen,
      List<Beperking> beperkingen) {}

  record MetNaam(String reden, String toelichting) {}

  /// @param leeftijd age on the day the demo starts for the first time
  record Persoon(Period leeftijd, List<Gegevens> gegevens) {

    LocalDate geboortedatum(LocalDate today) {
      return today.minus(leeftijd);
    }
  }

  /// What one medewerker brings in about a person.
  ///
  /// @param velden code of the veld to the value; `geboortedatum` and `vandaag±P…` are worked out
  record Gegevens(String door, String herkomstWet, Map<String, String> velden) {}

  /// @param personen numbers, from 1
  /// @param ontvangers whom a decision names; absent = it is no decision
  /// @param duur how long it holds; absent = until it is ended
  record Grondslagen(
      String door,
      List<Integer> personen,
      List<String> grondslagen,
      String toelichting,
      @Nullable String besluitnummer,
      @Nullable List<String> ontvangers,
      @Nullable Period duur) {}

  /// @param bewijs absent for a "no"
  /// @param namens of an answer by somebody else the bewijs of who that is; absent = the inwoner
  record Toestemming(
      int persoon,
      String soort,
      String van,
      List<String> aan,
      List<String> groepen,
      Period duur,
      String wijze,
      @Nullable String bewijs,
      @Nullable String namens,
      boolean gegeven) {

    ToestemmingSoort kind() {
      return ToestemmingSoort.of(soort);
    }
  }

  /// Who stands in for a person.
  ///
  /// @param door who looked into it
  record Vertegenwoordiging(
      int persoon,
      String door,
      String hoedanigheid,
      @Nullable String gezag,
      String bewijs,
      String naam) {}

  record Beperking(int persoon, List<String> groepen, String toelichting) {}

  static DemoFile read() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    try (InputStream in = DemoFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no `" + RESOURCE + "` on the classpath");
      }
      return mapper.readValue(in, DemoFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A value as a medewerker would write it today.
  static String written(String inFile, Persoon persoon, LocalDate today) {
    if (inFile.equals("geboortedatum")) {
      return persoon.geboortedatum(today).toString();
    }
    Matcher day = DAY.matcher(inFile);
    if (!day.matches()) {
      return inFile;
    }
    Period away = Period.parse(day.group(2));
    return (day.group(1).equals("+") ? today.plus(away) : today.minus(away)).toString();
  }
}
