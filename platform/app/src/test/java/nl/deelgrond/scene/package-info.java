// SPDX-License-Identifier: EUPL-1.2
/// Fixtures: scenes at a casustafel, set up through the services that users use, on a real
/// PostgreSQL.
@NullMarked
package nl.deelgrond.scene;

import org.jspecify.annotations.NullMarked;
