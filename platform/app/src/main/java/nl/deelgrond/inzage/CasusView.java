// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.policy.Leemte;
import nl.deelgrond.policy.Nodig;
import org.jspecify.annotations.Nullable;

/// What may be seen, and what not and why. It is finished: nothing in it is looked up later.
///
/// @param vraag number of the question
/// @param bekend whether there is or was a seat; without one the rest says nothing, so that a casus
///   of somebody else looks like one that does not exist
/// @param tot when the seat ends; null without a seat
/// @param reden why nobody of the casus is spoken of: `TIJD` when the seat is over; null otherwise
/// @param metNaamTot when the names go away again; null unless the trede is met_naam and in force
public record CasusView(
    UUID vraag,
    boolean bekend,
    UUID casus,
    String casusCode,
    UUID zitting,
    String tafel,
    String doel,
    Trede trede,
    boolean vrijgave,
    Instant op,
    @Nullable Instant tot,
    @Nullable Instant metNaamTot,
    @Nullable String reden,
    List<PersoonView> personen) {

  /// The reden of what could not be decided.
  public static final String LEEMTE = "LEEMTE";

  public CasusView {
    personen = List.copyOf(personen);
  }

  /// One person.
  ///
  /// @param letter A to Z
  /// @param logIndex index of the entry in the log that this was recorded in first
  public record PersoonView(UUID id, String letter, long logIndex, List<VeldView> velden) {

    public PersoonView {
      velden = List.copyOf(velden);
    }
  }

  /// One veld of one bron: shown, shown less precise, or not.
  public sealed interface VeldView {

    /// Code of the veld.
    String veld();

    /// Code of the partij that holds it.
    String bron();
  }

  /// Shown.
  ///
  /// @param waarde in Dutch; null when the bron brought in nothing
  /// @param waardeEn the same in English: choices, classes and dates; what somebody wrote stays
  /// @param minderPrecies whether it was made less precise
  /// @param vastgelegdOp the day it was brought in; null when there is nothing, and in the
  ///   anonymous trede, where an exact day could point to somebody
  /// @param geven id of the ground on which the bron gives
  /// @param ontvangen id of the ground on which the asker receives
  /// @param vrijgaven codes of the kinds of ground, in words for the inwoner in
  ///   `covenant/redenen.json`: of the bron, of the asker, and of who had to keep it secret
  /// @param artikelen the articles of its grounds, such as `wmo2015 5.1.1 4`
  public record Getoond(
      String veld,
      String bron,
      @Nullable String waarde,
      @Nullable String waardeEn,
      boolean minderPrecies,
      @Nullable LocalDate vastgelegdOp,
      Grond geven,
      Grond ontvangen,
      List<String> vrijgaven,
      List<String> artikelen)
      implements VeldView {

    public Getoond {
      vrijgaven = List.copyOf(vrijgaven);
      artikelen = List.copyOf(artikelen);
    }

    /// Without the value: this text may end up in a log.
    @Override
    public String toString() {
      return "Getoond[veld=" + veld + ", bron=" + bron + "]";
    }
  }

  /// Not shown. It looks the same whether or not there is anything behind it.
  ///
  /// @param reden code of `covenant/redenen.json`
  /// @param nodig what the rule that refused asks for
  /// @param leemte what is missing and whose task it is to find out, when that is the reden; null
  ///   when the answer is no
  /// @param artikelen the articles that the reden comes from, such as `wmo2015 5.1.1 4`; a law
  ///   alone where no article of it says so; empty when it is no matter of law
  public record NietGetoond(
      String veld,
      String bron,
      String reden,
      List<Nodig> nodig,
      @Nullable Leemte leemte,
      List<String> artikelen)
      implements VeldView {

    public NietGetoond {
      nodig = List.copyOf(nodig);
      artikelen = List.copyOf(artikelen);
      if (reden.equals(LEEMTE) != (leemte != null)) {
        throw new IllegalArgumentException(
            "the reden is `LEEMTE` exactly when something is missing");
      }
    }
  }

  /// A ground, as it is told.
  ///
  /// @param id what the decision cites
  /// @param grondslag id in the convenant when it rests on a law; null when on a toestemming
  public record Grond(String id, @Nullable String grondslag) {}
}
