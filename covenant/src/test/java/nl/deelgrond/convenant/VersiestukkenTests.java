// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What was kept of a version says by itself what it is and who signed it.
class VersiestukkenTests {

  private static final String SIZ = "borne/handtekeningen/siz.p7s";

  private final Versiestukken borne = Versiestukken.borne();

  @Test
  void aKeptVersionIsTheSameVersionSignedByTheSame() {
    Versiestukken kept = Versiestukken.read(borne.inhoud(), borne.bestanden());

    assertThat(kept.sha256()).isEqualTo(Convenanten.borne().sha256());
    assertThat(kept.versie()).isEqualTo(Convenanten.borne().versie());
    assertThat(kept.ondertekeningen())
        .isNotEmpty()
        .isEqualTo(Convenanten.borne().ondertekeningen());
    assertThat(kept.teksten()).isEqualTo(borne.teksten());
    assertThat(borne.verschil(kept)).contains("Nobody sees more or less.", "Niets. / Nothing.");
  }

  @Test
  void aChangeOfWhatWasSignedFailsEverySignature() {
    String text = new String(borne.inhoud(), UTF_8);
    String longer = text.replaceFirst("\"bewaartermijn\":\"P6M\"", "\"bewaartermijn\":\"P9Y\"");
    assertThat(longer).isNotEqualTo(text);

    Versiestukken changed = Versiestukken.read(longer.getBytes(UTF_8), borne.bestanden());

    assertThat(changed.sha256()).isNotEqualTo(borne.sha256());
    assertThatThrownBy(changed::ondertekeningen)
        .isInstanceOfSatisfying(
            ConvenantInvalid.class,
            wrong ->
                assertThat(wrong.violations())
                    .hasSizeGreaterThanOrEqualTo(borne.ondertekeningen().size()));
  }

  @Test
  void aSignatureOfAnotherCountsForNobody() {
    SortedMap<String, byte[]> swapped = new TreeMap<>(borne.bestanden());
    swapped.put(SIZ, swapped.get("borne/handtekeningen/politie.p7s"));

    assertThatThrownBy(Versiestukken.read(borne.inhoud(), swapped)::ondertekeningen)
        .isInstanceOf(ConvenantInvalid.class)
        .hasMessageContaining(SIZ);
  }

  @Test
  void withoutItsAnchorsNothingIsProved() {
    SortedMap<String, byte[]> bare = new TreeMap<>(borne.bestanden());
    bare.keySet().removeIf(name -> name.contains("/ankers/"));

    assertThatThrownBy(Versiestukken.read(borne.inhoud(), bare)::ondertekeningen)
        .isInstanceOf(ConvenantInvalid.class)
        .hasMessageContaining("ankers");
  }

  @Test
  void onlyTheCanonicalFormIsAVersion() {
    for (String wrong : new String[] {"{}", "{\"borne/convenant.json\": {}}", "not json", "[]"}) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> Versiestukken.read(wrong.getBytes(UTF_8), new TreeMap<>()));
    }
  }
}
