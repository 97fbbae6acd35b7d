-- SPDX-License-Identifier: EUPL-1.2
-- A casus, the persons in it and what each bron brought in. The administration (casus, persoon)
-- changes in place and keeps its history with Envers; a gegeven is only ever added to, and its
-- value is sealed before it gets here (ADR-0003, ADR-0004).
create sequence casus.nummer_seq;

create table casus.casus (
  casus_id         uuid        not null,
  versie           bigint      not null,
  code             text        not null,
  ingebracht_door  text        not null,
  ingebracht_op    timestamptz not null,
  sluit_op         date        not null,
  gesloten         boolean     not null,
  constraint casus_pk primary key (casus_id),
  constraint casus_code_uq unique (code)
);
comment on table casus.casus is 'A question of an inwoner or a household that comes to the casustafel.';
comment on column casus.casus.casus_id is 'Made by the platform, UUIDv7.';
comment on column casus.casus.versie is 'Counts the changes of this row.';
comment on column casus.casus.code is 'The name people use at the table, e.g. BRN-2026-0147; says nothing about the person.';
comment on column casus.casus.ingebracht_door is 'The partij that brought it in.';
comment on column casus.casus.ingebracht_op is 'When it was brought in.';
comment on column casus.casus.sluit_op is 'The day on which it closes by itself unless somebody decides otherwise.';
comment on column casus.casus.gesloten is 'Closed: nothing is added and nothing is discussed.';

create table casus.persoon (
  persoon_id uuid   not null,
  versie     bigint not null,
  casus_id   uuid   not null,
  inwoner_id uuid   not null,
  volgorde   int    not null,
  constraint persoon_pk primary key (persoon_id),
  constraint persoon_casus_fk foreign key (casus_id) references casus.casus (casus_id),
  constraint persoon_casus_inwoner_uq unique (casus_id, inwoner_id),
  constraint persoon_casus_volgorde_uq unique (casus_id, volgorde),
  constraint persoon_volgorde_ck check (volgorde between 1 and 26)
);
comment on table casus.persoon is 'An inwoner in a casus: Persoon A, Persoon B …';
comment on column casus.persoon.persoon_id is 'Made by the platform, UUIDv7.';
comment on column casus.persoon.versie is 'Counts the changes of this row.';
comment on column casus.persoon.casus_id is 'The casus.';
comment on column casus.persoon.inwoner_id is 'The inwoner; the same in each casus of this inwoner.';
comment on column casus.persoon.volgorde is '1 is shown as Persoon A, 2 as Persoon B, up to 26.';

create table casus.casus_aud (
  revisie_id       bigint   not null,
  revtype          smallint not null,
  revend           bigint,
  casus_id         uuid     not null,
  code             text,
  ingebracht_door  text,
  ingebracht_op    timestamptz,
  sluit_op         date,
  gesloten         boolean,
  constraint casus_aud_pk primary key (casus_id, revisie_id),
  constraint casus_aud_revisie_fk foreign key (revisie_id) references historie.revisie (revisie_id),
  constraint casus_aud_revend_fk foreign key (revend) references historie.revisie (revisie_id)
);
create table casus.persoon_aud (
  revisie_id bigint   not null,
  revtype    smallint not null,
  revend     bigint,
  persoon_id uuid     not null,
  casus_id   uuid,
  inwoner_id uuid,
  volgorde   int,
  constraint persoon_aud_pk primary key (persoon_id, revisie_id),
  constraint persoon_aud_revisie_fk foreign key (revisie_id) references historie.revisie (revisie_id),
  constraint persoon_aud_revend_fk foreign key (revend) references historie.revisie (revisie_id)
);

