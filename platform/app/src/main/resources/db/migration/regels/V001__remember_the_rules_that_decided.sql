-- SPDX-License-Identifier: EUPL-1.2
-- Which convenant and policy decided, and their bytes, so that any decision can be made again.
create table regels.inhoud (
  sha256  text  not null,
  soort   text  not null,
  bytes   bytea not null,
  constraint inhoud_pk primary key (sha256),
  constraint inhoud_soort_ck check (soort in ('convenant', 'beleid'))
);
comment on table regels.inhoud is 'Every data document and compiled policy that was ever active.';
comment on column regels.inhoud.sha256 is 'Hash of the bytes, hexadecimal.';
comment on column regels.inhoud.soort is 'convenant = data document of the policy; beleid = compiled policy.';
comment on column regels.inhoud.bytes is 'The bytes themselves.';

create table regels.actief (
  audit_idx   bigint      not null,
  regels_id   uuid        not null,
  convenant   text        not null,
  beleid      text        not null,
  actief_van  timestamptz not null default clock_timestamp(),
  constraint actief_pk primary key (audit_idx),
  constraint actief_convenant_fk foreign key (convenant) references regels.inhoud (sha256),
  constraint actief_beleid_fk foreign key (beleid) references regels.inhoud (sha256)
);
create index actief_regels_idx on regels.actief (regels_id, audit_idx desc);
comment on table regels.actief is 'Which rules decide, from which log entry on; the highest index is in force.';
comment on column regels.actief.audit_idx is 'Index of the log entry of the activation.';
comment on column regels.actief.regels_id is 'One fixed id: the version source of the sequencer asks for it.';
comment on column regels.actief.convenant is 'Hash of the data document.';
comment on column regels.actief.beleid is 'Hash of the compiled policy.';
comment on column regels.actief.actief_van is 'When it became active.';

create constraint trigger actief_met_regel_in_log after insert on regels.actief
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table regels.actief enable always trigger actief_met_regel_in_log;

grant usage on schema regels to deelgrond_app, audit_writer;
grant select, insert on regels.inhoud, regels.actief to deelgrond_app;
grant select (regels_id, audit_idx) on regels.actief to audit_writer;
