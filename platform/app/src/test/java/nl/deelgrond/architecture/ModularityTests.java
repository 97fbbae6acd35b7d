// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.deelgrond.DeelgrondApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  /// These live in jars of their own that know no Spring; Maven draws their walls.
  private static final List<String> JARS = List.of("auditformat", "convenant", "policy");

  private final ApplicationModules modules = ApplicationModules.of(DeelgrondApplication.class);

  @Test
  void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
    modules.verify();
  }

  @Test
  void everyModuleDeclaresWhatItMayUse() {
    List<String> open =
        modules.stream()
            .filter(module -> !JARS.contains(module.getIdentifier().toString()))
            .filter(ModularityTests::hasCodeOfItsOwn)
            .filter(module -> !declaresDependencies(module))
            .map(module -> module.getIdentifier().toString())
            .toList();

    assertThat(open).as("modules without `allowedDependencies` in package-info").isEmpty();
  }

  /// Who supervises the log does not read cases, not even by way of another module.
  @Test
  void theFacesOfFgAndBeheerCannotReachInzage() {
    assertThat(faces("web\\.(fg|beheer)"))
        .filteredOn(face -> face.getAllDependencies(modules).containsModuleNamed("inzage"))
        .isEmpty();
  }

  @Test
  void noFaceUsesTheVault() {
    assertThat(faces("web(\\..*)?|api|authzen"))
        .filteredOn(face -> face.getDirectDependencies(modules).containsModuleNamed("vault"))
        .isEmpty();
  }

  private List<ApplicationModule> faces(String pattern) {
    return modules.stream()
        .filter(module -> module.getIdentifier().toString().matches(pattern))
        .toList();
  }

  /// `web` only holds the faces, which are modules themselves.
  private static boolean hasCodeOfItsOwn(ApplicationModule module) {
    String own = module.getBasePackage().getName();
    return module.getBasePackage().stream().anyMatch(type -> type.getPackageName().equals(own));
  }

  private static boolean declaresDependencies(ApplicationModule module) {
    return module
        .getBasePackage()
        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
        .filter(annotation ->
            !List.of(annotation.allowedDependencies())
                .contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
        .isPresent();
  }
}
