-- SPDX-License-Identifier: EUPL-1.2
-- A geheimhouder who decides on a legal duty names its article in the open, so that the rules can see
-- whether it is one that obliges to tell this receiver (ADR-0085).
alter table grondslag.regel
  drop constraint regel_alleen_antwoord_ck,
  add constraint regel_alleen_antwoord_ck check (
    leeftijd is null
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')),
  add constraint regel_alleen_rechtsgronden_ck check (
    rechtsgronden is null
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd',
                 'geheimhouder-besluit')),
  -- not valid: lines of before this day name it in their sealed words only, and lift nothing any more
  add constraint regel_plicht_ck check (
    soort <> 'geheimhouder-besluit'
    or coalesce(reden = 'wettelijke-plicht', false) = coalesce(cardinality(rechtsgronden) = 1, false)
  ) not valid;

comment on column grondslag.regel.rechtsgronden is 'The articles of law that a toestemming rests on, by the convenant of that moment; of a besluit of a geheimhouder on a legal duty the one article that obliges to tell.';
