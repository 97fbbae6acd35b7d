// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.deelgrond.casus.Casus;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.convenant.Veld;
import nl.deelgrond.demo.DemoAccount;
import nl.deelgrond.identity.Requester;
import nl.deelgrond.inzage.CasusView;
import nl.deelgrond.inzage.InzageRequest;
import nl.deelgrond.tafel.Zitting;

/// The casussen of the demo, and where they are discussed today.
public record DemoPlaces(Scenes scenes, List<Place> all) {

  /// A casus of the demo.
  ///
  /// @param number in the file, from 0
  public record Place(int number, Casus casus, UUID zitting, String doel) {}

  public DemoPlaces {
    all = List.copyOf(all);
  }

  public static DemoPlaces today(Scenes scenes) {
    List<Casus> casussen =
        new ArrayList<>(scenes.casussen().ingebrachtDoor("wijkkracht/sociaal-makelaar"));
    casussen.sort(Comparator.comparing(Casus::code));
    List<Zitting> today =
        scenes.zittingen().vanDag(account(scenes, "a.jansen"), Views.today(scenes));
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < DemoValue.file().get("casussen").size(); i++) {
      Casus casus = casussen.get(i);
      Zitting zitting =
          today.stream()
              .filter(planned -> planned.agendapuntVan(casus.id()).isPresent())
              .findFirst()
              .orElseThrow();
      String doel = zitting.agendapuntVan(casus.id()).orElseThrow().doel();
      places.add(new Place(i, casus, zitting.id(), doel));
    }
    return new DemoPlaces(scenes, places);
  }

  /// Who has this account.
  public static Requester account(Scenes scenes, String login) {
    return scenes.medewerker(login, DemoAccount.find(login).orElseThrow().functie());
  }

  /// What somebody gets to see when everything is asked.
  public CasusView look(String login, Place place, Trede trede) {
    return scenes
        .inzage()
        .view(
            new InzageRequest(
                account(scenes, login),
                place.casus().id(),
                place.zitting(),
                place.doel(),
                trede,
                allVelden()));
  }

  /// Every value that is released to somebody in any of these, in either trede.
  public Set<String> releasedTo(String login) {
    Set<String> released = new HashSet<>();
    for (Place place : all) {
      for (Trede trede : Trede.values()) {
        Views.shown(look(login, place, trede))
            .flatMap(
                item -> Stream.of(String.valueOf(item.waarde()), String.valueOf(item.waardeEn())))
            .forEach(released::add);
      }
    }
    return released;
  }

  private SortedSet<String> allVelden() {
    return scenes.convenant().velden().stream()
        .map(Veld::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
