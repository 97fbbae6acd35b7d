// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Deelgrond is, and whose word it takes for who somebody is.
///
/// @param adres under which people and machines reach us, without a slash at the end
/// @param issuer the OpenID Connect issuer; absent: the one that the demo brings, at `adres`
/// @param apiVersie version of the REST interface, as in its OpenAPI document
/// @param aanmelden how we are known to the issuer
@ConfigurationProperties("deelgrond")
public record SigninProperties(
    @Nullable URI adres,
    @Nullable String issuer,
    @DefaultValue("1.0.0") String apiVersie,
    @DefaultValue Aanmelden aanmelden) {

  /// How we are known to the issuer.
  ///
  /// @param clientId our name there
  /// @param clientSecret what we prove it with, unless `clientKey` is given
  /// @param clientKey file with our private key (JWK, RSA): `private_key_jwt`
  /// @param audience what an access token must name as its audience; absent: `adres`
  /// @param scope what an access token must be given for
  /// @param loa the levels of assurance (`acr`) that we accept
  /// @param sessieHoogstens how long we take the issuer's word of somebody before asking it again,
  ///   however busy they are
  /// @param geweigerdPerMinuut how many refused tokens a node logs in a minute, at most
  public record Aanmelden(
      @DefaultValue("deelgrond-web") String clientId,
      @Nullable String clientSecret,
      @Nullable Path clientKey,
      @Nullable String audience,
      @DefaultValue("deelgrond") String scope,
      @DefaultValue({"http://eidas.europa.eu/LoA/substantial", "http://eidas.europa.eu/LoA/high"})
          List<String> loa,
      @DefaultValue("1h") Duration sessieHoogstens,
      @DefaultValue("60") int geweigerdPerMinuut) {

    public Aanmelden {
      loa = List.copyOf(loa);
    }

    /// Without the secret.
    @Override
    public String toString() {
      return "Aanmelden[" + clientId + "]";
    }
  }

  /// Our own address; the start refuses to go on without one.
  public String address() {
    if (adres == null) {
      throw new IllegalStateException("`deelgrond.adres` is not set");
    }
    return adres.toString();
  }

  /// Whether the demo's own issuer is the one.
  public boolean isBuiltIn() {
    return issuer == null;
  }

  public String issuerOrOwn() {
    return issuer == null ? address() : issuer;
  }

  public String audience() {
    String audience = aanmelden.audience();
    return audience == null ? address() : audience;
  }
}
