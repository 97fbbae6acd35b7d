// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.auditformat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FrontierTests {
  private static final HexFormat HEX = HexFormat.of();

  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /// The roots that the certificate transparency projects publish over [#LEAVES].
  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsAreThePublishedOnes() {
    Frontier frontier = new Frontier();
    assertThat(HEX.formatHex(frontier.root())).isEqualTo(ROOTS.getFirst());
    for (int i = 0; i < LEAVES.size(); i++) {
      frontier.append(TreeHash.leaf(HEX.parseHex(LEAVES.get(i))));
      assertThat(HEX.formatHex(frontier.root())).isEqualTo(ROOTS.get(i + 1));
    }
  }

  @Test
  void leafAndNodeHashAreThePublishedOnes() {
    assertThat(HEX.formatHex(TreeHash.leaf("L123456".getBytes(US_ASCII))))
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(HEX.formatHex(TreeHash.node("N123".getBytes(US_ASCII), "N456".getBytes(US_ASCII))))
        .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
  }

  @Test
  void everyRootUpTo1025LeavesIsTheOneOfTheDefinition() {
    Rfc6962 definition = Rfc6962.numbered(1025);
    Frontier frontier = new Frontier();
    for (int n = 1; n <= 1025; n++) {
      frontier.append(definition.leaf(n - 1));
      assertThat(frontier.root()).isEqualTo(definition.root(0, n));
      assertThat(frontier.size()).isEqualTo(n);
    }
  }

  @Test
  void bytesReadBackGoOnWhereTheyWere() {
    Rfc6962 definition = Rfc6962.numbered(260);
    Frontier frontier = new Frontier();
    for (int n = 0; n < 260; n++) {
      frontier = Frontier.of(n, frontier.toBytes());
      frontier.append(definition.leaf(n));
      assertThat(frontier.root()).isEqualTo(definition.root(0, n + 1));
    }
  }

  @Test
  void bytesThatDoNotFitTheSizeAreRefused() {
    byte[] twoHashes = new byte[64];
    assertThatThrownBy(() -> Frontier.of(4, twoHashes))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(-1, twoHashes))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(3, new byte[63]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoHashIsNotAppended() {
    assertThatThrownBy(() -> new Frontier().append(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changingARootThatWasGivenOutChangesNothing() {
    Frontier frontier = new Frontier();
    frontier.append(TreeHash.leaf(new byte[] {1}));
    byte[] root = frontier.root();
    root[0] ^= 1;
    assertThat(frontier.root()).isNotEqualTo(root);
  }
}
