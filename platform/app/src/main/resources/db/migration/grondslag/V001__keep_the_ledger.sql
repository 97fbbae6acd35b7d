-- SPDX-License-Identifier: EUPL-1.2
-- The ledger: what an inwoner allowed and which grondslag each partij has. A line is added with the
-- log entry of its act, in one transaction, and never changed: what ends something is a new line
-- that names it. The current state is worked out from the lines (ADR-0004).
create table grondslag.regel (
  regel_id           uuid        not null,
  soort              text        not null,
  onderwerp_id       uuid        not null,
  inwoner_id         uuid,
  casus_id           uuid,
  zitting_id         uuid,
  betreft            uuid,
  partij             text        not null,
  functie            text        not null,
  door               text        not null,
  toestemming_soort  text,
  grondslag          text,
  doel               text,
  van_partij         text,
  aan_partijen       text[],
  groepen            text[],
  hoedanigheid       text,
  wijze              text,
  tekst_versie       text,
  taal               text,
  reden              text,
  besluitnummer      text,
  toelichting        bytea,
  toelichting_plaats uuid,
  geldig_van         timestamptz not null,
  geldig_tot         timestamptz,
  vastgelegd_op      timestamptz not null default clock_timestamp(),
  audit_idx          bigint      not null,
  constraint regel_pk primary key (regel_id),
  constraint regel_audit_idx_uq unique (audit_idx),
  constraint regel_betreft_fk foreign key (betreft) references grondslag.regel (regel_id),
  constraint regel_onderwerp_ck check (onderwerp_id = coalesce(inwoner_id, casus_id)),
  constraint regel_geldig_ck check (geldig_tot is null or geldig_tot > geldig_van),
  constraint regel_soort_ck check (soort in (
    'toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd', 'toestemming-ingetrokken',
    'toestemming-verlopen', 'toestemming-ongeldig', 'grondslag-vastgesteld', 'grondslag-beeindigd',
    'bezwaar', 'beperking', 'beperking-beeindigd', 'vertegenwoordiging', 'wilsbekwaamheid',
    'geheimhouder-besluit', 'besluit-met-naam-gevraagd', 'besluit-met-naam', 'besluit-met-naam-beeindigd')),
  constraint regel_toestemming_ck check (
    soort not in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')
    or (inwoner_id is not null and casus_id is not null and toestemming_soort is not null
        and doel is not null and van_partij is not null and cardinality(aan_partijen) >= 1
        and cardinality(groepen) >= 1 and hoedanigheid is not null and wijze is not null
        and tekst_versie is not null and taal is not null and geldig_tot is not null)),
  constraint regel_toestemming_soort_ck check (
    toestemming_soort in ('avg', 'doorbreking-geheim', 'pw65-geen-bezwaar', 'instemming-hulp')),
  constraint regel_grondslag_ck check (
    soort <> 'grondslag-vastgesteld'
    or (inwoner_id is not null and casus_id is not null and grondslag is not null
        and doel is not null and toelichting is not null)),
  constraint regel_besluit_ck check (
    soort not in ('besluit-met-naam-gevraagd', 'besluit-met-naam')
    or (casus_id is not null and zitting_id is not null and reden is not null and geldig_tot is not null)),
  constraint regel_betreft_ck check (
    (soort in ('toestemming-ingetrokken', 'toestemming-verlopen', 'toestemming-ongeldig',
               'grondslag-beeindigd', 'beperking-beeindigd', 'besluit-met-naam', 'besluit-met-naam-beeindigd'))
    = (betreft is not null)),
  constraint regel_beperking_ck check (soort <> 'beperking' or inwoner_id is not null),
  constraint regel_toelichting_ck check ((toelichting is null) = (toelichting_plaats is null))
);
create index regel_onderwerp_idx on grondslag.regel (onderwerp_id, audit_idx desc);
create index regel_casus_idx on grondslag.regel (casus_id);
create unique index regel_betreft_uq on grondslag.regel (betreft) where betreft is not null;
comment on table grondslag.regel is 'The ledger of toestemmingen, grondslagen and what restricts them. Only added to.';
comment on column grondslag.regel.regel_id is 'Made by the platform, UUIDv7.';
comment on column grondslag.regel.soort is 'What kind of line this is.';
comment on column grondslag.regel.onderwerp_id is 'The inwoner, or for a line about nobody in particular the casus: its highest audit_idx is the version of that part of the ledger.';
comment on column grondslag.regel.inwoner_id is 'The inwoner that the line is about.';
comment on column grondslag.regel.casus_id is 'The casus it holds for; a toestemming never holds for another one.';
comment on column grondslag.regel.zitting_id is 'The zitting it holds for (besluit met naam).';
comment on column grondslag.regel.betreft is 'The earlier line that this one ends or agrees to; each line once.';
comment on column grondslag.regel.partij is 'The partij that recorded the line.';
comment on column grondslag.regel.functie is 'The functie of who recorded it.';
comment on column grondslag.regel.door is 'Subject of who recorded it.';
comment on column grondslag.regel.toestemming_soort is 'Which of the four kinds; they never stand in for each other.';
comment on column grondslag.regel.grondslag is 'Code of the grondslag in the convenant.';
comment on column grondslag.regel.doel is 'Code of the doel.';
comment on column grondslag.regel.van_partij is 'The partij that may give.';
comment on column grondslag.regel.aan_partijen is 'The partijen that may receive, one by one.';
comment on column grondslag.regel.groepen is 'The groups of velden; empty for a beperking means all.';
comment on column grondslag.regel.hoedanigheid is 'Who said it: the inwoner or a representative.';
comment on column grondslag.regel.wijze is 'How it was asked and said.';
comment on column grondslag.regel.tekst_versie is 'Version of the text that was shown.';
comment on column grondslag.regel.taal is 'Language in which it was asked.';
comment on column grondslag.regel.reden is 'Code of the reason.';
comment on column grondslag.regel.besluitnummer is 'Number of the decision under Wpg 19 or 20.';
comment on column grondslag.regel.toelichting is 'Motivation in words, sealed: it may say something about the person.';
comment on column grondslag.regel.toelichting_plaats is 'The place the sealed motivation is bound to.';
comment on column grondslag.regel.geldig_van is 'From when it holds.';
comment on column grondslag.regel.geldig_tot is 'Until when it holds, or null.';
comment on column grondslag.regel.vastgelegd_op is 'When the platform learned of it.';
comment on column grondslag.regel.audit_idx is 'Index of the log entry that commits with this row.';

create function grondslag.regel_blijft() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on %', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger regel_blijft before update or delete on grondslag.regel
  for each row execute function grondslag.regel_blijft();
create trigger regel_blijft_geheel before truncate on grondslag.regel
  for each statement execute function grondslag.regel_blijft();
alter table grondslag.regel enable always trigger regel_blijft;
alter table grondslag.regel enable always trigger regel_blijft_geheel;

create constraint trigger regel_met_regel_in_log after insert on grondslag.regel
  deferrable initially deferred for each row execute function audit.refuse_without_entry();
alter table grondslag.regel enable always trigger regel_met_regel_in_log;

grant usage on schema grondslag to deelgrond_app, audit_writer;
grant select, insert on grondslag.regel to deelgrond_app;
grant select (onderwerp_id, audit_idx) on grondslag.regel to audit_writer;
