// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.fault.FaultCode;
import nl.deelgrond.fault.Kind;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.handeling.Probleem;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SECRET = "Jansen, Grotestraat 1";

  private final Problems problems = new Problems(JSON);

  static Stream<FaultCode> everyFault() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.deelgrond")
            .stream()
            .filter(type -> type.isAssignableTo(FaultCode.class) && type.isEnum())
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(FaultCode.class::cast);
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void everyFaultIsToldByItsKindWithItsOwnCode(FaultCode code) throws IOException {
    JsonNode told = told(new Fault(code, SECRET));

    assertThat(told.path("code").stringValue()).isEqualTo(code.name());
    assertThat(told.path("title").stringValue()).isNotBlank();
    assertThat(told.path("detail").stringValue()).isNotBlank();
    assertThat(told.toString()).doesNotContain(SECRET);
    int status = told.path("status").intValue();
    switch (code.kind()) {
      case CALLER -> assertThat(status).isIn(403, 404, 409);
      case DEPENDENCY, INTEGRITY -> assertThat(status).isEqualTo(503);
      case BUG -> assertThat(status).isEqualTo(500);
    }
  }

  @Test
  void aFaultThatPassesSaysHowLongToWait() throws IOException {
    FaultCode waits =
        everyFault().filter(code -> code.retryAfter().isPresent()).findFirst().orElseThrow();
    MockHttpServletResponse response = new MockHttpServletResponse();

    problems.write(MachineDoor.REST, response, problems.of(new Fault(waits, "late")));

    assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After")))).isPositive();
  }

  /// Nothing tells a casus of somebody else from none: no number, no time, no name.
  @Test
  void twoThingsThatAreNotFoundGiveTheSameBytes() throws IOException {
    MockHttpServletResponse one = new MockHttpServletResponse();
    MockHttpServletResponse other = new MockHttpServletResponse();

    problems.write(
        MachineDoor.REST,
        one,
        problems.of(new Fault(HandelingFault.NIET_GEVONDEN, "casus of another")));
    problems.write(MachineDoor.REST, other, problems.ofStatus(404));

    assertThat(one.getContentAsByteArray()).isEqualTo(other.getContentAsByteArray());
    assertThat(one.getHeaderNames()).isEqualTo(other.getHeaderNames());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    JsonNode told =
        told(
            new OnjuisteInvoer(
                List.of(new Probleem("casus", "geen-id"), new Probleem("doel", "doel-onbekend"))));

    assertThat(told.path("status").intValue()).isEqualTo(400);
    assertThat(told.path("problemen").findValuesAsString("veld")).containsExactly("casus", "doel");
    assertThat(told.path("problemen").findValuesAsString("tekst"))
        .containsExactly("Dit is geen id (UUID)", "Dit doel staat niet in het convenant");
  }

  /// The number that the answer gives leads to the line in the log, which repeats no data either.
  @Test
  void whatADriverSaysIsNotRepeated(CapturedOutput log) throws IOException {
    JsonNode told =
        told(new DataIntegrityViolationException(SECRET, new SQLException("Detail: " + SECRET)));

    assertThat(log.getAll())
        .contains(told.path("instance").stringValue(), told.path("code").stringValue())
        .contains("ProblemsTests.whatADriverSaysIsNotRepeated")
        .doesNotContain(SECRET);

    assertThat(told.path("status").intValue()).isEqualTo(500);
    assertThat(told.path("instance").stringValue()).startsWith("urn:uuid:");
    assertThat(told.toString()).doesNotContain(SECRET);
  }

  @Test
  void aDatabaseThatIsAwayIsNoMistakeOfWhoAsks() throws IOException {
    assertThat(told(new QueryTimeoutException("late")).path("status").intValue()).isEqualTo(503);
    assertThat(told(new OptimisticLockingFailureException("late")).path("status").intValue())
        .isEqualTo(409);
    assertThat(
            told(new ConstraintViolationException(SECRET, new SQLException(SECRET), "uq"))
                .path("status")
                .intValue())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 415, 417, 429, 431, 500, 501, 503})
  void everyStatusHasWords(int status) {
    Problem problem = problems.ofStatus(status);

    assertThat(problem.title()).isNotBlank();
    assertThat(problem.detail()).isNotBlank();
    assertThat(problem.code()).matches("[A-Z_]+");
    assertThat(problem.status()).isIn(status, 500);
  }

  @Test
  void noKindOfFaultIsForgotten() {
    assertThat(everyFault().map(FaultCode::kind)).contains(Kind.values());
  }

  private JsonNode told(Throwable thrown) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    problems.write(MachineDoor.REST, response, problems.of(thrown));
    assertThat(response.getContentType()).startsWith("application/problem+json");
    JsonNode body = JSON.readTree(response.getContentAsByteArray());
    assertThat(body.path("status").intValue()).isEqualTo(response.getStatus());
    return body;
  }
}
