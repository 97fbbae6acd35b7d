// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.identity;

/// Who asks, as the issuer says it and the convenant confirms it.
///
/// **Guarantees** (for every instance that [CurrentRequester] hands out)
/// - The functie is one of this partij, the partij a taak of this organisatie, and the OIN its own.
/// - A person has never the functie of a machine, nor a machine that of a person.
public sealed interface Requester permits Medewerker, Systeem {

  /// Who it is, the same at every sign-in; never a BSN.
  String sub();

  /// What colleagues call them; for pages, never for a log.
  String naam();

  /// Code of the organisatie in the convenant.
  String organisatie();

  /// Organisatie-identificatienummer, twenty digits.
  String oin();

  /// Code of the partij: the taak for which is asked.
  String partij();

  /// Code of the functie in the convenant.
  String functie();

  /// Level of assurance of the sign-in (`acr`).
  String loa();
}
