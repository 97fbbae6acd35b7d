// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import nl.deelgrond.audit.DisclosureTicket;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.vault.MayUnseal;
import nl.deelgrond.vault.Vault;
import org.junit.jupiter.api.Test;

/// Rules that the compiler cannot keep.
class ArchitectureTests {
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.deelgrond");

  /// The whole world of test code, fakes included.
  private static final JavaClasses WITH_TESTS =
      new ClassFileImporter().importPackages("nl.deelgrond");

  // --- The straight line ----------------------------------------------------------------------

  /// Promise 3: without a durable entry there is no ticket.
  @Test
  void onlyTheLogMakesTickets() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.deelgrond.audit..")
        .should()
        .callConstructorWhere(ownedBy(DisclosureTicket.class))
        .check(WITH_TESTS);
  }

  /// Promise 7, and promise 3: one place opens sealed values.
  @Test
  void onlyInzageOpensSealedValues() {
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.deelgrond.inzage..", "nl.deelgrond.vault..")
        .should()
        .callMethodWhere(
            ownedBy(Vault.class).and(JavaAccess.Predicates.target(nameMatching("open"))))
        .check(ALL);
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.deelgrond.inzage..")
        .should(beAnnotatedWith(MayUnseal.class))
        .check(ALL);
    noCodeUnits()
        .that()
        .areDeclaredInClassesThat(not(resideInAPackage("nl.deelgrond.inzage..")))
        .should()
        .beAnnotatedWith(MayUnseal.class)
        .check(ALL);
  }

  /// Who asks without seeing gets no ticket and no gegeven, not even sealed (ADR-0073).
  @Test
  void authzenReachesNothingThatIsOpened() {
    noClasses()
        .that()
        .resideInAPackage("nl.deelgrond.authzen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nl.deelgrond.vault..", "nl.deelgrond.casus..")
        .orShould()
        .dependOnClassesThat(assignableTo(DisclosureTicket.class))
        .check(ALL);
  }

  /// A transaction around the line would hold the log entry back until after the values are opened.
  @Test
  void inzageIsNotTransactional() {
    noClasses()
        .that()
        .resideInAPackage("nl.deelgrond.inzage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  /// What is only ever added to has no use for dirty checking, and the SQL is what an auditor
  /// reads.
  @Test
  void historyIsWrittenInSql() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "nl.deelgrond.grondslag..",
            "nl.deelgrond.audit..",
            "nl.deelgrond.vault..",
            "nl.deelgrond.policy..",
            "nl.deelgrond.inzage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
        .check(ALL);
  }

  /// Nothing on the path happens out of sight.
  @Test
  void nothingIsWovenIn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.aspectj..", "org.springframework.aop..", "org.aopalliance..")
        .check(ALL);
  }

  // --- Java -----------------------------------------------------------------------------------

  @Test
  void whatIsThrownHasAName() {
    noClasses()
        .should()
        .callConstructorWhere(
            describe(
                "makes a nameless throwable",
                (JavaConstructorCall call) ->
                    Set.of(
                                "java.lang.RuntimeException",
                                "java.lang.Exception",
                                "java.lang.Throwable",
                                "java.lang.Error")
                            .contains(call.getTargetOwner().getName())
                        && !call.getOriginOwner().isAssignableTo(Throwable.class)))
        .check(ALL);
  }

  /// A decided no is a value: nothing but a fault, a refused start and what a module documents
  /// flies.
  @Test
  void exceptionsOfOurOwnAreFew() {
    classes()
        .that()
        .areAssignableTo(Throwable.class)
        .should(
            beNamedAmong(
                List.of(
                    Fault.class.getName(),
                    "nl.deelgrond.fault.StartRefused",
                    "nl.deelgrond.handeling.OnjuisteInvoer",
                    "nl.deelgrond.inzage.Verouderd",
                    "nl.deelgrond.policy.PolicyFault",
                    "nl.deelgrond.convenant.ConvenantInvalid",
                    "nl.deelgrond.handeling.OnjuisteInvoer",
                    "nl.deelgrond.inzage.Verouderd")))
        .check(ALL);
  }

  /// A decision can be replayed only when time is an input.
  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "reads the machine's clock",
                (JavaAccess<?> call) ->
                    call.getTarget().getFullName().matches("java\\.time\\.\\w+\\.now\\(\\)")
                        || call.getTarget()
                            .getFullName()
                            .equals("java.lang.System.currentTimeMillis()")))
        .check(ALL);
  }

  @Test
  void dependenciesComeThroughTheConstructor() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.persistence.PersistenceContext")
        .check(ALL);
    noCodeUnits()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .check(ALL);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(ALL);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)$").check(ALL);
  }

  /// One word per thing: release and refuse, and Dutch for what people signed.
  @Test
  void bannedWordsNameNothing() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*\\.\\w*(Consent|LegalBasis|Citizen|Allow|Permit|Grant(?!edAuthority)|Deny|Denied)\\w*$")
        .check(ALL);
    noMethods().should().haveNameMatching("(allow|permit|grant|deny)([A-Z].*)?").check(ALL);
  }

  @Test
  void entitiesStayInTheirModuleAndKeepTheirHistory() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .and()
        .areNotAnnotatedWith("org.hibernate.envers.RevisionEntity")
        .should()
        .notBePublic()
        .andShould()
        .beAnnotatedWith("org.hibernate.envers.Audited")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void noAttributeConverterOpensAnything() {
    noClasses()
        .that(assignableTo("jakarta.persistence.AttributeConverter"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.deelgrond.vault..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  /// Data of the line knows no framework.
  @Test
  void recordsOfTheDomainKnowNoSpring() {
    noClasses()
        .that()
        .areRecords()
        .and()
        .resideInAnyPackage(
            "nl.deelgrond.convenant..",
            "nl.deelgrond.policy..",
            "nl.deelgrond.auditformat..",
            "nl.deelgrond.audit..",
            "nl.deelgrond.vault..",
            "nl.deelgrond.identity..",
            "nl.deelgrond.casus..",
            "nl.deelgrond.tafel..",
            "nl.deelgrond.grondslag..",
            "nl.deelgrond.inzage..")
        .and()
        .areNotAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(ALL);
  }

  /// What the library does wrong is put right in one place (ADR-0021).
  @Test
  void oneClassKnowsTheWasmLibrary() {
    noClasses()
        .that(not(nameMatching("nl\\.deelgrond\\.policy\\.WasmModule")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.styra..", "com.dylibso..")
        .check(ALL);
  }

  @Test
  void nothingIsMockedAndNoDatabaseIsPlayed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.mockito..", "org.easymock..", "org.h2..", "org.hsqldb..", "lombok..")
        .check(WITH_TESTS);
  }

  private static DescribedPredicate<JavaAccess<?>> ownedBy(Class<?> type) {
    return JavaAccess.Predicates.targetOwner(assignableTo(type));
  }

  private static ArchCondition<JavaClass> beNamedAmong(List<String> names) {
    return ArchCondition.from(
        describe("be among " + names, (JavaClass type) -> names.contains(type.getName())));
  }
}
