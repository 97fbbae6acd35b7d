-- SPDX-License-Identifier: EUPL-1.2
-- Who withdrew: the law says who can, and by age and day that is not always who gave it (ADR-0076).
alter table grondslag.regel
  drop constraint regel_namens_ck,
  add constraint regel_namens_ck check (
    namens is null
    or (soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd',
                  'toestemming-ingetrokken')
        and coalesce(hoedanigheid <> 'inwoner', false))),
  drop constraint regel_alleen_hoedanigheid_ck,
  add constraint regel_alleen_hoedanigheid_ck check (
    hoedanigheid is null
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd',
                 'toestemming-ingetrokken', 'vertegenwoordiging')) not valid;

comment on column grondslag.regel.namens is 'Of an answer or a withdrawal by somebody else: the line about who that is, of the same inwoner. Null of the inwoner, and where nobody looked into it.';
comment on column grondslag.regel.geldig_tot is 'First moment it no longer counts; null while it is open. Of a decision that comes later the day on which it is asked again.';
