-- SPDX-License-Identifier: EUPL-1.2
-- The log: an RFC 6962 tree whose leaves, payloads and head commit together (ADR-0030, ADR-0031).
-- Everything can be added to and nothing changed: by rights for the roles that work here, and by
-- triggers that fire always for whoever has more. A superuser can still switch those off or edit files;
-- that is what checkpoints outside this database are for.

create table audit.leaf (
  idx          bigint      not null,
  leaf_hash    bytea       not null,
  body         bytea       not null,
  sequenced_at timestamptz not null,
  constraint leaf_pk primary key (idx),
  constraint leaf_idx_ck check (idx >= 0),
  constraint leaf_hash_ck check (leaf_hash = sha256('\x00'::bytea || body)),
  constraint leaf_body_ck check (octet_length(body) between 1 and 65535)
) partition by range (idx);
comment on table audit.leaf is 'What the log says to anybody, entry by entry. No personal data.';
comment on column audit.leaf.idx is 'Place in the order, from 0, without gaps.';
comment on column audit.leaf.leaf_hash is 'SHA-256 over 0x00 and the body (RFC 6962).';
comment on column audit.leaf.body is 'Canonical JSON, as it is hashed and served.';
comment on column audit.leaf.sequenced_at is 'The clock of the database when the entry got its place.';

-- 2^26 entries each; a later migration adds the next one in time
create table audit.leaf_p0 partition of audit.leaf for values from (0) to (67108864);
create table audit.leaf_p1 partition of audit.leaf for values from (67108864) to (134217728);

create table audit.payload (
  idx     bigint not null,
  key_ref uuid   not null,
  ct      bytea  not null,
  constraint payload_pk primary key (idx),
  constraint payload_idx_ck check (idx >= 0)
);
comment on table audit.payload is 'Who, why and what of an entry, sealed; forgotten by destroying its key.';
comment on column audit.payload.idx is 'The entry. The head''s trigger holds leaf and payload to each other.';
comment on column audit.payload.key_ref is 'The wrapped key in the vault; says nothing about whose it is.';
comment on column audit.payload.ct is 'The sealed payload; the leaf holds its SHA-256.';
-- sealed bytes do not compress, and are read rarely: keep them in the row as long as they fit
alter table audit.payload alter column ct set storage external;
alter table audit.payload set (toast_tuple_target = 8160);

create table audit.subject_index (
  sub_blind bytea  not null,
  idx       bigint not null,
  constraint subject_index_pk primary key (sub_blind, idx),
  constraint subject_index_sub_blind_ck check (octet_length(sub_blind) = 32)
);
comment on table audit.subject_index is 'Finds the entries about an inwoner, for whoever holds the inwoner''s key. Outside the tree.';
comment on column audit.subject_index.sub_blind is 'Keyed hash of the inwoner.';
comment on column audit.subject_index.idx is 'An entry about the inwoner.';

create table audit.head (
  id           smallint    not null default 0,
  size         bigint      not null,
  frontier     bytea       not null,
  root         bytea       not null,
  sequenced_at timestamptz not null,
  constraint head_pk primary key (id),
  constraint head_one_ck check (id = 0),
  constraint head_size_ck check (size >= 0),
  constraint head_frontier_ck check (octet_length(frontier) = 32 * bit_count(int8send(size))),
  constraint head_root_ck check (octet_length(root) = 32)
);
comment on table audit.head is 'The one row that gives out places. Its lock is the order of the log, over all nodes.';
comment on column audit.head.id is 'Always 0.';
comment on column audit.head.size is 'How many entries there are.';
comment on column audit.head.frontier is 'Roots of the complete subtrees, from large to small: all that is needed to append.';
comment on column audit.head.root is 'The root over all entries.';
comment on column audit.head.sequenced_at is 'The clock of the database at the last entry; it never goes back.';
insert into audit.head (size, frontier, root, sequenced_at)
values (0, ''::bytea, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'epoch');

create table audit.checkpoint (
  size       bigint      not null,
  root       bytea       not null,
  frontier   bytea       not null,
  note       text        not null,
  created_at timestamptz not null,
  constraint checkpoint_pk primary key (size),
  constraint checkpoint_size_ck check (size >= 1),
  constraint checkpoint_root_ck check (octet_length(root) = 32),
  constraint checkpoint_frontier_ck check (octet_length(frontier) = 32 * bit_count(int8send(size)))
);
comment on table audit.checkpoint is 'Every signed tree head.';
comment on column audit.checkpoint.size is 'How many entries it covers.';
comment on column audit.checkpoint.root is 'The root over those entries.';
comment on column audit.checkpoint.frontier is 'From here the next checkpoint is worked out, leaf by leaf.';
comment on column audit.checkpoint.note is 'The signed note as it is published (C2SP tlog-checkpoint).';
comment on column audit.checkpoint.created_at is 'The clock of the database when it was signed.';

