// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// Marks what fills the demo. `deelgrond.demo.gegevens=true` asks for it: the profile `demo` does.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty("deelgrond.demo.gegevens")
@interface DemoOnly {}
