// SPDX-License-Identifier: EUPL-1.2
/// The bytes of the log: canonical leaves, the RFC 6962 tree over them, proofs and signed notes.
///
/// Needs nothing but a JDK. A verifier does not share this code: it writes the format down a second
/// time, which is why it proves something.
@NullMarked
package nl.deelgrond.auditformat;

import org.jspecify.annotations.NullMarked;
