-- SPDX-License-Identifier: EUPL-1.2
-- What people did with a version of the convenant after they signed it: proposed, agreed, refused,
-- withdrew, gave notice. Lines are only added; what holds now follows from all of them (ADR-0039).
create table regels.versieregel (
  audit_idx        bigint      not null,
  convenant_id     uuid        not null,
  regel_id         uuid        not null,
  soort            text        not null,
  wat              text        not null,
  sha256           text        not null,
  organisatie      text,
  betreft          uuid,
  ondertekenaars   text[]      not null,
  ingaand          date        not null,
  door             text        not null,
  door_organisatie text        not null,
  gedaan_op        timestamptz not null default clock_timestamp(),
  constraint versieregel_pk primary key (audit_idx),
  constraint versieregel_regel_uq unique (regel_id),
  constraint versieregel_betreft_fk foreign key (betreft) references regels.versieregel (regel_id),
  constraint versieregel_betreft_uq unique (betreft),
  constraint versieregel_soort_ck check (soort in ('voorstel', 'akkoord', 'geweigerd', 'ingetrokken', 'opzegging')),
  constraint versieregel_wat_ck check (wat in ('activering', 'beeindiging', 'toetreding', 'uittreding')),
  constraint versieregel_opzegging_ck check (soort <> 'opzegging' or wat = 'uittreding'),
  constraint versieregel_wie_ck check ((organisatie is not null) = (wat in ('toetreding', 'uittreding'))),
  constraint versieregel_antwoord_ck check ((betreft is null) = (soort in ('voorstel', 'opzegging'))),
  constraint versieregel_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);
create index versieregel_convenant_idx on regels.versieregel (convenant_id, audit_idx desc);
comment on table regels.versieregel is 'Who did what with a version of the convenant; the last word per version and organisatie counts.';
comment on column regels.versieregel.audit_idx is 'Index of the log entry of the act.';
comment on column regels.versieregel.convenant_id is 'One fixed id: the version source of the sequencer asks for it.';
comment on column regels.versieregel.regel_id is 'Made by the platform, UUIDv7.';
comment on column regels.versieregel.soort is 'voorstel waits for an akkoord by somebody else; geweigerd and ingetrokken end it; opzegging needs nobody else.';
comment on column regels.versieregel.wat is 'What it is about.';
comment on column regels.versieregel.sha256 is 'The version: the hash that the organisaties signed, hexadecimal.';
comment on column regels.versieregel.organisatie is 'Who joins or leaves.';
comment on column regels.versieregel.betreft is 'The line that this one answers or takes back; each is answered once.';
comment on column regels.versieregel.ondertekenaars is 'Who had signed the version when it was activated; empty on other lines.';
comment on column regels.versieregel.ingaand is 'From which day it counts; later than today only for an opzegging.';
comment on column regels.versieregel.door is 'Subject of who did it.';
comment on column regels.versieregel.door_organisatie is 'The organisatie of who did it.';
comment on column regels.versieregel.gedaan_op is 'When.';

create constraint trigger versieregel_met_regel_in_log after insert on regels.versieregel
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table regels.versieregel enable always trigger versieregel_met_regel_in_log;

grant select, insert on regels.versieregel to deelgrond_app;
grant select (convenant_id, audit_idx) on regels.versieregel to audit_writer;
