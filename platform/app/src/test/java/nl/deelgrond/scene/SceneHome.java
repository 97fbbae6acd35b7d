// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.scene;

import java.nio.file.Path;
import nl.deelgrond.database.TestDatabase;

/// What an application of a test lives in.
///
/// @param folder with its keys
record SceneHome(TestDatabase database, Path folder) {}
