// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import nl.deelgrond.problem.MachineDoor;
import nl.deelgrond.problem.MachineEdge;
import nl.deelgrond.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the edge around all of `/access`.
@Configuration(proxyBeanMethods = false)
class AuthzenConfiguration {

  @Bean
  FilterRegistrationBean<MachineEdge> authzenEdge(Problems problems) {
    FilterRegistrationBean<MachineEdge> edge =
        new FilterRegistrationBean<>(new MachineEdge(problems, MachineDoor.AUTHZEN, Map.of()));
    edge.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    edge.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return edge;
  }

  @Bean
  FilterRegistrationBean<RequestIds> authzenRequestIds() {
    FilterRegistrationBean<RequestIds> ids = new FilterRegistrationBean<>(new RequestIds());
    ids.addUrlPatterns("/access/*", "/.well-known/authzen-configuration");
    ids.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return ids;
  }
}
