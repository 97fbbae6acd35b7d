// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.inzage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Grondslag;
import nl.deelgrond.convenant.Herkomst;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.convenant.Vrijgavegrond;
import nl.deelgrond.grondslag.Stand;
import nl.deelgrond.inzage.CasusView.Grond;
import nl.deelgrond.policy.Vrijgave;
import org.springframework.stereotype.Component;

/// Says on which kinds of ground, and on which articles, something is shown. It explains an answer
/// and takes no part in it.
@Component
class Vrijgavegronden {

  private final Map<String, Grondslag> grondslagen;
  private final Map<String, Veld> velden;

  Vrijgavegronden(Convenant convenant) {
    grondslagen =
        convenant.grondslagen().stream().collect(Collectors.toMap(Grondslag::id, one -> one));
    velden = convenant.velden().stream().collect(Collectors.toMap(Veld::code, one -> one));
  }

  /// The kinds of ground of what is shown, each once: that of the bron first, that of who had to
  /// keep it secret last.
  List<String> soorten(Vrijgave item, Grond geven, Grond ontvangen, String vrager) {
    if (item.bron().equals(vrager)) {
      return List.of(Vrijgavegrond.EIGEN_GEGEVENS.code());
    }
    Stream<Vrijgavegrond> both = Stream.of(soort(item, geven), soort(item, ontvangen));
    Stream<Vrijgavegrond> secret =
        item.geheim() == null ? Stream.of() : Stream.of(Vrijgavegrond.BESLUIT_GEHEIMHOUDER);
    return Stream.concat(both, secret).map(Vrijgavegrond::code).distinct().toList();
  }

  private Vrijgavegrond soort(Vrijgave item, Grond grond) {
    Grondslag grondslag = grond.grondslag() == null ? null : grondslagen.get(grond.grondslag());
    return grondslag == null
        ? Vrijgavegrond.TOESTEMMING
        : Vrijgavegrond.van(grondslag, herkomstWet(item));
  }

  private String herkomstWet(Vrijgave item) {
    Veld veld = velden.get(item.veld());
    List<Herkomst> bronnen = veld == null ? List.of() : veld.bronnen();
    return bronnen.stream()
        .filter(herkomst -> herkomst.bron().equals(item.bron()))
        .map(Herkomst::herkomstWet)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("`" + item.bron() + "` holds no `" + item.veld() + "`"));
  }

  /// The articles of both grounds, each once: of a ground of the convenant its own, of a
  /// toestemming those that it was recorded on.
  List<String> artikelen(Grond geven, Grond ontvangen, Stand stand) {
    return Stream.of(geven, ontvangen)
        .flatMap(grond -> artikelen(grond, stand))
        .distinct()
        .toList();
  }

  private Stream<String> artikelen(Grond grond, Stand stand) {
    Grondslag grondslag = grond.grondslag() == null ? null : grondslagen.get(grond.grondslag());
    if (grondslag == null) {
      return stand.rechtsgronden(UUID.fromString(grond.id())).stream();
    }
    String artikel = grondslag.wet() + " " + grondslag.artikel();
    return Stream.of(grondslag.lid() == null ? artikel : artikel + " " + grondslag.lid());
  }
}
