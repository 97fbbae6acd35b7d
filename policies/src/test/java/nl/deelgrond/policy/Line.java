// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line to an OPA server, which a test can break: a real socket on either side, one HTTP
/// exchange per connection.
final class Line implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");
  private static final Pattern CONNECTION = Pattern.compile("(?im)^connection:.*\r\n");

  /// What happens to the server's answer.
  @FunctionalInterface
  interface Fate {
    void meets(byte[] answer, Socket asker) throws IOException, InterruptedException;
  }

  private final ServerSocket here;
  private volatile URI server;
  private volatile Fate fate = Line::arrives;

  Line(URI server) {
    this.server = server;
    try {
      here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + here.getLocalPort());
  }

  /// What happens from now on to what a server answers.
  void answers(Fate what) {
    fate = what;
  }

  /// The line leads to another server from now on.
  void leadsTo(URI other) {
    server = other;
  }

  /// The answer arrives whole.
  static void arrives(byte[] answer, Socket asker) throws IOException {
    asker.getOutputStream().write(answer);
  }

  /// Nothing comes, until the asker gives up.
  static void staysAway(byte[] answer, Socket asker) throws IOException {
    awaitGivingUp(asker);
  }

  /// Half of it comes, and then nothing more, until the asker gives up.
  static void stallsHalfway(byte[] answer, Socket asker) throws IOException {
    asker.getOutputStream().write(answer, 0, half(answer));
    awaitGivingUp(asker);
  }

  /// Half of it comes, and the line is cut.
  static void isCutHalfway(byte[] answer, Socket asker) throws IOException {
    asker.getOutputStream().write(answer, 0, half(answer));
    asker.setSoLinger(true, 0);
  }

  /// The line is cut before anything comes.
  static void isCut(byte[] answer, Socket asker) throws IOException {
    asker.setSoLinger(true, 0);
  }

  /// Something else comes, byte for byte.
  static Fate isReplacedBy(byte[] other) {
    return (_, asker) -> asker.getOutputStream().write(other);
  }

  @Override
  public void close() {
    try {
      here.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    while (!here.isClosed()) {
      try {
        Socket asker = here.accept();
        Thread.ofVirtual().start(() -> exchange(asker));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void exchange(Socket asker) {
    try (asker) {
      byte[] question = question(asker.getInputStream());
      fate.meets(ask(question), asker);
    } catch (IOException _) {
      // a broken line is what the test wants, and the asker says what it made of it
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] ask(byte[] question) throws IOException {
    try (Socket there = new Socket(server.getHost(), server.getPort())) {
      there.getOutputStream().write(question);
      return there.getInputStream().readAllBytes();
    }
  }

  /// The whole question; the server is asked to close when it has answered.
  private static byte[] question(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no question");
      }
      head.write(next);
    }
    String lines = CONNECTION.matcher(head.toString(ISO_8859_1)).replaceAll("");
    Matcher length = LENGTH.matcher(lines);
    byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(lines.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(ISO_8859_1));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  /// The head and half of the body.
  private static int half(byte[] answer) {
    int body = new String(answer, ISO_8859_1).indexOf("\r\n\r\n") + 4;
    return body + (answer.length - body) / 2;
  }

  private static void awaitGivingUp(Socket asker) throws IOException {
    byte[] rest = asker.getInputStream().readAllBytes();
    if (rest.length > 0) {
      throw new IOException("a second question on this line: " + Arrays.toString(rest));
    }
  }
}
