-- SPDX-License-Identifier: EUPL-1.2
-- Envers numbers each change of the administration; here that number gets the index of the log
-- entry of the act, so that nothing in the administration changes without its entry (ADR-0003).
create sequence historie.revisie_seq increment by 50;

create table historie.revisie (
  revisie_id bigint      not null,
  tijdstip   timestamptz not null,
  audit_idx  bigint      not null,
  constraint revisie_pk primary key (revisie_id),
  constraint revisie_audit_idx_ck check (audit_idx >= 0)
);
comment on table historie.revisie is 'One row per administrative act that changed something.';
comment on column historie.revisie.revisie_id is 'Number that the _aud tables refer to.';
comment on column historie.revisie.tijdstip is 'When the platform recorded it.';
comment on column historie.revisie.audit_idx is 'Index of the log entry that commits with this change.';

create constraint trigger revisie_met_regel_in_log after insert on historie.revisie
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table historie.revisie enable always trigger revisie_met_regel_in_log;

grant usage on schema historie to deelgrond_app, casus_owner, tafel_owner;
grant references (revisie_id) on historie.revisie to casus_owner, tafel_owner;
grant usage on sequence historie.revisie_seq to deelgrond_app;
grant select, insert on historie.revisie to deelgrond_app;
