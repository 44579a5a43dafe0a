create schema directives;

create table directives.directive (
  id uuid primary key,
  owner_unit_id uuid not null,
  illustrative boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid
);

-- The entry in the registry as it was written each time; the newest revision is the one in force.
create table directives.revision (
  directive_id uuid not null references directives.directive,
  revision integer not null check (revision > 0),
  number text not null,
  type text not null check (type in ('resolution', 'programme', 'plan', 'directive', 'regulation', 'guidance', 'statute', 'decision', 'conclusion', 'notice', 'report', 'letter')),
  issuer text not null,
  issued_on date not null,
  title text not null,
  title_key text not null,
  summary text not null default '',
  fields text[] not null default '{}',
  audience text not null check (audience in ('own', 'below', 'all')),
  search text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (directive_id, revision)
);
create index on directives.revision (number);
create index on directives.revision (issued_on);

create table directives.relation (
  id uuid primary key,
  from_id uuid not null references directives.directive,
  to_id uuid not null references directives.directive,
  kind text not null check (kind in ('concretises', 'based_on', 'amends', 'replaces')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  check (from_id <> to_id)
);
create unique index on directives.relation (from_id, to_id, kind) where withdrawn_at is null;
create index on directives.relation (to_id);

create table directives.attachment (
  directive_id uuid not null references directives.directive,
  file_id uuid not null references platform.file,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  primary key (directive_id, file_id)
);

create table directives.withdrawal (
  directive_id uuid primary key references directives.directive,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid
);

select platform.make_append_only('directives.revision');
select platform.make_append_only('directives.withdrawal');
