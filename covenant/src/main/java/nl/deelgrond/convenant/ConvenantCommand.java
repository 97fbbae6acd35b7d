// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.convenant;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import nl.deelgrond.convenant.documenten.Verschil;

/// Works on the folder of a convenant from the command line.
///
/// - `controleer <folder>` says everything that is wrong
/// - `tekst <folder>` writes the readable texts
/// - `ondertekening <folder>` prints the sha256 that is signed
/// - `gegevens <folder> bestand=…` writes the bytes that are signed
/// - `verschil <folder> nieuw=… bestand=…` writes what changed between this version and a new one,
///   and says with its exit code whether somebody sees more
/// - `handtekeningen <folder>` says of each organisatie whether and how it signed
/// - `proefsleutels <folder> sleutels=…` makes keys and anchors for a trial
/// - `onderteken <folder> organisatie=… sleutel=… sleutels=…` lets one organisatie sign this
///   version
/// - `onderteken-proef <folder> sleutels=…` lets every organisatie sign this version, as a trial
///
/// The password of `sleutel` is in the environment variable `SLEUTEL_WACHTWOORD`; without it, it is
/// that of a trial.
public final class ConvenantCommand {

  static final int OK = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;

  /// Of `verschil`: something changed, and nobody sees more.
  static final int CHANGED = 10;

  /// Of `verschil`: somebody has to look what a change does.
  static final int TO_CHECK = 11;

  /// Of `verschil`: somebody sees more, or more may be done.
  static final int WIDER = 12;

  static final String PASSWORD = "SLEUTEL_WACHTWOORD";

  private final PrintStream out;
  private final Clock clock;
  private final String password;

  ConvenantCommand(PrintStream out, Clock clock, Map<String, String> environment) {
    this.out = out;
    this.clock = clock;
    this.password = environment.getOrDefault(PASSWORD, KeyFolder.PASSWORD);
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
    System.exit(new ConvenantCommand(out, clock, System.getenv()).run(List.of(args)));
  }

  int run(List<String> args) throws IOException {
    Optional<CommandLine> line = CommandLine.parse(args);
    if (line.isEmpty()) {
      out.println(CommandLine.USAGE);
      return USAGE;
    }
    Path folder = line.get().folder();
    try {
      return switch (line.get().task()) {
        case CHECK -> check(folder);
        case TEXTS -> texts(folder);
        case SHA256 -> sha256(folder);
        case CONTENT -> content(folder, line.get().path("bestand"));
        case DIFFERENCE -> verschil(folder, line.get().path("nieuw"), line.get().path("bestand"));
        case REPORT -> report(folder);
        case TRIAL_KEYS -> trialKeys(folder, keys(line.get()));
        case SIGN -> sign(folder, line.get());
        case SIGN_TRIAL -> signTrial(folder, keys(line.get()));
      };
    } catch (ConvenantInvalid e) {
      return report(e.violations());
    }
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
    SortedMap<String, String> texts = ReadableTexts.of(documents);
    for (var text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text.getValue());
    }
    out.println("geschreven / written: " + String.join(", ", texts.keySet()));
    return OK;
  }

  private int verschil(Path oud, Path nieuw, Path file) throws IOException {
    Verschil verschil = Verschil.of(versie(oud, before(oud)), versie(nieuw, documents(nieuw)));
    Files.writeString(file, verschil.html());
    if (verschil.isEmpty()) {
      out.println("geen verschil / no difference");
      return OK;
    }
    if (verschil.widens()) {
      out.println("ruimer / wider: " + file);
      return WIDER;
    }
    out.println((verschil.needsALook() ? "kijk na / check: " : "enger / narrower: ") + file);
    return verschil.needsALook() ? TO_CHECK : CHANGED;
  }

  private int sha256(Path folder) {
    out.println(documents(folder).sha256());
    return OK;
  }

  private int content(Path folder, Path file) throws IOException {
    Files.write(file, documents(folder).canonical());
    out.println("geschreven / written: " + file);
    return OK;
  }

  private int report(Path folder) {
    CovenantDocuments documents = documents(folder);
    CovenantFiles files = CovenantFiles.beside(folder);
    SignatureReport.lines(files, documents).forEach(out::println);
    Violations violations = new Violations();
    SignatureCheck.check(files, documents, violations);
    return violations.all().isEmpty() ? OK : report(violations.all());
  }

  private int trialKeys(Path folder, KeyFolder keys) throws IOException {
    Signing.of(folder, documents(folder), clock).makeTrialKeys(keys);
    out.println("proefsleutels / keys of a trial: " + keys.path());
    out.println(
        "wat op eerdere ankers rust, telt niet meer / what rests on earlier anchors no longer"
            + " counts");
    return OK;
  }

  private int sign(Path folder, CommandLine line) throws IOException {
    CovenantDocuments documents = documents(folder);
    String organisatie = line.value("organisatie");
    Signing.of(folder, documents, clock)
        .sign(organisatie, KeyFolder.read(line.path("sleutel"), password), keys(line));
    out.println("getekend / signed: " + organisatie + ", " + documents.sha256());
    return OK;
  }

  private int signTrial(Path folder, KeyFolder keys) throws IOException {
    CovenantDocuments documents = documents(folder);
    Signing.of(folder, documents, clock).signTrial(keys);
    out.println("getekend als proef / signed as a trial: " + documents.sha256());
    return OK;
  }

  private static KeyFolder keys(CommandLine line) {
    return new KeyFolder(line.path("sleutels"));
  }

  /// With who signed it; a signature that is wrong counts as none.
  private static Verschil.Versie versie(Path folder, CovenantDocuments documents) {
    return documents.versie(
        SignatureCheck.check(CovenantFiles.beside(folder), documents, new Violations()));
  }

  /// As [#documents], also for a version of before there was a register.
  private static CovenantDocuments before(Path folder) {
    if (Files.exists(folder.resolve(Verwerkingsregister.FILE + ".json"))) {
      return documents(folder);
    }
    Violations violations = new Violations();
    CovenantDocuments documents = Convenanten.readRules(folder, violations);
    String absent = documents.file(Verwerkingsregister.FILE).document().name();
    violations.throwIfPresentOutside(Set.of(absent));
    documents.rules().remove(absent); // so that the sha256 is the one that was signed
    return documents;
  }

  /// The documents of this folder; who signed them does not matter here.
  private static CovenantDocuments documents(Path folder) {
    Violations violations = new Violations();
    CovenantDocuments documents = Convenanten.readRules(folder, violations);
    violations.throwIfPresent();
    return documents;
  }

  private int report(List<Violation> violations) {
    violations.forEach(out::println);
    out.println(violations.size() + " problemen / problems");
    return PROBLEMS;
  }
}
