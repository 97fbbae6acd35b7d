// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.deelgrond.convenant.Verwerkingsactiviteit.Gegeven;
import nl.deelgrond.convenant.Verwerkingsactiviteit.Grond;
import nl.deelgrond.convenant.Verwerkingsactiviteit.Tekst;
import nl.deelgrond.convenant.Verwerkingsactiviteit.Velden;
import nl.deelgrond.convenant.Verwerkingsregister.Betrokkene;
import nl.deelgrond.convenant.Verwerkingsregister.Maatregel;
import org.jspecify.annotations.Nullable;

/// Makes the records of the register from a file that was checked.
final class VerwerkingsregisterReader {

  private VerwerkingsregisterReader() {}

  static Verwerkingsregister read(Spot file, String contactpunt) {
    return new Verwerkingsregister(
        file.text("basisUri"),
        contactpunt,
        file.each("betrokkenen").stream()
            .map(one -> new Betrokkene(one.text("code"), tekst(one, "naam"), one.text("ldv")))
            .toList(),
        file.each("maatregelen").stream()
            .map(one ->
                new Maatregel(
                    one.text("code"), one.text("soort").equals("technisch"), tekst(one, "naam")))
            .toList(),
        file.each("activiteiten").stream().map(VerwerkingsregisterReader::activiteit).toList());
  }

  private static Verwerkingsactiviteit activiteit(Spot spot) {
    return new Verwerkingsactiviteit(
        spot.text("code"),
        spot.text("uuid"),
        spot.node().path("versie").intValue(),
        LocalDate.parse(spot.text("geldigVan")),
        spot.has("geldigTot") ? LocalDate.parse(spot.text("geldigTot")) : null,
        tekst(spot, "naam"),
        tekst(spot, "waarvoor"),
        spot.texts("betrokkenen"),
        spot.texts("bewerkingen"),
        spot.texts("handelingen"),
        spot.has("uitvoerders") ? spot.texts("uitvoerders") : null,
        spot.has("velden") ? velden(spot.at("velden")) : null,
        spot.each("gegevens").stream().map(VerwerkingsregisterReader::gegeven).toList(),
        spot.each("gronden").stream().map(VerwerkingsregisterReader::grond).toList(),
        spot.texts("ontvangers"),
        spot.each("derden").stream()
            .map(one -> new Tekst(one.text("naam"), one.text("naamEn")))
            .toList(),
        spot.texts("maatregelen"),
        spot.node().path("bsn").booleanValue(false),
        spot.node().path("vertrouwelijk").booleanValue(false),
        spot.text("dpia"));
  }

  private static Velden velden(Spot spot) {
    Set<Richting> richtingen = EnumSet.noneOf(Richting.class);
    spot.texts("richtingen").forEach(code -> richtingen.add(Richting.of(code)));
    Set<Trede> tredes = EnumSet.noneOf(Trede.class);
    spot.texts("tredes").forEach(code -> tredes.add(Trede.of(code)));
    return new Velden(richtingen, tredes);
  }

  private static Gegeven gegeven(Spot spot) {
    return new Gegeven(
        tekst(spot, "naam"), Categorie.of(spot.text("categorie")), spot.text("bewaartermijn"));
  }

  private static Grond grond(Spot spot) {
    return new Grond(
        spot.text("partij"),
        spot.text("wet"),
        spot.text("artikel"),
        textOrNull(spot, "lid"),
        textOrNull(spot, "avg"));
  }

  private static Tekst tekst(Spot spot, String member) {
    return new Tekst(spot.text(member), spot.text(member + "En"));
  }

  private static @Nullable String textOrNull(Spot spot, String member) {
    return spot.has(member) ? spot.text(member) : null;
  }
}
