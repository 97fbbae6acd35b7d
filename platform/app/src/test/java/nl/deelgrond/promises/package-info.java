// SPDX-License-Identifier: EUPL-1.2
/// The promises of the platform, each with tests that fail when it is broken.
@NullMarked
package nl.deelgrond.promises;

import org.jspecify.annotations.NullMarked;
