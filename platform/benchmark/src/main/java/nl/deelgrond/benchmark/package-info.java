// SPDX-License-Identifier: EUPL-1.2
/// Measures Deelgrond, beside what others would build, on one machine in one run.
@NullMarked
package nl.deelgrond.benchmark;

import org.jspecify.annotations.NullMarked;
