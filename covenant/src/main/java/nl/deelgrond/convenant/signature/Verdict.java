// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.time.Instant;
import java.util.List;

/// What became of the check of one signature.
public sealed interface Verdict {

  /// The signature is right.
  ///
  /// @param at the moment at which it was there, as the timestamp says
  /// @param subject whom the certificate of the signer names
  /// @param anchor name of the anchor that the certificate rests on
  /// @param trial whether the certificate, or that of the timestamp, rests on an anchor of a trial
  record Valid(Instant at, String subject, String anchor, boolean trial) implements Verdict {}

  /// The signature is wrong; at least one problem says why.
  record Wrong(List<Problem> problems) implements Verdict {
    public Wrong {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("what is wrong has a reason");
      }
    }
  }
}
