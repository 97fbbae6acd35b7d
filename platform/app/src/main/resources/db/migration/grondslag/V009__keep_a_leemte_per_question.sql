-- SPDX-License-Identifier: EUPL-1.2
-- Whether something is still missing shows when the same is asked again. Who asks something else finds
-- it missing in another question, which has a line of its own, so that each is closed by its own
-- answer (ADR-0078). What has to be found out is one task all the same: lists show it once.
drop index grondslag.leemte_open_uq;
create unique index leemte_open_uq
  on grondslag.leemte (casus_id, persoon_id, ontbreekt, eigenaar, bron, partij, doel, trede)
  where gesloten_op is null;
comment on table grondslag.leemte is 'A task for who can add what is missing; one open line per casus, persoon, what is missing, owner, bron, and who asked for which doel in which trede.';
comment on column grondslag.leemte.partij is 'The partij that asked.';
comment on column grondslag.leemte.doel is 'The doel for which it asked.';
comment on column grondslag.leemte.trede is 'The trede in which it asked: anoniem or met_naam.';
