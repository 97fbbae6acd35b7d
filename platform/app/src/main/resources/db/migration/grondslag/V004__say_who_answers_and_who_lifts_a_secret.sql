-- SPDX-License-Identifier: EUPL-1.2
-- Who answers for an inwoner, what a geheimhouder decided, whom a bron looked into, and how it was
-- asked: what the rules need to count a yes of somebody else and to lift a secret (ADR-0028).
alter table grondslag.regel
  add column namens        uuid,
  add column gezag         text,
  add column trede         text,
  add column hulp          text,
  add column zonder_gevolg boolean,
  add column geinformeerd  text,
  drop constraint regel_soort_ck,
  drop constraint regel_betreft_ck,
  drop constraint regel_alleen_geheimhouder_ck,
  drop constraint regel_toestemming_ck,
  drop constraint regel_antwoord_ck,
  drop constraint regel_vertegenwoordiging_ck,
  drop constraint regel_geheimhouder_ck,
  add constraint regel_namens_fk foreign key (namens) references grondslag.regel (regel_id),
  add constraint regel_soort_ck check (soort in (
    'toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd', 'toestemming-ingetrokken',
    'toestemming-verlopen', 'toestemming-ongeldig', 'grondslag-vastgesteld', 'grondslag-beeindigd',
    'bezwaar', 'beperking', 'beperking-beeindigd', 'vertegenwoordiging', 'vertegenwoordiging-beeindigd',
    'wilsbekwaamheid', 'geheimhouder-besluit', 'geheimhouder-besluit-beeindigd',
    'ontvanger-nagegaan', 'ontvanger-nagegaan-beeindigd', 'besluit-met-naam-gevraagd',
    'besluit-met-naam', 'besluit-met-naam-geweigerd', 'besluit-met-naam-beeindigd')),
  add constraint regel_betreft_ck check (
    (soort in ('toestemming-ingetrokken', 'toestemming-verlopen', 'toestemming-ongeldig',
               'grondslag-beeindigd', 'beperking-beeindigd', 'vertegenwoordiging-beeindigd',
               'geheimhouder-besluit-beeindigd', 'ontvanger-nagegaan-beeindigd', 'besluit-met-naam',
               'besluit-met-naam-geweigerd', 'besluit-met-naam-beeindigd'))
    = (betreft is not null)),
  -- a list counts as filled only when each of its elements is
  add constraint regel_lijsten_ck check (
    array_position(aan_partijen, null) is null and coalesce(array_position(aan_partijen, ''), 0) = 0
    and array_position(groepen, null) is null and coalesce(array_position(groepen, ''), 0) = 0
    and array_position(rechtsgronden, null) is null
    and coalesce(array_position(rechtsgronden, ''), 0) = 0),
  add constraint regel_toestemming_ck check (
    soort not in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')
    or (inwoner_id is not null and casus_id is not null and toestemming_soort is not null
        and doel is not null and van_partij is not null
        and coalesce(cardinality(aan_partijen), 0) >= 1 and coalesce(cardinality(groepen), 0) >= 1
        and hoedanigheid is not null and wijze is not null and tekst_versie is not null
        and taal is not null and geldig_tot is not null)),
  add constraint regel_gevraagd_ck check (
    soort <> 'toestemming-gevraagd' or coalesce(reden in ('gevraagd', 'beslist-later'), false)) not valid,
  -- not valid: lines of before this day say less, and lines are never changed
  add constraint regel_antwoord_ck check (
    soort not in ('toestemming-gegeven', 'toestemming-geweigerd')
    or (leeftijd is not null
        and (coalesce(cardinality(rechtsgronden), 0) >= 1
             or coalesce(toestemming_soort = 'instemming-hulp', false))
        and (soort = 'toestemming-geweigerd' or bewijs is not null))) not valid,
  add constraint regel_gevraagd_hoe_ck check (
    soort not in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')
    or (coalesce(hulp in ('geen', 'naaste', 'tolk', 'clientondersteuner', 'anders'), false)
        and coalesce(zonder_gevolg, false)
        and coalesce(wijze in ('mondeling', 'schriftelijk'), false)
        and coalesce(hoedanigheid in ('inwoner', 'ouder', 'voogd', 'curator', 'bewindvoerder', 'mentor',
                                      'gemachtigde', 'partner', 'kind', 'broer-of-zus'), false))) not valid,
  add constraint regel_namens_ck check (
    namens is null
    or (soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')
        and coalesce(hoedanigheid <> 'inwoner', false))),
  add constraint regel_alleen_hoe_ck check (
    (hulp is null and zonder_gevolg is null)
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')),
  add constraint regel_alleen_geheimhouder_ck check (
    (veld is null and rust_op is null and trede is null and geinformeerd is null)
    or soort = 'geheimhouder-besluit'),
  add constraint regel_vertegenwoordiging_ck check (
    (soort = 'vertegenwoordiging' or gezag is null)
    and (soort <> 'vertegenwoordiging'
         or (inwoner_id is not null
             and coalesce(hoedanigheid in ('ouder', 'voogd', 'curator', 'bewindvoerder', 'mentor',
                                           'gemachtigde', 'partner', 'kind', 'broer-of-zus'), false)
             and coalesce(hoedanigheid in ('ouder', 'voogd'), false)
                 = coalesce(gezag in ('alleen', 'gezamenlijk', 'onduidelijk'), false)
             and (gezag is null or gezag in ('alleen', 'gezamenlijk', 'onduidelijk'))
             and bewijs is not null and toelichting is not null))),
  add constraint regel_geheimhouder_ck check (
    soort <> 'geheimhouder-besluit'
    or (inwoner_id is not null and casus_id is not null and doel is not null and veld is not null
        and coalesce(cardinality(aan_partijen), 0) >= 1
        and coalesce(reden in ('toestemming', 'wettelijke-plicht', 'conflict-van-plichten'), false)
        and coalesce(reden = 'toestemming', false) = (rust_op is not null)
        and coalesce(trede in ('anoniem', 'met_naam'), false)
        and coalesce(geinformeerd in ('ja', 'later', 'niet'), false)
        and toelichting is not null)),
  add constraint regel_nagegaan_ck check (
    soort <> 'ontvanger-nagegaan'
    or (inwoner_id is not null and casus_id is not null and doel is not null
        and coalesce(cardinality(aan_partijen), 0) >= 1 and toelichting is not null));

comment on column grondslag.regel.namens is 'Of an answer by somebody else: the line about who that is. Null of the inwoner, and where nobody looked into it.';
comment on column grondslag.regel.gezag is 'Of a parent or guardian, what kind of gezag (BW 1:245).';
comment on column grondslag.regel.trede is 'The trede that a geheimhouder decided about; `met_naam` is for both.';
comment on column grondslag.regel.hulp is 'Who helped the inwoner when it was asked.';
comment on column grondslag.regel.zonder_gevolg is 'That the inwoner was told that help does not depend on the answer (AVG 7(4)).';
comment on column grondslag.regel.geinformeerd is 'Whether the inwoner was told of the decision of the geheimhouder: yes, later or not; why stands in the motivation.';
comment on column grondslag.regel.aan_partijen is 'The partijen that may receive, one by one; of a grondslag on a decision with a number the recipients that it names.';
comment on column grondslag.regel.reden is 'Code of the reason; of a toestemming-gevraagd whether it waits for a first answer or for a decision that comes later.';
comment on column grondslag.regel.toelichting is 'Motivation in words, sealed: it may say something about the person. Of a decision of a geheimhouder what was weighed, who was consulted and why the inwoner was or was not told; of a vertegenwoordiging who it is.';
