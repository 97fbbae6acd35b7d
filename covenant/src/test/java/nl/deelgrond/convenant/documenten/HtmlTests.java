// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What is text stays text, and what is opened is closed.
class HtmlTests {

  @Test
  void textAndAttributesAreEscaped() {
    String html =
        new Html()
            .element("p", "<script>alert(1)</script> & \"co\"", "title", "a\" onclick=\"b")
            .toString();

    assertThat(html)
        .isEqualTo(
            "<p title=\"a&quot; onclick=&quot;b\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;"
                + " &quot;co&quot;</p>");
  }

  @Test
  void anElementThatIsNotClosedIsRefused() {
    Html html = new Html().open("div").open("p").close();

    assertThatThrownBy(html::toString)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("`div`");
  }

  @Test
  void anAttributeWithoutAValueIsRefused() {
    assertThatThrownBy(() -> new Html().open("p", "class"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
