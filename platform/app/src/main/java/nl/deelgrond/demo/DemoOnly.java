// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/// Marks what fills the demo: never outside the profile `demo`, and in it unless
/// `deelgrond.demo.gegevens=false` says that somebody else fills it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("demo")
@ConditionalOnProperty("deelgrond.demo.gegevens")
@interface DemoOnly {}
