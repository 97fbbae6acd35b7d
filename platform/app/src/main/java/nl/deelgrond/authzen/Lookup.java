// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.deelgrond.authzen.Vocabulary.VeldId;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Trede;
import nl.deelgrond.handeling.Probleem;
import org.jspecify.annotations.Nullable;

/// Looks up the words of one item: ours, and those of the convenant. Everybody may know them, so
/// saying which one is unknown tells nothing about anybody.
final class Lookup {

  private static final int MISSING = 400;
  private static final int UNKNOWN = 404;

  private final Convenant convenant;
  private Asked.@Nullable Wrong wrong;

  Lookup(Convenant convenant) {
    this.convenant = convenant;
  }

  /// How somebody wants to see.
  record Manner(String doel, Trede trede) {}

  /// The first thing that was wrong.
  Optional<Asked.Wrong> wrong() {
    return Optional.ofNullable(wrong);
  }

  void subject(Item.@Nullable Subject subject) {
    known(
        subject != null && subject.type().equals(Vocabulary.SUBJECT),
        "subject.type",
        "keuze-onbekend");
  }

  Optional<Manner> action(Item.@Nullable Action action) {
    if (action == null || !action.name().equals(Vocabulary.ACTION)) {
      return unknown("action.name", "keuze-onbekend");
    }
    Optional<String> doel =
        given(action.doel(), "action.properties.doel")
            .filter(code ->
                known(
                    convenant.findDoel(code).isPresent(),
                    "action.properties.doel",
                    "doel-onbekend"));
    Optional<Trede> trede = given(action.trede(), "action.properties.trede").flatMap(this::trede);
    return doel.flatMap(code -> trede.map(step -> new Manner(code, step)));
  }

  private Optional<Trede> trede(String code) {
    Optional<Trede> trede =
        Arrays.stream(Trede.values()).filter(one -> one.code().equals(code)).findFirst();
    known(trede.isPresent(), "action.properties.trede", "keuze-onbekend");
    return trede;
  }

  /// The veld that the id of a resource names.
  Optional<VeldId> veld(Item.@Nullable Resource resource) {
    if (resource == null || !resource.isOurs()) {
      return unknown("resource.type", "keuze-onbekend");
    }
    Optional<VeldId> id = VeldId.parse(String.valueOf(resource.id()));
    known(id.isPresent(), "resource.id", "geen-veld-id");
    return id.filter(veld -> known(isInCatalogue(veld), "resource.id", "veld-onbekend"));
  }

  private boolean isInCatalogue(VeldId id) {
    return convenant
        .findVeld(id.veld())
        .map(
            veld -> veld.bronnen().stream().anyMatch(herkomst -> herkomst.bron().equals(id.bron())))
        .orElse(false);
  }

  /// Where a search for resources is to look.
  Optional<UUID> casus(Item.@Nullable Resource resource) {
    return resource == null || !resource.isOurs()
        ? unknown("resource.type", "keuze-onbekend")
        : id(resource.casus(), "resource.properties.casus");
  }

  Optional<UUID> zitting(Item.@Nullable Resource resource) {
    return resource == null || !resource.isOurs()
        ? unknown("resource.type", "keuze-onbekend")
        : id(resource.zitting(), "resource.properties.zitting");
  }

  private Optional<UUID> id(@Nullable String text, String field) {
    return given(text, field)
        .flatMap(known -> {
          Optional<UUID> id = Vocabulary.id(known);
          if (id.isEmpty()) {
            note(MISSING, field, "geen-id");
          }
          return id;
        });
  }

  private Optional<String> given(@Nullable String text, String field) {
    if (text == null) {
      note(MISSING, field, "verplicht");
    }
    return Optional.ofNullable(text);
  }

  private <T> Optional<T> unknown(String field, String problem) {
    note(UNKNOWN, field, problem);
    return Optional.empty();
  }

  private boolean known(boolean claim, String field, String problem) {
    if (!claim) {
      note(UNKNOWN, field, problem);
    }
    return claim;
  }

  private void note(int status, String field, String problem) {
    if (wrong == null) {
      wrong = new Asked.Wrong(status, new Probleem(field, problem));
    }
  }
}
