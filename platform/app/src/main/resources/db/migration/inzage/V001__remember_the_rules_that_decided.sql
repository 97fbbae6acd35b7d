-- Which convenant and policy decided, and their bytes, so that any decision can be made again.
create table inzage.inhoud (
  sha256  text  not null,
  soort   text  not null,
  bytes   bytea not null,
  constraint inhoud_pk primary key (sha256),
  constraint inhoud_soort_ck check (soort in ('convenant', 'beleid'))
);
comment on table inzage.inhoud is 'Every data document and compiled policy that was ever active.';
comment on column inzage.inhoud.sha256 is 'Hash of the bytes, hexadecimal.';
comment on column inzage.inhoud.soort is 'convenant = data document of the policy; beleid = compiled policy.';
comment on column inzage.inhoud.bytes is 'The bytes themselves.';

create table inzage.regels (
  audit_idx   bigint      not null,
  regels_id   uuid        not null,
  convenant   text        not null,
  beleid      text        not null,
  actief_van  timestamptz not null default clock_timestamp(),
  constraint regels_pk primary key (audit_idx),
  constraint regels_convenant_fk foreign key (convenant) references inzage.inhoud (sha256),
  constraint regels_beleid_fk foreign key (beleid) references inzage.inhoud (sha256)
);
create index regels_id_idx on inzage.regels (regels_id, audit_idx desc);
comment on table inzage.regels is 'Which rules decide, from which log entry on; the highest index is in force.';
comment on column inzage.regels.audit_idx is 'Index of the log entry of the activation.';
comment on column inzage.regels.regels_id is 'One fixed id: the version source of the sequencer asks for it.';
comment on column inzage.regels.convenant is 'Hash of the data document.';
comment on column inzage.regels.beleid is 'Hash of the compiled policy.';
comment on column inzage.regels.actief_van is 'When it became active.';

grant usage on schema inzage to deelgrond_app, audit_writer;
grant select, insert on inzage.inhoud, inzage.regels to deelgrond_app;
grant select (regels_id, audit_idx) on inzage.regels to audit_writer;
