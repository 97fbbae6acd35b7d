// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.authzen;

/// Where a request stands in a trace, with what the systems before us keep in it (W3C Trace
/// Context). What they keep is theirs: it is passed on as it came.
///
/// @param parent the step of the caller
/// @param state `tracestate`; empty when there is none
record Trace(Traceparent parent, String state) {}
