// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Functie;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.identity.Medewerker;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.identity.Systeem;
import org.springframework.stereotype.Component;

/// Makes a [Requester] of what the issuer claims, when the convenant says the same.
///
/// The issuer is believed about who somebody is; which functie belongs to which partij, and that to
/// which organisatie, is what the partijen signed.
@Component
class Requesters {

  static final List<String> CLAIMS =
      List.of("sub", "name", "organisatie", "oin", "partij", "functie", "acr");

  private final Convenant convenant;
  private final List<String> acceptedLoa;

  Requesters(Convenant convenant, SigninProperties properties) {
    this.convenant = convenant;
    this.acceptedLoa = properties.aanmelden().loa();
  }

  /// What came of looking at the claims.
  sealed interface Recognition {}

  record Recognized(Requester requester) implements Recognition {}

  /// @param problems all that is wrong, in codes and names of claims only
  record Unrecognized(List<String> problems) implements Recognition {}

  /// Looks at the claims of a token.
  ///
  /// @param machine whether the token was given to a machine rather than to a person
  Recognition recognize(Map<String, Object> claims, boolean machine) {
    List<String> problems = new ArrayList<>();
    for (String claim : CLAIMS) {
      if (!(claims.get(claim) instanceof String text) || text.isBlank()) {
        problems.add("claim `" + claim + "` is missing");
      }
    }
    if (!problems.isEmpty()) {
      return new Unrecognized(problems);
    }
    return check(claims, machine);
  }

  private Recognition check(Map<String, Object> claims, boolean machine) {
    Optional<Functie> found = convenant.findFunctie(text(claims, "functie"));
    if (found.isEmpty()) {
      return new Unrecognized(List.of("claim `functie` names no functie of the convenant"));
    }
    Functie functie = found.get();
    Organisatie organisatie = convenant.organisatieVan(functie.partij());
    List<String> problems = new ArrayList<>();
    contradicts(problems, claims, "partij", functie.partij());
    contradicts(problems, claims, "organisatie", organisatie.code());
    contradicts(problems, claims, "oin", organisatie.oin());
    if (machine != (functie.rol() == Rol.SYSTEEM)) {
      problems.add("claim `functie` is not one for " + (machine ? "a machine" : "a person"));
    }
    if (!acceptedLoa.contains(text(claims, "acr"))) {
      problems.add("claim `acr` is not a level that is accepted");
    }
    return problems.isEmpty()
        ? new Recognized(requester(claims, machine))
        : new Unrecognized(problems);
  }

  private static void contradicts(
      List<String> problems, Map<String, Object> claims, String claim, String signed) {
    if (!text(claims, claim).equals(signed)) {
      problems.add("claim `" + claim + "` is not that of the functie");
    }
  }

  private static Requester requester(Map<String, Object> claims, boolean machine) {
    String sub = text(claims, "sub");
    String naam = text(claims, "name");
    String organisatie = text(claims, "organisatie");
    String oin = text(claims, "oin");
    String partij = text(claims, "partij");
    String functie = text(claims, "functie");
    String loa = text(claims, "acr");
    return machine
        ? new Systeem(sub, naam, organisatie, oin, partij, functie, loa)
        : new Medewerker(sub, naam, organisatie, oin, partij, functie, loa);
  }

  private static String text(Map<String, Object> claims, String name) {
    return String.valueOf(claims.get(name));
  }
}
