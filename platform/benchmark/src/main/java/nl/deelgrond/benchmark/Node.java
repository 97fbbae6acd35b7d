// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.deelgrond.DeelgrondApplication;
import nl.deelgrond.api.BaselineController;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.database.DatabaseLogin;
import nl.deelgrond.database.DatabaseRole;
import nl.deelgrond.database.PostgresServer;
import nl.deelgrond.database.RolesFile;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.InzageService;
import nl.deelgrond.signin.SigninProperties;
import nl.deelgrond.tafel.Zittingen;
import nl.deelgrond.vault.Vault;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// The server that is measured, in a process of its own: the whole application on a PostgreSQL that
/// it starts, filled with a population, with the baselines beside its own endpoints.
final class Node {

  /// Nothing that lasts as long as a benchmark: tokens are good for the whole run.
  private static final long TOKEN_SECONDS = 6 * 3600;

  /// A population has no entries in the log; what is measured after it does.
  private static final String WITHOUT_ENTRIES =
      """
      alter table casus.gegeven disable trigger gegeven_met_regel_in_log;
      alter table grondslag.regel disable trigger regel_met_regel_in_log;
      """;

  private static final String WITH_ENTRIES =
      """
      alter table casus.gegeven enable always trigger gegeven_met_regel_in_log;
      alter table grondslag.regel enable always trigger regel_met_regel_in_log;
      """;

  private Node() {}

  /// @param args folder, port, number of inwoners, number that is asked about
  static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    try (PostgresServer server = PostgresServer.start(folder.resolve("postgresql"), Map.of())) {
      ConfigurableApplicationContext context = application(server, folder, port);
      execute(server.superuser("deelgrond"), WITHOUT_ENTRIES);
      Population.Asked asked =
          population(context).create(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      execute(server.superuser("deelgrond"), WITH_ENTRIES);
      Files.write(folder.resolve("asked"), lines(context, asked));
      Files.writeString(folder.resolve("ready"), "ready");
      new CountDownLatch(1).await();
    }
  }

  private static ConfigurableApplicationContext application(
      PostgresServer server, Path folder, int port) throws SQLException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("spring.profiles.active", "demo");
    settings.put("server.port", port);
    settings.put("server.tomcat.max-keep-alive-requests", "-1"); // a client keeps its connection
    settings.put("deelgrond.demo.gegevens", "false");
    settings.put("deelgrond.inzage.tempo.ineens", "0"); // one caller asks what many would
    settings.put("deelgrond.data", folder.resolve("data").toString());
    settings.put("deelgrond.vault.password-file", folder.resolve("wachtwoord/w").toString());
    settings.putAll(logins(server));
    SpringApplication application =
        new SpringApplication(DeelgrondApplication.class, BaselineController.class);
    application.setDefaultProperties(settings);
    return application.run(
        settings.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new));
  }

  private static Map<String, Object> logins(PostgresServer server) throws SQLException {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("deelgrond.database.url", server.url("deelgrond"));
    execute(server.superuser("postgres"), "create database deelgrond");
    execute(server.superuser("deelgrond"), RolesFile.sql());
    execute(server.superuser("deelgrond"), Plain.SCHEMA);
    for (DatabaseRole role : DatabaseRole.values()) {
      String password = UUID.randomUUID().toString();
      execute(
          server.superuser("deelgrond"),
          "alter role " + role.user() + " password '" + password + "'");
      settings.put("deelgrond.database.passwords." + role.user(), password);
    }
    return settings;
  }

  private static void execute(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Population population(ConfigurableApplicationContext context) {
    return new Population(
        context.getBean(JdbcTemplate.class),
        context.getBean(Vault.class),
        context.getBean(Convenant.class),
        context.getBean(Zittingen.class),
        context.getBean(InzageService.class));
  }

  /// A token, the zitting, the velden, and a casus per line.
  private static List<String> lines(ConfigurableApplicationContext context, Population.Asked asked)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(token(context));
    lines.add(asked.zitting().toString());
    lines.add(String.join(",", asked.velden()));
    asked.casussen().forEach(casus -> lines.add(casus.toString()));
    return lines;
  }

  /// Signed with the server's own key: the sign-in itself is not what is measured.
  private static String token(ConfigurableApplicationContext context) {
    @SuppressWarnings("unchecked")
    JWKSource<SecurityContext> keys = context.getBean(JWKSource.class);
    SigninProperties properties = context.getBean(SigninProperties.class);
    Requester wie = Population.asker(context.getBean(Convenant.class));
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(properties.issuerOrOwn())
            .subject(wie.sub())
            .audience(List.of(properties.audience()))
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plusSeconds(TOKEN_SECONDS))
            .id(UUID.randomUUID().toString())
            .claim("scope", properties.aanmelden().scope())
            .claim("name", wie.naam())
            .claim("organisatie", wie.organisatie())
            .claim("oin", wie.oin())
            .claim("partij", wie.partij())
            .claim("functie", wie.functie())
            .claim("acr", wie.loa())
            .build();
    return new NimbusJwtEncoder(keys)
        .encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
        .getTokenValue();
  }
}
