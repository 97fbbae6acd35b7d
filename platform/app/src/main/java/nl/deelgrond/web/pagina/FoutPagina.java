// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.Set;
import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.handeling.HandelingFault;

/// The page for a request that got no answer. It names the status and nothing else.
///
/// @param sleutel part of the keys of its texts; the status, unless there are more precise words
public record FoutPagina(String status, String sleutel) {

  /// The page for who answers a request that is not the open one.
  static final FoutPagina ANDERE_AANVRAAG = new FoutPagina("409", "andere-aanvraag");

  /// The page for who does what needs a version of the convenant in force.
  static final FoutPagina NIET_VAN_KRACHT = new FoutPagina("409", "convenant-niet-van-kracht");

  /// The statuses with texts of their own.
  static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 409, 429, 500, 503);

  /// The page for a fault: its own where what happened has more precise words than the status.
  static FoutPagina of(FaultCode code, int status) {
    return switch (code) {
      case HandelingFault.ANDERE_AANVRAAG -> ANDERE_AANVRAAG;
      case HandelingFault.CONVENANT_NIET_VAN_KRACHT -> NIET_VAN_KRACHT;
      default -> of(status);
    };
  }

  /// The page for any status: the nearest one that has texts.
  public static FoutPagina of(int status) {
    if (KNOWN.contains(status)) {
      return of(String.valueOf(status));
    }
    return of(status < 500 ? "400" : "500");
  }

  private static FoutPagina of(String status) {
    return new FoutPagina(status, status);
  }
}
