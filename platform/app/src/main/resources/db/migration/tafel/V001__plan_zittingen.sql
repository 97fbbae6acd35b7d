-- SPDX-License-Identifier: EUPL-1.2
-- Who sits at which casustafel, when, and about which casus for which doel. Everything that a seat
-- rests on is one aggregate under tafel.zitting: each change of it raises zitting.versie, which
-- the log's sequencer compares before it takes a release (ADR-0003).
create table tafel.medewerker (
  sub        text        not null,
  versie     bigint      not null,
  naam       text        not null,
  partij     text        not null,
  functie    text        not null,
  bekend_op  timestamptz not null,
  constraint medewerker_pk primary key (sub)
);
comment on table tafel.medewerker is 'People who signed in or were announced: the list to invite from.';
comment on column tafel.medewerker.sub is 'Subject of the identity provider.';
comment on column tafel.medewerker.versie is 'Counts the changes of this row.';
comment on column tafel.medewerker.naam is 'Name as colleagues know it.';
comment on column tafel.medewerker.partij is 'The partij this person works for.';
comment on column tafel.medewerker.functie is 'The functie in that partij.';
comment on column tafel.medewerker.bekend_op is 'When the platform first knew this person.';

create table tafel.zitting (
  zitting_id   uuid        not null,
  versie       bigint      not null,
  tafel        text        not null,
  begin        timestamptz not null,
  einde        timestamptz not null,
  beeindigd    boolean     not null,
  constraint zitting_pk primary key (zitting_id),
  constraint zitting_duur_ck check (einde > begin)
);
comment on table tafel.zitting is 'One meeting of a casustafel.';
comment on column tafel.zitting.zitting_id is 'Made by the platform, UUIDv7.';
comment on column tafel.zitting.versie is 'Rises with every change of the zitting, its agenda or its deelnames.';
comment on column tafel.zitting.tafel is 'Code of the casustafel in the convenant.';
comment on column tafel.zitting.begin is 'Views are possible from this moment.';
comment on column tafel.zitting.einde is 'No view is released from this moment on.';
comment on column tafel.zitting.beeindigd is 'Ended by the voorzitter before its time.';

create table tafel.agendapunt (
  agendapunt_id uuid   not null,
  versie        bigint not null,
  zitting_id    uuid   not null,
  casus_id      uuid   not null,
  doel          text   not null,
  volgorde      int    not null,
  constraint agendapunt_pk primary key (agendapunt_id),
  constraint agendapunt_zitting_fk foreign key (zitting_id) references tafel.zitting (zitting_id),
  constraint agendapunt_casus_fk foreign key (casus_id) references casus.casus (casus_id),
  constraint agendapunt_casus_uq unique (zitting_id, casus_id),
  constraint agendapunt_volgorde_uq unique (zitting_id, volgorde)
);
comment on table tafel.agendapunt is 'A casus on the agenda of a zitting, for one doel.';
comment on column tafel.agendapunt.agendapunt_id is 'Made by the platform, UUIDv7.';
comment on column tafel.agendapunt.versie is 'Counts the changes of this row.';
comment on column tafel.agendapunt.zitting_id is 'The zitting.';
comment on column tafel.agendapunt.casus_id is 'The casus that is discussed.';
comment on column tafel.agendapunt.doel is 'The doel for which it is discussed (code of the convenant).';
comment on column tafel.agendapunt.volgorde is 'Place on the agenda, from 1.';

