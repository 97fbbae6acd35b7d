// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.deelgrond.convenant.Categorie;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Groep;
import nl.deelgrond.convenant.Organisatie;
import nl.deelgrond.convenant.Verwerkingsactiviteit;
import nl.deelgrond.convenant.Verwerkingsregister;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// The register for machines: the resources of the draft register API of the Logboek
/// Dataverwerkingen (`rvva-openapi.json` v0.1), all in one file.
///
/// What the draft has no member for stands under `deelgrond`: basis per partij, BSN, confidential,
/// DPIA. An organisatie is known by its OIN, where the draft has a UUID. Risks are for people to
/// judge (the DPIA), so no measure names one. That an activity is confidential is no secret; its
/// lines in the log are.
final class RegisterJson {

  static final String FILE = "verwerkingsregister.json";

  private static final Map<String, String> LEGAL_BASIS =
      Map.of(
          "6-1-a", "Consent",
          "6-1-b", "Contract",
          "6-1-c", "LegalObligation",
          "6-1-d", "VitalInterest",
          "6-1-e", "PublicInterest",
          "6-1-f", "LegitimateInterest");

  private final Convenant convenant;
  private final Verwerkingsregister register;

  private RegisterJson(Convenant convenant, Verwerkingsregister register) {
    this.convenant = convenant;
    this.register = register;
  }

  static String of(Convenant convenant, Verwerkingsregister register) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.shared()
            .writer()
            .with(printer)
            .writeValueAsString(new RegisterJson(convenant, register).document())
        + "\n";
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("register", register.basisUri());
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("id", convenant.id());
    source.put("version", convenant.versie());
    source.put("sha256", convenant.sha256());
    source.put("contact", convenant.organisatie(register.contactpunt()).contact());
    document.put("covenant", source);
    document.put("processing_activities", activities());
    document.put("entities", convenant.organisaties().stream().map(this::entity).toList());
    return document;
  }

  private List<Object> activities() {
    Map<String, List<Verwerkingsactiviteit>> perCode = new LinkedHashMap<>();
    register
        .activiteiten()
        .forEach(a -> perCode.computeIfAbsent(a.code(), _ -> new ArrayList<>()).add(a));
    List<Object> all = new ArrayList<>();
    for (List<Verwerkingsactiviteit> versies : perCode.values()) {
      Verwerkingsactiviteit laatste = register.laatste(versies.getFirst().code());
      Map<String, Object> activity = new LinkedHashMap<>();
      activity.put("id", laatste.uuid());
      activity.put("active", laatste.geldigTot() == null);
      activity.put("latestVersion", laatste.versie());
      activity.put("versions", versies.stream().map(this::version).toList());
      all.add(activity);
    }
    return all;
  }

  private Map<String, Object> version(Verwerkingsactiviteit activiteit) {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("uri", register.uri(activiteit));
    version.put("version", activiteit.versie());
    version.put("validFrom", activiteit.geldigVan().toString());
    if (activiteit.geldigTot() != null) {
      version.put("validUntil", activiteit.geldigTot().toString());
    }
    ActiviteitFacts facts = ActiviteitFacts.of(convenant, activiteit);
    version.put("name", activiteit.naam().nl());
    version.put("purpose", activiteit.waarvoor().nl());
    version.put("legalBasis", legalBasis(facts));
    version.put(
        "dataSubjects",
        activiteit.betrokkenen().stream()
            .map(code -> register.betrokkene(code).ldv())
            .distinct()
            .toList());
    Map<String, Object> personalData = new LinkedHashMap<>();
    personalData.put("categories", categories(facts));
    personalData.put("retentionPeriod", facts.bewaartermijnen().getLast());
    version.put("personalData", personalData);
    version.put("processingOptions", activiteit.bewerkingen());
    version.put("measures", measures(activiteit));
    version.put("recipients", recipients(facts));
    version.put("deelgrond", own(facts));
    return version;
  }

  private static Set<String> legalBasis(ActiviteitFacts facts) {
    Set<String> all = new TreeSet<>();
    for (Set<ActiviteitFacts.Basis> bases : facts.bases().values()) {
      bases.forEach(basis -> all.add(LEGAL_BASIS.getOrDefault(basis.avg(), basis.avg())));
    }
    if (facts.toestemmingCounts()) {
      all.add("Consent");
    }
    return all;
  }

  private List<String> categories(ActiviteitFacts facts) {
    List<String> all = new ArrayList<>();
    for (Groep groep : convenant.groepen()) {
      if (facts.velden().stream().anyMatch(veld -> veld.groep().equals(groep.code()))) {
        all.add(groep.naam());
      }
    }
    facts.activiteit().gegevens().forEach(gegeven -> all.add(gegeven.naam().nl()));
    return all;
  }

  private List<Object> measures(Verwerkingsactiviteit activiteit) {
    List<Object> all = new ArrayList<>();
    for (String code : activiteit.maatregelen()) {
      Verwerkingsregister.Maatregel maatregel = register.maatregel(code);
      Map<String, Object> measure = new LinkedHashMap<>();
      measure.put("measureType", maatregel.technisch() ? "Technical" : "Organisational");
      measure.put("measure", maatregel.naam().nl());
      measure.put("risks", List.of());
      all.add(measure);
    }
    return all;
  }

  private List<Object> recipients(ActiviteitFacts facts) {
    Set<String> organisaties = new LinkedHashSet<>();
    facts.ontvangers().forEach(p -> organisaties.add(convenant.organisatieVan(p).code()));
    List<Object> all = new ArrayList<>();
    for (String organisatie : organisaties) {
      Map<String, Object> recipient = new LinkedHashMap<>();
      recipient.put("legalRole", "JointDataControllers");
      recipient.put("entityId", convenant.organisatie(organisatie).oin());
      all.add(recipient);
    }
    for (Verwerkingsactiviteit.Tekst derde : facts.activiteit().derden()) {
      Map<String, Object> recipient = new LinkedHashMap<>();
      recipient.put("legalRole", "ThirdParty");
      recipient.put("name", derde.nl());
      all.add(recipient);
    }
    return all;
  }

  private Map<String, Object> own(ActiviteitFacts facts) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("code", facts.activiteit().code());
    own.put("confidential", facts.activiteit().vertrouwelijk());
    own.put("bsn", facts.bsn());
    own.put("dpia", facts.activiteit().dpia());
    own.put("handelingen", facts.activiteit().handelingen());
    Map<String, Object> special = new LinkedHashMap<>();
    for (Categorie categorie : Categorie.values()) {
      special.put(categorie.code(), facts.count(categorie));
    }
    own.put("velden", special);
    Map<String, Object> bases = new LinkedHashMap<>();
    Woorden woorden = new Woorden(convenant);
    facts
        .bases()
        .forEach((partij, all) ->
            bases.put(
                partij,
                all.stream()
                    .map(b -> woorden.basis(b.wet(), b.artikel(), b.lid(), b.avg()))
                    .toList()));
    own.put("basis", bases);
    return own;
  }

  private Map<String, Object> entity(Organisatie organisatie) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("type", "Organisation");
    entity.put("id", organisatie.oin());
    entity.put("name", organisatie.naam());
    entity.put("country", "NL");
    entity.put("email", organisatie.contact());
    return entity;
  }
}
