// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Where the processor time of a recorded run went, by part of the program: the first frame from
/// the top of each sampled stack that belongs to a part counts for it.
final class Profile {

  /// From the top of the stack down, the first that fits names the part.
  private static final Map<String, String> PARTS = parts();

  private Profile() {}

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("com.styra.opa", "policy (wasm)");
    parts.put("com.dylibso", "policy (wasm)");
    parts.put("run.endive", "policy (wasm)");
    parts.put("nl.deelgrond.policy", "policy (reading and writing)");
    parts.put("nl.deelgrond.vault", "vault");
    parts.put("nl.deelgrond.audit", "log");
    parts.put("org.postgresql", "database driver");
    parts.put("com.zaxxer", "database driver");
    parts.put("com.nimbusds", "token check");
    parts.put("org.springframework.security", "Spring Security");
    parts.put("tools.jackson", "JSON");
    parts.put("nl.deelgrond", "Deelgrond, the rest");
    parts.put("org.apache", "Tomcat");
    parts.put("org.springframework", "Spring, the rest");
    return parts;
  }

  /// Shares per part, largest first.
  static List<List<Object>> shares(Path recording) throws IOException {
    Map<String, Integer> samples = new LinkedHashMap<>();
    int total = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          samples.merge(part(event.getStackTrace().getFrames()), 1, Integer::sum);
          total++;
        }
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : samples.entrySet()) {
      rows.add(List.of(entry.getKey(), entry.getValue(), 100.0 * entry.getValue() / total));
    }
    rows.sort(Comparator.comparingInt((List<Object> row) -> (Integer) row.get(1)).reversed());
    return rows;
  }

  private static String part(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        if (type.startsWith(part.getKey())) {
          return part.getValue();
        }
      }
    }
    return "JDK and garbage collection";
  }
}
