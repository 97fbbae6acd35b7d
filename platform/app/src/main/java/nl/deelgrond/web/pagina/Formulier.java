// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form as the page shows it. Nothing that was typed is lost when something is wrong.
///
/// @param adres where it is posted
/// @param veld its fields by name
/// @param fouten all problems at once, in the order of the fields
public record Formulier(String adres, Map<String, Invoerveld> veld, List<Fout> fouten) {

  public Formulier {
    veld = Collections.unmodifiableMap(new LinkedHashMap<>(veld));
    fouten = List.copyOf(fouten);
  }

  /// Whether the title of the page starts with *Fout:*.
  public boolean isFout() {
    return !fouten.isEmpty();
  }

  /// Collects the fields of a form.
  public static final class Opbouw {
    private final String adres;
    private final Ingevuld ingevuld;
    private final Map<String, Invoerveld> velden = new LinkedHashMap<>();

    Opbouw(String adres, Ingevuld ingevuld) {
      this.adres = adres;
      this.ingevuld = ingevuld;
    }

    /// A field that is typed in.
    public Opbouw tekst(String naam) {
      velden.put(naam, new Invoerveld(naam, ingevuld.een(naam), List.of(), ingevuld.fout(naam)));
      return this;
    }

    /// A field with choices. Nothing is chosen beforehand.
    public Opbouw keuze(String naam, List<Optie> opties) {
      List<String> gekozen = ingevuld.alle(naam);
      List<Optie> met =
          opties.stream().map(optie -> optie.gekozen(gekozen.contains(optie.waarde()))).toList();
      velden.put(naam, new Invoerveld(naam, ingevuld.een(naam), met, ingevuld.fout(naam)));
      return this;
    }

    public Formulier klaar() {
      return new Formulier(adres, velden, ingevuld.fouten());
    }
  }
}
