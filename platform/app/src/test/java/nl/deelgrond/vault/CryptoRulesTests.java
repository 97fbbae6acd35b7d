// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/// ADR-0035: which cryptography stands where.
final class CryptoRulesTests {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.deelgrond");

  @Test
  void onlyTheVaultEncrypts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.deelgrond.vault..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.crypto..")
        .check(ALL);
  }

  /// Signatures over the convenant are read and made in one package (ADR-0017).
  @Test
  void onlyTheVaultAndTheSignaturesOfTheConvenantUseBouncyCastle() {
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.deelgrond.vault..", "nl.deelgrond.convenant.signature..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(ALL);
  }

  @Test
  void theProviderIsAlwaysNamed() {
    noClasses()
        .should()
        .callMethod(Cipher.class, "getInstance", String.class)
        .orShould()
        .callMethod(Mac.class, "getInstance", String.class)
        .orShould()
        .callMethod(KDF.class, "getInstance", String.class)
        .check(ALL);
  }

  @Test
  void nobodyAddsAProviderToTheJvm() {
    noClasses()
        .should()
        .callMethod(Security.class, "addProvider", java.security.Provider.class)
        .orShould()
        .callMethod(Security.class, "insertProviderAt", java.security.Provider.class, int.class)
        .check(ALL);
  }

  /// What opens sealed bytes without a ticket stays inside; the age band is the one named
  /// exception.
  @Test
  void nothingButAnOpenedValueAndAnAgeBandLeavesTheVault() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("nl.deelgrond.vault..")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .haveRawReturnType(Dek.class)
        .orShould()
        .haveRawReturnType(KeyRing.class)
        .orShould()
        .haveRawReturnType(javax.crypto.SecretKey.class)
        .orShould()
        .haveRawReturnType(java.time.LocalDate.class)
        .check(ALL);
  }
}
