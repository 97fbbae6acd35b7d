// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.web.pagina;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.deelgrond.web.pagina.Schil.Doorgang;
import nl.deelgrond.web.pagina.Schil.Gebruiker;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/// Writes out one page: a template and its record, without a server behind it.
public final class Bladen {
  private static final MessageSource MESSAGES = new WebConfiguration().messageSource();

  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final MockServletContext servlet = new MockServletContext();

  public Bladen() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(MESSAGES);
  }

  public static Woorden woorden(Taal taal) {
    return new Woorden(MESSAGES, taal);
  }

  /// The list of documents, as it is: it depends on nobody.
  public static Object documenten() {
    return new DocumentenPagina("2026-1", "9f86d081".repeat(8), DocumentenController.OPENBAAR);
  }

  public static Object uitleg(String onderwerp) {
    return UitlegPagina.of(onderwerp).orElseThrow();
  }

  /// The page as the browser gets it.
  ///
  /// @param ingelogd whether the frame names somebody
  public String schrijf(String template, Object pagina, Taal taal, boolean ingelogd) {
    MockHttpServletRequest request = new MockHttpServletRequest(servlet, "GET", "/vandaag");
    WebContext context =
        new WebContext(
            JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(request, new MockHttpServletResponse()),
            taal.locale(),
            Map.of("pagina", pagina, "schil", schil(taal, ingelogd)));
    return engine.process(template, context);
  }

  /// The same with what was done just before on top.
  public String metMelding(String template, Object pagina, Taal taal, String melding) {
    MockHttpServletRequest request = new MockHttpServletRequest(servlet, "GET", "/vandaag");
    WebContext context =
        new WebContext(
            JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(request, new MockHttpServletResponse()),
            taal.locale(),
            Map.of("pagina", pagina, "schil", schil(taal, true), "melding", melding));
    return engine.process(template, context);
  }

  private static Schil schil(Taal taal, boolean ingelogd) {
    Woorden woorden = woorden(taal);
    return new Schil(
        taal,
        "demo-blauw",
        "Gemeente Borne",
        ingelogd ? new Gebruiker("L. Visser", "Wmo-consulent", "Gemeente Borne") : null,
        ingelogd
            ? List.of(
                new Doorgang(woorden.tekst("nav.vandaag"), "/vandaag", true),
                new Doorgang(woorden.tekst("voet.hulp"), "/uitleg/hulp", false))
            : List.of(),
        "/vandaag?taal=" + taal.andere().code(),
        "24 november 2026, 14.05".toLowerCase(Locale.ROOT));
  }
}
