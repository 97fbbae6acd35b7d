-- SPDX-License-Identifier: EUPL-1.2
-- The voorzitter can say no to a besluit met naam, with a reason. A request that nobody answers
-- still ends by itself; one that was refused says so, and why (ADR-0006).
alter table grondslag.regel
  drop constraint regel_soort_ck,
  drop constraint regel_besluit_ck,
  drop constraint regel_betreft_ck,
  add constraint regel_soort_ck check (soort in (
    'toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd', 'toestemming-ingetrokken',
    'toestemming-verlopen', 'toestemming-ongeldig', 'grondslag-vastgesteld', 'grondslag-beeindigd',
    'bezwaar', 'beperking', 'beperking-beeindigd', 'vertegenwoordiging', 'wilsbekwaamheid',
    'geheimhouder-besluit', 'besluit-met-naam-gevraagd', 'besluit-met-naam',
    'besluit-met-naam-geweigerd', 'besluit-met-naam-beeindigd')),
  add constraint regel_besluit_ck check (
    (soort not in ('besluit-met-naam-gevraagd', 'besluit-met-naam')
     or (casus_id is not null and zitting_id is not null and reden is not null and geldig_tot is not null))
    and (soort <> 'besluit-met-naam-geweigerd'
         or (casus_id is not null and zitting_id is not null and reden is not null))),
  add constraint regel_betreft_ck check (
    (soort in ('toestemming-ingetrokken', 'toestemming-verlopen', 'toestemming-ongeldig',
               'grondslag-beeindigd', 'beperking-beeindigd', 'besluit-met-naam',
               'besluit-met-naam-geweigerd', 'besluit-met-naam-beeindigd'))
    = (betreft is not null));
comment on column grondslag.regel.betreft is 'The earlier line that this one ends, agrees to or refuses; each line once.';
