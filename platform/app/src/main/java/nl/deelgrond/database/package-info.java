// SPDX-License-Identifier: EUPL-1.2
/// The database: its roles, its migrations, and one DataSource per duty.
@NullMarked
package nl.deelgrond.database;

import org.jspecify.annotations.NullMarked;
