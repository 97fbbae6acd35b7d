-- SPDX-License-Identifier: EUPL-1.2
-- What lies in the clear is a code, a number or a date, and only where its kind of line has it; and
-- a line that rests on another one rests on a fitting one (ADR-0016, ADR-0028). Whoever writes a line
-- checks this too; here it holds whoever writes.
create function grondslag.is_bsn(tekst text) returns boolean
  language sql immutable parallel safe
  return case when tekst ~ '^[0-9]{8,9}$' then (
    select n <> '000000000'
       and (9 * substr(n, 1, 1)::integer + 8 * substr(n, 2, 1)::integer
          + 7 * substr(n, 3, 1)::integer + 6 * substr(n, 4, 1)::integer
          + 5 * substr(n, 5, 1)::integer + 4 * substr(n, 6, 1)::integer
          + 3 * substr(n, 7, 1)::integer + 2 * substr(n, 8, 1)::integer
          - substr(n, 9, 1)::integer) % 11 = 0
    from (select lpad(tekst, 9, '0')) as nine (n))
  else false end;
comment on function grondslag.is_bsn(text) is 'Whether a text is a bare BSN: nine digits, or eight without the leading zero, that pass the elfproef (Wabb art. 2).';
grant execute on function grondslag.is_bsn(text) to deelgrond_app;

-- not valid: lines of before this day may say more, and lines are never changed
alter table grondslag.regel
  add constraint regel_bewijs_bsn_ck check (not grondslag.is_bsn(bewijs)) not valid,
  add constraint regel_reden_ck check (reden is null or reden ~ '^[a-z0-9-]{1,60}$') not valid,
  add constraint regel_alleen_reden_ck check (
    reden is null
    or soort in ('toestemming-gevraagd', 'toestemming-ongeldig', 'wilsbekwaamheid',
                 'geheimhouder-besluit', 'besluit-met-naam-gevraagd', 'besluit-met-naam',
                 'besluit-met-naam-geweigerd')) not valid,
  add constraint regel_alleen_grondslag_ck check (
    (grondslag is null and besluitnummer is null) or soort = 'grondslag-vastgesteld') not valid,
  add constraint regel_alleen_toestemming_ck check (
    (toestemming_soort is null and van_partij is null and wijze is null and tekst_versie is null
     and taal is null)
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd')) not valid,
  add constraint regel_alleen_hoedanigheid_ck check (
    hoedanigheid is null
    or soort in ('toestemming-gevraagd', 'toestemming-gegeven', 'toestemming-geweigerd',
                 'vertegenwoordiging')) not valid;

create function grondslag.regel_rust_op_een_passende() returns trigger language plpgsql as $$
begin
  if new.rust_op is not null and not exists (
      select 1 from grondslag.regel
      where regel_id = new.rust_op and soort = 'toestemming-gegeven'
        and toestemming_soort = 'doorbreking-geheim'
        and inwoner_id = new.inwoner_id and casus_id = new.casus_id) then
    raise exception 'rust_op names no doorbreking-geheim of this inwoner and casus'
      using errcode = '23514', schema = tg_table_schema, table = tg_table_name,
            constraint = 'regel_rust_op_ck';
  end if;
  if new.namens is not null and not exists (
      select 1 from grondslag.regel
      where regel_id = new.namens and soort = 'vertegenwoordiging'
        and inwoner_id = new.inwoner_id) then
    raise exception 'namens names no vertegenwoordiging of this inwoner'
      using errcode = '23514', schema = tg_table_schema, table = tg_table_name,
            constraint = 'regel_namens_van_ck';
  end if;
  return new;
end $$;
-- a line is never changed, so what fits when it is added fits for ever
create trigger regel_rust_op_een_passende before insert on grondslag.regel
  for each row execute function grondslag.regel_rust_op_een_passende();
alter table grondslag.regel enable always trigger regel_rust_op_een_passende;

comment on column grondslag.regel.bewijs is 'Where the proof lies at the partij that recorded it: the number its archive gave to the signed form or the report. In the clear, so never a bare BSN.';
comment on column grondslag.regel.rust_op is 'The toestemming that the besluit of a geheimhouder rests on, of the same inwoner and casus; it falls with that one.';
comment on column grondslag.regel.namens is 'Of an answer by somebody else: the line about who that is, of the same inwoner. Null of the inwoner, and where nobody looked into it.';
