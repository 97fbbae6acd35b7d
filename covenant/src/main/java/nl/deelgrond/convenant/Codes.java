// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.function.Function;

/// Finds things by their code, and says which code was unknown.
final class Codes {

  private Codes() {}

  static <E extends Enum<E>> E constant(
      Class<E> type, E[] constants, Function<E, String> code, String wanted) {
    for (E constant : constants) {
      if (code.apply(constant).equals(wanted)) {
        return constant;
      }
    }
    throw unknown(type.getSimpleName(), wanted);
  }

  static IllegalArgumentException unknown(String kind, String code) {
    return new IllegalArgumentException("unknown " + kind + " `" + code + "`");
  }
}
