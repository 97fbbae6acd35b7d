// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.api;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
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
  FilterRegistrationBean<ApiEdge> apiEdge(Problems problems, OpenapiDocument document) {
    FilterRegistrationBean<ApiEdge> edge =
        new FilterRegistrationBean<>(new ApiEdge(problems, document.version()));
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
