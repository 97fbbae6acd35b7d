-- SPDX-License-Identifier: EUPL-1.2
-- Which inwoners have the same BSN is kept by casus.bsn, with the log entry of each line (ADR-0007).
-- This index was never written to; it allowed one inwoner per BSN.
drop table vault.bsn_index;
