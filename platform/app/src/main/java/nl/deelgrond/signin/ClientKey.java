// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.function.Supplier;

/// The private key with which we prove to the issuer who we are (`private_key_jwt`).
///
/// @param key looked up or made when it is first needed
public record ClientKey(Supplier<RSAKey> key) {

  /// Nothing of the key.
  @Override
  public String toString() {
    return "ClientKey";
  }
}
