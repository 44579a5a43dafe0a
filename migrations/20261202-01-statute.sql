create schema statute;

-- The structured text of a directive: a charter, a regulation.
create table statute.statute (
  id uuid primary key,
  code text not null,
  title text not null,
  -- How other texts call it ("Điều lệ Đảng"), so that their references lead here.
  names text[] not null default '{}',
  language text not null check (language in ('vi', 'en')),
  directive_id uuid not null,
  owner_unit_id uuid not null,
  audience text not null check (audience in ('own', 'below', 'all')),
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);
create unique index on statute.statute (lower(code));
create unique index on statute.statute (directive_id);
create index on statute.statute (owner_unit_id);

-- Its text as an act made it, in force from a day. Never changed; one that was entered by mistake is withdrawn.
create table statute.version (
  id uuid primary key,
  statute_id uuid not null references statute.statute,
  number integer not null,
  act_number text not null,
  act_title text not null,
  act_issuer text not null,
  adopted_on date not null,
  in_force_from date not null check (in_force_from >= adopted_on),
  -- The uploaded file that it was read from, and what people said against the reading.
  file_id uuid,
  corrections jsonb not null default '[]',
  -- What stands before the first provision, the provisions in their order, what stands after the last.
  text jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (statute_id, number)
);
create index on statute.version (statute_id, in_force_from);
create index on statute.version (file_id) where file_id is not null;

create table statute.withdrawal (
  version_id uuid primary key references statute.version,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

select platform.make_append_only('statute.version');
select platform.make_append_only('statute.withdrawal');
