-- SPDX-License-Identifier: EUPL-1.2
-- Wrapped keys, one per inwoner (or organisatie) and domain, so that forgetting somebody is destroying
-- a key (ADR-0032). What wraps them is not in any database (ADR-0033).

create table vault.dek (
  dek_id     uuid        not null,
  subject    uuid        not null,
  domain     text        not null,
  version    integer     not null,
  kek        text        not null,
  wrapped    bytea       not null,
  kcv        bytea       not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint dek_pk primary key (dek_id),
  constraint dek_subject_uq unique (subject, domain, version),
  constraint dek_domain_ck check (domain in ('case', 'audit', 'leeftijd')),
  constraint dek_version_ck check (version >= 1),
  constraint dek_wrapped_ck check (octet_length(wrapped) = 40),
  constraint dek_kcv_ck check (octet_length(kcv) = 16)
);
comment on table vault.dek is 'The key of one subject in one domain, wrapped.';
comment on column vault.dek.dek_id is 'Random; the log names keys by it.';
comment on column vault.dek.subject is 'The inwoner; or an organisatie, for acts that are about nobody in particular.';
comment on column vault.dek.domain is 'What it seals: case (values), audit (payloads of the log), leeftijd (date of birth).';
comment on column vault.dek.version is 'A key that is replaced keeps what it sealed readable.';
comment on column vault.dek.kek is 'The key in the key file that wraps it.';
comment on column vault.dek.wrapped is 'AES-KWP (RFC 5649).';
comment on column vault.dek.kcv is 'Binds the key to subject, domain and version: a row that was moved shows.';
comment on column vault.dek.created_at is 'When it was made.';

create table vault.leeftijd (
  inwoner uuid  not null,
  sealed  bytea not null,
  constraint leeftijd_pk primary key (inwoner)
);
comment on table vault.leeftijd is 'Dates of birth, for nothing but the age band (ADR-0034).';
comment on column vault.leeftijd.inwoner is 'Whose.';
comment on column vault.leeftijd.sealed is 'The date, sealed under the key of the domain leeftijd.';

create table vault.bsn_index (
  blind   bytea not null,
  inwoner uuid  not null,
  constraint bsn_index_pk primary key (blind),
  constraint bsn_index_inwoner_uq unique (inwoner),
  constraint bsn_index_blind_ck check (octet_length(blind) = 32)
);
comment on table vault.bsn_index is 'Finds an inwoner by BSN without keeping the BSN.';
comment on column vault.bsn_index.blind is 'HMAC-SHA-256 of the BSN; the key is in the key file.';
comment on column vault.bsn_index.inwoner is 'Whose.';

grant usage on schema vault to vault_app;
grant select, insert on vault.dek, vault.leeftijd, vault.bsn_index to vault_app;
