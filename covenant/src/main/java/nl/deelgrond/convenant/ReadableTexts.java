// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.convenant.documenten.DocumentFiles;

/// Every text that is made from the data of one version of the convenant.
final class ReadableTexts {

  private ReadableTexts() {}

  /// The content of each file by its name, inside the folder of the convenant.
  static SortedMap<String, String> of(CovenantDocuments documents) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(ConvenantTekst.FILE, ConvenantTekst.of(documents));
    texts.put(EnglishSummary.FILE, EnglishSummary.of(documents));
    DocumentFiles.of(documents.convenant(), Verwerkingsregister.of(documents))
        .forEach((name, text) -> texts.put(DocumentFiles.FOLDER + "/" + name, text));
    return texts;
  }
}
