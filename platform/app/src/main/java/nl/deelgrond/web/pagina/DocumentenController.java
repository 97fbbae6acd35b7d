// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Rol;
import nl.deelgrond.convenant.Versiestukken;
import nl.deelgrond.fault.Fault;
import nl.deelgrond.handeling.HandelingFault;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.web.pagina.DocumentenPagina.Rij;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The documents that follow from the convenant: what was agreed is for everybody to read (AVG art.
/// 26(2) and 30), without signing in. They are made from the version that this program loaded, so
/// they cannot lag behind it.
@Controller
class DocumentenController {

  static final String ADRES = "/convenant/documenten";

  private static final String FOLDER = "documenten/";

  /// What is for everybody, in the order of the page: name to address and language.
  static final List<Rij> OPENBAAR =
      List.of(
          rij("wat-wij-afspraken.nl.html", "kern", "nl"),
          rij("what-we-agreed.en.html", "kernen", "en"),
          rij("wie-ziet-wat.nl.html", "wiezietwat", "nl"),
          rij("matrix.nl.html", "matrix", "nl"),
          rij("verwerkingsregister.nl.html", "register", "nl"),
          rij("verwerkingsregister.json", "registerjson", "nl"),
          rij("convenant.nl.md", "tekst", "nl"),
          rij("summary.en.md", "samenvatting", "en"));

  private static Rij rij(String name, String sleutel, String taal) {
    return new Rij(ADRES + "/" + name, "documenten." + sleutel, taal);
  }

  private final Convenant convenant;
  private final Handelingen handelingen;
  private final Versiestukken stukken;

  DocumentenController(Convenant convenant, Handelingen handelingen, Versiestukken stukken) {
    this.convenant = convenant;
    this.handelingen = handelingen;
    this.stukken = stukken;
  }

  @GetMapping(ADRES)
  String lijst(Model model) {
    model.addAttribute(
        "pagina", new DocumentenPagina(stukken.versie(), stukken.sha256(), OPENBAAR));
    return "documenten";
  }

  @GetMapping(ADRES + "/{naam}")
  ResponseEntity<byte[]> lees(@PathVariable String naam) {
    if (OPENBAAR.stream().noneMatch(rij -> rij.adres().equals(ADRES + "/" + naam))) {
      throw new Fault(HandelingFault.NIET_GEVONDEN, "no such document");
    }
    if (naam.endsWith(".md")) {
      return DocumentAnswer.text(tekst(naam));
    }
    String text = tekst(FOLDER + naam);
    return naam.endsWith(".json") ? DocumentAnswer.json(text) : DocumentAnswer.html(text);
  }

  /// The worksheet of the DPIA asks what the people who judge the risks have to fill in.
  @GetMapping("/convenant/dpia-werkblad")
  ResponseEntity<byte[]> dpia(Requester wie) {
    boolean judges =
        convenant.functie(wie.functie()).rol() == Rol.FG
            || wie.partij().equals(convenant.convenantbeheer());
    if (!judges) {
      throw handelingen.weigering(wie, "dpia-bekijken", HandelingFault.NIET_GEVONDEN, Map.of());
    }
    return DocumentAnswer.html(tekst(FOLDER + "dpia-werkblad.nl.html"));
  }

  private String tekst(String name) {
    return Objects.requireNonNull(stukken.teksten().get(name), name);
  }
}
