// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the code that may open sealed values. Without it a call of [Vault#open] does not compile,
/// and a test refuses it anywhere but in `nl.deelgrond.inzage`.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.TYPE})
public @interface MayUnseal {
  String because();
}
