// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one file, each thing once.
final class Problems {

  private final List<Problem> all;
  private final String aboutNl;
  private final String aboutEn;

  private Problems(List<Problem> all, String aboutNl, String aboutEn) {
    this.all = all;
    this.aboutNl = aboutNl;
    this.aboutEn = aboutEn;
  }

  Problems() {
    this(new ArrayList<>(), "", "");
  }

  /// Collects into the same list, and says before each problem what it is about.
  Problems about(String nl, String en) {
    return new Problems(all, aboutNl + nl, aboutEn + en);
  }

  void add(String nl, String en) {
    Problem problem = new Problem(aboutNl + nl, aboutEn + en);
    if (!all.contains(problem)) {
      all.add(problem);
    }
  }

  void add(Problem problem) {
    add(problem.nl(), problem.en());
  }

  void require(boolean holds, String nl, String en) {
    if (!holds) {
      add(nl, en);
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
