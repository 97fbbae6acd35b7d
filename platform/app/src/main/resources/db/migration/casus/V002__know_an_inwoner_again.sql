-- SPDX-License-Identifier: EUPL-1.2
-- Each persoon of a casus is an inwoner of its own, with keys of its own, until a partij that may use
-- the BSN brings it in: persons with the same current BSN are the same inwoner (ADR-0007). A BSN
-- that is corrected is a new line; the last one of an inwoner counts.
alter table casus.bsn
  drop constraint bsn_pk,
  drop constraint bsn_blind_uq,
  add column partij text;
update casus.bsn set partij = coalesce(
  (select min(g.bron) from casus.gegeven g where g.audit_idx = bsn.audit_idx),
  (select min(c.ingebracht_door) from casus.persoon p join casus.casus c on c.casus_id = p.casus_id
   where p.inwoner_id = bsn.inwoner_id));
alter table casus.bsn
  alter column partij set not null,
  add constraint bsn_pk primary key (inwoner_id, audit_idx);
create index bsn_blind_idx on casus.bsn (blind, audit_idx);

comment on table casus.bsn is 'Which BSN an inwoner has, without holding it: a keyed hash, full length. The last line of an inwoner counts; inwoners with the same one are the same person.';
comment on column casus.bsn.inwoner_id is 'The inwoner, as one casus knows them.';
comment on column casus.bsn.partij is 'The partij that brought the number in.';
comment on column casus.persoon.inwoner_id is 'The inwoner as this casus knows them; casus.bsn says who is the same in another casus.';

create trigger bsn_blijft before update or delete on casus.bsn
  for each row execute function casus.gegeven_blijft();
create trigger bsn_blijft_geheel before truncate on casus.bsn
  for each statement execute function casus.gegeven_blijft();
alter table casus.bsn enable always trigger bsn_blijft;
alter table casus.bsn enable always trigger bsn_blijft_geheel;

-- The log compares whether somebody was known again since the facts were read.
grant select (inwoner_id, blind, audit_idx) on casus.bsn to audit_writer;
