// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.List;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.signin.ClientKey;
import nl.deelgrond.signin.SigninProperties;
import nl.deelgrond.vault.KeyStoreFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.util.function.SingletonSupplier;

/// The issuer that the demo brings along: what Keycloak or Entra ID is elsewhere.
///
/// It follows the profiles OAuth NL GOV 1.1 and OIDC NL GOV 1.0.1: code with PKCE S256, clients
/// that prove themselves with a key, one way of asking per client, short lives.
@Configuration(proxyBeanMethods = false)
@Conditional(BuiltInIssuer.class)
class DemoIssuer {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(SigninProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.address()).build();
  }

  @Bean
  static TokenKey tokenKey(@Value("${deelgrond.vault.key-file}") Path keyFile) {
    return new TokenKey(keyFile);
  }

  /// Signs tokens.
  @Bean
  JWKSource<SecurityContext> tokenKeys(KeyStoreFile keys, TokenKey key) throws JOSEException {
    KeyPair pair = key.in(keys);
    RSAKey jwk =
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyUse(KeyUse.SIGNATURE)
            .keyIDFromThumbprint()
            .build();
    return new ImmutableJWKSet<>(new JWKSet(jwk));
  }

  /// Our own web site is a client like any other. Its key lives as long as the process: nobody else
  /// has to know it.
  @Bean
  ClientKey webClientKey() {
    return new ClientKey(
        SingletonSupplier.of(() -> {
          try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
          } catch (JOSEException e) {
            throw new IllegalStateException("no RSA on this machine", e);
          }
        }));
  }

  @Bean
  DemoClients demoClients(SigninProperties properties, ClientKey webKey, DataFolder folder) {
    return new DemoClients(properties, webKey, folder.path());
  }

  @Bean
  RegisteredClientRepository registeredClients(DemoClients clients) {
    return new InMemoryRegisteredClientRepository(clients.registered());
  }

  @Bean
  ClientAssertions clientAssertions(DemoClients clients, SigninProperties properties, Clock clock) {
    String address = properties.address();
    return new ClientAssertions(clients::key, List.of(address, address + "/oauth2/token"), clock);
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new Authorizations();
  }

  @Bean
  OAuth2TokenGenerator<?> tokens(
      JWKSource<SecurityContext> key,
      Convenant convenant,
      SigninProperties properties,
      Clock clock) {
    JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(key));
    tokens.setJwtCustomizer(new TokenClaims(convenant, properties.audience()));
    tokens.setClock(clock);
    return tokens;
  }

  @Bean
  PasswordEncoder passwords() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  UserDetailsService demoAccounts(PasswordEncoder passwords) {
    SingletonSupplier<String> password =
        SingletonSupplier.of(() -> passwords.encode(DemoAccount.PASSWORD));
    return login ->
        DemoAccount.find(login)
            .map(account -> User.withUsername(account.login()).password(password.obtain()).build())
            .orElseThrow(() -> new UsernameNotFoundException("no such demo account"));
  }
}
