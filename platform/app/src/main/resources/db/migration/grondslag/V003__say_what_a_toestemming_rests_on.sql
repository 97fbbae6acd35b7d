-- SPDX-License-Identifier: EUPL-1.2
-- Who relies on a toestemming shows what it was (AVG 7(1)): the articles it rests on, how old the
-- inwoner was and where the proof lies. And each kind of line says what it is about (ADR-0016).
alter table grondslag.regel
  add column rechtsgronden text[],
  add column leeftijd      text,
  add column bewijs        text,
  add column veld          text,
  add column rust_op       uuid,
  add constraint regel_rust_op_fk foreign key (rust_op) references grondslag.regel (regel_id),
  add constraint regel_leeftijd_ck check (leeftijd in ('0-11', '12-15', '16-17', '18+', 'onbekend')),
  add constraint regel_bewijs_ck check (
    bewijs is null
    or (bewijs ~ '^[0-9A-Za-z][0-9A-Za-z./_-]{0,39}$' and bewijs ~ '[0-9]'
        and soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd', 'vertegenwoordiging'))),
  add constraint regel_alleen_antwoord_ck check (
    (leeftijd is null and rechtsgronden is null)
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')),
  add constraint regel_alleen_geheimhouder_ck check (
    (veld is null and rust_op is null) or soort = 'geheimhouder-besluit'),
  -- a check that comes to null lets a line pass; these two did so for what was left out
  drop constraint regel_onderwerp_ck,
  add constraint regel_onderwerp_ck check (
    coalesce(onderwerp_id = coalesce(inwoner_id, casus_id), false)),
  drop constraint regel_toestemming_ck,
  add constraint regel_toestemming_ck check (
    soort not in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')
    or (inwoner_id is not null and casus_id is not null and toestemming_soort is not null
        and doel is not null and van_partij is not null
        and coalesce(cardinality(aan_partijen), 0) >= 1 and coalesce(cardinality(groepen), 0) >= 1
        and hoedanigheid is not null and wijze is not null and tekst_versie is not null
        and taal is not null and geldig_tot is not null)),
  -- not valid: lines of before this day say less, and lines are never changed
  add constraint regel_antwoord_ck check (
    soort not in ('toestemming-gegeven', 'toestemming-geweigerd')
    or (leeftijd is not null
        and (coalesce(cardinality(rechtsgronden), 0) >= 1
             or coalesce(toestemming_soort = 'instemming-hulp', false))
        and (soort = 'toestemming-geweigerd' or bewijs is not null))) not valid,
  add constraint regel_bezwaar_ck check (
    soort <> 'bezwaar' or (inwoner_id is not null and toelichting is not null)),
  add constraint regel_vertegenwoordiging_ck check (
    soort <> 'vertegenwoordiging'
    or (inwoner_id is not null
        and coalesce(hoedanigheid in ('ouder', 'voogd', 'curator', 'bewindvoerder', 'mentor', 'gemachtigde'), false)
        and bewijs is not null and toelichting is not null)),
  add constraint regel_wilsbekwaamheid_ck check (
    soort <> 'wilsbekwaamheid'
    or (inwoner_id is not null and casus_id is not null and doel is not null
        and coalesce(reden in ('wilsbekwaam', 'niet-wilsbekwaam'), false) and toelichting is not null)),
  add constraint regel_geheimhouder_ck check (
    soort <> 'geheimhouder-besluit'
    or (inwoner_id is not null and casus_id is not null and doel is not null and veld is not null
        and coalesce(cardinality(aan_partijen), 0) >= 1
        and coalesce(reden in ('toestemming', 'wettelijke-plicht', 'conflict-van-plichten'), false)
        and coalesce(reden = 'toestemming', false) = (rust_op is not null)
        and (reden = 'toestemming' or toelichting is not null)));

comment on column grondslag.regel.door is 'Subject of who recorded it; of a toestemming also who asked.';
comment on column grondslag.regel.hoedanigheid is 'Who said it: the inwoner, or as what somebody did so for them; of a vertegenwoordiging as what somebody stands in.';
comment on column grondslag.regel.wijze is 'How it was asked and said; since there is a bewijs, in a conversation with a second person.';
comment on column grondslag.regel.toelichting is 'Motivation in words, sealed: it may say something about the person. Of a conflict of duties the six points that were weighed; of a vertegenwoordiging who it is.';
comment on column grondslag.regel.rechtsgronden is 'The articles of law that a toestemming rests on, by the convenant of that moment.';
comment on column grondslag.regel.leeftijd is 'The age band of the inwoner on the day it was recorded, as the casus knew it. In the clear, so that it can still be shown when the keys of the inwoner are gone (ADR-0016).';
comment on column grondslag.regel.bewijs is 'Where the proof lies at the partij that recorded it: the number its archive gave to the signed form or the report. In the clear.';
comment on column grondslag.regel.veld is 'Code of the veld that the geheimhouder decided about; who decided is `partij`.';
comment on column grondslag.regel.rust_op is 'The toestemming that the besluit of a geheimhouder rests on; it falls with that one. That it is one, of this inwoner and casus, is checked by who writes the line.';