create table casus.bsn (
  inwoner_id uuid   not null,
  blind      bytea  not null,
  audit_idx  bigint not null,
  constraint bsn_pk primary key (inwoner_id),
  constraint bsn_blind_uq unique (blind),
  constraint bsn_blind_ck check (octet_length(blind) = 32)
);
comment on table casus.bsn is 'Finds an inwoner by burgerservicenummer without holding it: a keyed hash, full length.';
comment on column casus.bsn.inwoner_id is 'The inwoner.';
comment on column casus.bsn.blind is 'HMAC-SHA-256 of the number under a key outside the database.';
comment on column casus.bsn.audit_idx is 'Index of the log entry that commits with this row.';

create table casus.gegeven (
  gegeven_id     uuid        not null,
  versie         bigint      not null,
  persoon_id     uuid        not null,
  veld           text        not null,
  bron           text        not null,
  herkomst_wet   text        not null,
  geheim         text,
  waarde         bytea       not null,
  geldig_van     timestamptz not null,
  geldig_tot     timestamptz,
  vastgelegd_op  timestamptz not null default clock_timestamp(),
  audit_idx      bigint      not null,
  constraint gegeven_pk primary key (gegeven_id, versie),
  constraint gegeven_plaats_uq unique (persoon_id, veld, bron, versie),
  constraint gegeven_audit_idx_uq unique (audit_idx, gegeven_id),
  constraint gegeven_persoon_fk foreign key (persoon_id) references casus.persoon (persoon_id),
  constraint gegeven_versie_ck check (versie >= 1),
  constraint gegeven_herkomst_ck check (herkomst_wet <> ''),
  constraint gegeven_geldig_ck check (geldig_tot is null or geldig_tot > geldig_van)
);
create index gegeven_persoon_audit_idx on casus.gegeven (persoon_id, audit_idx desc);
comment on table casus.gegeven is 'What a bron knows of one veld of one persoon. A change is a new version; nothing is removed.';
comment on column casus.gegeven.gegeven_id is 'The same for all versions of this persoon, veld and bron.';
comment on column casus.gegeven.versie is 'Counts from 1; the highest is the current one.';
comment on column casus.gegeven.persoon_id is 'The persoon in the casus.';
comment on column casus.gegeven.veld is 'Code of the field catalogue of the convenant.';
comment on column casus.gegeven.bron is 'The partij that brought it in and decides about it.';
comment on column casus.gegeven.herkomst_wet is 'The law for which the bron got it; never empty.';
comment on column casus.gegeven.geheim is 'The duty of secrecy that rests on it, or null.';
comment on column casus.gegeven.waarde is 'The value, sealed with the key of the inwoner and bound to this place.';
comment on column casus.gegeven.geldig_van is 'From when it is true.';
comment on column casus.gegeven.geldig_tot is 'Until when it is true, or null.';
comment on column casus.gegeven.vastgelegd_op is 'When the platform learned of it.';
comment on column casus.gegeven.audit_idx is 'Index of the log entry that commits with this row.';

create function casus.gegeven_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on %', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger gegeven_blijft before update or delete on casus.gegeven
  for each row execute function casus.gegeven_blijft();
create trigger gegeven_blijft_geheel before truncate on casus.gegeven
  for each statement execute function casus.gegeven_blijft();
alter table casus.gegeven enable always trigger gegeven_blijft;
alter table casus.gegeven enable always trigger gegeven_blijft_geheel;

create constraint trigger bsn_met_regel_in_log after insert on casus.bsn
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table casus.bsn enable always trigger bsn_met_regel_in_log;
create constraint trigger gegeven_met_regel_in_log after insert on casus.gegeven
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table casus.gegeven enable always trigger gegeven_met_regel_in_log;

grant usage on schema casus to deelgrond_app, audit_writer, tafel_owner;
grant references (casus_id) on casus.casus to tafel_owner;
grant usage on sequence casus.nummer_seq to deelgrond_app;
grant select, insert, update on casus.casus, casus.persoon to deelgrond_app;
grant select, insert on casus.casus_aud, casus.persoon_aud, casus.gegeven, casus.bsn to deelgrond_app;
grant update (revend) on casus.casus_aud, casus.persoon_aud to deelgrond_app;
grant select (persoon_id, audit_idx) on casus.gegeven to audit_writer;