create table tafel.deelname (
  deelname_id   uuid        not null,
  versie        bigint      not null,
  zitting_id    uuid        not null,
  agendapunt_id uuid,
  sub           text        not null,
  partij        text        not null,
  functie       text        not null,
  tot           timestamptz not null,
  beeindigd     boolean     not null,
  constraint deelname_pk primary key (deelname_id),
  constraint deelname_zitting_fk foreign key (zitting_id) references tafel.zitting (zitting_id),
  constraint deelname_agendapunt_fk foreign key (agendapunt_id) references tafel.agendapunt (agendapunt_id),
  constraint deelname_medewerker_fk foreign key (sub) references tafel.medewerker (sub)
);
create index deelname_sub_idx on tafel.deelname (sub, zitting_id);
create index deelname_zitting_idx on tafel.deelname (zitting_id);
create index agendapunt_casus_idx on tafel.agendapunt (casus_id);
comment on table tafel.deelname is 'A seat: for the whole zitting, or by invitation for one agendapunt.';
comment on column tafel.deelname.deelname_id is 'Made by the platform, UUIDv7.';
comment on column tafel.deelname.versie is 'Counts the changes of this row.';
comment on column tafel.deelname.zitting_id is 'The zitting.';
comment on column tafel.deelname.agendapunt_id is 'The one agendapunt this person is invited for; null = all of them.';
comment on column tafel.deelname.sub is 'The person.';
comment on column tafel.deelname.partij is 'The partij this person sits for.';
comment on column tafel.deelname.functie is 'The functie in which this person sits.';
comment on column tafel.deelname.tot is 'The seat ends here at the latest.';
comment on column tafel.deelname.beeindigd is 'Ended by the voorzitter before its time.';

create table tafel.zitting_aud (
  revisie_id bigint not null, revtype smallint not null, revend bigint,
  zitting_id uuid not null, tafel text, begin timestamptz, einde timestamptz, beeindigd boolean,
  constraint zitting_aud_pk primary key (zitting_id, revisie_id),
  constraint zitting_aud_revisie_fk foreign key (revisie_id) references historie.revisie (revisie_id),
  constraint zitting_aud_revend_fk foreign key (revend) references historie.revisie (revisie_id)
);
create table tafel.agendapunt_aud (
  revisie_id bigint not null, revtype smallint not null, revend bigint,
  agendapunt_id uuid not null, zitting_id uuid, casus_id uuid, doel text, volgorde int,
  constraint agendapunt_aud_pk primary key (agendapunt_id, revisie_id),
  constraint agendapunt_aud_revisie_fk foreign key (revisie_id) references historie.revisie (revisie_id),
  constraint agendapunt_aud_revend_fk foreign key (revend) references historie.revisie (revisie_id)
);
create table tafel.deelname_aud (
  revisie_id bigint not null, revtype smallint not null, revend bigint,
  deelname_id uuid not null, zitting_id uuid, agendapunt_id uuid, sub text, partij text,
  functie text, tot timestamptz, beeindigd boolean,
  constraint deelname_aud_pk primary key (deelname_id, revisie_id),
  constraint deelname_aud_revisie_fk foreign key (revisie_id) references historie.revisie (revisie_id),
  constraint deelname_aud_revend_fk foreign key (revend) references historie.revisie (revisie_id)
);
create table tafel.medewerker_aud (
  revisie_id bigint not null, revtype smallint not null, revend bigint,
  sub text not null, naam text, partij text, functie text, bekend_op timestamptz,
  constraint medewerker_aud_pk primary key (sub, revisie_id),
  constraint medewerker_aud_revisie_fk foreign key (revisie_id) references historie.revisie (revisie_id),
  constraint medewerker_aud_revend_fk foreign key (revend) references historie.revisie (revisie_id)
);

grant usage on schema tafel to deelgrond_app, audit_writer;
grant select, insert, update on tafel.zitting, tafel.agendapunt, tafel.deelname, tafel.medewerker to deelgrond_app;
grant select, insert on tafel.zitting_aud, tafel.agendapunt_aud, tafel.deelname_aud, tafel.medewerker_aud to deelgrond_app;
grant update (revend) on tafel.zitting_aud, tafel.agendapunt_aud, tafel.deelname_aud, tafel.medewerker_aud to deelgrond_app;
grant select (zitting_id, versie) on tafel.zitting to audit_writer;
