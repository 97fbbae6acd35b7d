// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.handeling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page or an address of REST that is also for people of an organisatie that left: what is about
/// the leaving itself. All others refuse them, and log that they tried.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface NaUittreding {}
