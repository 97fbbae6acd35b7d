// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.signin;

import java.util.List;
import nl.deelgrond.handeling.Handelingen;
import nl.deelgrond.handeling.NaUittreding;
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

/// Gives controllers their [Requester] parameter. Who works for an organisatie that left the
/// convenant reaches only what is marked [NaUittreding], also with a session or a token of before.
@Component
class RequesterParameter implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private final CurrentRequester current;
  private final Handelingen handelingen;

  RequesterParameter(CurrentRequester current, Handelingen handelingen) {
    this.current = current;
    this.handelingen = handelingen;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Requester.class;
  }

  private static boolean isNaUittreding(MethodParameter parameter) {
    return parameter.hasMethodAnnotation(NaUittreding.class)
        || parameter.getContainingClass().isAnnotationPresent(NaUittreding.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Requester wie = current.requester();
    if (!isNaUittreding(parameter)) {
      handelingen.eisDeelname(wie);
    }
    return wie;
  }
}
