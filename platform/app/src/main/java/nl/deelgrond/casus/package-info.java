// SPDX-License-Identifier: EUPL-1.2
/// A casus, the persons in it and the sealed gegevens that each bron brought in.
@NullMarked
package nl.deelgrond.casus;

import org.jspecify.annotations.NullMarked;
