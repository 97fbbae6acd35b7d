// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.signature;

import java.io.IOException;

/// Says at which moment something was there, without seeing what it is (RFC 3161).
@FunctionalInterface
public interface TimestampAuthority {

  /// Answers a question for a timestamp.
  ///
  /// @param query a TimeStampReq in DER, as it is sent to a service
  /// @return a TimeStampResp in DER, as a service answers it; who asks checks it
  byte[] answer(byte[] query) throws IOException;
}
