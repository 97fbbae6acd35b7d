// SPDX-License-Identifier: EUPL-1.2
/// Acts: who may do one, and that each is logged with what it changes.
@NullMarked
package nl.deelgrond.handeling;

import org.jspecify.annotations.NullMarked;
