// SPDX-License-Identifier: EUPL-1.2
/// Endpoints that are measured beside Deelgrond's own, in its own form.
@NullMarked
package nl.deelgrond.api;

import org.jspecify.annotations.NullMarked;
