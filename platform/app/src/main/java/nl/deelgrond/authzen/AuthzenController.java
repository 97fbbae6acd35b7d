// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.deelgrond.audit.AuditProperties;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.OnjuisteInvoer;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.ToegangService;
import nl.deelgrond.inzage.Toegangsbesluit;
import nl.deelgrond.verzoek.StrictJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
        read(door, request, (who, body) -> evaluations.one(who, "adl.access_evaluation", body)));
  }

  @PostMapping("/evaluations")
  ResponseEntity<byte[]> evaluations(Requester door, HttpServletRequest request) {
    boolean[] several = new boolean[1];
    Evaluations asked =
        read(
            door,
            request,
            (who, body) -> {
              several[0] = EvaluationReader.isSeveral(body);
              return several[0]
                  ? evaluations.several(who, "adl.access_evaluations", body)
                  : evaluations.one(who, "adl.access_evaluations", body);
            });
    return several[0] ? several(asked) : one(asked);
  }

  @PostMapping("/search/subject")
  ResponseEntity<byte[]> subjects(Requester door, HttpServletRequest request) {
    return search(door, request, searches::subjects);
  }

  @PostMapping("/search/resource")
  ResponseEntity<byte[]> resources(Requester door, HttpServletRequest request) {
    return search(door, request, searches::resources);
  }

  @PostMapping("/search/action")
  ResponseEntity<byte[]> actions(Requester door, HttpServletRequest request) {
    return search(door, request, searches::actions);
  }

  private ResponseEntity<byte[]> one(Evaluations asked) {
    Toegangsbesluit besluit = toegang.beslis(asked);
    return ok(asked.answers(besluit.uitkomsten()).getFirst().json(about(asked.call(), besluit)));
  }

  private ResponseEntity<byte[]> several(Evaluations asked) {
    Toegangsbesluit besluit = toegang.beslis(asked);
    Map<String, Object> about = about(asked.call(), besluit);
    return ok(
        Map.of(
            "evaluations",
            asked.answers(besluit.uitkomsten()).stream()
                .map(answer -> answer.json(about))
                .toList()));
  }

  private ResponseEntity<byte[]> search(
      Requester door,
      HttpServletRequest request,
      BiFunction<Requester, ObjectNode, Search> reading) {
    ObjectNode[] body = new ObjectNode[1];
    Search asked =
        read(
            door,
            request,
            (who, given) -> {
              body[0] = given;
              return reading.apply(who, given);
            });
    Toegangsbesluit besluit = toegang.beslis(asked);
    List<Map<String, Object>> all = asked.results(besluit.uitkomsten());
    Pages.Page page = pages.of(asked, asked.call().event(), body[0], all);
    Map<String, Object> context = about(asked.call(), besluit);
    context.putAll(asked.context());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("page", page.page());
    answer.put("context", context);
    answer.put("results", page.results());
    return ok(answer);
  }

  /// What cannot be read was an attempt to hear something all the same.
  private <T> T read(
      Requester door, HttpServletRequest request, BiFunction<Requester, ObjectNode, T> reading) {
    if (!convenant.functie(door.functie()).rol().seesValues()) {
      throw handelingen.weigering(door, "toegang-vragen", HandelingFault.NIET_BEVOEGD, Map.of());
    }
    try {
      return reading.apply(door, StrictJson.required(request));
    } catch (OnjuisteInvoer wrong) {
      toegang.onleesbaar(door, wrong.problemen().size(), wrong);
      throw wrong;
    } catch (ResponseStatusException wrong) {
      toegang.onleesbaar(door, 1, wrong);
      throw wrong;
    }
  }

  /// What every answer says of the call: the record of it, and our step in the trace.
  private Map<String, Object> about(Call call, Toegangsbesluit besluit) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("decision_record", origin + "#" + besluit.logIndex());
    about.put("traceparent", call.own().text());
    return about;
  }

  private ResponseEntity<byte[]> ok(Map<String, Object> answer) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.writeValueAsBytes(answer));
  }
}
