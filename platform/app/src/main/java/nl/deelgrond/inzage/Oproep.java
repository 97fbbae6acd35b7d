// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.List;
import java.util.Map;
import nl.deelgrond.identity.Requester;

/// A call by which a system asks what may be seen, to keep to it by itself. It gets decisions, and
/// one record of them all.
public interface Oproep {

  /// Who asks; each question says for whom.
  Requester door();

  /// The questions, in the order in which they are decided; none when what was asked leads to none.
  List<Vraag> vragen();

  /// Whether the caller wants no more than this. Asked before each question.
  boolean isGenoeg(List<Uitkomst> told);

  /// What the record of the call says, beside who asked: ids, codes and numbers only. It is what
  /// the caller will be told.
  Map<String, ?> verslag(List<Uitkomst> told);
}
