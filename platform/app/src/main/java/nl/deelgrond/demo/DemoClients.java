// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import com.nimbusds.jose.JOSEException;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.deelgrond.signin.ClientKey;
import nl.deelgrond.signin.SigninProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The programs that may ask the demo's issuer for tokens, each in one way (OAuth NL GOV 1.1).
final class DemoClients {

  /// The command line: no secret to keep, so PKCE, and a short life.
  static final String COMMAND_LINE = "deelgrond-opdrachtregel";

  /// Where the command line is sent back to. It reads the address and never opens it.
  static final String COMMAND_LINE_REDIRECT = "http://127.0.0.1/klaar";

  private final SigninProperties properties;
  private final ClientKey webKey;
  private final Map<String, RSAPublicKey> machineKeys = new HashMap<>();

  DemoClients(SigninProperties properties, ClientKey webKey, Path folder) {
    this.properties = properties;
    this.webKey = webKey;
    DemoMachine.ALL.forEach(
        machine -> machineKeys.put(machine.client(), MachineKey.in(folder, machine)));
  }

  List<RegisteredClient> registered() {
    List<RegisteredClient> clients = new ArrayList<>();
    clients.add(web());
    clients.add(commandLine());
    DemoMachine.ALL.forEach(machine -> clients.add(machine(machine)));
    return clients;
  }

  /// The key with which a client proves who it is; null when it has none.
  @Nullable RSAPublicKey key(String client) {
    if (!client.equals(properties.aanmelden().clientId())) {
      return machineKeys.get(client);
    }
    try {
      return webKey.key().get().toRSAPublicKey();
    } catch (JOSEException e) {
      throw new IllegalStateException("the key of the web client is no RSA key", e);
    }
  }

  private RegisteredClient web() {
    String address = properties.address();
    return RegisteredClient.withId("web")
        .clientId(properties.aanmelden().clientId())
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(address + "/login/oauth2/code/deelgrond")
        .postLogoutRedirectUri(address + "/inloggen?uitgelogd")
        .scopes(scopes -> scopes.addAll(List.of("openid", "profile")))
        .clientSettings(withKey())
        .tokenSettings(accessFor(Duration.ofMinutes(5)))
        .build();
  }

  private RegisteredClient commandLine() {
    return RegisteredClient.withId("command-line")
        .clientId(COMMAND_LINE)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(COMMAND_LINE_REDIRECT)
        .scope(properties.aanmelden().scope())
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .tokenSettings(accessFor(Duration.ofMinutes(15)))
        .build();
  }

  private RegisteredClient machine(DemoMachine machine) {
    return RegisteredClient.withId(machine.client())
        .clientId(machine.client())
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope(properties.aanmelden().scope())
        .clientSettings(withKey())
        .tokenSettings(accessFor(Duration.ofHours(1)))
        .build();
  }

  private static ClientSettings withKey() {
    return ClientSettings.builder()
        .requireProofKey(true)
        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
        .build();
  }

  private static TokenSettings accessFor(Duration life) {
    return TokenSettings.builder()
        .accessTokenTimeToLive(life)
        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
        .build();
  }
}
