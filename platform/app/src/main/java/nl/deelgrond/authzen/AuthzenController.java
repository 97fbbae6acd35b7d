// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.deelgrond.audit.AuditProperties;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.Oproep;
import nl.deelgrond.inzage.ToegangService;
import nl.deelgrond.inzage.Toegangsbesluit;
import nl.deelgrond.verzoek.StrictJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The Policy Decision Point for the case systems of partijen (AuthZEN Authorization API 1.0, with
/// the additions of NLGov). Each request leaves one record, also when the answer is no.
@RestController
@RequestMapping(path = "/access/v1")
class AuthzenController {

  private final EvaluationReader evaluations;
  private final SearchReader searches;
  private final Pages pages;
  private final ToegangService toegang;
  private final Handelingen handelingen;
  private final Convenant convenant;
  private final JsonMapper json;
  private final String origin;

  AuthzenController(
      EvaluationReader evaluations,
      SearchReader searches,
      Pages pages,
      ToegangService toegang,
      Handelingen handelingen,
      Convenant convenant,
      JsonMapper json,
      AuditProperties log) {
    this.evaluations = evaluations;
    this.searches = searches;
    this.pages = pages;
    this.toegang = toegang;
    this.handelingen = handelingen;
    this.convenant = convenant;
    this.json = json;
    this.origin = log.origin();
  }

  @PostMapping("/evaluation")
  ResponseEntity<byte[]> evaluation(Requester door, HttpServletRequest request) {
    return one(
        decide(
            door,
            () -> evaluations.one(door, "adl.access_evaluation", StrictJson.required(request))));
  }

  @PostMapping("/evaluations")
  ResponseEntity<byte[]> evaluations(Requester door, HttpServletRequest request) {
    Toegangsbesluit<Evaluations> besluit =
        decide(
            door,
            () ->
                evaluations.oneOrMore(
                    door, "adl.access_evaluations", StrictJson.required(request)));
    return besluit.oproep().isSeveral() ? several(besluit) : one(besluit);
  }

  @PostMapping("/search/subject")
  ResponseEntity<byte[]> subjects(Requester door, HttpServletRequest request) {
    return found(decide(door, () -> searches.subjects(door, StrictJson.required(request))));
  }

  @PostMapping("/search/resource")
  ResponseEntity<byte[]> resources(Requester door, HttpServletRequest request) {
    return found(decide(door, () -> searches.resources(door, StrictJson.required(request))));
  }

  @PostMapping("/search/action")
  ResponseEntity<byte[]> actions(Requester door, HttpServletRequest request) {
    return found(decide(door, () -> searches.actions(door, StrictJson.required(request))));
  }

  /// Who never sees a value has nothing to ask here.
  private <T extends Oproep> Toegangsbesluit<T> decide(Requester door, Supplier<T> reading) {
    if (!convenant.functie(door.functie()).rol().seesValues()) {
      throw handelingen.weigering(door, "toegang-vragen", HandelingFault.NIET_BEVOEGD, Map.of());
    }
    return toegang.beslis(door, reading);
  }

  private ResponseEntity<byte[]> one(Toegangsbesluit<Evaluations> besluit) {
    return ok(
        besluit
            .oproep()
            .answers(besluit.uitkomsten())
            .getFirst()
            .json(about(besluit.oproep().call(), besluit.logIndex())));
  }

  private ResponseEntity<byte[]> several(Toegangsbesluit<Evaluations> besluit) {
    Map<String, Object> about = about(besluit.oproep().call(), besluit.logIndex());
    return ok(
        Json.object(
            "evaluations",
            besluit.oproep().answers(besluit.uitkomsten()).stream()
                .map(answer -> answer.json(about))
                .toList()));
  }

  private ResponseEntity<byte[]> found(Toegangsbesluit<Search> besluit) {
    Search search = besluit.oproep();
    Pages.Page page = pages.of(search, search.results(besluit.uitkomsten()));
    Map<String, Object> context = about(search.call(), besluit.logIndex());
    context.putAll(search.context());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("page", page.page());
    answer.put("context", context);
    answer.put("results", page.results());
    return ok(answer);
  }

  /// What every answer says of the call: the record of it, and our step in the trace with what
  /// others keep in it.
  private Map<String, Object> about(Call call, long logIndex) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("decision_record", origin + "#" + logIndex);
    about.put("traceparent", call.own().text());
    if (!call.trace().state().isEmpty()) {
      about.put("tracestate", call.trace().state());
    }
    return about;
  }

  private ResponseEntity<byte[]> ok(Map<String, Object> answer) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(answer));
  }
}
