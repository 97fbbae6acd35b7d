// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The command of the README that gets a token, as it stands there.
class InloggenTests {

  private final RunningDemo demo = RunningDemo.shared();

  private record Result(int status, String out, String err) {}

  @Test
  void printsTheTokenOfAPersonAndNothingElse() throws Exception {
    Result result = run(Map.of(), "a.jansen");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).matches("[\\w.-]+\\R");
    assertThat(SignedJWT.parse(result.out().strip()).getJWTClaimsSet().getClaims())
        .containsEntry("sub", "a.jansen")
        .containsEntry("functie", "voorzitter");
  }

  @Test
  void printsTheTokenOfAMachine() throws Exception {
    Result result =
        run(Map.of(), "--machine", "ggd-twente", demo.machineKey("ggd-twente").toString());

    assertThat(SignedJWT.parse(result.out().strip()).getJWTClaimsSet().getClaims())
        .containsEntry("sub", "ggd-twente")
        .containsEntry("functie", "jgz-dossiersysteem");
  }

  @Test
  void wrongPasswordIsOneLine() throws Exception {
    Result result = run(Map.of("DEELGROND_WACHTWOORD", "fout"), "l.visser");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly("no account `l.visser`, or not with this password");
  }

  @Test
  void deelgrondThatIsAwayIsOneLine() throws Exception {
    String away = "http://localhost:" + RunningDemo.freePort();

    Result result = run(Map.of("DEELGROND", away), "l.visser");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines())
        .containsExactly(
            "Deelgrond does not answer at " + away + ": start it with ./mvnw spring-boot:run");
  }

  @Test
  void nothingAskedIsToldHow() throws Exception {
    Result result = run(Map.of());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("usage: java deploy/Inloggen.java <account>");
  }

  private Result run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                inloggen().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DEELGROND", demo.address());
    builder.environment().putAll(environment);
    Path errors = Files.createTempFile("inloggen-", ".err");
    Process process = builder.redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Result result = new Result(process.waitFor(), out, Files.readString(errors));
    Files.delete(errors);
    return result;
  }

  private static Path inloggen() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("deploy/Inloggen.java"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder.resolve("deploy/Inloggen.java");
  }
}
