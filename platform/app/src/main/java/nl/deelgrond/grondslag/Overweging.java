// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.grondslag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.deelgrond.handeling.Invoer;
import nl.deelgrond.policy.GeheimhouderBesluit.Grond;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Why a geheimhouder lifts the secret, in words. Kept sealed, as one JSON document with a version
/// of its own; who reads it later finds every question with its answer.
///
/// @param grond what the decision rests on
/// @param artikel of a legal duty the article, as `jeugdwet 7.1.4.1`; else null
/// @param toelichting of a legal duty why that article asks it here; else null
/// @param afweging of a conflict of duties the answer to each of [#VRAGEN], by its code; else empty
/// @param geraadpleegd who was consulted, by function and organisation; a name is not needed. At
///   least one for a conflict of duties
/// @param geinformeerd whether the inwoner was told: one of [#GEINFORMEERD]
/// @param waarom why the inwoner was not told, or not yet; null when they were
public record Overweging(
    Grond grond,
    @Nullable String artikel,
    @Nullable String toelichting,
    Map<String, String> afweging,
    List<String> geraadpleegd,
    String geinformeerd,
    @Nullable String waarom) {

  private static final String JA = "ja";
  private static final String LATER = "later";
  private static final String NIET = "niet";

  /// The six points of the weighing of a conflict of duties, as the profession asks them (KNMG
  /// guideline on medical secrecy and the police and judicial authorities, conflict of duties):
  /// everything was done to get a toestemming; silence brings the professional in conflict with
  /// their conscience; there is no other way; silence does serious harm to somebody; breaking the
  /// secret prevents or limits that harm; and it is broken as little as possible.
  public static final List<String> VRAGEN =
      List.of(
          "toestemmingGevraagd",
          "gewetensnood",
          "geenAndereWeg",
          "ernstigNadeel",
          "beperktNadeel",
          "zoMinMogelijk");

  /// Whether the inwoner was told of the decision.
  public static final List<String> GEINFORMEERD = List.of(JA, LATER, NIET);

  /// Most characters of one answer: half a page.
  public static final int LANGSTE_ANTWOORD = 1500;

  /// Most characters of who was consulted.
  public static final int LANGSTE_GERAADPLEEGD = 200;

  /// Most who were consulted.
  public static final int MEESTE_GERAADPLEEGD = 5;

  private static final int VERSIE = 1;

  public Overweging {
    afweging = Map.copyOf(afweging);
    geraadpleegd = List.copyOf(geraadpleegd);
  }

  /// Notes what is wrong with the words. That the article exists is for who knows the laws.
  void check(Invoer invoer) {
    boolean duty = grond == Grond.WETTELIJKE_PLICHT;
    boolean conflict = grond == Grond.CONFLICT_VAN_PLICHTEN;
    invoer
        .eis(!duty || artikel != null, "artikel", "verplicht")
        .eis(duty || artikel == null, "artikel", "hoort-niet-bij-grond")
        .eis(duty || toelichting == null, "toelichting", "hoort-niet-bij-grond");
    if (duty) {
      Schrijver.checkWoorden(invoer, toelichting, LANGSTE_ANTWOORD, "toelichting");
    }
    for (String vraag : VRAGEN) {
      if (conflict) {
        Schrijver.checkWoorden(invoer, afweging.get(vraag), LANGSTE_ANTWOORD, vraag);
      } else {
        invoer.eis(!afweging.containsKey(vraag), vraag, "hoort-niet-bij-grond");
      }
    }
    checkGeraadpleegd(invoer, conflict);
    invoer
        .eis(GEINFORMEERD.contains(geinformeerd), "geinformeerd", "keuze-onbekend")
        .eis(!geinformeerd.equals(JA) || waarom == null, "waarom", "niet-bij-ja");
    if (!geinformeerd.equals(JA)) {
      Schrijver.checkWoorden(invoer, waarom, LANGSTE_ANTWOORD, "waarom");
    }
  }

  private void checkGeraadpleegd(Invoer invoer, boolean needed) {
    invoer
        .eis(!needed || !geraadpleegd.isEmpty(), "geraadpleegd", "niemand-geraadpleegd")
        .eis(
            geraadpleegd.size() <= MEESTE_GERAADPLEEGD,
            "geraadpleegd",
            "te-veel",
            String.valueOf(MEESTE_GERAADPLEEGD));
    geraadpleegd.forEach(
        who -> Schrijver.checkWoorden(invoer, who, LANGSTE_GERAADPLEEGD, "geraadpleegd"));
  }

  /// The document that is sealed.
  String document() {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("versie", VERSIE).put("grond", grond.code());
    if (artikel != null) {
      node.put("artikel", artikel);
    }
    if (toelichting != null) {
      node.put("toelichting", toelichting.strip());
    }
    if (!afweging.isEmpty()) {
      ObjectNode answers = node.putObject("afweging");
      VRAGEN.forEach(
          vraag -> answers.put(vraag, Objects.requireNonNull(afweging.get(vraag), vraag).strip()));
    }
    geraadpleegd.forEach(node.putArray("geraadpleegd")::add);
    node.put("geinformeerd", geinformeerd);
    if (waarom != null) {
      node.put("waarom", waarom.strip());
    }
    return node.toString();
  }

  /// Reads a document that was sealed; what cannot be read is not repeated.
  ///
  /// @throws IllegalStateException when it is no document of a version that we know
  public static Overweging uit(String document) {
    try {
      JsonNode node = JsonMapper.shared().readTree(document);
      if (node.path("versie").asInt(0) == VERSIE) {
        return uit(node);
      }
    } catch (JacksonException _) {
      // its message would hold the words
    }
    throw new IllegalStateException("a motivation of a geheimhouder cannot be read");
  }

  private static Overweging uit(JsonNode node) {
    Map<String, String> afweging = new LinkedHashMap<>();
    node.path("afweging")
        .properties()
        .forEach(answer -> afweging.put(answer.getKey(), answer.getValue().stringValue()));
    List<String> geraadpleegd = new ArrayList<>();
    node.path("geraadpleegd").forEach(who -> geraadpleegd.add(who.stringValue()));
    return new Overweging(
        Stand.grond(node.path("grond").stringValue()),
        text(node, "artikel"),
        text(node, "toelichting"),
        afweging,
        geraadpleegd,
        node.path("geinformeerd").stringValue(),
        text(node, "waarom"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.has(field) ? node.path(field).stringValue() : null;
  }

  /// Without the words: this text may end up in a log.
  @Override
  public String toString() {
    return "Overweging[" + grond.code() + "]";
  }
}
