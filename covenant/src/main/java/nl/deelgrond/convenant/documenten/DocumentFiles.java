// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant.documenten;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.convenant.Verwerkingsregister;

/// All documents of one version of the convenant.
public final class DocumentFiles {

  /// The folder of the documents, inside that of the convenant.
  public static final String FOLDER = "documenten";

  private DocumentFiles() {}

  /// The content of each file by its name; the same convenant gives the same bytes.
  public static SortedMap<String, String> of(Convenant convenant, Verwerkingsregister register) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(DpiaPagina.FILE, DpiaPagina.of(convenant, register));
    files.put(KernPagina.FILE, KernPagina.of(convenant, register));
    files.put(KernPagina.FILE_EN, KernPagina.english(convenant, register));
    files.put(MatrixPagina.FILE, MatrixPagina.of(convenant));
    files.put(RegisterJson.FILE, RegisterJson.of(convenant, register));
    files.put(RegisterPagina.FILE, RegisterPagina.of(convenant, register));
    files.put(VerstrekkingPagina.FILE, VerstrekkingPagina.of(convenant));
    return files;
  }
}
