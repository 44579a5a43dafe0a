-- What every room stands on. The runner has made schema platform and table platform.migration already.

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists ltree with schema public;
create extension if not exists btree_gist with schema public;

-- Facts are added, never changed. Put on a table by: select platform.make_append_only('room.table');
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of %.% are never changed or deleted', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create function platform.make_append_only(target regclass) returns void language plpgsql as $$
begin
  execute format(
    'create trigger append_only before update or delete or truncate on %s
     for each statement execute function platform.refuse_change()', target);
end
$$;

create table platform.setting (
  key text primary key,
  value jsonb not null
);

-- The reply that a retried request gets instead of acting twice.
create table platform.idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  status int,
  reply jsonb,
  recorded_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_recorded_at on platform.idempotency (recorded_at);

create table platform.audit (
  id uuid primary key,
  seq bigint generated always as identity unique,
  recorded_at timestamptz not null,
  actor_id uuid,
  actor_name text,
  unit_id uuid,
  act text not null,
  subject_kind text,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index audit_subject on platform.audit (subject_kind, subject_id, seq);
create index audit_unit on platform.audit (unit_id, seq);
select platform.make_append_only('platform.audit');

-- The chain: each hash covers the hash before it and the row. Written after the row's commit, see platform/audit.
create table platform.audit_seal (
  position bigint primary key,
  audit_id uuid not null unique references platform.audit,
  hash text not null
);
select platform.make_append_only('platform.audit_seal');

create table platform.file (
  id uuid primary key,
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  unit_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null
);
create index file_checksum on platform.file (checksum);
