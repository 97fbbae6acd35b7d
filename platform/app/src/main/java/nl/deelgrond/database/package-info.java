// SPDX-License-Identifier: EUPL-1.2
/// The database: its roles, its migrations, and one DataSource per duty.
@ApplicationModule(allowedDependencies = "fault")
@NullMarked
package nl.deelgrond.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
