// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import static nl.deelgrond.authzen.Asking.but;
import static nl.deelgrond.authzen.Asking.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.deelgrond.authzen.AccessClient.Answer;
import nl.deelgrond.scene.SceneTest;
import nl.deelgrond.scene.Scenes;
import nl.deelgrond.scene.SecondNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/// A search goes on at whichever node is asked, and nowhere else.
@SceneTest
class PageNodesTests {

  private final Fixture fixture;
  private final AccessClient here;
  private final AccessClient there;

  PageNodesTests(Scenes scenes, BeanFactory application) {
    this.fixture = Fixture.in(scenes);
    this.here = new AccessClient(application);
    this.there = new AccessClient(SecondNode.of(scenes).context());
  }

  private Map<String, Object> search(Map<String, Object> page) {
    return but(
        Asking.evaluation(
            fixture.subject(fixture.alice()),
            fixture.look(),
            fixture.casusIn(fixture.scene().zitting())),
        "page",
        page);
  }

  @Test
  void aSearchThatBeganAtOneNodeGoesOnAtAnother() {
    List<String> all = here.search("resource", here.machine(), search(with("limit", 100))).found();
    List<String> paged = new ArrayList<>();
    Map<String, Object> page = with("limit", 7);
    int pages = 0;
    String next;
    do {
      AccessClient node = pages % 2 == 0 ? here : there;
      Answer answer = node.search("resource", node.machine(), search(page));
      paged.addAll(answer.found());
      next = answer.json().at("/page/next_token").stringValue();
      page = with("token", next);
      pages++;
    } while (!next.isEmpty());

    assertThat(paged).isEqualTo(all);
    assertThat(pages).isGreaterThan(2);
  }

  /// A key of somebody else's Deelgrond opens nothing of ours.
  @Test
  void aTokenUnderAnotherKeyIsNone() {
    PageTokens others = new PageTokens(new PageKey(new byte[PageKey.LENGTH]));
    String token = others.token(new PageTokens.Place(7, 7), "a search");
    byte[] key = new byte[PageKey.LENGTH];
    key[31] = 1;

    assertThat(others.read(token, "a search")).contains(new PageTokens.Place(7, 7));
    assertThat(new PageTokens(new PageKey(key)).read(token, "a search")).isEmpty();
    assertThat(new PageKey(key).toString()).isEqualTo("PageKey");
  }
}
