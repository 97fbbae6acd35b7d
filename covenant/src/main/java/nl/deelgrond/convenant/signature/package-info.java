// SPDX-License-Identifier: EUPL-1.2
/// Signatures over the convenant (CAdES) and the certificates that they rest on. Knows bytes and
/// OINs, and nothing of what the convenant says (ADR-0017).
@NullMarked
package nl.deelgrond.convenant.signature;

import org.jspecify.annotations.NullMarked;
