-- SPDX-License-Identifier: EUPL-1.2
-- The roles of Deelgrond, one per duty, and the schemas that they work in (ADR-0040).
--
-- Run it in Deelgrond's own database, as a superuser (or as the owner of the database with CREATEROLE),
-- before the first start and again before every release. It changes nothing that is right already.
-- It sets no passwords: `alter role … password` is for whoever runs the database.
--
-- A login role owns nothing. Each schema belongs to an owner that cannot log in; only `migrator` may
-- become that owner (`set role`), and each migration says what the others may do.

do $roles$
declare
  login text;
begin
  foreach login in array array['migrator', 'deelgrond_app', 'audit_writer', 'audit_reader', 'vault_app'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = login) then
      execute format('create role %I login', login);
    end if;
    -- names are written out: nobody can put an object of their own in front of ours
    execute format('alter role %I set search_path = pg_catalog', login);
    execute format('alter role %I set timezone = ''UTC''', login);
  end loop;
  foreach login in array array['deelgrond_app', 'audit_writer', 'audit_reader', 'vault_app'] loop
    execute format('alter role %I set statement_timeout = ''10s''', login);
    execute format('alter role %I set idle_in_transaction_session_timeout = ''10s''', login);
  end loop;
end
$roles$;

do $schemas$
declare
  naam text;
  eigenaar text;
begin
  -- INVARIANT: the same names as nl.deelgrond.database.Migrations.MODULES
  foreach naam in array array['audit', 'vault', 'historie', 'regels', 'casus', 'tafel', 'grondslag'] loop
    eigenaar := naam || '_owner';
    if not exists (select from pg_catalog.pg_roles where rolname = eigenaar) then
      execute format('create role %I nologin', eigenaar);
    end if;
    if not pg_catalog.pg_has_role('migrator', eigenaar, 'set') then
      execute format('grant %I to migrator with inherit false, set true', eigenaar);
    end if;
    execute format('create schema if not exists %I authorization %I', naam, eigenaar);
  end loop;
end
$schemas$;

-- exclusion constraints over ids and periods
create schema if not exists extensie;
create extension if not exists btree_gist with schema extensie;

do $database$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to migrator, deelgrond_app, audit_writer, audit_reader, vault_app',
    current_database());
end
$database$;
revoke all on schema public from public;
