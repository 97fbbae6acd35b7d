// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.deelgrond.signin.Headers;
import nl.deelgrond.web.pagina.Bladen;
import nl.deelgrond.web.pagina.Taal;
import nl.deelgrond.web.partner.Voorbeelden;
import nl.deelgrond.web.partner.Voorbeelden.Blad;
import org.jspecify.annotations.Nullable;

/// Serves the example of every page, with the content security policy of the real ones.
final class Voorbeeldserver implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "svg", "image/svg+xml", "woff2", "font/woff2");

  private final Bladen bladen = new Bladen();
  private final Map<String, Blad> voorbeelden = Voorbeelden.alle(Taal.NL);
  private final HttpServer server;

  Voorbeeldserver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/statisch/", this::file);
    server.createContext("/", this::page);
    server.start();
  }

  String adres(String voorbeeld) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + voorbeeld;
  }

  private void page(HttpExchange exchange) throws IOException {
    Blad blad = voorbeelden.get(exchange.getRequestURI().getPath().substring(1));
    if (blad == null) {
      answer(exchange, 404, "text/plain", null);
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", Headers.PAGES);
    String html = bladen.schrijf(blad.template(), blad.pagina(), Taal.NL, blad.ingelogd());
    answer(exchange, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  private void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/statisch", "/static");
    String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
    try (InputStream file = Voorbeeldserver.class.getResourceAsStream(path)) {
      answer(exchange, file == null ? 404 : 200, type, file == null ? null : file.readAllBytes());
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, byte @Nullable [] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body == null ? -1 : body.length);
    if (body != null) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
