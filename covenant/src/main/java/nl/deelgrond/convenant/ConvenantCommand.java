// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Works on the folder of a convenant from the command line.
///
/// - `controleer <folder>` says everything that is wrong
/// - `tekst <folder>` writes the readable texts
/// - `ondertekening <folder>` prints the sha256 that is signed
/// - `onderteken-proef <folder>` lets every organisatie sign this version, as a trial
public final class ConvenantCommand {

  static final int OK = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  private final PrintStream out;
  private final Clock clock;

  ConvenantCommand(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(
        new ConvenantCommand(out, Clock.system(ZoneId.of("Europe/Amsterdam"))).run(List.of(args)));
  }

  int run(List<String> args) throws IOException {
    if (args.size() != 2) {
      return usage();
    }
    Path folder = Path.of(args.getLast());
    try {
      return switch (args.getFirst()) {
        case "controleer" -> check(folder);
        case "tekst" -> texts(folder);
        case "ondertekening" -> signature(folder);
        case "onderteken-proef" -> sign(folder);
        default -> usage();
      };
    } catch (ConvenantInvalid e) {
      return report(e.violations());
    }
  }

  private int usage() {
    out.println("usage: controleer | tekst | ondertekening | onderteken-proef <folder>");
    return USAGE;
  }

  private int check(Path folder) {
    List<Violation> violations = Convenanten.check(folder);
    if (!violations.isEmpty()) {
      return report(violations);
    }
    out.println("geen problemen / no problems: " + documents(folder).sha256());
    return OK;
  }

  private int texts(Path folder) throws IOException {
    CovenantDocuments documents = documents(folder);
    Files.writeString(folder.resolve(ConvenantTekst.FILE), ConvenantTekst.of(documents));
    Files.writeString(folder.resolve(EnglishSummary.FILE), EnglishSummary.of(documents));
    out.println("geschreven / written: " + ConvenantTekst.FILE + ", " + EnglishSummary.FILE);
    return OK;
  }

  private int signature(Path folder) {
    out.println(documents(folder).sha256());
    return OK;
  }

  private int sign(Path folder) throws IOException {
    CovenantDocuments documents = documents(folder);
    Files.writeString(
        folder.resolve("ondertekeningen.json"),
        TrialSignatures.of(documents, LocalDate.now(clock)));
    out.println("getekend als proef / signed as a trial: " + documents.sha256());
    return OK;
  }

  /// The documents of this folder; who signed them does not matter here.
  private static CovenantDocuments documents(Path folder) {
    Violations violations = new Violations();
    CovenantDocuments documents = Convenanten.readRules(folder, violations);
    violations.throwIfPresentOutside(documents.signatures().name());
    return documents;
  }

  private int report(List<Violation> violations) {
    violations.forEach(out::println);
    out.println(violations.size() + " problemen / problems");
    return PROBLEMS;
  }
}