-- Nothing changes -------------------------------------------------------------------------------------

create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'append-only: % on %', tg_op, tg_table_name using errcode = '42501';
end
$$;

create trigger leaf_ro before update or delete on audit.leaf
  for each row execute function audit.refuse_change();
create trigger payload_ro before update or delete on audit.payload
  for each row execute function audit.refuse_change();
create trigger checkpoint_ro before update or delete on audit.checkpoint
  for each row execute function audit.refuse_change();
create trigger head_ro before insert or delete on audit.head
  for each row execute function audit.refuse_change();
alter table audit.leaf enable always trigger leaf_ro;
alter table audit.payload enable always trigger payload_ro;
alter table audit.checkpoint enable always trigger checkpoint_ro;
alter table audit.head enable always trigger head_ro;

-- a trigger on truncate is not passed on to partitions
create trigger leaf_tr before truncate on audit.leaf
  for each statement execute function audit.refuse_change();
create trigger leaf_p0_tr before truncate on audit.leaf_p0
  for each statement execute function audit.refuse_change();
create trigger leaf_p1_tr before truncate on audit.leaf_p1
  for each statement execute function audit.refuse_change();
create trigger payload_tr before truncate on audit.payload
  for each statement execute function audit.refuse_change();
create trigger checkpoint_tr before truncate on audit.checkpoint
  for each statement execute function audit.refuse_change();
create trigger head_tr before truncate on audit.head
  for each statement execute function audit.refuse_change();
alter table audit.leaf enable always trigger leaf_tr;
alter table audit.leaf_p0 enable always trigger leaf_p0_tr;
alter table audit.leaf_p1 enable always trigger leaf_p1_tr;
alter table audit.payload enable always trigger payload_tr;
alter table audit.checkpoint enable always trigger checkpoint_tr;
alter table audit.head enable always trigger head_tr;

-- Head and entries go together --------------------------------------------------------------------------
-- In one transaction: first the head grows, then the entries of exactly those places come in. What is
-- added past the head is refused at once, what is missing under it at the commit.

create function audit.refuse_past_head() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from added where idx >= (select size from audit.head)) then
    raise exception 'no place yet: % on %', tg_op, tg_table_name using errcode = '42501';
  end if;
  return null;
end
$$;

create trigger leaf_past_head after insert on audit.leaf
  referencing new table as added for each statement execute function audit.refuse_past_head();
create trigger payload_past_head after insert on audit.payload
  referencing new table as added for each statement execute function audit.refuse_past_head();
alter table audit.leaf enable always trigger leaf_past_head;
alter table audit.payload enable always trigger payload_past_head;

create function audit.refuse_gap() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.size <= old.size or new.sequenced_at < old.sequenced_at then
    raise exception 'the head only grows' using errcode = '42501';
  end if;
  if (select count(*) from audit.leaf where idx >= old.size and idx < new.size) <> new.size - old.size
    or (select count(*) from audit.payload where idx >= old.size and idx < new.size) <> new.size - old.size
  then
    raise exception 'head and entries do not go together' using errcode = '42501';
  end if;
  return null;
end
$$;

create constraint trigger head_grows after update on audit.head
  deferrable initially deferred for each row execute function audit.refuse_gap();
alter table audit.head enable always trigger head_grows;

-- Facts and entries go together -------------------------------------------------------------------------
-- For every table elsewhere whose rows name their entry: they commit with it. An index that is made up,
-- or of an entry that was there before, would leave the fact without a trace, and the version that the
-- sequencer checks as it was.

create function audit.refuse_without_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (
    select from audit.leaf where idx = new.audit_idx and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'no entry in this transaction: % on %', tg_op, tg_table_name using errcode = '42501';
  end if;
  return null;
end
$$;

-- Rights ------------------------------------------------------------------------------------------------

grant usage on schema audit to audit_writer, audit_reader, deelgrond_app;
grant usage on schema audit to casus_owner, grondslag_owner, historie_owner, regels_owner;

grant select on audit.head, audit.leaf to audit_writer, deelgrond_app;
grant select (idx) on audit.payload to audit_writer, deelgrond_app;
grant insert on audit.leaf, audit.payload, audit.subject_index to audit_writer, deelgrond_app;
grant update (size, frontier, root, sequenced_at) on audit.head to audit_writer, deelgrond_app;

grant select, insert on audit.checkpoint to audit_writer;

grant select on audit.leaf, audit.payload, audit.subject_index, audit.head, audit.checkpoint to audit_reader;
