// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import nl.deelgrond.problem.MachineDoor;
import nl.deelgrond.problem.MachineEdge;
import nl.deelgrond.problem.Problems;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Puts the edge around all of `/v1`.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  @Bean
  FilterRegistrationBean<MachineEdge> apiEdge(Problems problems, OpenapiDocument document) {
    FilterRegistrationBean<MachineEdge> edge =
        new FilterRegistrationBean<>(
            new MachineEdge(problems, MachineDoor.REST, Map.of("API-Version", document.version())));
    edge.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    edge.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return edge;
  }

  /// Last, so that it is the first to answer.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(
      Problems problems, OpenapiDocument document) {
    return factory ->
        factory.addContextCustomizers(context ->
            context
                .getParent()
                .getPipeline()
                .addValve(new UnreadableRequests(problems, document.version())));
  }
}
