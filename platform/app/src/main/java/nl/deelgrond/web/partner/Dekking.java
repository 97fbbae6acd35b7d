// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.partner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.deelgrond.web.pagina.Badge;
import nl.deelgrond.web.partner.CasusPagina.Rij;

/// How much of what was asked is shown, as a bar with a legend. Bar, legend and sentence come from
/// one count. A veld that may be seen but is empty counts for itself: there is nothing to see.
record Dekking(int getoond, int leeg, int dicht, List<Deel> balk, List<Soort> legenda) {

  private static final int BREEDTE = 600;

  Dekking {
    balk = List.copyOf(balk);
    legenda = List.copyOf(legenda);
  }

  /// A part of the bar.
  record Deel(String kleur, String x, String breedte) {}

  /// A line of the legend.
  record Soort(String kleur, String sleutel, int aantal) {}

  private enum Kleur {
    ZICHT,
    VAAG,
    LEEG,
    DICHT,
    TOEST,
    BRON;

    /// Last part of the names of its style and its text.
    private String naam() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Kleur van(Rij rij) {
      return rij.leeg() ? LEEG : van(rij.badge());
    }

    private static Kleur van(Badge badge) {
      return switch (badge) {
        case ZICHTBAAR -> ZICHT;
        case MINDER_PRECIES -> VAAG;
        case GEEN_TOESTEMMING -> TOEST;
        case BRON -> BRON;
        case AFGESCHERMD,
            BEROEPSGEHEIM,
            GEPLAND,
            OPEN,
            VOORBIJ,
            LOPEND,
            GESLOTEN,
            GELDIG,
            GEWEIGERD,
            VERLOPEN,
            GEVRAAGD,
            LATER,
            INGETROKKEN,
            ONGELDIG,
            ONDUIDELIJK ->
            DICHT;
      };
    }
  }

  static Dekking van(List<Rij> rijen) {
    ToIntFunction<Kleur> aantal =
        kleur -> (int) rijen.stream().filter(rij -> Kleur.van(rij) == kleur).count();
    List<Soort> legenda =
        Arrays.stream(Kleur.values())
            .map(kleur ->
                new Soort(
                    "app-key--" + kleur.naam(),
                    "dekking." + kleur.naam(),
                    aantal.applyAsInt(kleur)))
            .filter(soort -> soort.aantal() > 0)
            .toList();
    int getoond = Stream.of(Kleur.ZICHT, Kleur.VAAG).mapToInt(aantal).sum();
    int leeg = aantal.applyAsInt(Kleur.LEEG);
    int dicht = rijen.size() - getoond - leeg;
    return new Dekking(getoond, leeg, dicht, balk(aantal, rijen.size()), legenda);
  }

  private static List<Deel> balk(ToIntFunction<Kleur> aantal, int totaal) {
    List<Deel> delen = new ArrayList<>();
    int voor = 0;
    for (Kleur kleur : Kleur.values()) {
      int stuk = aantal.applyAsInt(kleur);
      if (stuk > 0) {
        delen.add(
            new Deel("g-" + kleur.naam(), plaats(voor, totaal, 0.75), plaats(stuk, totaal, -1.5)));
      }
      voor += stuk;
    }
    return delen;
  }

  private static String plaats(int deel, int totaal, double rand) {
    double x = Math.max(0.5, (double) BREEDTE * deel / totaal + rand);
    return BigDecimal.valueOf(x).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
