// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.casus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An open casus whose inbrenger left, and how far its hand-over is.
///
/// @param organisatie code of the organisatie that left
/// @param sinds the first day without an inbrenger
public record Wachtend(Casus casus, String organisatie, LocalDate sinds, Stand stand) {

  /// How far the hand-over of a casus is.
  public sealed interface Stand {

    /// Word for it, as over REST.
    String code();

    /// Nobody was asked, or the last offer was taken back.
    record NietAangeboden() implements Stand {
      @Override
      public String code() {
        return "niet-aangeboden";
      }
    }

    /// A partij has to answer.
    record Open(UUID aanbod, String aan, Instant op) implements Stand {
      @Override
      public String code() {
        return "aangeboden";
      }
    }

    /// A partij said no.
    ///
    /// @param reden one of [Aanbiedingen#AFWIJSREDENEN]
    record Afgewezen(String aan, Instant op, String reden) implements Stand {
      @Override
      public String code() {
        return "afgewezen";
      }
    }

    /// The partij that was asked left before it answered, or who brought the casus in was back in
    /// between.
    record Vervallen(String aan, Instant op) implements Stand {
      @Override
      public String code() {
        return "vervallen";
      }
    }
  }
}
