-- SPDX-License-Identifier: EUPL-1.2
-- What could not be decided because something is missing is a task for who can add it (ADR-0078). A
-- list of work beside the ledger and no part of it: the log has what was decided, and a line here is
-- opened, seen again and closed. It holds ids and codes, nothing about anybody.
create table grondslag.leemte (
  leemte_id      uuid        not null,
  casus_id       uuid        not null,
  persoon_id     uuid        not null,
  ontbreekt      text        not null,
  eigenaar       text        not null,
  bron           text        not null,
  veld           text        not null,
  partij         text        not null,
  doel           text        not null,
  trede          text        not null,
  eerst_gezien   timestamptz not null,
  laatst_gezien  timestamptz not null,
  gesloten_op    timestamptz,
  gesloten_door  text,
  constraint leemte_pk primary key (leemte_id),
  constraint leemte_trede_ck check (trede in ('anoniem', 'met_naam')),
  constraint leemte_gezien_ck check (laatst_gezien >= eerst_gezien),
  constraint leemte_gesloten_ck check (
    (gesloten_op is null) = (gesloten_door is null)
    and (gesloten_door is null or gesloten_door in ('beslissing', 'vastgelegd')))
);
create unique index leemte_open_uq on grondslag.leemte (casus_id, persoon_id, ontbreekt, eigenaar, bron)
  where gesloten_op is null;
create index leemte_eigenaar_idx on grondslag.leemte (eigenaar) where gesloten_op is null;
create index leemte_persoon_idx on grondslag.leemte (persoon_id) where gesloten_op is null;
comment on table grondslag.leemte is 'A task for who can add what is missing; one open line per casus, persoon, what is missing, owner and bron.';
comment on column grondslag.leemte.leemte_id is 'Made by the platform, UUIDv7.';
comment on column grondslag.leemte.casus_id is 'The casus in which it was missing.';
comment on column grondslag.leemte.persoon_id is 'The persoon in the casus about whom it was missing.';
comment on column grondslag.leemte.ontbreekt is 'What is missing, as the decision calls it.';
comment on column grondslag.leemte.eigenaar is 'The partij whose task it is to find out.';
comment on column grondslag.leemte.bron is 'The partij that holds the veld that could not be decided.';
comment on column grondslag.leemte.veld is 'One veld that could not be decided the last time.';
comment on column grondslag.leemte.partij is 'The partij that asked the last time.';
comment on column grondslag.leemte.doel is 'The doel for which it asked.';
comment on column grondslag.leemte.trede is 'The trede in which it asked: anoniem or met_naam.';
comment on column grondslag.leemte.eerst_gezien is 'Moment of the question that found it.';
comment on column grondslag.leemte.laatst_gezien is 'Moment of a later question that found it still; within a minute it is not written again.';
comment on column grondslag.leemte.gesloten_op is 'When it was no longer missing, or null.';
comment on column grondslag.leemte.gesloten_door is 'How that showed: a newer beslissing did not find it, or what was missing was vastgelegd.';

grant select, insert, update on grondslag.leemte to deelgrond_app;
