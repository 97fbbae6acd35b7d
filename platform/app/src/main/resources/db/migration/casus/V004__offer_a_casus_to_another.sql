-- SPDX-License-Identifier: EUPL-1.2
-- To whom the voorzitter offered a casus whose inbrenger left, and what became of that: taken over,
-- declined or taken back. Lines are only added, and an offer is ended once (ADR-0087).
create table casus.aanbodregel (
  audit_idx  bigint      not null,
  regel_id   uuid        not null,
  casus_id   uuid        not null,
  soort      text        not null,
  betreft    uuid,
  van        text        not null,
  aan        text        not null,
  reden      text,
  door       text        not null,
  gedaan_op  timestamptz not null default clock_timestamp(),
  constraint aanbodregel_pk primary key (regel_id),
  constraint aanbodregel_audit_idx_uq unique (audit_idx),
  constraint aanbodregel_casus_fk foreign key (casus_id) references casus.casus (casus_id),
  constraint aanbodregel_betreft_fk foreign key (betreft) references casus.aanbodregel (regel_id),
  constraint aanbodregel_betreft_uq unique (betreft),
  constraint aanbodregel_soort_ck check (soort in ('aanbod', 'overname', 'afwijzing', 'intrekking')),
  constraint aanbodregel_einde_ck check ((betreft is null) = (soort = 'aanbod')),
  constraint aanbodregel_reden_ck check ((reden is not null) = (soort = 'afwijzing')),
  constraint aanbodregel_partij_ck check (van <> aan)
);
create index aanbodregel_casus_idx on casus.aanbodregel (casus_id, audit_idx desc);
create index aanbodregel_aan_idx on casus.aanbodregel (aan, audit_idx) where soort = 'aanbod';
comment on table casus.aanbodregel is 'To which partij a casus without an inbrenger was offered, and what became of it. Says nothing about a person.';
comment on column casus.aanbodregel.audit_idx is 'Index of the log entry that commits with this row.';
comment on column casus.aanbodregel.regel_id is 'Made by the platform, UUIDv7; of an offer, the id of the offer.';
comment on column casus.aanbodregel.casus_id is 'The casus.';
comment on column casus.aanbodregel.soort is 'aanbod waits for an answer; overname, afwijzing and intrekking end one.';
comment on column casus.aanbodregel.betreft is 'The offer that this line ends; each is ended once.';
comment on column casus.aanbodregel.van is 'The partij that brought the casus in and left.';
comment on column casus.aanbodregel.aan is 'The partij that was asked to take it over.';
comment on column casus.aanbodregel.reden is 'Code of why it was declined; null on other lines.';
comment on column casus.aanbodregel.door is 'Subject of who did it.';
comment on column casus.aanbodregel.gedaan_op is 'When.';

create trigger aanbodregel_blijft before update or delete on casus.aanbodregel
  for each row execute function casus.gegeven_blijft();
create trigger aanbodregel_blijft_geheel before truncate on casus.aanbodregel
  for each statement execute function casus.gegeven_blijft();
alter table casus.aanbodregel enable always trigger aanbodregel_blijft;
alter table casus.aanbodregel enable always trigger aanbodregel_blijft_geheel;
create constraint trigger aanbodregel_met_regel_in_log after insert on casus.aanbodregel
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table casus.aanbodregel enable always trigger aanbodregel_met_regel_in_log;

grant select, insert on casus.aanbodregel to deelgrond_app;
