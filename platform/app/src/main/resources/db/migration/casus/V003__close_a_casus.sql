-- SPDX-License-Identifier: EUPL-1.2
-- What was decided rests on an open casus: the log reads its version again before it takes an entry,
-- so that nothing is released after somebody closed it (ADR-0009).
grant select (casus_id, versie) on casus.casus to audit_writer;
