-- SPDX-License-Identifier: EUPL-1.2
-- What was signed, with the signatures and the anchors that they rest on, so that an old decision can
-- be shown to rest on it without a file of that time (ADR-0089).
alter table regels.inhoud drop constraint inhoud_soort_ck;
alter table regels.inhoud add constraint inhoud_soort_ck
  check (soort in ('convenant', 'beleid', 'getekend', 'stukkenlijst', 'stuk'));
comment on table regels.inhoud is 'Every data document and compiled policy that was ever active, and all that proves a version.';
comment on column regels.inhoud.soort is 'convenant = data document of the policy; beleid = compiled policy; getekend = the bytes that were signed; stukkenlijst = names and hashes of the signatures and anchors of a version; stuk = one of these.';

create table regels.getekend (
  nummer      bigint      generated always as identity,
  versie      text        not null,
  stukken     text        not null,
  bewaard_op  timestamptz not null default clock_timestamp(),
  constraint getekend_pk primary key (nummer),
  constraint getekend_versie_fk foreign key (versie) references regels.inhoud (sha256),
  constraint getekend_stukken_fk foreign key (stukken) references regels.inhoud (sha256)
);
create index getekend_versie_idx on regels.getekend (versie, nummer desc);
comment on table regels.getekend is 'Which signatures and anchors a version had; the highest number counts, and is written anew when somebody signed since.';
comment on column regels.getekend.nummer is 'Order in which they were kept.';
comment on column regels.getekend.versie is 'The version: the hash that was signed, hexadecimal.';
comment on column regels.getekend.stukken is 'Hash of the list of its signatures and anchors.';
comment on column regels.getekend.bewaard_op is 'When a program that had loaded it kept it.';

grant select, insert on regels.getekend to deelgrond_app;
