// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

/// Who asks in the request at hand. Controllers may also take a [Requester] as a parameter.
@FunctionalInterface
public interface CurrentRequester {

  /// The person or machine that asks.
  ///
  /// @throws nl.deelgrond.fault.Fault `REQUESTER_UNKNOWN` when nobody has signed in, or when what
  ///   the issuer says of them contradicts the convenant
  Requester requester();
}
