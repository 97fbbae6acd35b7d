// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.util.List;
import nl.deelgrond.identity.CurrentRequester;
import nl.deelgrond.identity.Requester;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers their [Requester] parameter.
@Component
class RequesterParameter implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final CurrentRequester current;

  RequesterParameter(CurrentRequester current) {
    this.current = current;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Requester.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current.requester();
  }
}
